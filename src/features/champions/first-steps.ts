import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Champion } from './champion.ts'

/** What a new champion does first; some are seen by themselves, the others are ticked. */
export const firstSteps = ['agreement', 'focus', 'passport', 'cards', 'meet', 'first-help', 'log', 'tell'] as const
export type FirstStep = (typeof firstSteps)[number]
export const isFirstStep = (value: unknown): value is FirstStep => firstSteps.includes(value as FirstStep)

export interface StepState {
  readonly step: FirstStep
  /** 'seen' follows from what is there; 'ticked' was said. */
  readonly done: 'seen' | 'ticked' | undefined
}

/** How far somebody has come. */
export async function listSteps(db: Reading, champion: Champion): Promise<readonly StepState[]> {
  const ticked = await db
    .selectFrom('champion_steps')
    .select('step')
    .where('organisation_id', '=', db.organisationId)
    .where('champion_id', '=', champion.id)
    .execute()
  const { rows } = await sql<{ passport: boolean; focus: boolean; cards: number; sessions: boolean }>`
    select exists (select from assessment_rounds r where r.organisation_id = ${db.organisationId}
        and r.person_id = ${champion.personId} and r.completed_at is not null) as passport,
      exists (select from champion_areas a where a.organisation_id = ${db.organisationId}
        and a.champion_id = ${champion.id}) as focus,
      (select count(*)::int from (select from learning_completions d where d.organisation_id = ${db.organisationId}
        and d.person_id = ${champion.personId} limit 3) done) as cards,
      exists (select from champion_sessions s where s.organisation_id = ${db.organisationId}
        and s.champion_id = ${champion.personId} and s.removed_at is null) as sessions`.execute(db)
  const facts = rows[0]
  const seen: Partial<Record<FirstStep, boolean>> = {
    agreement: champion.managerSaid === 'yes',
    focus: facts?.focus || champion.helpsWith !== '',
    passport: facts?.passport ?? false,
    cards: (facts?.cards ?? 0) >= 3,
    'first-help': facts?.sessions ?? false,
    log: facts?.sessions ?? false,
  }
  const said = new Set(ticked.map(({ step }) => step))
  return firstSteps.map(step => ({ step, done: seen[step] ? 'seen' : said.has(step) ? 'ticked' : undefined }))
}

/** Ticks a step, or takes the tick back. */
export async function tickStep(
  tx: Writing,
  { id }: Pick<Champion, 'id'>,
  { step, isDone, now }: { readonly step: FirstStep; readonly isDone: boolean; readonly now: Date },
): Promise<void> {
  if (isDone)
    await tx
      .insertInto('champion_steps')
      .values({ organisation_id: tx.organisationId, champion_id: id, step, done_at: now })
      .onConflict(conflict => conflict.columns(['organisation_id', 'champion_id', 'step']).doNothing())
      .execute()
  else
    await tx
      .deleteFrom('champion_steps')
      .where('organisation_id', '=', tx.organisationId)
      .where('champion_id', '=', id)
      .where('step', '=', step)
      .execute()
}
