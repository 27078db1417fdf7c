import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { StepKind, StepWhy } from './plan.ts'

export type SetAsideWhy = 'not-now' | 'not-for-me' | 'known'
export type StepState = 'open' | 'done' | 'set-aside'

/** A step of somebody's plan as it is kept. For its owner alone. */
export interface Step {
  readonly id: string
  readonly source: string
  readonly key: string
  readonly kind: StepKind
  readonly frameworkId: string | undefined
  readonly skillKey: string | undefined
  readonly why: StepWhy
  readonly title: string
  readonly note: string
  /** A day as `YYYY-MM-DD`. */
  readonly dueOn: string | undefined
  readonly takenAt: Date
  readonly doneAt: Date | undefined
  readonly whatIDid: string
  readonly whatHappened: string
  readonly whatNext: string
  readonly keptAsEvidenceAt: Date | undefined
  readonly setAsideAt: Date | undefined
  readonly setAsideWhy: SetAsideWhy | undefined
}

type Nullable<T> = { readonly [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] }
type Owner = { readonly id: string }

const columns = sql`id, source, source_key as key, kind, framework_id as "frameworkId", skill_key as "skillKey", why,
  title, note, due_on as "dueOn", taken_at as "takenAt", done_at as "doneAt", what_i_did as "whatIDid",
  what_happened as "whatHappened", what_next as "whatNext", kept_as_evidence_at as "keptAsEvidenceAt",
  set_aside_at as "setAsideAt", set_aside_why as "setAsideWhy"`

const toStep = (row: Nullable<Step>): Step =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as unknown as Step

/** The open steps, in the order in which they come up: dated ones by date, then the others as they were taken. */
export async function listOpenSteps(db: Reading, me: Owner): Promise<readonly Step[]> {
  const { rows } = await sql<Nullable<Step>>`
    select ${columns} from plan_steps
    where organisation_id = ${db.organisationId} and person_id = ${me.id} and done_at is null and set_aside_at is null
    order by due_on nulls last, taken_at, id`.execute(db)
  return rows.map(toStep)
}

interface Part {
  readonly limit: number
  readonly offset: number
}

/** What was done or put aside, the newest first, with how many there are. */
export async function listPastSteps(
  db: Reading,
  me: Owner,
  state: Exclude<StepState, 'open'>,
  { limit, offset }: Part,
): Promise<{ readonly steps: readonly Step[]; readonly total: number }> {
  const when = sql.ref(state === 'done' ? 'done_at' : 'set_aside_at')
  const { rows } = await sql<Nullable<Step> & { total: number }>`
    select ${columns}, (count(*) over ())::int as total from plan_steps
    where organisation_id = ${db.organisationId} and person_id = ${me.id} and ${when} is not null
    order by ${when} desc, id desc limit ${limit} offset ${offset}`.execute(db)
  return { steps: rows.map(({ total: _, ...row }) => toStep(row)), total: rows[0]?.total ?? 0 }
}

/** One step of somebody's own plan. */
export async function findStep(db: Reading, me: Owner, stepId: string): Promise<Step | undefined> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(stepId)) return undefined
  const { rows } = await sql<Nullable<Step>>`
    select ${columns} from plan_steps
    where organisation_id = ${db.organisationId} and person_id = ${me.id} and id = ${stepId}`.execute(db)
  return rows[0] && toStep(rows[0])
}

/** What is not to be offered (again): open or done steps, what was refused for good, and for a while what was put off. */
export async function listNotToOffer(db: Reading, me: Owner, now: Date): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select distinct source || '|' || source_key as name from plan_steps
    where organisation_id = ${db.organisationId} and person_id = ${me.id}
      and (set_aside_why is distinct from 'not-now' or set_aside_at > ${now}::timestamptz - interval '3 months')`.execute(
    db,
  )
  return new Set(rows.map(({ name }) => name))
}

export interface PlanCounts {
  readonly open: number
  readonly done: number
  readonly setAside: number
}

/** How many steps there are of each kind, and in all. */
export async function countSteps(db: Reading, me: Owner): Promise<PlanCounts> {
  const { rows } = await sql<PlanCounts>`
    select count(*) filter (where done_at is null and set_aside_at is null)::int as open,
      count(done_at)::int as done, count(set_aside_at)::int as "setAside"
    from plan_steps where organisation_id = ${db.organisationId} and person_id = ${me.id}`.execute(db)
  return rows[0] ?? { open: 0, done: 0, setAside: 0 }
}
