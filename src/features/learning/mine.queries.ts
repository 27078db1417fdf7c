import { sql } from 'kysely'
import { listOpenSteps } from '#features/plan/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { CompletionWay } from './completing/complete.ts'
import { learningSourceName } from './source-name.ts'

type Owner = { readonly id: string }

/** That somebody finished something. */
export interface MyCompletion {
  readonly resourceId: string
  readonly how: CompletionWay
  readonly completedAt: Date
  readonly sureBefore: number | undefined
  readonly sureAfter: number | undefined
  readonly isKept: boolean
}

/** What somebody finished, the newest first; of these resources only, where some are named. For that person's own pages. */
export async function listMyCompletions(
  db: Reading,
  me: Owner,
  among?: readonly string[],
): Promise<readonly MyCompletion[]> {
  const { rows } = await sql<{
    resourceId: string
    how: CompletionWay
    completedAt: Date
    sureBefore: number | null
    sureAfter: number | null
    isKept: boolean
  }>`
    select resource_id as "resourceId", how, completed_at as "completedAt", sure_before as "sureBefore",
      sure_after as "sureAfter", kept_as_evidence_at is not null as "isKept"
    from learning_completions
    where organisation_id = ${db.organisationId}::uuid and person_id = ${me.id}::uuid
      ${among ? sql`and resource_id = any(${[...among]}::uuid[])` : sql``}
    order by completed_at desc, id desc limit 500`.execute(db)
  return rows.map(({ sureBefore, sureAfter, ...row }) => ({
    ...row,
    sureBefore: sureBefore ?? undefined,
    sureAfter: sureAfter ?? undefined,
  }))
}

/** The resources that are open in somebody's plan. */
export async function listPlannedIds(db: Reading, me: Owner): Promise<ReadonlySet<string>> {
  const steps = await listOpenSteps(db, me)
  return new Set(steps.filter(({ source }) => source === learningSourceName).map(({ key }) => key))
}
