import { createSource, takeStatements } from '#features/xapi/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { random } from './generator/random.ts'
import { day } from './generator/year.ts'

const courses = [
  { key: 'strong-passwords', name: { en: 'Strong passwords without the headache', nb: 'Sterke passord uten hodebry' } },
  { key: 'spot-the-fraud', name: { en: 'Spot the fraud', nb: 'Gjennomskue svindelen' } },
  { key: 'shared-documents', name: { en: 'Working together in one document', nb: 'Jobbe sammen i ett dokument' } },
  { key: 'plain-words', name: { en: 'Plain words on the web', nb: 'Klare ord på nett' } },
] as const

const verbs = 'http://adlnet.gov/expapi/verbs'
const completed = { id: `${verbs}/completed`, display: { en: 'completed', nb: 'fullførte' } }
const begun = { id: `${verbs}/initialized`, display: { en: 'began', nb: 'begynte på' } }

/** A learning platform that has reported for some months: the cast and some others took courses there. */
export async function fillXapi(tx: Writing, { blueprint, people, year }: DemonstrationOrganisation): Promise<void> {
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
  const learners = people.filter(
    ({ leftAt, persona, email }, index) => !leftAt && email && (persona || index % 60 === 11),
  )
  const statements = learners.flatMap(({ email, employeeNumber, persona }) => {
    const chance = random(`${slug} courses of ${employeeNumber}`)
    const actor =
      chance.integer(2) === 0 ? { mbox: `mailto:${email}` } : { account: { homePage: home, name: employeeNumber } }
    const first = chance.integer(courses.length)
    return courses.slice(first, first + (persona ? 2 : 1)).map((course, place) => ({
      actor,
      verb: place === 0 ? completed : begun,
      object: { id: `${home}/courses/${course.key}`, definition: { name: course.name } },
      timestamp: new Date(year.now.getTime() - (5 + chance.integer(100)) * day).toISOString(),
      ...(place === 0 ? { result: { completion: true, duration: `PT${10 + chance.integer(30)}M` } } : {}),
    }))
  })
  const stranger = { ...statements[0], actor: { mbox: `mailto:apprentice@partner.example` } }
  await takeStatements(tx, {
    source: { id: source.id, name },
    statements: [...statements, stranger],
    origin: home,
    now: year.now,
  })
}
