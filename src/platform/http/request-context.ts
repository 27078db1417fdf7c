import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config.ts'
import type { Database, Reading, Writing } from '../db/tx.ts'
import { isLocale, type Locale, locales } from '../i18n/index.ts'
import type { Me } from './access.ts'
import type { Cookies } from './cookies.ts'
import { found } from './errors.ts'
import type { Identity } from './identity.ts'
import type { KeptPages } from './kept-pages.ts'
import type { KnownSessions } from './known-sessions.ts'
import type { Organisation, Organisations } from './organisation.ts'
import type { Context } from './page.ts'

/** Stands in for an organisation on the few pages that exist before anybody said which one is meant. */
export const installation: Organisation = {
  id: '',
  slug: '',
  name: 'Capable',
  locales: [...locales],
  accentColour: undefined,
  logoHash: undefined,
  minimumGroup: 10,
  timeZone: 'UTC',
  isDemonstration: false,
}

export interface Surroundings {
  readonly config: Config
  readonly database: Database
  readonly organisations: Organisations
  readonly identity: Identity
  readonly cookies: Cookies
  readonly knownSessions: KnownSessions
  readonly keptPages: KeptPages
}

type Handle = Reading | Writing
type Transact<H extends Handle> = <T>(organisationId: string, work: (handle: H) => Promise<T>) => Promise<T>

/** What an address says by itself: which organisation is meant, and that nobody is to be known there. */
export interface Named {
  readonly slug: string
  readonly isBlind: boolean
}

/**
 * Finds out in one transaction whose request this is, and goes on with it in the same transaction.
 * The session's organisation comes first, then the one chosen earlier, then the only one there is; unless the address
 * itself names one (`address`), in which whoever works elsewhere is a stranger.
 */
export async function inContext<H extends Handle, T>(
  around: Surroundings,
  request: FastifyRequest,
  transact: Transact<H>,
  work: (handle: H | undefined, context: Context) => Promise<T>,
  address?: Named,
): Promise<T> {
  const { organisations, identity, cookies, knownSessions } = around
  const now = new Date()
  const session = address?.isBlind ? undefined : cookies.session(request)
  const sessionOrganisation = session && (await organisations.byId(session.organisationId))
  const chosen = await chosenOrganisation(organisations, cookies.recall(request, 'organisation'))
  const organisation = sessionOrganisation ?? chosen
  const context = (me: Me | undefined, of: Organisation) => contextFor(request, around, me, of, now)
  if (address) {
    const named = found(await organisations.bySlug(address.slug))
    if (named.id !== sessionOrganisation?.id)
      return transact(named.id, handle => work(handle, context(undefined, named)))
  }
  if (!organisation) return work(undefined, context(undefined, installation))
  const first = await transact(organisation.id, async handle => {
    const facts = session && sessionOrganisation && (await identity.findSession(handle as Reading, session.token, now))
    if (!facts && chosen && chosen.id !== organisation.id) return { elsewhere: chosen }
    if (facts && session) knownSessions.remember(session.token, facts)
    const me = facts && identity.meOf(facts, now)
    if (me?.sessionIsStale) markAsUsed(around, me, now, request)
    return { result: await work(handle, context(me, organisation)) }
  })
  if ('result' in first) return first.result as T
  return transact(first.elsewhere.id, handle => work(handle, context(undefined, first.elsewhere)))
}

async function chosenOrganisation(organisations: Organisations, slug: string | undefined) {
  const named = slug ? await organisations.bySlug(slug) : undefined
  if (named) return named
  const all = await organisations.list()
  return all.length === 1 ? all[0] : undefined
}

export function contextFor(
  request: FastifyRequest,
  { config, cookies }: Pick<Surroundings, 'config' | 'cookies'>,
  me: Me | undefined,
  organisation: Organisation,
  now: Date,
): Context {
  const [path = '/', query = ''] = request.url.split('?', 2)
  return {
    me,
    organisation,
    locale: chooseLocale(cookies.recall(request, 'language'), me, organisation, request.headers['accept-language']),
    now,
    path,
    query: new URLSearchParams(query),
    requestId: request.id,
    address: request.ip,
    userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
    config,
  }
}

/** The context of somebody we know nothing about, for when the database cannot be asked. */
export const strangerContext = (around: Surroundings, request: FastifyRequest): Context =>
  contextFor(request, around, undefined, installation, new Date())

function chooseLocale(
  chosen: string | undefined,
  me: Me | undefined,
  organisation: Organisation,
  accepted = '',
): Locale {
  if (isLocale(chosen)) return chosen
  if (me?.locale) return me.locale
  const wanted = accepted
    .split(',')
    .map(part => part.trim().slice(0, 2).toLowerCase().replace(/^no$/, 'nb'))
    .find(code => isLocale(code) && organisation.locales.includes(code))
  return isLocale(wanted) ? wanted : organisation.locales[0]
}

// Not part of the page's transaction: reading must not wait for it, and must not fail with it.
export function markAsUsed({ database, identity }: Surroundings, me: Me, now: Date, request: FastifyRequest): void {
  database
    .writing(me.organisationId, tx => identity.touch(tx, me, now))
    .catch(error => request.log.warn({ error: String(error) }, 'could not mark the session as used'))
}

export function answerInLanguage(cookies: Cookies, request: FastifyRequest, reply: FastifyReply): string | undefined {
  const { pathname, searchParams } = new URL(request.url, 'http://here')
  const language = searchParams.get('lang')
  const organisation = searchParams.get('organisation')
  if (request.method !== 'GET' || (language === null && organisation === null)) return undefined
  if (isLocale(language)) cookies.remember(reply, 'language', language)
  if (organisation && /^[a-z0-9-]{1,63}$/.test(organisation)) cookies.remember(reply, 'organisation', organisation)
  searchParams.delete('lang')
  searchParams.delete('organisation')
  const rest = searchParams.toString()
  return `${pathname.replace(/^\/+/, '/')}${rest ? `?${rest}` : ''}`
}
