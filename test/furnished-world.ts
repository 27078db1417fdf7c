import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { makeSetUpLink } from '#features/administration/index.ts'
import { makeTakeOutLink } from '#features/passport/index.ts'
import { takePassport } from '#features/passport/testing/take-passport.ts'
import { hashToken, newToken, setFirstPassword, startSession } from '#features/sign-in/index.ts'
import { digitalBasics, installBuiltInFrameworks } from '#features/skills/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import type { TestApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { furnishAnswering } from './furnish-answering.ts'
import { furnishArrivals } from './furnish-arrivals.ts'
import { furnishAsking } from './furnish-asking.ts'
import { furnishBooklet } from './furnish-booklet.ts'
import { furnishCalls } from './furnish-calls.ts'
import { furnishChampions } from './furnish-champions.ts'
import { furnishCourses } from './furnish-courses.ts'
import { furnishCrosswalks } from './furnish-crosswalks.ts'
import { furnishDuplicates } from './furnish-duplicates.ts'
import { furnishEvents } from './furnish-events.ts'
import { furnishEvidence } from './furnish-evidence.ts'
import { furnishFigures } from './furnish-figures.ts'
import { furnishFinder } from './furnish-finder.ts'
import { furnishFrameworks } from './furnish-frameworks.ts'
import { furnishImports, type ImportState } from './furnish-imports.ts'
import { furnishLearning } from './furnish-learning.ts'
import { furnishMatching } from './furnish-matching.ts'
import { furnishNotifications } from './furnish-notifications.ts'
import { furnishPartnerships } from './furnish-partnerships.ts'
import { furnishPassportFrameworks } from './furnish-passport-frameworks.ts'
import { furnishPlan } from './furnish-plan.ts'
import { furnishPledges } from './furnish-pledges.ts'
import { furnishProfiles } from './furnish-profiles.ts'
import { furnishRoleProfiles } from './furnish-role-profiles.ts'
import { furnishScim } from './furnish-scim.ts'
import { furnishSignIn } from './furnish-sign-in.ts'
import { furnishSingleSignOn } from './furnish-single-sign-on.ts'
import { furnishSpaces } from './furnish-spaces.ts'
import { furnishStamps } from './furnish-stamps.ts'
import { furnishSupport } from './furnish-support.ts'
import { furnishSurveyResults } from './furnish-survey-results.ts'
import { furnishTerms } from './furnish-terms.ts'
import { furnishTokens } from './furnish-tokens.ts'
import { furnishXapi } from './furnish-xapi.ts'
import type { Examples } from './routes.ts'

export interface FurnishedWorld extends World {
  readonly examples: Examples
  readonly imports: Readonly<Record<ImportState, string>>
}

/** A small organisation in which something has happened everywhere, so that no page shows only its empty state. */
export async function furnishedWorld(
  capable: TestApp,
  slug = 'northshire',
  name = 'Northshire Council',
): Promise<FurnishedWorld> {
  const world = await createWorld(capable, slug, name)
  const roundId = await furnishPassport(capable, world)
  await furnishFigures(capable, world)
  await furnishPassportFrameworks(capable, world)
  const imports = await furnishImports(capable, world)
  const takeOutToken = await furnishLeaver(capable, world)
  const administration = await furnishAdministration(capable, world)
  const signIn = await furnishSignIn(capable, world)
  const tokens = await furnishTokens(capable, world)
  const singleSignOn = await furnishSingleSignOn(capable, world)
  const profiles = await furnishProfiles(capable, world)
  const terms = await furnishTerms(capable, world)
  const scim = await furnishScim(capable, world)
  const duplicates = await furnishDuplicates(capable, world)
  const finder = await furnishFinder(capable, world)
  const frameworks = await furnishFrameworks(capable, world)
  const crosswalks = await furnishCrosswalks(capable, world)
  const pledges = await furnishPledges(capable, world)
  const plan = await furnishPlan(capable, world)
  const learning = await furnishLearning(capable, world)
  const roleProfiles = await furnishRoleProfiles(capable, world)
  const stamps = await furnishStamps(capable, world)
  const booklet = await furnishBooklet(capable, world)
  const arrivals = await furnishArrivals(capable, world)
  const evidence = await furnishEvidence(capable, world)
  const notifications = await furnishNotifications(capable, world)
  const events = await furnishEvents(capable, world)
  const xapi = await furnishXapi(capable, world)
  const courses = await furnishCourses(capable, world)
  const spaces = await furnishSpaces(capable, world)
  const calls = await furnishCalls(capable, world)
  const champions = await furnishChampions(capable, world)
  const support = await furnishSupport(capable, world)
  const matching = await furnishMatching(capable, world)
  const asking = await furnishAsking(capable, world)
  const answering = await furnishAnswering(capable, world)
  const surveyResults = await furnishSurveyResults(capable, world)
  const partnerships = await furnishPartnerships(capable, world)
  return {
    ...world,
    imports,
    examples: {
      importId: imports.planned,
      personId: world.people.ben.id,
      unitId: world.units.care,
      frameworkKey: digitalBasics.key,
      areaKey: 'everyday-tools',
      skillKey: 'files',
      roundId,
      '/passport/take-out/link/:token token': takeOutToken,
      '/passport/take-out/link/:token/passport.json token': takeOutToken,
      ...administration,
      ...signIn,
      ...tokens,
      ...singleSignOn,
      ...profiles,
      ...terms,
      ...finder,
      ...frameworks,
      ...evidence,
      ...notifications,
      ...events,
      ...xapi,
      ...courses,
      ...spaces,
      ...calls,
      ...champions,
      ...support,
      ...matching,
      ...asking,
      ...answering,
      ...surveyResults,
      ...partnerships,
      ...crosswalks,
      ...roleProfiles,
      ...pledges,
      ...plan,
      ...learning,
      ...stamps,
      ...booklet,
      ...arrivals,
      ...scim,
      ...duplicates,
    },
  }
}

