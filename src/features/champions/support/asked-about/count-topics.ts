import { sql } from 'kysely'
import { listUnitNodes } from '#features/people/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type Bundle, nothingShown, protectTree } from '#platform/small-groups/index.ts'
import { movedBy, settledQuarters } from './quarter.ts'

interface Asked {
  readonly unitId: string | null
  readonly frameworkId: string
  readonly areaKey: string
  readonly people: number
}

/**
 * Counts what people asked about, for every settled quarter that was not counted yet. Everybody who was helped counts as
 * one, where the champion works; nobody knows who they were, so a quarter is counted once, by itself, and never again.
 */
export async function countTopics(
  tx: Writing,
  { today, minimum, now }: { readonly today: string; readonly minimum: number; readonly now: Date },
): Promise<number> {
  const { rows: counted } = await sql<{ quarter: string }>`
    select quarter from champion_counted_quarters where organisation_id = ${tx.organisationId}::uuid`.execute(tx)
  const known = new Set(counted.map(({ quarter }) => quarter))
  const open = settledQuarters(today).filter(quarter => !known.has(quarter))
  if (open.length === 0) return 0
  const units = (await listUnitNodes(tx)).map(({ id, parentId }) => ({ id, parentId: parentId ?? null }))
  for (const quarter of open) {
    await countQuarter(tx, quarter, { units, minimum })
    await tx
      .insertInto('champion_counted_quarters')
      .values({ organisation_id: tx.organisationId, quarter, counted_at: now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
  return open.length
}

interface Counting {
  readonly units: readonly { readonly id: string; readonly parentId: string | null }[]
  readonly minimum: number
}

async function countQuarter(tx: Writing, quarter: string, { units, minimum }: Counting): Promise<void> {
  const { rows } = await sql<Asked>`
    select unit_id as "unitId", framework_id as "frameworkId", area_key as "areaKey", sum(people)::int as people
    from champion_sessions where organisation_id = ${tx.organisationId}::uuid and removed_at is null
      and framework_id is not null and happened_on >= ${quarter}::date and happened_on < ${movedBy(quarter, 1)}::date
    group by unit_id, framework_id, area_key order by unit_id, framework_id, area_key`.execute(tx)
  if (rows.length === 0) return
  const cells = protectTopics(rows, { units, minimum })
  for (let first = 0; first < cells.length; first += 500)
    await tx
      .insertInto('champion_topic_counts')
      .values(
        cells.slice(first, first + 500).map(({ unit, frameworkId, areaKey, total, least, most }) => ({
          ...{ organisation_id: tx.organisationId, quarter, unit_id: unit, framework_id: frameworkId },
          ...{ area_key: areaKey, total, least, most },
        })),
      )
      .execute()
}

export interface TopicCell {
  readonly unit: string
  readonly frameworkId: string
  readonly areaKey: string
  /** Of how many that is, and between which two numbers it lies. */
  readonly total: number
  readonly least: number
  readonly most: number
}

/** What may be told of a quarter, unit by unit. */
export function protectTopics(asked: readonly Asked[], { units, minimum }: Counting): readonly TopicCell[] {
  const known = new Set(units.map(({ id }) => id))
  const nameOf = ({ frameworkId, areaKey }: Pick<Asked, 'frameworkId' | 'areaKey'>) => `${frameworkId}/${areaKey}`
  const topics = new Map(asked.map(one => [nameOf(one), one]))
  const uncounted = { people: 0, answers: 0 }
  const bundles = asked.flatMap((one): Bundle[] =>
    one.unitId && known.has(one.unitId)
      ? [{ unit: one.unitId, people: one.people, answer: nameOf(one), cohorts: uncounted }]
      : [],
  )
  if (bundles.length === 0) return []
  const { cells } = protectTree({ minimum, units, bundles, answers: [...topics.keys()], memory: nothingShown })
  return cells.flatMap(({ unit, answers }) => {
    if (!answers.shown) return []
    return Object.entries(answers.counts).flatMap(([name, { from, to }]) => {
      const topic = topics.get(name)
      const { frameworkId, areaKey } = topic ?? { frameworkId: '', areaKey: '' }
      return topic && to > 0 ? [{ unit, frameworkId, areaKey, total: answers.of, least: from, most: to }] : []
    })
  })
}
