import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { uuidOrNone } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { readable } from '../results/areas.ts'
import { type Results, readSlice } from '../results/results.queries.ts'
import type { Slice } from '../results/slices.ts'
import type { ToldItem } from '../results/telling.ts'
import type { Act } from '../waves/status.ts'
import type { Survey, Wave } from '../waves/wave.ts'

const format = 'capable-survey-benchmark/1'
const mostItems = 500

/** What one organisation gives another: shares of everybody, no group, no count, no name. */
export const benchmarkSchema = z.object({
  format: z.literal(format),
  kind: z.string().max(60),
  period: z.string().max(100),
  figures: z
    .array(
      z.object({
        item: z.string().max(130),
        meaning: z.number().int(),
        favourable: z.array(z.string().max(400)).max(60),
        /** Whole per cent. */
        percent: z.number().min(0).max(100),
      }),
    )
    .max(mostItems),
})
export type Benchmark = z.infer<typeof benchmarkSchema>

export const favourableKeys = ({ told, favourable }: ToldItem): string[] =>
  favourable.flatMap(at => told[at]?.key.split('+') ?? []).sort()

/** The figures of everybody, rounded to whole per cent, as they may be given to others. */
export async function makeBenchmark(db: Reading, wave: Wave, results: Results): Promise<Benchmark> {
  const slice = await readSlice(db, results, [])
  return {
    ...{ format, kind: wave.survey.kind, period: wave.name },
    figures: results.items.flatMap(item => {
      const told = readable(results, slice, item)
      if (!told) return []
      const percent = Math.round((100 * told[1]) / told[0])
      return [{ item: item.key, meaning: item.meaning, favourable: favourableKeys(item), percent }]
    }),
  }
}

/** Reads a file that somebody gave us; nothing when it is no benchmark file. */
export function readBenchmark(text: string): Benchmark | undefined {
  try {
    return benchmarkSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

export interface Received {
  readonly id: string
  readonly name: string
  readonly period: string
  readonly figures: Benchmark['figures']
  readonly receivedAt: Date
}

/** What others gave us of the same survey, by name. */
export async function listReceived(db: Reading, surveyId: string): Promise<readonly Received[]> {
  const { rows } = await sql<Received>`select id, name, period, figures, received_at as "receivedAt"
    from survey_benchmarks where organisation_id = ${db.organisationId} and survey_id = ${surveyId}
    order by name, received_at, id`.execute(db)
  return rows
}

/** Takes in the figures of another organisation. */
export async function receiveBenchmark(tx: Writing, survey: Survey, name: string, given: Benchmark, act: Act) {
  const id = uuid()
  await tx
    .insertInto('survey_benchmarks')
    .values({
      ...{ organisation_id: tx.organisationId, id, survey_id: survey.id, name, period: given.period },
      figures: JSON.stringify(given.figures),
      ...{ received_by: act.actorId ?? null, received_at: act.now },
    })
    .execute()
  const subject = { kind: 'survey-benchmark', id }
  await audit(tx, { actorId: act.actorId, action: 'surveys.benchmark-received', subject })
}

export async function removeBenchmark(tx: Writing, survey: Survey, benchmarkId: string, act: Act): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from survey_benchmarks where organisation_id = ${tx.organisationId}
    and survey_id = ${survey.id} and id = ${uuidOrNone(benchmarkId)}`.execute(tx)
  if (numAffectedRows !== 1n) return false
  const subject = { kind: 'survey-benchmark', id: benchmarkId }
  await audit(tx, { actorId: act.actorId, action: 'surveys.benchmark-removed', subject })
  return true
}

export interface Compared {
  readonly item: ToldItem
  readonly own: number
  /** Of how many others, and between which shares they lie. Never who is where. */
  readonly others: number
  readonly low: number
  readonly high: number
}

/** Our share of each item beside the span of all others who asked the same. */
export function compareWithOthers(results: Results, slice: Slice, received: readonly Received[]): Compared[] {
  return results.items.flatMap(item => {
    const told = readable(results, slice, item)
    const keys = favourableKeys(item).join()
    const others = received.flatMap(({ figures }) => {
      const same = figures.find(one => one.item === item.key && one.meaning === item.meaning)
      return same && same.favourable.toSorted().join() === keys ? [same.percent / 100] : []
    })
    if (!told || others.length === 0) return []
    return [
      { item, own: told[1] / told[0], others: others.length, low: Math.min(...others), high: Math.max(...others) },
    ]
  })
}
