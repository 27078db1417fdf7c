import { v7 as uuid } from 'uuid'
import { forgetUse } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { sealOf } from '#platform/secrets/seal.ts'
import type { Config } from '../../config.ts'
import { listPeopleOnlyAt } from './identities.queries.ts'
import { type ClaimField, nameOf, type Provider, type Trial } from './provider.ts'
import { purposeOfSecret } from './provider-client.ts'
import { getProvider, listProviders } from './providers.queries.ts'
import { isLastWayIn } from './remove-provider.ts'

interface Around {
  readonly me: Me
  readonly config: Config
  readonly now: Date
}

/** What an administrator says about a provider when adding it. */
export interface NewProvider {
  readonly names: Readonly<Partial<Record<Locale, string>>>
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** Adds a provider, turned off. Returns its id. */
export async function addProvider(tx: Writing, given: NewProvider, { me, config, now }: Around): Promise<string> {
  const id = uuid()
  const others = await listProviders(tx)
  await tx
    .insertInto('identity_providers')
    .values({
      organisation_id: tx.organisationId,
      id,
      position: others.length,
      names: JSON.stringify(given.names),
      issuer: given.issuer,
      client_id: given.clientId,
      client_secret: sealOf(config).close(given.clientSecret, purposeOfSecret({ id })),
      created_at: now,
      changed_at: now,
    })
    .execute()
  const added = { id, names: given.names }
  await note(tx, 'provider-added', added, me, { issuer: given.issuer })
  return id
}

/** Everything that can be changed later. Without a secret the old one stays. */
export interface ProviderSettings extends Omit<NewProvider, 'clientSecret'> {
  readonly clientSecret: string | undefined
  readonly vouchesForEmail: boolean
  readonly linksByEmail: boolean
  readonly makesAccounts: boolean
  readonly requiredClaim: string | undefined
  readonly requiredValue: string | undefined
  readonly claims: Readonly<Record<ClaimField, string>>
  readonly employeeNumberClaim: string | undefined
  readonly groupsClaim: string | undefined
}

/** Changes a provider and writes down which parts. What was found when it was tried no longer counts. */
export async function changeProvider(
  tx: Writing,
  provider: Provider,
  settings: ProviderSettings,
  { me, config, now }: Around,
): Promise<void> {
  const { clientSecret, ...others } = settings
  const changed = Object.entries(others)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(provider[name as keyof typeof others]))
    .map(([name]) => name)
  if (clientSecret) changed.push('clientSecret')
  if (changed.length === 0) return
  await tx
    .updateTable('identity_providers')
    .set({
      names: JSON.stringify(settings.names),
      issuer: settings.issuer,
      client_id: settings.clientId,
      ...(clientSecret ? { client_secret: sealOf(config).close(clientSecret, purposeOfSecret(provider)) } : {}),
      vouches_for_email: settings.vouchesForEmail,
      links_by_email: settings.linksByEmail,
      makes_accounts: settings.makesAccounts,
      required_claim: settings.requiredClaim ?? null,
      required_value: settings.requiredValue ?? null,
      claims: JSON.stringify(settings.claims),
      employee_number_claim: settings.employeeNumberClaim ?? null,
      groups_claim: settings.groupsClaim ?? null,
      changed_at: now,
      ...(changed.some(name => asksAnew.includes(name)) ? { tried_at: null, trial: null } : {}),
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', provider.id)
    .execute()
  await note(tx, 'provider-changed', provider, me, { changed })
}

const asksAnew = ['issuer', 'clientId', 'clientSecret']

/** Writes down what came of trying it. */
export async function noteTrial(tx: Writing, { id }: Provider, trial: Trial, now: Date): Promise<void> {
  await tx
    .updateTable('identity_providers')
    .set({ tried_at: now, trial: JSON.stringify(trial) })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
}

/** Shows the provider's button to everybody. Only after it was tried with success. */
export async function turnOn(tx: Writing, provider: Provider, me: Me, now: Date): Promise<'on' | 'try-first'> {
  if (!provider.trial || provider.trial.fault) return 'try-first'
  if (await setTurnedOn(tx, provider, now)) await note(tx, 'provider-turned-on', provider, me)
  return 'on'
}

/** Nobody comes in by it any more. Refuses when no administrator could come in at all. */
export async function turnOff(tx: Writing, provider: Provider, me: Me): Promise<'off' | 'last-way'> {
  if (provider.turnedOnAt && (await isLastWayIn(tx, provider))) return 'last-way'
  if (!(await setTurnedOn(tx, provider, null))) return 'off'
  // Who decides about the other ways must not count on this one.
  await forgetUse(tx, await listPeopleOnlyAt(tx, provider.id), 'single-sign-on')
  await note(tx, 'provider-turned-off', provider, me)
  return 'off'
}

async function setTurnedOn(tx: Writing, { id }: Provider, since: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity_providers')
    .set({ turned_on_at: since })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('turned_on_at', since ? 'is' : 'is not', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Puts the provider's button one place further up. */
export async function moveUp(tx: Writing, provider: Provider, me: Me): Promise<void> {
  const ids = (await listProviders(tx)).map(({ id }) => id)
  const at = ids.indexOf(provider.id)
  if (at < 1) return
  ids.splice(at - 1, 2, provider.id, ids[at - 1] ?? '')
  for (const [position, id] of ids.entries())
    await tx
      .updateTable('identity_providers')
      .set({ position })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', id)
      .execute()
  await note(tx, 'provider-moved', await getProvider(tx, provider.id), me)
}

const acts = {
  'provider-added': 'single-sign-on.provider-added',
  'provider-changed': 'single-sign-on.provider-changed',
  'provider-turned-on': 'single-sign-on.provider-turned-on',
  'provider-turned-off': 'single-sign-on.provider-turned-off',
  'provider-moved': 'single-sign-on.provider-moved',
}

const note = (
  tx: Writing,
  act: keyof typeof acts,
  provider: Pick<Provider, 'id' | 'names'>,
  me: Me,
  details: Record<string, unknown> = {},
) =>
  audit(tx, {
    actorId: me.id,
    action: acts[act],
    subject: { kind: 'identity-provider', id: provider.id },
    details: { provider: nameOf(provider, 'en'), ...details },
  })
