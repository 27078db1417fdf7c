import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { createToken, isWorkingToken, type Scope } from '#features/api/index.ts'
import { badgesForPrograms, blueprints, cast, personasForPrograms } from '#features/demonstration/index.ts'
import { calendarUrls, makeCalendar, withdrawCalendars } from '#features/events/index.ts'
import { makeFeed, notificationsUrls, withdrawFeeds } from '#features/notifications/index.ts'
import { casePrefix, caseUrls, digitalBasics, openFramework } from '#features/skills/index.ts'
import { listIssuerIds, vcApiPrefix } from '#features/stamps/index.ts'
import {
  createSource,
  findSourceNamed,
  keyOfSource,
  renewSecret,
  xapiPrefix,
  xapiScopes,
} from '#features/xapi/index.ts'
import type { Database } from '#platform/db/tx.ts'
import { day } from '#platform/time.ts'
import type { Config } from './config.ts'

export const credentialsFile = ({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string =>
  join(DATA_DIR, 'demo-credentials.json')

/** What programs can ask of the council, and what their token may do. */
const doors: readonly { key: string; path: string; tokenName: string; scopes: readonly Scope[] }[] = [
  { key: 'api', path: '/api/v1', tokenName: 'Demonstration of the API', scopes: ['people:read', 'units:read'] },
  { key: 'case', path: casePrefix, tokenName: 'Demonstration of CASE', scopes: ['frameworks:read'] },
  { key: 'vcApi', path: vcApiPrefix, tokenName: 'Demonstration of the VC-API', scopes: ['credentials'] },
  { key: 'scim', path: '/scim/v2', tokenName: 'Demonstration of SCIM', scopes: ['scim'] },
]

/**
 * Says in DATA_DIR how programs get into the demonstration: `personas`, a base address with a token for each door,
 * and the framework packages that need none.
 * Only the demo writes it. Put in place whole, so that nobody reads half of it.
 */
export async function writeCredentials(config: Config, database: Database, now: Date): Promise<void> {
  const file = credentialsFile(config)
  const earlier = await readEarlier(file)
  const credentials: Record<string, unknown> = { personas: personasForPrograms(config.PUBLIC_URL) }
  for (const { key, path, tokenName, scopes } of doors) {
    const token = await keepToken(database, earlier[key]?.token, { name: tokenName, scopes, now })
    credentials[key] = { baseUrl: config.PUBLIC_URL + path, token }
  }
  const guid = await database.writing(await councilId(database), tx => openFramework(tx, digitalBasics.key, now))
  const packages = [config.PUBLIC_URL + caseUrls.cfPackage.href({ id: guid })]
  const slug = blueprints.council.slug
  const council = await councilId(database)
  credentials.badges = await database.reading(council, db => badgesForPrograms(db, { config, slug, now }))
  // What a credential may name as its issuer when it is signed here; the W3C's suites want one of them beforehand.
  const issuers = await database.reading(council, db => listIssuerIds(db, config, slug))
  credentials.vcApi = { ...(credentials.vcApi as object), issuers, jwt: { options: { format: 'jwt' } } }
  credentials.case = { ...(credentials.case as object), packages }
  credentials.feeds = await keepFeeds(config, database, now)
  credentials.calendars = await keepCalendars(config, database, now)
  credentials.xapi = await keepSource(config, database, now)
  await writeFile(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** The token of the last start while that works for another month, or else a new one. */
async function keepToken(
  database: Database,
  earlier: string | undefined,
  wanted: { name: string; scopes: readonly Scope[]; now: Date },
): Promise<string> {
  const { now } = wanted
  const id = await councilId(database)
  const inAMonth = new Date(now.getTime() + 30 * day)
  if (earlier && (await database.reading(id, db => isWorkingToken(db, earlier, inAMonth)))) return earlier
  const expiresAt = new Date(now.getTime() + 365 * day)
  const { text } = await database.writing(id, tx => createToken(tx, { ...wanted, expiresAt }))
  return text
}

/** A feed of each persona's inbox; made anew at every start, because the tokens themselves are nowhere. */
async function keepFeeds(config: Config, database: Database, now: Date): Promise<object> {
  const id = await councilId(database)
  const { slug, personas } = cast.find(troupe => troupe.slug === blueprints.council.slug) ?? { slug: '', personas: [] }
  return database.writing(id, async tx => {
    const feeds: Record<string, object> = {}
    for (const { name, email } of personas) {
      const person = await tx
        .selectFrom('people')
        .select('id')
        .where('organisation_id', '=', id)
        .where('email', '=', email)
        .executeTakeFirst()
      if (!person) continue
      await withdrawFeeds(tx, person, feedName, now)
      const token = await makeFeed(tx, person, { id: uuid(), name: feedName, now })
      const at = { organisation: slug, token }
      const { rss, atom, json } = notificationsUrls
      feeds[name] = Object.fromEntries(
        Object.entries({ rss, atom, json }).map(([format, url]) => [format, config.PUBLIC_URL + url.href(at)]),
      )
    }
    return feeds
  })
}

const feedName = 'demo-credentials.json'

/** A source of the record store that may ask as often as it wants; a new secret at every start, as none is kept. */
async function keepSource(config: Config, database: Database, now: Date): Promise<object> {
  const id = await councilId(database)
  const name = 'Demonstration of xAPI'
  const { key, secret } = await database.writing(id, async tx => {
    const known = await findSourceNamed(tx, name)
    if (known) return { key: keyOfSource(id, known), secret: await renewSecret(tx, known) }
    return createSource(tx, { name, scopes: xapiScopes, isLimited: false, now })
  })
  return { endpoint: `${config.PUBLIC_URL}${xapiPrefix}`, key, secret, versions: ['1.0.3', '2.0.0'] }
}

/** Each persona's own calendar and the public one; made anew at every start, like the feeds. */
async function keepCalendars(config: Config, database: Database, now: Date): Promise<object> {
  const id = await councilId(database)
  const { slug, personas } = cast.find(troupe => troupe.slug === blueprints.council.slug) ?? { slug: '', personas: [] }
  const calendars: Record<string, string> = {
    public: config.PUBLIC_URL + calendarUrls.public.href({ organisation: slug }),
  }
  return database.writing(id, async tx => {
    for (const { name, email } of personas) {
      const person = await tx
        .selectFrom('people')
        .select('id')
        .where('organisation_id', '=', id)
        .where('email', '=', email)
        .executeTakeFirst()
      if (!person) continue
      await withdrawCalendars(tx, person, feedName, now)
      const token = await makeCalendar(tx, person, { id: uuid(), name: feedName, now })
      calendars[name] = config.PUBLIC_URL + calendarUrls.own.href({ organisation: slug, token })
    }
    return calendars
  })
}

async function councilId(database: Database): Promise<string> {
  const { id } = await database.globalReading(db =>
    db.selectFrom('organisations').select('id').where('slug', '=', blueprints.council.slug).executeTakeFirstOrThrow(),
  )
  return id
}

async function readEarlier(file: string): Promise<Partial<Record<string, { token?: string }>>> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return {}
  }
}