// Asha has finished twice, has grown, and is looking again; Ben has just begun. Returns Asha's first round.
async function furnishPassport({ database }: TestApp, world: World): Promise<string> {
  await database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  const browser = await world.signedIn(world.people.asha)
  await takePassport(browser, { level: 2, confidence: 2 })
  await takePassport(browser, {
    except: { files: { level: 1, confidence: 1 }, 'sign-in': { level: 4, confidence: 2 } },
  })
  await browser.post('/passport/rounds')
  const ben = await world.signedIn(world.people.ben)
  await ben.post('/passport/rounds')
  await ben.post('/passport/areas/safe', { 'level-sign-in': '2', 'confidence-sign-in': '2', 'level-spot-fraud': '3' })
  const { id } = await database.reading(world.organisationId, db =>
    db
      .selectFrom('assessment_rounds')
      .select('id')
      .where('organisation_id', '=', world.organisationId)
      .orderBy('started_at')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return id
}

// Somebody who has left, and holds the link to take the passport along.
async function furnishLeaver({ database }: TestApp, { organisationId, slug }: World): Promise<string> {
  const now = new Date()
  const id = uuid()
  const leaver = { name: 'Gro Vik', email: `gro.vik@${slug}.example`, search_text: 'gro vik', left_at: now }
  return database.writing(organisationId, async tx => {
    await tx
      .insertInto('people')
      .values({ organisation_id: organisationId, id, ...leaver })
      .execute()
    return makeTakeOutLink(tx, { id }, { now, expiresAt: new Date(now.getTime() + 3_600_000) })
  })
}

// Farah has set a password, has two devices, a logo, a waiting mail, and a job that failed.
async function furnishAdministration(
  { database, config }: TestApp,
  { organisationId, slug, people }: World,
): Promise<Examples> {
  const now = new Date()
  const setUpLink = await makeSetUpLink(database, config.PUBLIC_URL, now)
  const logo = createHash('sha256').update(slug).digest('hex').slice(0, 32)
  const { token, sessionId, grantId } = await database.writing(organisationId, async tx => {
    await setFirstPassword(tx, people.farah.id, 'four ordinary words here', now)
    await startSession(tx, {
      personId: people.farah.id,
      userAgent: 'Chrome/140 Windows',
      isSharedDevice: true,
      way: 'link',
      now,
    })
    const link = newToken()
    await tx
      .insertInto('sign_in_links')
      .values({
        organisation_id: organisationId,
        id: uuid(),
        token_hash: hashToken(link),
        person_id: people.asha.id,
        expires_at: new Date(now.getTime() + 3_600_000),
      })
      .execute()
    await sendMail(tx, {
      to: people.asha.email,
      personId: people.asha.id,
      locale: 'en',
      subject: 'Your sign-in link',
      paragraphs: ['Hello Asha,'],
      action: { text: 'Sign in', href: config.PUBLIC_URL },
      because: 'You asked for it.',
    })
    await tx
      .insertInto('organisation_logos')
      .values({
        organisation_id: organisationId,
        media_type: 'image/png',
        content: Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
        content_hash: logo,
      })
      .execute()
    await tx.updateTable('organisations').set({ logo_hash: logo }).where('id', '=', organisationId).execute()
    await sql`select graphile_worker.add_job('people.no-such-work', ${JSON.stringify({ organisationId })}::json)`.execute(
      tx,
    )
    await sql`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'It broke'
      where payload->>'organisationId' = ${organisationId} and task_id =
        (select id from graphile_worker._private_tasks where identifier = 'people.no-such-work')`.execute(tx)
    const session = await tx
      .selectFrom('sessions')
      .select('id')
      .where('person_id', '=', people.farah.id)
      .executeTakeFirstOrThrow()
    const grant = await tx
      .selectFrom('role_grants')
      .select('id')
      .where('person_id', '=', people.dag.id)
      .executeTakeFirstOrThrow()
    return { token: link, sessionId: session.id, grantId: grant.id }
  })
  const { rows } = await database.jobPool.query(
    `select id::text from graphile_worker._private_jobs where payload->>'organisationId' = $1 and last_error = 'It broke'`,
    [organisationId],
  )
  return {
    '/sign-in/link/:token token': token,
    '/set-up/:token token': setUpLink.split('/').at(-1) ?? '',
    sessionId,
    grantId,
    slug,
    logo,
    jobId: rows[0]?.id ?? '',
  }
}
