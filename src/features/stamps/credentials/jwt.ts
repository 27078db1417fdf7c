import { importJWK, SignJWT } from 'jose'
import type { Json } from './contexts.ts'
import { type Issuer, keyAddress } from './issuer.ts'
import type { OpenKey } from './keys.ts'

const seconds = (date: unknown): number | undefined =>
  typeof date === 'string' ? Math.floor(Date.parse(date) / 1000) : undefined

/**
 * The same credential as a JWT, signed with RS256, which every reader of Open Badges 3.0 must know (section 8.2.4). The
 * proof inside is left out: it would say the same a second time.
 */
export async function jwtOf(
  credential: Json,
  issuer: Issuer,
  { key, privateJwk }: OpenKey,
  kind: { readonly typ: string; readonly cty?: string } = { typ: 'JWT' },
): Promise<string> {
  const { proof: _, ...payload } = credential
  const { id, issuer: by, validFrom, validUntil, credentialSubject } = payload
  const claims = {
    ...payload,
    iss: typeof by === 'string' ? by : (by as Json).id,
    jti: id,
    sub: (credentialSubject as Json).id,
    nbf: seconds(validFrom),
    iat: seconds(validFrom),
    ...(validUntil ? { exp: seconds(validUntil) } : {}),
  }
  return new SignJWT(claims as Record<string, unknown>)
    .setProtectedHeader({ alg: 'RS256', ...kind, kid: keyAddress(issuer, key) })
    .sign(await importJWK(privateJwk, 'RS256'))
}
