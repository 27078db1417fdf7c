import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { demonstrationOrganisation, fillOrganisation, refreshStatistics } from '#features/demonstration/index.ts'
import { type FoundPerson, findPeople, readSearch } from '#features/finder/index.ts'
import { connect } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import type { Reading } from '#platform/db/tx.ts'
import { root } from '#platform/root.ts'
import { features } from '../src/app.ts'
import { print, round } from './figure.ts'

const houses = { council: { file: 'wendlemoor', locale: 'en' }, kommune: { file: 'bjorkvag', locale: 'nb' } } as const
const quiet = { info() {}, warn() {}, error() {} }

interface Judged {
  readonly query: string
  readonly recall: number
  readonly reciprocal: number
  readonly found: number
  /** Those who came first, for us to read. */
  readonly top: string
}

/** How often the right people come first, for searches that we labelled by hand, in both demonstration organisations. */
export async function measureRelevance(dataDir: string): Promise<void> {
  const database = await connect({ dataDir, log: quiet })
  const judged: Judged[] = []
  try {
    await migrate(database, { log: quiet })
    for (const [blueprint, { file, locale }] of Object.entries(houses)) {
      const now = new Date()
      const organisation = demonstrationOrganisation({ blueprint: blueprint as keyof typeof houses, now })
      await fillOrganisation(database, organisation, {
        withAnswers: false,
        withWaves: false,
        async prepare(tx, launch) {
          for (const feature of features) await feature.prepareOrganisation?.(tx, launch)
        },
      })
      await refreshStatistics(database)
      const staff = await database.reading(organisation.id, listStaff)
      // Somebody without a team, so that only what everybody may see counts, for them and for us.
      const me = { id: '00000000-0000-4000-8000-000000000000', managerId: undefined }
      const here: Judged[] = []
      for (const { query, rule } of readLabels(file)) {
        const search = readSearch(new URLSearchParams({ q: query }))
        const { people, total } = await database.reading(organisation.id, db =>
          findPeople({ db, me, locale, now, timeZone: 'Europe/London' }, search),
        )
        const expected = new Set(staff.filter(person => meets(person, rule)).map(({ id }) => id))
        if (expected.size === 0) console.error(`  (nobody fits the label of “${query}”)`)
        else
          here.push({
            query,
            found: total,
            top: people.slice(0, 3).map(topLine).join(' | '),
            ...judge(
              people.map(({ id }) => id),
              expected,
            ),
          })
      }
      report(file, here)
      judged.push(...here)
    }
    report('both', judged)
    for (const { query, recall, top } of judged) if (recall < 1) console.error(`  ${round(recall, 2)} ${query}: ${top}`)
  } finally {
    await database.stop()
  }
}

const topLine = ({ name, jobTitle, unitName, reasons }: FoundPerson): string =>
  `${name}, ${jobTitle}, ${unitName}: ${reasons.map(why => (why.kind === 'term' ? why.label : why.kind)).join(' + ')}`

function judge(found: readonly string[], expected: ReadonlySet<string>) {
  const first = found.findIndex(id => expected.has(id))
  const right = found.slice(0, 5).filter(id => expected.has(id)).length
  return { recall: right / Math.min(5, expected.size), reciprocal: first === -1 ? 0 : 1 / (first + 1) }
}

function report(where: string, judged: readonly Judged[]): void {
  const mean = (value: (one: Judged) => number) => judged.reduce((sum, one) => sum + value(one), 0) / judged.length
  const reference = `${judged.length} labelled searches`
  const recall = mean(one => one.recall)
  const reciprocal = mean(one => one.reciprocal)
  const nothing = mean(one => (one.found === 0 ? 1 : 0))
  print({
    name: `relevance: recall@5, ${where}`,
    figure: round(recall, 3),
    reference,
    goal: '≥ 0.9',
    met: recall >= 0.9,
  })
  print({
    name: `relevance: MRR, ${where}`,
    figure: round(reciprocal, 3),
    reference,
    goal: '≥ 0.85',
    met: reciprocal >= 0.85,
  })
  print({
    name: `relevance: nobody found, ${where}`,
    figure: `${round(100 * nothing)} %`,
    reference,
    goal: '≤ 2 %',
    met: nothing <= 0.02,
  })
}

interface Staff {
  readonly id: string
  readonly name: string
  readonly job: string
  readonly units: readonly string[]
  readonly terms: readonly string[]
  readonly ask: string
  readonly place: string
  readonly champion: boolean
}

/** Everybody with what everybody may see of them, read without the search. */
async function listStaff(db: Reading): Promise<readonly Staff[]> {
  const told = (field: string) =>
    sql`coalesce((select a.audience from profile_audiences a where a.organisation_id = p.organisation_id
      and a.person_id = p.id and a.field = ${field}), ${field === 'location' ? 'me' : 'organisation'}) in ('organisation', 'partners')`
  const { rows } = await sql<Staff>`
    select p.id, p.name, p.job_title as job,
      array(select u.name from units own join units u on u.id = any(own.path)
        where own.organisation_id = p.organisation_id and u.organisation_id = p.organisation_id
          and (own.id = p.unit_id or own.id in (select x.unit_id from person_units x
            where x.organisation_id = p.organisation_id and x.person_id = p.id and ${told('extraUnits')}))) as units,
      array(select t.key from person_terms pt join terms t on t.organisation_id = pt.organisation_id and t.id = pt.term_id
        where pt.organisation_id = p.organisation_id and pt.person_id = p.id and pt.relation <> 'wants'
          and pt.audience in ('organisation', 'partners') and t.key is not null) as terms,
      case when ${told('askMeAbout')} then coalesce(f.ask_me_about, '') else '' end as ask,
      case when ${told('location')} then coalesce(p.location, '') else '' end as place,
      exists (select from role_grants g where g.organisation_id = p.organisation_id and g.person_id = p.id
        and g.role = 'champion' and g.revoked_at is null) as champion
    from people p left join profiles f on f.organisation_id = p.organisation_id and f.person_id = p.id
    where p.organisation_id = ${db.organisationId} and p.left_at is null`.execute(db)
  return rows
}

interface Label {
  readonly query: string
  readonly rule: string
}

function readLabels(file: string): readonly Label[] {
  return readFileSync(join(root, 'bench/relevance', `${file}.tsv`), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => {
      const [query = '', rule = ''] = line.split('\t')
      return { query, rule }
    })
}

// A comma is “or”, & is “and”, | is “or” between values of one kind.
const meets = (person: Staff, rule: string): boolean =>
  rule.split(',').some(way => way.split('&').every(part => meetsPart(person, part)))

function meetsPart(person: Staff, part: string): boolean {
  const [kind = '', values = ''] = part.split('=')
  const any = (fits: (value: string) => boolean) => values.split('|').some(fits)
  switch (kind) {
    case 'name':
      return any(value => person.name === value)
    case 'job':
      return any(value => person.job === value)
    case 'unit':
      return any(value => person.units.includes(value))
    case 'term':
      return any(value => person.terms.includes(value))
    case 'ask':
      return any(value => person.ask.toLowerCase().includes(value.toLowerCase()))
    case 'place':
      return any(value => person.place === value)
    case 'champion':
      return person.champion
    default:
      throw new Error(`A label says “${kind}”, which is nothing.`)
  }
}
