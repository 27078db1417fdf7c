import type { Reading } from '#platform/db/tx.ts'
import { type ApiAnswer, api, type House, type OpenContext, ok, publicEndpoint } from '#platform/http/api.ts'
import { ApiError } from '#platform/http/api-errors.ts'
import { findPublished } from '../achievements/achievements.queries.ts'
import { badgeAchievement } from '../award/sign-stamps.ts'
import { credentialsContext, openBadgesContext } from '../credentials/contexts.ts'
import { didDocument, type Issuer, issuerOf, profileDocument, publicJwk } from '../credentials/issuer.ts'
import { listIssuerKeys } from '../credentials/keys.queries.ts'
import { findOpenKeys } from '../credentials/keys.ts'
import { achievementBody } from '../credentials/open-badge.ts'
import { findSetPlaces, statusCredential } from '../credentials/status-list.ts'
import { issuerPrefix, issuerUrls } from '../stamps.urls.ts'

/** Anybody's page may read these: that is what they are for. They hold nothing about people. */
const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

const nothing = () => new ApiError(404, { detail: 'There is nothing at this address.', headers: open })

type Asked = OpenContext & { readonly houses: readonly House[]; readonly params: { readonly organisation: string } }

async function inside<T>(
  request: Asked,
  work: (db: Reading, issuer: Issuer, house: House) => Promise<T | undefined>,
): Promise<T> {
  const house = request.houses.find(({ organisation }) => organisation.slug === request.params.organisation)
  const found =
    house && (await house.read(db => work(db, issuerOf(house.organisation, request.config.PUBLIC_URL), house)))
  if (found === undefined) throw nothing()
  return found
}

const answer = (body: unknown, headers: Readonly<Record<string, string>> = {}): ApiAnswer<unknown> =>
  ok(body, { ...open, 'cache-control': 'public, max-age=60', ...headers })

const numberIn = (file: string): number | undefined => {
  const [, number] = /^(\d{1,9})\.json$/.exec(file) ?? []
  return number === undefined ? undefined : Number(number)
}

const did = publicEndpoint(issuerUrls.did, {
  scopes: [],
  handle: async request =>
    answer(await inside(request, async (db, issuer) => didDocument(issuer, await listIssuerKeys(db))), {
      'content-type': 'application/did+json',
    }),
})

const profile = publicEndpoint(issuerUrls.profile, {
  scopes: [],
  handle: async request => answer(await inside(request, async (_, issuer) => profileDocument(issuer))),
})

const key = publicEndpoint(issuerUrls.key, {
  scopes: [],
  handle: async request =>
    answer(
      await inside(request, async (db, issuer) => {
        const number = numberIn(request.params.key)
        const found = (await listIssuerKeys(db)).find(one => one.number === number)
        return found && publicJwk(issuer, found)
      }),
      { 'content-type': 'application/jwk+json' },
    ),
})

const status = publicEndpoint(issuerUrls.status, {
  scopes: [],
  handle: async request =>
    answer(
      await inside(request, async (db, issuer) => {
        const number = /^\d{1,9}$/.test(request.params.list) ? Number(request.params.list) : 0
        const set = await findSetPlaces(db, number)
        const keys = set && (await findOpenKeys(db, request.config))
        return set && keys && statusCredential(issuer, { number, set, key: keys.ed25519, now: request.now })
      }),
    ),
})

const achievement = publicEndpoint(issuerUrls.achievement, {
  scopes: [],
  handle: async request =>
    answer(
      await inside(request, async (db, issuer, { organisation }) => {
        const edition = await findPublished(db, request.params.key, numberIn(request.params.number) ?? 0)
        if (!edition) return undefined
        const locale = organisation.locales[0]
        const said = await badgeAchievement(db, { ...edition, locale }, issuer.origin)
        return { '@context': [credentialsContext, openBadgesContext], ...achievementBody(issuer, said) }
      }),
    ),
})

/** What programs read to check a stamp without asking us about anybody. */
export const issuersApi = api({ prefix: issuerPrefix, endpoints: [did, profile, key, status, achievement] })
