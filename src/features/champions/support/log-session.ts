import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { addEvidence } from '#features/evidence/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { How, SessionContent, SupportSession } from './session.ts'

interface Champion {
  readonly id: string
  readonly unitId: string | undefined
}

/** Writes down that somebody was helped. Returns its id, and the code by which they can say so themselves. */
export async function logSession(
  tx: Writing,
  champion: Champion,
  content: SessionContent & { readonly how: How; readonly requestId?: string },
  now: Date,
): Promise<{ readonly id: string; readonly code: string }> {
  const id = uuid()
  for (;;) {
    const code = newCode(6)
    const written = await tx
      .insertInto('champion_sessions')
      .values({
        ...{ organisation_id: tx.organisationId, id, champion_id: champion.id, unit_id: champion.unitId ?? null },
        ...{ how: content.how, request_id: content.requestId ?? null, code, logged_at: now },
        ...columnsOf(content),
      })
      .onConflict(conflict => conflict.columns(['organisation_id', 'code']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (written) return { id, code }
  }
}

/** Puts right what was written down. */
export async function changeSession(
  tx: Writing,
  session: Pick<SupportSession, 'id'>,
  content: SessionContent,
): Promise<void> {
  await its(tx, session).set(columnsOf(content)).execute()
}

const columnsOf = (content: SessionContent) => ({
  ...{ happened_on: content.happenedOn, people: content.people, minutes: content.minutes ?? null },
  ...{ outcome: content.outcome, words: content.words, spared_it_desk: content.sparedItDesk },
  ...{ framework_id: content.area?.frameworkId ?? null, area_key: content.area?.areaKey ?? null },
  ...{ follow_up_on: content.followUpOn ?? null, reminded_at: null },
})

/** What was to be looked at again is done; or is not, after all. */
export async function settleFollowUp(
  tx: Writing,
  session: Pick<SupportSession, 'id'>,
  isDone: boolean,
  now: Date,
): Promise<void> {
  await its(tx, session)
    .set({ follow_up_done_at: isDone ? now : null })
    .execute()
}

/** Takes a session away, or puts it back. */
export async function removeSession(
  tx: Writing,
  session: Pick<SupportSession, 'id'>,
  isGone: boolean,
  now: Date,
): Promise<void> {
  await its(tx, session)
    .set({ removed_at: isGone ? now : null })
    .execute()
}

const its = (tx: Writing, { id }: Pick<SupportSession, 'id'>) =>
  tx.updateTable('champion_sessions').where('organisation_id', '=', tx.organisationId).where('id', '=', id)

/**
 * Somebody says that they were helped. No more people can than were helped. It becomes evidence in the champion's
 * passport, which says what it was about and never who says so: confirmed help is what a stamp can count.
 */
export async function confirmHelp(
  tx: Writing,
  me: { readonly id: string },
  session: SupportSession,
  evidence: { readonly title: string; readonly whatIDid: string },
  now: Date,
): Promise<'confirmed' | 'again' | 'full'> {
  const known = await tx
    .selectFrom('champion_helped')
    .select('person_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('session_id', '=', session.id)
    .execute()
  if (known.some(({ person_id }) => person_id === me.id)) return 'again'
  if (known.length >= session.people) return 'full'
  await tx
    .insertInto('champion_helped')
    .values({ organisation_id: tx.organisationId, session_id: session.id, person_id: me.id, said_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const content = { kind: 'help', ...evidence, happenedOn: session.happenedOn } as const
  const source = `champions:session:${session.id}`
  await addEvidence(tx, { ...content, person: { id: session.championId }, skills: [], source }, now)
  return 'confirmed'
}

// Letters and numbers that nobody takes for one another when they are read aloud.
const letters = 'ABCDEFGHJKMNPRSTUVWXYZ23456789'

export const newCode = (length: number): string =>
  Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/** What somebody typed as a code, whatever stands between the letters. */
export const codeIn = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 40)
