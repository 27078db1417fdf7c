import { v7 as uuid } from 'uuid'
import { type NewResource, writeResources } from '#features/learning/index.ts'
import { getCurrentFramework, skillsOf } from '#features/skills/index.ts'
import { connect } from '#platform/db/database.ts'
import { type BigHouse, buildBigHouse, primaryKeyReads } from './big-house.ts'
import { print, round } from './figure.ts'
import { load } from './load.ts'
import { runProgram } from './processes.ts'

const port = '3987'
const quiet = { info() {}, warn() {}, error() {} }
const goal = 50

/**
 * Search of the catalogue over 20,000 things to learn from, or as many as are named (`npm run bench learning 50000`): words in
 * two languages, misspelt ones, filters, and what fits somebody first. Beside it one person read by primary key.
 */
export async function measureLearning(dataDir: string): Promise<void> {
  const resources = Number(process.argv[3] ?? 20_000)
  console.error(`Filling a data folder with ${resources} things to learn from …`)
  const house = await buildBigHouse(dataDir, 2_500)
  await fillCatalogue(dataDir, house, resources)
  const byKey = await primaryKeyReads(dataDir, house)
  const program = await runProgram('serve', { DATA_DIR: dataDir, PORT: port })
  try {
    for (const [name, paths] of Object.entries(searches)) {
      const asked = { port: program.port, cookie: house.cookie, paths }
      await load({ ...asked, connections: 1, seconds: 4 })
      const { p95, failures, requests } = await load({ ...asked, connections: 1, seconds: 8 })
      print({
        name: `learning: ${name}`,
        figure: `p95 ${round(p95)} ms of ${requests}`,
        reference: `p95 ${round(byKey.p95, 2)} ms by primary key, ${resources} resources`,
        ratio: p95 / byKey.p95,
        goal: `≤ ${goal} ms`,
        met: p95 <= goal && failures === 0,
      })
    }
  } finally {
    await program.stop()
  }
}

const page = (query: string) => `/learning?${query}`
const searches: Readonly<Record<string, readonly string[]>> = {
  'one or two words': [
    'budget',
    'plain letters',
    'phishing',
    'regneark',
    'meeting notes',
    'team chat',
    'klarspråk',
  ].map(q => page(`q=${encodeURIComponent(q)}`)),
  'misspelt words': ['budgett', 'phising', 'spredsheets', 'metting', 'claer writting'].map(q =>
    page(`q=${encodeURIComponent(q)}`),
  ),
  'words and filters': ['course', 'video', 'article'].map(kind => page(`q=training&kind=${kind}&length=two&cost=free`)),
  'everything, what fits first': [page(''), page('page=2'), page('kind=course'), page('sort=newest')],
}

const topics = [
  ...['budget', 'phishing', 'spreadsheets', 'plain letters', 'meetings', 'team chat', 'records', 'maps', 'interviews'],
  ...['klarspråk', 'regneark', 'personvern', 'møter', 'arkiv', 'brukerbehov', 'open data', 'writing', 'safeguarding'],
]
const shapes = [
  'Introduction to',
  'A day about',
  'Training in',
  'Better',
  'Five steps to',
  'Advanced',
  'Kurs i',
  'Mer om',
]
const kinds = ['article', 'video', 'course', 'workshop', 'shadowing', 'mentoring'] as const

export async function fillCatalogue(dataDir: string, { organisationId }: BigHouse, count: number): Promise<void> {
  const database = await connect({ dataDir, log: quiet })
  try {
    await database.writing(organisationId, async tx => {
      const now = new Date()
      const framework = await getCurrentFramework(tx, 'digital-basics', 'en')
      const skills = skillsOf(framework)
      const at = <T>(list: readonly T[], index: number) => list[index % list.length] as T
      const all = Array.from({ length: count }, (_, index): NewResource => {
        const id = uuid()
        const topic = `${at(topics, index)} ${at(topics, Math.floor(index / 7))}`
        const title = `${at(shapes, Math.floor(index / 3))} ${topic}, part ${index}`
        const skill = at(skills, index)
        return {
          ...{ id, origin: 'imported', sourceKey: `bench/${index}`, kind: at(kinds, index), address: undefined },
          texts: { en: { title, summary: `What you need to know about ${topic} at work.`, forWhom: '', body: '' } },
          ...{
            provider: `College ${index % 40}`,
            languages: [index % 3 ? 'en' : 'nb'],
            minutes: 5 + ((index * 7) % 600),
          },
          ...{ price: index % 4 ? 0 : 100, currency: 'GBP', accessNeeds: [], activityId: undefined },
          ...{ ownerId: undefined, reviewOn: undefined },
          skills: [{ frameworkId: framework.frameworkId, skillKey: skill.key, fromLevel: 1 + (index % 2), toLevel: 3 }],
        }
      })
      await writeResources(tx, all, { by: undefined, now })
      await tx
        .updateTable('learning_resources')
        .set({ published_at: now })
        .where('organisation_id', '=', organisationId)
        .where('published_at', 'is', null)
        .execute()
    })
  } finally {
    await database.stop()
  }
}
