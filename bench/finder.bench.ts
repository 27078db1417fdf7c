import { sql } from 'kysely'
import { connect } from '#platform/db/database.ts'
import { type BigHouse, buildBigHouse, primaryKeyReads } from './big-house.ts'
import { print, round } from './figure.ts'
import { load } from './load.ts'
import { runProgram } from './processes.ts'
import { searches } from './searches.ts'

const port = '3983'
const quiet = { info() {}, warn() {}, error() {} }

/**
 * People search with three filters and reasons, and with words alone, at 100,000 people with thirty skills each; or at as
 * many as are named: `npm run bench finder 1000000`. Beside it one person read by primary key.
 */
export async function measureFinder(dataDir: string): Promise<void> {
  const people = Number(process.argv[3] ?? 100_000)
  console.error(`Filling a data folder with ${people} people and what they can …`)
  await measureSearches(dataDir, await buildBigHouse(dataDir, people))
}

/** The same in a house that is filled already. */
export async function measureSearches(dataDir: string, house: BigHouse): Promise<void> {
  const { people } = house
  const filtered = await pathsWithFilters(dataDir, house)
  const byKey = await primaryKeyReads(dataDir, house)
  const program = await runProgram('serve', { DATA_DIR: dataDir, PORT: port })
  const goal = people > 100_000 ? 200 : 50
  try {
    const kinds = {
      'three filters and reasons': filtered,
      'words alone': searches.map(query => `/people?q=${encodeURIComponent(query)}`),
      'skills in words': skillWords.map(query => `/people?q=${encodeURIComponent(query)}`),
    }
    for (const [name, paths] of Object.entries(kinds)) {
      const asked = { port: program.port, cookie: house.cookie, paths }
      await load({ ...asked, connections: 1, seconds: 6 })
      for (const connections of [1, 4]) {
        const { p95, failures, requests } = await load({ ...asked, connections, seconds: 12 })
        print({
          name: `finder: ${name}, ${connections === 1 ? 'one reader' : `${connections} readers at once`}`,
          figure: `p95 ${round(p95)} ms of ${requests}`,
          reference: `p95 ${round(byKey.p95, 2)} ms by primary key, ${people} people`,
          ratio: p95 / byKey.p95,
          goal: `≤ ${goal} ms`,
          met: p95 <= goal && failures === 0,
        })
      }
    }
  } finally {
    await program.stop()
  }
}

const skillWords = [
  ...['excel', 'spreadsheets', 'powerpoint', 'plain writing', 'minutes', 'user research', 'dementia', 'safeguarding'],
  ...['project management', 'polish', 'urdu', 'first aider', 'fire warden', 'running', 'gardening', 'data protection'],
  ...['excel libraries', 'polish housing', 'excel finance', 'care worker polish', 'social worker urdu', 'spredsheets'],
]

/** Forty searches of a skill with a level, who is happy to help, in a service, speaking a language or with a word. */
async function pathsWithFilters(dataDir: string, house: BigHouse): Promise<readonly string[]> {
  const database = await connect({ dataDir, log: quiet })
  try {
    return await database.reading(house.organisationId, async db => {
      const terms = async (kind: string) =>
        (
          await sql<{
            id: string
          }>`select term_id as id from person_terms pt join terms t on t.organisation_id = pt.organisation_id
            and t.id = pt.term_id where pt.organisation_id = ${house.organisationId} and t.kind = ${kind}
            group by term_id order by count(*) desc, term_id limit 20`.execute(db)
        ).rows.map(({ id }) => id)
      const skills = await terms('skill')
      const languages = await terms('language')
      const units = await db
        .selectFrom('units')
        .select('id')
        .where('organisation_id', '=', house.organisationId)
        .where(sql<boolean>`cardinality(path) between 2 and 3`)
        .orderBy('id')
        .limit(20)
        .execute()
      const at = <T>(list: readonly T[], index: number) => list[index % list.length]
      const words = ['excel', 'smith', 'manager', 'polish', 'officer', 'grace', 'care', 'writing']
      return Array.from({ length: 40 }, (_, index) => {
        const query = new URLSearchParams({ skill: at(skills, index) ?? '', happy: 'yes' })
        if (index % 2 === 0) query.set('unit', at(units, index)?.id ?? '')
        else query.set('language', at(languages, 1 + index) ?? '')
        if (index % 4 === 1) query.set('level', '2')
        if (index % 4 === 2) query.set('q', at(words, index / 2) ?? '')
        if (index % 4 === 3) query.append('skill', at(skills, index + 3) ?? '')
        return `/people?${query}`
      })
    })
  } finally {
    await database.stop()
  }
}
