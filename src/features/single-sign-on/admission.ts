import { newPerson } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Config } from '../../config.ts'
import type { Arriving } from './claims.ts'
import { findByEmail, findByEmployeeNumber, findOwner } from './identities.queries.ts'
import { type LinkedBy, linkIdentity } from './identities.ts'
import { nameOf, type Provider } from './provider.ts'

export interface Admitted {
  readonly personId: string
}

interface Around {
  readonly config: Config
  readonly locale: Locale
  readonly now: Date
}

/**
 * Who somebody is here, by the account they came with. An account that is linked decides by itself. Otherwise an address
 * counts only if it is proven and the organisation said that it may, and an employee number only for people without
 * an address. Everybody else is `'not-known'`, also leavers, so that nobody learns who works or worked here.
 */
export async function admit(
  tx: Writing,
  provider: Provider,
  arriving: Arriving,
  around: Around,
): Promise<Admitted | 'not-known'> {
  const owner = await findOwner(tx, provider.id, arriving.subject)
  if (owner) return owner.leftAt ? 'not-known' : { personId: owner.id }
  const found = (await byEmail(tx, provider, arriving, around)) ?? (await byEmployeeNumber(tx, arriving))
  if (!found) return 'not-known'
  const { subject, label } = arriving
  const answer = await linkIdentity(tx, { provider, subject, label, ...found }, around)
  return answer === 'linked' ? { personId: found.personId } : 'not-known'
}

interface Found {
  readonly personId: string
  readonly linkedBy: LinkedBy
}

async function byEmail(
  tx: Writing,
  provider: Provider,
  { email, emailIsProven, name, jobTitle, locale }: Arriving,
  { now }: Around,
): Promise<Found | undefined> {
  if (!email || !emailIsProven) return undefined
  const person = await findByEmail(tx, email)
  if (person) return provider.linksByEmail && !person.leftAt ? { personId: person.id, linkedBy: 'email' } : undefined
  if (!provider.makesAccounts) return undefined
  const personId = await newPerson(tx, { name, email, jobTitle, locale: locale ?? null })
  await audit(tx, {
    actorId: undefined,
    action: 'single-sign-on.person-added',
    subject: { kind: 'person', id: personId },
    details: { provider: nameOf(provider, 'en'), on: now.toISOString().slice(0, 10) },
  })
  return { personId, linkedBy: 'new-account' }
}

async function byEmployeeNumber(tx: Writing, { employeeNumber }: Arriving): Promise<Found | undefined> {
  const person = employeeNumber ? await findByEmployeeNumber(tx, employeeNumber) : undefined
  return person && { personId: person.id, linkedBy: 'employee-number' }
}
