import type { Writing } from '#platform/db/tx.ts'
import { nothingShown, protectTree } from '#platform/small-groups/index.ts'
import { type ConfirmedLevels, countConfirmedLevels } from './calibration.queries.ts'

const everybody = 'everybody'

/** A hint rests on so many people at least: five smallest groups, and never fewer than fifty. */
export const fewestForAHint = (minimumGroup: number): number => Math.max(50, minimumGroup * 5)

/**
 * The level that more than half certainly had confirmed; undefined where the group is too small, nearly all agree
 * (then it would speak of each of them), or there is no such level.
 */
export function usualLevel(
  { confirmed }: Pick<ConfirmedLevels, 'confirmed'>,
  minimumGroup: number,
): number | undefined {
  const bundles = confirmed.map(({ level, people }) => ({
    ...{ unit: everybody, people, answer: String(level) },
    cohorts: { people: 0, answers: 0 },
  }))
  const { cells } = protectTree({
    minimum: fewestForAHint(minimumGroup),
    units: [{ id: everybody, parentId: null }],
    bundles,
    answers: confirmed.map(({ level }) => String(level)),
    memory: nothingShown,
  })
  const answers = cells[0]?.answers
  if (!answers?.shown) return undefined
  return confirmed.find(({ level }) => (answers.counts[String(level)]?.from ?? 0) * 2 > answers.of)?.level
}

/** Works the hints out anew. What is not certain any more goes. */
export async function workOutHints(tx: Writing, { minimumGroup, now }: { minimumGroup: number; now: Date }) {
  await tx.deleteFrom('calibration_hints').where('organisation_id', '=', tx.organisationId).execute()
  const rows = (await countConfirmedLevels(tx, fewestForAHint(minimumGroup))).flatMap(counted => {
    const usual = usualLevel(counted, minimumGroup)
    if (usual === undefined) return []
    return [
      {
        ...{ organisation_id: tx.organisationId, framework_id: counted.frameworkId, skill_key: counted.skillKey },
        ...{ said_level: counted.saidLevel, usual_level: usual, worked_out_on: now.toISOString().slice(0, 10) },
      },
    ]
  })
  for (let at = 0; at < rows.length; at += 1000)
    await tx
      .insertInto('calibration_hints')
      .values(rows.slice(at, at + 1000))
      .execute()
}
