import { sql } from 'kysely'
import { demonstrationOrganisation, fillOrganisation } from '#features/demonstration/index.ts'
import { type Answers, addSurvey, bringWave, maturityQuestionnaire, questionsOf } from '#features/surveys/index.ts'
import { findResults, readBlocks, readSlice, readTallies } from '#features/surveys/results/results.queries.ts'
import { addUpSlice } from '#features/surveys/results/slices.ts'
import { connect } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { features } from '../src/app.ts'
import { print, round } from './figure.ts'

const quiet = { info() {}, warn() {}, error() {} }

/** Results of a wave of 32 statements and as many answers as asked for: counting them, and one slice after another. */
export async function measureSurveyResults(dataDir: string): Promise<void> {
  const respondents = Number(process.env.BENCH_RESPONDENTS ?? 100_000)
  console.error(`Inventing ${respondents} answer sheets …`)
  const database = await connect({ dataDir, log: quiet })
  try {
    await migrate(database, { log: quiet })
    const organisation = demonstrationOrganisation({ people: 2_500, now: new Date() })
    await fillOrganisation(database, organisation, {
      ...{ withAnswers: false, withWaves: false, skillsEach: 0 },
      async prepare(tx, launch) {
        for (const feature of features) await feature.prepareOrganisation?.(tx, launch)
      },
    })
    const questionnaire = maturityQuestionnaire()
    const responses = Array.from({ length: respondents }, (_, at) => ({
      dimensions: {
        unit: organisation.units[(at * 7) % organisation.units.length]?.id ?? '',
        group: at % 9 === 0 ? 'leaders' : 'staff',
      },
      answers: Object.fromEntries(
        questionsOf(questionnaire).flatMap(({ key, rows = [], options = [] }, question) =>
          rows.length === 0
            ? []
            : [
                [
                  key,
                  {
                    rows: Object.fromEntries(
                      rows.map((row, place) => [
                        row.key,
                        options[(at * 31 + question * 7 + place * 3 + (at >> 4)) % options.length]?.key ?? '',
                      ]),
                    ),
                  },
                ],
              ],
        ),
      ) satisfies Answers,
    }))
    const began = performance.now()
    const waveId = await database.writing(organisation.id, async tx => {
      await sql`set local statement_timeout = 0`.execute(tx)
      const ownerId = organisation.people[0]?.id ?? ''
      const survey = await addSurvey(tx, { title: { en: 'Maturity' }, kind: 'maturity', ownerId }, new Date())
      const groups = ['leaders', 'staff'].map(key => ({ key, title: { en: key } }))
      const wave = {
        name: '2026',
        questionnaire,
        languages: ['en' as const],
        respondentGroups: groups,
        dimensions: ['group', 'unit'],
      }
      return bringWave(
        tx,
        survey,
        { ...wave, minimumGroup: 10, responses, closedOn: '2026-10-31' },
        { actorId: ownerId, now: new Date() },
      )
    })
    print({
      ...{ name: `surveys: bring in and count ${respondents} answer sheets of 32 statements` },
      ...{ figure: `${round((performance.now() - began) / 1000)} s`, reference: '–', goal: 'none', met: true },
    })
    await database.reading(organisation.id, async db => {
      const results = await findResults(db, waveId)
      if (!results) throw new Error('The wave was not counted')
      const tags = results.dimensions.flatMap(({ values }) => values.map(({ tag }) => tag))
      const took: number[] = []
      for (const tag of tags.slice(0, 200)) {
        const start = performance.now()
        await readSlice(db, results, [tag])
        took.push(performance.now() - start)
      }
      took.sort((a, b) => a - b)
      const p95 = took[Math.floor(took.length * 0.95)] ?? 0
      const start = performance.now()
      const [blocks, tallies] = [await readBlocks(db, waveId), await readTallies(db, waveId)]
      addUpSlice({ items: results.items, blocks, tallies }, [tags[0] ?? ''])
      const cold = performance.now() - start
      const held = `${round(cold)} ms added up anew`
      print({
        name: 'surveys: a slice, p95',
        figure: `${round(p95)} ms`,
        reference: held,
        ratio: p95 / cold,
        goal: '100 ms',
        met: p95 <= 100,
      })
      print({
        name: 'surveys: a slice, cold',
        figure: `${round(cold)} ms`,
        reference: '–',
        goal: '2,000 ms',
        met: cold <= 2_000,
      })
    })
  } finally {
    await database.stop()
  }
}
