import { issuerUrls, listOpenLinks, type OpenLink, stampsUrls } from '#features/stamps/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Config } from '../../config.ts'

/** Where a program finds a stamp of the demonstration. All of it can be fetched without signing in. */
export interface BadgeForPrograms {
  readonly page: string
  readonly json: string
  readonly jwt: string
  readonly png: string
  readonly svg: string
}

type State = 'valid' | 'expired' | 'revoked'

/** A stamp in each state, with the issuer's document and the page that checks. */
export async function badgesForPrograms(
  db: Reading,
  { config, slug, now }: { readonly config: Config; readonly slug: string; readonly now: Date },
): Promise<object> {
  const links = await listOpenLinks(db, config)
  const stateOf = ({ isRevoked, validUntil }: OpenLink): State => {
    if (isRevoked) return 'revoked'
    return validUntil && validUntil < now ? 'expired' : 'valid'
  }
  const addressesOf = ({ token, credentialId }: OpenLink): BadgeForPrograms => {
    const file = (name: string) =>
      config.PUBLIC_URL + stampsUrls.sharedFile.href({ organisation: slug, token, file: `stamp.${name}` })
    const page = config.PUBLIC_URL + stampsUrls.credential.href({ organisation: slug, credential: credentialId })
    return { page, json: file('json'), jwt: file('jwt'), png: file('png'), svg: file('svg') }
  }
  const found = (['valid', 'expired', 'revoked'] as const).flatMap(state => {
    const link = links.find(one => stateOf(one) === state)
    return link ? [[state, addressesOf(link)] as const] : []
  })
  return {
    issuer: config.PUBLIC_URL + issuerUrls.did.href({ organisation: slug }),
    check: config.PUBLIC_URL + stampsUrls.check.href(),
    ...Object.fromEntries(found),
  }
}
