import * as openid from 'openid-client'
import type { Config } from '../../config.ts'
import { isReachableAddress, OutsideError } from './outside-fetch.ts'
import type { Provider, Trial } from './provider.ts'
import { discover, type ProviderClient, SecretLostError } from './provider-client.ts'

/** Everything that may be wrong with a provider; each has its own words and advice. */
export const trialFaults = [
  'insecure-address',
  'many-tenants',
  'unreachable',
  'too-large',
  'secret-lost',
  'no-description',
  'other-issuer',
  'no-keys',
  'weak-signatures',
  'no-code-flow',
  'no-pkce',
  'wrong-client',
  'not-understood',
] as const
export type TrialFault = (typeof trialFaults)[number]

// The addresses under which Microsoft lets in people of every organisation of the world.
const manyTenants = /^https:\/\/login\.microsoftonline\.com\/(common|organizations|consumers)(\/|$)/i
/** The one address of Google is shared by everybody who has an account there. */
export const googleIssuer = 'https://accounts.google.com'

const fault = (name: TrialFault, detail = ''): Trial => ({
  fault: name,
  ...(detail ? { detail: detail.slice(0, 300) } : {}),
})

/** What is wrong with an address before anybody is asked. */
export function faultOfIssuer(issuer: string, mode: Config['mode']): TrialFault | undefined {
  if (!isReachableAddress(issuer, mode)) return 'insecure-address'
  return manyTenants.test(issuer) ? 'many-tenants' : undefined
}

/** Asks a provider everything that signing in will need, short of signing in. */
export async function tryProvider(provider: Provider, redirectUri: string, config: Config): Promise<Trial> {
  const before = faultOfIssuer(provider.issuer, config.mode)
  if (before) return fault(before)
  try {
    const client = await discover(provider, config)
    return (await faultOfServer(client)) ?? (await faultOfClient(client, redirectUri)) ?? {}
  } catch (error) {
    return explain(error)
  }
}

async function faultOfServer({ server, keys }: ProviderClient): Promise<Trial | undefined> {
  const { authorization_endpoint, token_endpoint, response_types_supported, code_challenge_methods_supported } = server
  if (!authorization_endpoint || !token_endpoint) return fault('no-code-flow')
  if (response_types_supported && !response_types_supported.includes('code')) return fault('no-code-flow')
  if (code_challenge_methods_supported && !code_challenge_methods_supported.includes('S256')) return fault('no-pkce')
  const [algorithm] = server.id_token_signing_alg_values_supported ?? []
  if (!algorithm) return fault('weak-signatures')
  // No key has this name, so the answer is either "no such key", which means that keys came, or the reason why none did.
  const problem = await keys({ alg: algorithm, kid: 'capable-trial' }).then(
    () => undefined,
    (error: Error & { code?: string }) => error,
  )
  if (problem && problem.code !== 'ERR_JWKS_NO_MATCHING_KEY') return fault('no-keys', problem.message)
  return keys.jwks()?.keys.length ? undefined : fault('no-keys')
}

// A made-up code: a provider that knows us says, in whatever words, that the code is wrong; one that does not, that we are.
async function faultOfClient({ openid: client }: ProviderClient, redirectUri: string): Promise<Trial | undefined> {
  const made = { code: 'capable-trial', redirect_uri: redirectUri, code_verifier: openid.randomPKCECodeVerifier() }
  try {
    await openid.genericGrantRequest(client, 'authorization_code', made)
  } catch (error) {
    if (isAway(error)) throw error
    if (error instanceof openid.WWWAuthenticateChallengeError) return fault('wrong-client')
    if (!(error instanceof openid.ResponseBodyError)) return undefined
    const { error: code, error_description: text, status } = error
    if (status === 401 || code === 'invalid_client' || code === 'unauthorized_client')
      return fault('wrong-client', text || code)
  }
  return undefined
}

/** Why a question failed, as one of the faults above. */
export function explain(error: unknown): Trial {
  const outside = causes(error).find(each => each instanceof OutsideError)
  if (outside instanceof OutsideError) return fault(outside.reason, outside.message)
  if (error instanceof SecretLostError) return fault('secret-lost')
  const { code, message, cause } = error as Error & { code?: string; cause?: unknown }
  if (code && timeouts.includes(code)) return fault('unreachable', message)
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return fault('other-issuer', theirIssuer(cause))
  if (code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' || code === 'OAUTH_RESPONSE_IS_NOT_JSON' || code === 'OAUTH_PARSE_ERROR')
    return fault('no-description', cause instanceof Response ? `HTTP ${cause.status}` : '')
  if (message === 'The provider names no keys') return fault('no-keys')
  return fault('not-understood', message)
}

const timeouts = ['OAUTH_TIMEOUT', 'OAUTH_ABORT']

const isAway = (error: unknown): boolean =>
  causes(error).some(each => each instanceof OutsideError) || timeouts.includes((error as { code?: string }).code ?? '')

function causes(error: unknown): readonly unknown[] {
  const trail: unknown[] = []
  for (let at = error; at instanceof Error && trail.length < 10; at = at.cause) trail.push(at)
  return trail
}

const theirIssuer = (cause: unknown): string =>
  String((cause as { body?: { issuer?: unknown } } | undefined)?.body?.issuer ?? '')
