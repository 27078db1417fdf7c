import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import type { Config } from '../../config.ts'
import { hashPassword, isPassword } from './password.ts'
import { listWaysOf } from './policy.queries.ts'
import { readSignInPolicy } from './policy.ts'
import { findPassword, getEmail } from './sign-in.queries.ts'
import { signInUrls } from './sign-in.urls.ts'
import { countAttempt, forgetAttempts, limits } from './throttle.ts'
import { words } from './words.ts'

export interface Surroundings {
  readonly locale: Locale
  readonly config: Config
  readonly now: Date
}

/** Ends one of my sessions. Returns whether there was one to end. */
export async function endSession(tx: Writing, me: Me, sessionId: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await mySessions(tx, me, now).where('id', '=', sessionId).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  const action = sessionId === me.sessionId ? 'sign-in.signed-out' : 'sign-in.sessions-ended'
  await audit(tx, { actorId: me.id, action, subject: { kind: 'person', id: me.id } })
  return true
}

/** Ends my sessions on every other device. Returns how many. */
export async function endOtherSessions(tx: Writing, me: Me, now: Date): Promise<number> {
  const ended = await mySessions(tx, me, now).where('id', '<>', me.sessionId).executeTakeFirstOrThrow()
  const count = Number(ended.numUpdatedRows)
  if (count > 0)
    await audit(tx, {
      actorId: me.id,
      action: 'sign-in.sessions-ended',
      subject: { kind: 'person', id: me.id },
      details: { count },
    })
  return count
}

/** Ends all my sessions, this one too. */
export async function endAllSessions(tx: Writing, me: Me, now: Date): Promise<void> {
  await endOtherSessions(tx, me, now)
  await endSession(tx, me, me.sessionId, now)
}

const mySessions = (tx: Writing, me: Me, now: Date) =>
  tx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('ended_at', 'is', null)

/** Gives a new person their first password; nothing to end and nobody to tell. */
export async function setFirstPassword(tx: Writing, personId: string, password: string, now: Date): Promise<void> {
  await storePassword(tx, personId, password, now)
  await audit(tx, { actorId: personId, action: 'sign-in.password-set', subject: { kind: 'person', id: personId } })
}

/** Asks for the password that somebody has now; tries count like those at the door. */
export async function checkPassword(
  tx: Writing,
  me: Me,
  password: string,
  now: Date,
): Promise<'right' | 'wrong' | { readonly pausedUntil: Date }> {
  const pausedUntil = await countAttempt(tx, limits.passwordOfAccount, me.id, now)
  if (pausedUntil) return { pausedUntil }
  if (!(await isPassword((await findPassword(tx, me))?.hash, password))) return 'wrong'
  await forgetAttempts(tx, limits.passwordOfAccount, me.id)
  return 'right'
}

/** Chooses or changes my password, signs me out elsewhere, and tells me by mail in case it was not me. */
export async function setPassword(tx: Writing, me: Me, password: string, around: Surroundings): Promise<void> {
  await storePassword(tx, me.id, password, around.now)
  await audit(tx, { actorId: me.id, action: 'sign-in.password-set', subject: { kind: 'person', id: me.id } })
  await endOtherSessions(tx, me, around.now)
  const { mails } = words(around.locale)
  await tell(tx, me, around, mails.passwordSubject, mails.password(me.name))
}

/** Takes my password away, unless nothing else would let me in. */
export async function removePassword(tx: Writing, me: Me, around: Surroundings): Promise<'removed' | 'last-way'> {
  const { ways } = await readSignInPolicy(tx)
  const others = ways.filter(way => way !== 'password')
  if ((await listWaysOf(tx, me.id, others)).length === 0) return 'last-way'
  await tx
    .deleteFrom('passwords')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .execute()
  await audit(tx, { actorId: me.id, action: 'sign-in.password-removed', subject: { kind: 'person', id: me.id } })
  await endOtherSessions(tx, me, around.now)
  const { mails } = words(around.locale)
  await tell(tx, me, around, mails.passwordRemovedSubject, mails.passwordRemoved(me.name))
  return 'removed'
}

async function storePassword(tx: Writing, personId: string, password: string, now: Date): Promise<void> {
  const hash = await hashPassword(password)
  await tx
    .insertInto('passwords')
    .values({ organisation_id: tx.organisationId, person_id: personId, hash, changed_at: now })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ hash, changed_at: now }))
    .execute()
}

/** Writes to somebody about the safety of their own account. */
export async function tell(
  tx: Writing,
  me: Me,
  { locale, config }: Surroundings,
  subject: string,
  paragraphs: readonly string[],
): Promise<void> {
  const email = await getEmail(tx, me)
  if (!email) return
  const { mails } = words(locale)
  await sendMail(tx, {
    to: email,
    personId: me.id,
    locale,
    subject,
    paragraphs,
    action: { text: mails.passwordAction, href: config.PUBLIC_URL + signInUrls.sessions.href() },
    because: mails.passwordBecause,
  })
}
