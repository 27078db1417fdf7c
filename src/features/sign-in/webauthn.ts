import { isIP } from 'node:net'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { parse as parseUuid } from 'uuid'
import { z } from 'zod'
import type { Config } from '../../config.ts'

/** Whom a passkey is made for: browsers offer it at this origin and nowhere else. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

/**
 * Worked out from PUBLIC_URL alone, never from what a request claims. Browsers make no passkeys for numbers as
 * addresses nor without https, so there is none then; on one's own machine the name localhost stands in.
 */
export function relyingParty({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): RelyingParty | undefined {
  const { protocol, hostname, port, origin } = new URL(PUBLIC_URL)
  if (hostname === '127.0.0.1' || hostname === '[::1]')
    return { id: 'localhost', origin: `${protocol}//localhost${port ? `:${port}` : ''}` }
  if (isIP(hostname.replace(/[[\]]/g, ''))) return undefined
  const isOwnMachine = hostname === 'localhost' || hostname.endsWith('.localhost')
  return protocol === 'https:' || isOwnMachine ? { id: hostname, origin } : undefined
}

// Fetched for the first passkey: it is a tenth of the program's memory, and many organisations have none.
const library = () => import('@simplewebauthn/server')

// EdDSA, ES256 and RS256: what today's devices and security keys have.
const algorithms = [-8, -7, -257]

/** A person's id is what a passkey remembers of them; it says nothing outside this installation. */
export const userHandle = (personId: string): Uint8Array<ArrayBuffer> => new Uint8Array(parseUuid(personId))

interface NewPasskeyOptions {
  readonly challenge: Uint8Array<ArrayBuffer>
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly known: readonly StoredCredential[]
}

/** What the browser is told when somebody adds a passkey. */
export const optionsToAdd = async (party: RelyingParty, wish: NewPasskeyOptions) =>
  (await library()).generateRegistrationOptions({
    rpName: wish.organisation,
    rpID: party.id,
    userID: userHandle(wish.personId),
    userName: wish.email || wish.name,
    userDisplayName: wish.name,
    challenge: wish.challenge,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: wish.known.map(descriptor),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout: 300_000,
  })

/** What the browser is told when somebody shows a passkey; without `known` it offers those that it has. */
export const optionsToShow = async (
  party: RelyingParty,
  { challenge, known }: { challenge: Uint8Array<ArrayBuffer>; known?: readonly StoredCredential[] },
) =>
  (await library()).generateAuthenticationOptions({
    rpID: party.id,
    challenge,
    userVerification: 'required',
    timeout: 300_000,
    ...(known ? { allowCredentials: known.map(descriptor) } : {}),
  })

export interface StoredCredential {
  readonly credentialId: Uint8Array
  readonly transports: readonly string[]
}

const descriptor = ({ credentialId, transports }: StoredCredential) => ({
  id: Buffer.from(credentialId).toString('base64url'),
  transports: [...transports],
})

const text = z.string().max(20_000)
const outside = { id: text.min(1), rawId: text.min(1), type: z.literal('public-key') }
const shown = z.object({
  ...outside,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.nullish(),
  }),
})
const added = z.object({
  ...outside,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional()
      .catch(undefined),
  }),
})

/** Reads what a browser sent to show a passkey; undefined when it is no such answer at all. */
export function readShown(json: string): AuthenticationResponseJSON | undefined {
  const { data } = shown.safeParse(parsed(json))
  if (!data) return undefined
  const { userHandle: handle, ...response } = data.response
  return { ...data, response: { ...response, ...(handle ? { userHandle: handle } : {}) }, clientExtensionResults: {} }
}

/** Reads what a browser sent to add a passkey; undefined when it is no such answer at all. */
export function readAdded(json: string): RegistrationResponseJSON | undefined {
  const { data } = added.safeParse(parsed(json))
  if (!data) return undefined
  const { transports = [], ...response } = data.response
  return { ...data, response: { ...response, transports }, clientExtensionResults: {} }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The challenge that an answer says it signed; it is believed only once the signature is. */
export function challengeOf({
  response,
}: {
  response: { clientDataJSON: string }
}): Uint8Array<ArrayBuffer> | undefined {
  const { challenge } = (parsed(Buffer.from(response.clientDataJSON, 'base64url').toString()) ?? {}) as {
    challenge?: unknown
  }
  return typeof challenge === 'string' ? new Uint8Array(Buffer.from(challenge, 'base64url')) : undefined
}

interface Expected {
  readonly party: RelyingParty
  readonly challenge: Uint8Array<ArrayBuffer>
}

const expecting = ({ party, challenge }: Expected) => ({
  expectedChallenge: Buffer.from(challenge).toString('base64url'),
  expectedOrigin: party.origin,
  expectedRPID: party.id,
  requireUserVerification: true,
})

/** Checks a new passkey. Undefined unless everything fits. */
export async function checkAdded(response: RegistrationResponseJSON, expected: Expected) {
  try {
    if (await bringsCertificates(response)) return undefined
    const wanted = { response, supportedAlgorithmIDs: algorithms, ...expecting(expected) }
    const { verifyRegistrationResponse } = await library()
    return (await verifyRegistrationResponse(wanted)).registrationInfo
  } catch {
    return undefined
  }
}

// We ask for no certificates, and following the addresses in a stranger's would let them send us anywhere.
async function bringsCertificates({ response }: RegistrationResponseJSON): Promise<boolean> {
  const { decodeAttestationObject, isoBase64URL } = await import('@simplewebauthn/server/helpers')
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
  const format = attestation.get('fmt')
  return format !== 'none' && (format !== 'packed' || attestation.get('attStmt').get('x5c') !== undefined)
}

interface Known extends StoredCredential {
  readonly publicKey: Uint8Array
  readonly counter: number
}

/** Checks that a passkey we know signed this, with its owner present and verified. Undefined unless everything fits. */
export async function checkShown(response: AuthenticationResponseJSON, known: Known, expected: Expected) {
  try {
    const { verifyAuthenticationResponse } = await library()
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      ...expecting(expected),
      credential: { id: descriptor(known).id, publicKey: new Uint8Array(known.publicKey), counter: known.counter },
    })
    return verified ? authenticationInfo : undefined
  } catch {
    return undefined
  }
}
