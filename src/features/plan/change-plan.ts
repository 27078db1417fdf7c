import { v7 as uuid } from 'uuid'
import { addEvidence } from '#features/evidence/index.ts'
import type { SkillRef } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { stepFinished } from './plan.events.ts'
import type { SetAsideWhy, Step } from './plan.queries.ts'
import type { Offer, OfferedKind } from './plan.ts'

type Owner = { readonly id: string }

/** More open steps than anybody can mean to take. */
export const mostOpen = 30

/** Takes offers into the plan; what is open already stays as it is. */
export async function takeSteps(tx: Writing, me: Owner, offers: readonly Offer[], now: Date): Promise<void> {
  if (offers.length === 0) return
  await tx
    .insertInto('plan_steps')
    .values(offers.map(offer => ({ ...fromOffer(tx, me, offer), taken_at: now })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Something that a person found by themselves where a source keeps it, such as in the catalogue of learning. */
export interface FoundStep {
  readonly source: string
  readonly key: string
  readonly kind: OfferedKind
  readonly title: string
  readonly skill: SkillRef | undefined
}

/** Takes into the plan what somebody found; what is open already stays as it is. */
export async function takeFound(tx: Writing, me: Owner, step: FoundStep, now: Date): Promise<void> {
  await tx
    .insertInto('plan_steps')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), person_id: me.id, taken_at: now, why: 'own' },
      ...{ source: step.source, source_key: step.key, kind: step.kind, title: step.title },
      ...{ framework_id: step.skill?.frameworkId ?? null, skill_key: step.skill?.skillKey ?? null },
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Remembers that an offer is not wanted, so that it is not made again. */
export async function refuseOffer(tx: Writing, me: Owner, offer: Offer, why: SetAsideWhy, now: Date): Promise<void> {
  await tx
    .insertInto('plan_steps')
    .values({ ...fromOffer(tx, me, offer), taken_at: now, set_aside_at: now, set_aside_why: why })
    .execute()
}

const fromOffer = ({ organisationId }: Writing, me: Owner, { source, key, kind, need, title }: Offer) => ({
  organisation_id: organisationId,
  id: uuid(),
  person_id: me.id,
  source,
  source_key: key,
  kind,
  framework_id: need?.frameworkId ?? null,
  skill_key: need?.skillKey ?? null,
  why: need?.why ?? ('own' as const),
  title,
})

export interface OwnStep {
  readonly title: string
  readonly note: string
  readonly dueOn: string | undefined
}

/** A step that somebody thought of. */
export async function addOwnStep(
  tx: Writing,
  me: Owner,
  { title, note, dueOn }: OwnStep,
  skill: SkillRef | undefined,
  now: Date,
): Promise<void> {
  const id = uuid()
  await tx
    .insertInto('plan_steps')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: me.id, source: 'own', source_key: id, kind: 'own' },
      ...{ framework_id: skill?.frameworkId ?? null, skill_key: skill?.skillKey ?? null, why: 'own' },
      ...{ title, note, due_on: dueOn ?? null, taken_at: now },
    })
    .execute()
}

/** Another day, another note; of an own step also other words. */
export async function changeStep(tx: Writing, me: Owner, step: Step, { title, note, dueOn }: OwnStep): Promise<void> {
  await whose(tx, me, step)
    .set({ title: step.kind === 'own' ? title : step.title, note, due_on: dueOn ?? null })
    .execute()
}

export interface Reflection {
  readonly whatIDid: string
  readonly whatHappened: string
  readonly whatNext: string
}

/** Done, with a word about it if there is one; on request that word becomes evidence in the passport. */
export async function finishStep(
  tx: Writing,
  me: Owner,
  step: Step,
  { title, keep, ...reflection }: Reflection & { readonly title: string; readonly keep: boolean },
  now: Date,
): Promise<void> {
  await whose(tx, me, step)
    .set({
      ...{ done_at: step.doneAt ?? now, set_aside_at: null, set_aside_why: null },
      ...{
        what_i_did: reflection.whatIDid,
        what_happened: reflection.whatHappened,
        what_next: reflection.whatNext,
      },
      ...(keep ? { kept_as_evidence_at: now } : {}),
    })
    .execute()
  const { source, key } = step
  if (!step.doneAt) await publish(tx, stepFinished, { personId: me.id, source, key }, { actorId: me.id })
  if (!keep) return
  const { frameworkId, skillKey } = step
  const skills = frameworkId && skillKey ? [{ frameworkId, skillKey }] : []
  await addEvidence(tx, { person: me, kind: 'note', title, ...reflection, skills, source: `plan:${step.id}` }, now)
}

/** Ticks off a step that a source offered, because it was done there. Nothing happens where the plan does not have it open. */
export async function finishOfferedSteps(
  tx: Writing,
  owner: Owner,
  { source, key }: { readonly source: string; readonly key: string },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('plan_steps')
    .set({ done_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', owner.id)
    .where('source', '=', source)
    .where('source_key', '=', key)
    .where('done_at', 'is', null)
    .where('set_aside_at', 'is', null)
    .execute()
}

/** Out of the way, with a reason in one word. */
export async function setStepAside(tx: Writing, me: Owner, step: Step, why: SetAsideWhy, now: Date): Promise<void> {
  await whose(tx, me, step).set({ set_aside_at: now, set_aside_why: why, done_at: null }).execute()
}

/** Back among the open steps; whoever takes back what they had done keeps the words about it. */
export async function bringStepBack(tx: Writing, me: Owner, step: Step): Promise<void> {
  await whose(tx, me, step).set({ set_aside_at: null, set_aside_why: null, done_at: null }).execute()
}

/** Whether the same step stands open already, taken a second time from the same offer. */
export async function isOpenElsewhere(tx: Writing, me: Owner, step: Step): Promise<boolean> {
  const row = await tx
    .selectFrom('plan_steps')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('source', '=', step.source)
    .where('source_key', '=', step.key)
    .where('id', '<>', step.id)
    .where('done_at', 'is', null)
    .where('set_aside_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

const whose = (tx: Writing, me: Owner, step: Step) =>
  tx
    .updateTable('plan_steps')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', step.id)
