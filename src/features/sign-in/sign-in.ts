import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { NewSession } from '#platform/http/outcome.ts'
import { isLocale, type Locale } from '#platform/i18n/index.ts'
import { sendMail } from '#platform/mail/mail.ts'
import type { Config } from '../../config.ts'
import { letIn, type Visitor } from './let-in.ts'
import { isPassword } from './password.ts'
import { hashToken, linkLifetime, newToken } from './session.ts'
import { findPersonByEmail, type UsableLink } from './sign-in.queries.ts'
import { signInUrls } from './sign-in.urls.ts'
import { countAttempt, findPause, forgetAttempts, limits } from './throttle.ts'
import { words } from './words.ts'

/** Counts the wish for a link. Returns when the next wish is welcome, if there were too many. */
export async function countLinkRequest(tx: Writing, email: string, { address, now }: Pick<Visitor, 'address' | 'now'>) {
  const ofAccount = await countAttempt(tx, limits.linkToAccount, email.toLowerCase(), now)
  const fromAddress = await countAttempt(tx, limits.linkFromAddress, address, now)
  return ofAccount ?? fromAddress
}

interface LinkRequest {
  readonly email: string
  readonly returnTo: string
  readonly locale: Locale
}

/** Mails a link to whoever has this address; nothing happens if nobody has. Runs as a job, so no answer tells which. */
export async function mailLink(
  tx: Writing,
  { email, returnTo, locale }: LinkRequest,
  { organisation, config, now }: { organisation: Organisation; config: Config; now: Date },
): Promise<void> {
  const person = await findPersonByEmail(tx, email)
  if (!person?.email) return
  const href = config.PUBLIC_URL + (await makeLink(tx, organisation, { personId: person.id, returnTo, now }))
  const language = isLocale(person.locale) ? person.locale : locale
  const { mails } = words(language)
  await sendMail(tx, {
    to: person.email,
    personId: person.id,
    locale: language,
    subject: mails.linkSubject(organisation.name),
    paragraphs: mails.link(person.name),
    action: { text: mails.linkAction, href },
    because: mails.linkBecause,
  })
}

/** A link for whoever runs the server to hand on when nobody can sign in; undefined when nobody has the address. */
export async function linkForHand(
  tx: Writing,
  email: string,
  { organisation, config, now }: { organisation: Pick<Organisation, 'slug'>; config: Config; now: Date },
): Promise<string | undefined> {
  const person = await findPersonByEmail(tx, email)
  if (!person) return undefined
  await audit(tx, {
    actorId: undefined,
    action: 'sign-in.link-printed',
    subject: { kind: 'person', id: person.id },
  })
  return (
    config.PUBLIC_URL + (await makeLink(tx, organisation, { personId: person.id, returnTo: '/', isPrinted: true, now }))
  )
}

interface NewLink {
  readonly personId: string
  readonly returnTo: string
  /** Handed on by whoever runs the server: it works whatever the policy says. */
  readonly isPrinted?: boolean
  readonly now: Date
}

async function makeLink(
  tx: Writing,
  { slug }: Pick<Organisation, 'slug'>,
  { personId, returnTo, isPrinted = false, now }: NewLink,
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('sign_in_links')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      token_hash: hashToken(token),
      person_id: personId,
      return_to: returnTo,
      is_printed: isPrinted,
      created_at: now,
      expires_at: new Date(now.getTime() + linkLifetime),
    })
    .execute()
  return signInUrls.useLink.href({ token }, { organisation: slug })
}

/** Uses the link up and opens a session; undefined when somebody else was faster. */
export async function signInByLink(
  tx: Writing,
  link: UsableLink,
  visitor: Visitor,
  isSharedDevice: boolean,
): Promise<NewSession | undefined> {
  const { numUpdatedRows } = await tx
    .updateTable('sign_in_links')
    .set({ used_at: visitor.now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', link.id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return undefined
  return letIn(tx, link.person_id, visitor, { isSharedDevice, way: link.is_printed ? 'console' : 'link' })
}

type PasswordAnswer = { readonly session: NewSession } | { readonly pausedUntil: Date } | 'wrong'

interface Credentials {
  readonly email: string
  readonly password: string
  readonly isSharedDevice: boolean
}

/** Lets somebody in by e-mail and password. The same work is done whether the account exists or not. */
export async function signInByPassword(tx: Writing, given: Credentials, visitor: Visitor): Promise<PasswordAnswer> {
  const { address, now } = visitor
  const email = given.email.toLowerCase()
  const pausedUntil =
    (await countAttempt(tx, limits.passwordOfAccount, email, now)) ??
    (await findPause(tx, limits.passwordFromAddress, address, now))
  if (pausedUntil) return { pausedUntil }
  const person = await findPersonByEmail(tx, email)
  const isRight = await isPassword(person?.password_hash ?? undefined, given.password)
  if (!person || !isRight) {
    await countAttempt(tx, limits.passwordFromAddress, address, now)
    return 'wrong'
  }
  await forgetAttempts(tx, limits.passwordOfAccount, email)
  return { session: await letIn(tx, person.id, visitor, { isSharedDevice: given.isSharedDevice, way: 'password' }) }
}
