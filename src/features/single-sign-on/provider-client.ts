import { createRemoteJWKSet, customFetch as joseFetch } from 'jose'
import * as openid from 'openid-client'
import { sealOf } from '#platform/secrets/seal.ts'
import type { Config } from '../../config.ts'
import { outsideFetch } from './outside-fetch.ts'
import type { Provider } from './provider.ts'

const hour = 60 * 60_000
const secondsToAnswer = 10
/** A provider's description is asked for anew after an hour; while it cannot be had, the old one serves for a day. */
const fresh = hour
const usable = 24 * hour
/** Nobody waits for a provider that did not answer a moment ago. */
const patience = 60_000

/** Signatures that only the provider can make: nothing unsigned, nothing that everybody with the client secret could sign. */
export const trustedSignatures = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]

type Keys = ReturnType<typeof createRemoteJWKSet>

export interface ProviderClient {
  readonly openid: openid.Configuration
  readonly server: openid.ServerMetadata
  readonly keys: Keys
}

/** The secret cannot be read any more: it was sealed on another installation. */
export class SecretLostError extends Error {}

type Asked = Pick<Provider, 'id' | 'issuer' | 'clientId' | 'clientSecret'>

interface Known {
  readonly at: number
  readonly client: Promise<ProviderClient>
  readonly failedAt?: number
}

const known = new Map<string, Known>()

/** What we know about a provider, asked for when it is not remembered. @throws what discovery throws */
export async function clientOf(provider: Asked, config: Config): Promise<ProviderClient> {
  const key = [provider.issuer, provider.clientId, provider.clientSecret].join('\n')
  const remembered = known.get(key)
  const now = Date.now()
  const age = remembered ? now - remembered.at : Number.POSITIVE_INFINITY
  const hasJustFailed = now - (remembered?.failedAt ?? 0) < patience && age < usable
  if (remembered && (age < fresh || hasJustFailed)) return remembered.client
  const asked = { at: now, client: discover(provider, config) }
  if (known.size > 1000) known.clear()
  known.set(key, asked)
  try {
    return await asked.client
  } catch (error) {
    known.delete(key)
    if (!remembered || age > usable) throw error
    known.set(key, { ...remembered, failedAt: now })
    return remembered.client
  }
}

/** Forgets what is remembered, so that the next question goes to the provider itself. */
export const forgetClients = (): void => known.clear()

/** What a secret of this provider is sealed for. */
export const purposeOfSecret = (provider: Pick<Provider, 'id'>): string => `identity provider ${provider.id}`

/** Asks the provider what it is and where it can be reached, past anything that is remembered. */
export async function discover(provider: Asked, config: Config): Promise<ProviderClient> {
  const secret = sealOf(config).open(provider.clientSecret, purposeOfSecret(provider))
  if (secret === undefined) throw new SecretLostError('The client secret was sealed with another key')
  const ask = outsideFetch(config.mode)
  // The fetch above refuses what is neither HTTPS nor this machine; the library would refuse this machine too.
  const execute = config.mode === 'production' ? [] : [openid.allowInsecureRequests]
  const found = await openid.discovery(new URL(provider.issuer), provider.clientId, undefined, undefined, {
    algorithm: 'oidc',
    timeout: secondsToAnswer,
    execute,
    [openid.customFetch]: ask,
  })
  const server = withTrustedSignatures(found.serverMetadata())
  const configuration = new openid.Configuration(server, provider.clientId, undefined, authentication(server, secret))
  configuration[openid.customFetch] = ask
  configuration.timeout = secondsToAnswer
  for (const extend of [...execute, openid.enableNonRepudiationChecks]) extend(configuration)
  return { openid: configuration, server, keys: keysOf(server, ask) }
}

const withTrustedSignatures = (server: openid.ServerMetadata): openid.ServerMetadata => ({
  ...server,
  id_token_signing_alg_values_supported: (server.id_token_signing_alg_values_supported ?? ['RS256']).filter(name =>
    trustedSignatures.includes(name),
  ),
})

// Left out means "basic" in the standard; those that take both are served by the form, which has no escaping to differ about.
function authentication({ token_endpoint_auth_methods_supported: methods }: openid.ServerMetadata, secret: string) {
  return methods?.includes('client_secret_post') ? openid.ClientSecretPost(secret) : openid.ClientSecretBasic(secret)
}

function keysOf({ jwks_uri }: openid.ServerMetadata, ask: openid.CustomFetch): Keys {
  if (!jwks_uri) throw new TypeError('The provider names no keys')
  return createRemoteJWKSet(new URL(jwks_uri), {
    timeoutDuration: secondsToAnswer * 1000,
    [joseFetch]: (address, { headers, method, signal }) =>
      ask(address, { headers: Object.fromEntries(headers), method, signal, body: undefined, redirect: 'manual' }),
  })
}
