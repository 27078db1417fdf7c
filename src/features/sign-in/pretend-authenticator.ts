import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** What a dishonest authenticator, browser or site would do differently. */
export interface Lie {
  readonly origin?: string
  readonly host?: string
  readonly type?: string
  readonly challenge?: string
  readonly userHandle?: string | undefined
  readonly credentialId?: string
  readonly isVerified?: boolean
  readonly isPresent?: boolean
  readonly counter?: number
  readonly signature?: string
  readonly format?: string
  readonly statement?: Map<string, unknown>
}

interface Options {
  readonly challenge: string
  readonly user?: { readonly id: string }
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** An authenticator for tests: keeps one real key and signs as the standard says, unless it is told to lie. */
export function pretendAuthenticator(origin: string, host: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = base64url(randomBytes(32))
  let counter = 0
  let owner: string | undefined

  const clientData = (type: string, { challenge }: Options, lie: Lie) =>
    Buffer.from(
      JSON.stringify({
        type: lie.type ?? type,
        challenge: lie.challenge ?? challenge,
        origin: lie.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const authenticatorData = (lie: Lie, attested: Buffer = Buffer.alloc(0)) => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(lie.counter ?? counter)
    const flags =
      (lie.isPresent === false ? 0 : 1) | (lie.isVerified === false ? 0 : 4) | 8 | 16 | (attested.length > 0 ? 64 : 0)
    return Buffer.concat([sha256(lie.host ?? host), Buffer.from([flags]), count, attested])
  }

  return {
    credentialId,
    /** What a browser sends after `navigator.credentials.create`. */
    add(options: Options, lie: Lie = {}): string {
      owner = options.user?.id
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      )
      const id = Buffer.from(credentialId, 'base64url')
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, Buffer.from(key)])
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, never>>([
          ['fmt', lie.format ?? 'none'],
          ['attStmt', (lie.statement ?? new Map()) as Map<string, never>],
          ['authData', new Uint8Array(authenticatorData(lie, attested))],
        ]),
      )
      return JSON.stringify({
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', options, lie)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
        clientExtensionResults: {},
      })
    },
    /** What a browser sends after `navigator.credentials.get`. */
    show(options: Options, lie: Lie = {}): string {
      const data = authenticatorData(lie)
      const client = clientData('webauthn.get', options, lie)
      const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), privateKey)
      const id = lie.credentialId ?? credentialId
      return JSON.stringify({
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: lie.signature ?? base64url(signature),
          userHandle: 'userHandle' in lie ? lie.userHandle : owner,
        },
        clientExtensionResults: {},
      })
    },
  }
}
