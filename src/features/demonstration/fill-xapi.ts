import { v7 as uuid } from 'uuid'
import { type NewResource, writeResources } from '#features/learning/index.ts'
import type { Framework } from '#features/skills/index.ts'
import { createSource, takeStatements } from '#features/xapi/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { random } from './generator/random.ts'
import { day } from './generator/year.ts'

const courses = [
  {
    ...{ key: 'strong-passwords', skill: 'sign-in', minutes: 25 },
    name: { en: 'Strong passwords without the headache', nb: 'Sterke passord uten hodebry' },
  },
  {
    ...{ key: 'spot-the-fraud', skill: 'spot-fraud', minutes: 20 },
    name: { en: 'Spot the fraud', nb: 'Gjennomskue svindelen' },
  },
  {
    ...{ key: 'shared-documents', skill: 'files', minutes: 40 },
    name: { en: 'Working together in one document', nb: 'Jobbe sammen i ett dokument' },
  },
  {
    ...{ key: 'plain-words', skill: 'plain-language', minutes: 30 },
    name: { en: 'Plain words on the web', nb: 'Klare ord på nett' },
  },
] as const

const verbs = 'http://adlnet.gov/expapi/verbs'
const completed = { id: `${verbs}/completed`, display: { en: 'completed', nb: 'fullførte' } }
const begun = { id: `${verbs}/initialized`, display: { en: 'began', nb: 'begynte på' } }

/** A learning platform that has reported for some months: the cast and some others took courses there. */
export async function fillXapi(
  tx: Writing,
  { blueprint, people, year }: DemonstrationOrganisation,
  framework: Framework,
): Promise<void> {
  const { slug } = blueprint
  const name = `Learn ${blueprint.name.split(' ')[0] ?? ''}`.trim()
  const home = `https://learn.${slug}.example`
  const source = await createSource(tx, {
    name,
    scopes: ['statements/write', 'state'],
    isLimited: true,
    accounts: { homePage: home, mean: 'employee-number' },
    now: new Date(year.now.getTime() - 120 * day),
  })
  const resources = coursesIn(home, name, framework, blueprint.locales[0])
  await offer(tx, resources, year.launch)
  const learners = people.filter(
    ({ leftAt, persona, email }, index) => !leftAt && email && (persona || index % 60 === 11),
  )
  const taken: Taken[] = []
  const statements = learners.flatMap(({ id, email, employeeNumber, persona }) => {
    const chance = random(`${slug} courses of ${employeeNumber}`)
    const actor =
      chance.integer(2) === 0 ? { mbox: `mailto:${email}` } : { account: { homePage: home, name: employeeNumber } }
    const first = chance.integer(courses.length)
    return courses.slice(first, first + (persona ? 2 : 1)).map((course, place) => {
      const at = new Date(year.now.getTime() - (5 + chance.integer(100)) * day)
      const resource = resources[courses.indexOf(course)]
      if (persona && place === 0 && resource) taken.push({ personId: id, resource, at })
      return {
        actor,
        verb: place === 0 ? completed : begun,
        object: { id: activityOf(home, course.key), definition: { name: course.name } },
        timestamp: at.toISOString(),
        ...(place === 0 ? { result: { completion: true, duration: `PT${10 + chance.integer(30)}M` } } : {}),
      }
    })
  })
  await plan(tx, taken, blueprint.locales[0])
  const stranger = { ...statements[0], actor: { mbox: `mailto:apprentice@partner.example` } }
  await takeStatements(tx, {
    source: { id: source.id, name },
    statements: [...statements, stranger],
    origin: home,
    now: year.now,
  })
}

/** The platform's courses as they stand in the catalogue: what it reports of them counts there, by the activity's id. */
const coursesIn = (
  home: string,
  provider: string,
  { frameworkId }: Framework,
  locale: Locale,
): readonly NewResource[] =>
  courses.map(({ key, name, skill, minutes }) => {
    const id = uuid()
    const words = (title: string) => ({ title, summary: '', forWhom: '', body: '' })
    return {
      ...{ id, origin: 'own', sourceKey: id, kind: 'course', provider, minutes, price: 0, address: undefined },
      texts: { en: words(name.en), nb: words(name.nb) },
      ...{ languages: [locale], currency: locale === 'nb' ? 'NOK' : 'GBP', accessNeeds: [], ownerId: undefined },
      ...{ activityId: activityOf(home, key), reviewOn: undefined },
      skills: [{ frameworkId, skillKey: skill, fromLevel: 1, toLevel: 3 }],
    }
  })

const activityOf = (home: string, key: string): string => `${home}/courses/${key}`

async function offer(tx: Writing, resources: readonly NewResource[], now: Date): Promise<void> {
  await writeResources(tx, resources, { by: undefined, now })
  await tx
    .updateTable('learning_resources')
    .set({ published_at: now, checked_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where(
      'id',
      'in',
      resources.map(({ id }) => id),
    )
    .execute()
}

interface Taken {
  readonly personId: string
  readonly resource: NewResource
  readonly at: Date
}

/** Those whom a visitor can be had their course in the plan before they took it; so it is ticked off there. */
async function plan(tx: Writing, taken: readonly Taken[], locale: Locale): Promise<void> {
  const rows = taken.map(({ personId, resource, at }) => ({
    ...{
      organisation_id: tx.organisationId,
      id: uuid(),
      person_id: personId,
      source: 'learning',
      source_key: resource.id,
    },
    ...{
      kind: 'reading' as const,
      why: 'own' as const,
      title: resource.texts[locale]?.title ?? '',
      taken_at: new Date(at.getTime() - 20 * day),
    },
    ...{ framework_id: resource.skills[0]?.frameworkId ?? null, skill_key: resource.skills[0]?.skillKey ?? null },
  }))
  if (rows.length > 0) await tx.insertInto('plan_steps').values(rows).execute()
}
