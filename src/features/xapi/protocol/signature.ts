import { isDeepStrictEqual } from 'node:util'
import { isObject, type Json } from '#platform/json.ts'
import { malformed } from './refusal.ts'

/** The usage of an attachment that is the statement's signature. */
export const signatureUsage = 'http://adlnet.gov/expapi/attachments/signature'

const algorithms = ['RS256', 'RS384', 'RS512']
// What the store itself adds, or whoever signs cannot know yet.
const addedLater = ['id', 'timestamp', 'stored', 'authority', 'version', 'attachments']

/**
 * Whether a JWS signs this statement: readable, with an algorithm of the standard, over the same statement, and by the
 * certificate that it brings, if it brings one. @throws {Refusal} 400
 */
export async function checkSignature(statement: Json, contentType: string, jws: Buffer): Promise<void> {
  if (contentType !== 'application/octet-stream')
    throw malformed('A signature must have the content type application/octet-stream.')
  const { compactVerify, decodeProtectedHeader, importX509 } = await import('jose')
  const text = jws.toString('utf8').trim()
  const [, payload = ''] = text.split('.')
  const header = attempt(() => decodeProtectedHeader(text), 'A signature must be a JSON Web Signature in compact form.')
  if (!algorithms.includes(String(header.alg))) throw malformed('A signature must use RS256, RS384 or RS512.')
  const signed: unknown = attempt(
    () => JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')),
    'What a signature signs must be the statement, as JSON.',
  )
  if (!isObject(signed) || !isSame(signed, statement))
    throw malformed('What the signature signs is not the statement that came with it.')
  const [certificate] = header.x5c ?? []
  if (certificate === undefined) return
  const lines = certificate.match(/.{1,64}/g)?.join('\n') ?? ''
  const pem = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----`
  try {
    await compactVerify(text, await importX509(pem, String(header.alg)), { algorithms })
  } catch {
    throw malformed('The signature does not fit the certificate that came with it.')
  }
}

function attempt<T>(work: () => T, otherwise: string): T {
  try {
    return work()
  } catch {
    throw malformed(otherwise)
  }
}

function isSame(signed: Json, statement: Json): boolean {
  const names = new Set([...Object.keys(signed), ...Object.keys(statement)])
  return [...names].every(name => {
    if (name === 'attachments' || name === 'stored' || name === 'authority') return true
    if (!Object.hasOwn(signed, name)) return addedLater.includes(name)
    return isDeepStrictEqual(signed[name], statement[name])
  })
}
