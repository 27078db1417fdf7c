import type { FastifyReply, FastifyRequest } from 'fastify'
import { findLastChanges } from '../db/last-changes.ts'
import type { Database, Reading, Writing } from '../db/tx.ts'
import type { Me } from './access.ts'
import { HttpError, notFound } from './errors.ts'
import { type FormState, formState, type RawValues } from './form.ts'
import { type Outcome, type Redirect, redirect } from './outcome.ts'
import type { Action, AnyRoute, Context, Download, FileAnswer, Page } from './page.ts'
import { readInContext } from './read-in-context.ts'
import { inContext, type Named, type Surroundings } from './request-context.ts'
import { receiveForm } from './uploads.ts'

/** What came of a request, before anything is written to the wire. */
export type Answer =
  | {
      readonly kind: 'html'
      readonly status: 200 | 400 | 404
      readonly page: Page
      readonly data: unknown
      readonly form: FormState
      readonly ctx: Context
      /** The form was not taken in: its sender must first prove here who they are. */
      readonly proveAgainHref?: string
      /** Takes the page as it was drawn, to show it again while nothing changes. */
      readonly keep?: (html: Buffer) => void
    }
  | { readonly kind: 'redirect'; readonly redirect: Redirect }
  | { readonly kind: 'sign-in'; readonly path: string }
  | { readonly kind: 'choose-organisation'; readonly path: string }
  /** A page that was drawn before and is still what it would be. */
  | { readonly kind: 'kept'; readonly html: Buffer }
  | { readonly kind: 'file'; readonly file: FileAnswer }

type Readable = Page | Download

/** GET: access → load, in one read-only transaction. The view is drawn after it has ended. */
export function read(around: Surroundings, route: Readable, request: FastifyRequest): Promise<Answer> {
  return readInContext(
    around,
    request,
    (db, ctx) =>
      withHandle(around.database, 'read', route, db, ctx, async handle => {
        const refusal = decide(route, ctx, request, around)
        if (refusal) return refusal
        const isKept = mayBeKept(route, ctx, request, around)
        const other = isKept ? route.keptAbout?.(request.params as never) : undefined
        const about = other === undefined ? '' : await findLastChanges(handle as Reading, other)
        const place = isKept ? around.keptPages.placeFor(ctx, request.url, about) : undefined
        const kept = place?.find()
        if (kept) return { kind: 'kept', html: kept }
        const data = await route.load({ ...ctx, db: handle as Reading, params: request.params as never })
        if (route.kind === 'download') return { kind: 'file', file: data as FileAnswer }
        const form = formState(route.form?.initial(data) ?? {})
        const keeps = place && route.isKept?.({ data }) ? { keep: place.keep } : {}
        return { kind: 'html', status: statusOf(route, data), page: route, data, form, ctx, ...keeps }
      }),
    addressOf(route, request),
  )
}

/** Whether this page is one to keep for this person. A notice stands on a page once, so it is drawn then. */
const mayBeKept = (
  route: Readable,
  { me }: Context,
  request: FastifyRequest,
  { cookies }: Surroundings,
): route is Page =>
  me !== undefined && route.kind === 'page' && route.isKept !== undefined && !cookies.hasNotice(request)

/** POST: access → load → parse → submit → 303, in one transaction; or the same page again with every error. */
export async function submit(
  around: Surroundings,
  route: Page | Action,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Answer> {
  const upload = route.kind === 'page' ? route.upload : undefined
  if (upload) await refuseBeforeReceiving(around, route, request)
  const body = await receiveForm(request, reply, upload)
  const writing = <T>(id: string, work: (tx: Writing) => Promise<T>) => around.database.writing(id, work)
  return inContext(
    around,
    request,
    writing,
    (tx, ctx) =>
      withHandle(around.database, 'write', route, tx, ctx, async handle => {
        const isStale = route.kind === 'page' && mustProveAgain(route, ctx)
        if (isStale) return keepInput(route, request, ctx, handle as Writing, body.values, around)
        const refusal = decide(route, ctx, request, around)
        if (refusal) return refusal
        return answerSubmit(route, request, ctx, handle as Writing, body)
      }),
    addressOf(route, request),
  )
}

function addressOf(route: AnyRoute, request: FastifyRequest): Named | undefined {
  const slug = route.kind === 'action' ? undefined : route.organisation?.(request.params as never)
  return slug === undefined ? undefined : { slug, isBlind: route.kind === 'page' && route.isBlind === true }
}

async function answerSubmit(
  route: Page | Action,
  request: FastifyRequest,
  ctx: Context,
  tx: Writing,
  { values, file }: Awaited<ReturnType<typeof receiveForm>>,
): Promise<Answer> {
  const params = request.params as never
  const data = await route.load({ ...ctx, db: tx, params })
  const parsed = route.form?.parse(values, { locale: ctx.locale, data }) ?? { input: {} }
  const outcome: Outcome =
    'errors' in parsed
      ? { kind: 'invalid', errors: parsed.errors }
      : await needsSubmit(route)({ ...ctx, tx, params, data, input: parsed.input, file })
  if (outcome.kind === 'redirect') return { kind: 'redirect', redirect: outcome }
  if (route.kind === 'action')
    throw new HttpError(400, outcome.kind === 'shown' ? '' : Object.values(outcome.errors).join(' '))
  if (outcome.kind === 'shown') {
    const status = statusOf(route, outcome.data)
    return { kind: 'html', status, page: route, data: outcome.data, form: formState(withoutSecrets(values)), ctx }
  }
  return { kind: 'html', status: 400, page: route, data, form: formState(withoutSecrets(values), outcome.errors), ctx }
}

/** 404 where a page says of itself that what its address led to is gone. */
export const statusOf = ({ isGone }: Pick<Page, 'isGone'>, data: unknown): 200 | 404 => (isGone?.({ data }) ? 404 : 200)

// The page stays open in its tab with what was typed; the proof is given in another, and then the form is sent again.
async function keepInput(
  route: Page,
  request: FastifyRequest,
  ctx: Context,
  tx: Writing,
  values: RawValues,
  { identity }: Surroundings,
): Promise<Answer> {
  const data = await route.load({ ...ctx, db: tx, params: request.params as never })
  const proveAgainHref = identity.proveAgainHref()
  return { kind: 'html', status: 400, page: route, data, form: formState(withoutSecrets(values)), ctx, proveAgainHref }
}

function needsSubmit(route: Page | Action): NonNullable<Page['submit']> {
  if (!route.submit) throw notFound()
  return route.submit
}

// Passwords and secrets are the one thing that is not put back into the page.
const withoutSecrets = (values: RawValues): RawValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/password|secret/i.test(name)))

const mustProveAgain = (route: AnyRoute, { me, now }: Context) => route.access.decide(me, now) === 'prove-again'

function decide(
  route: AnyRoute,
  ctx: Context,
  request: FastifyRequest,
  { identity }: Surroundings,
): Answer | undefined {
  const verdict = route.access.decide(ctx.me as Me | undefined, ctx.now)
  if (verdict === 'sign-in') return { kind: 'sign-in', path: request.method === 'GET' ? request.url : '/' }
  if (verdict === 'not-found') throw notFound()
  if (verdict === 'prove-again') {
    const returnTo = request.method === 'GET' ? request.url : pageBefore(request)
    return { kind: 'redirect', redirect: redirect(identity.proveAgainHref(returnTo)) }
  }
  return undefined
}

// A button without a page of its own stood on some page of ours, which the browser names.
function pageBefore({ headers: { referer = '' }, host }: FastifyRequest): string {
  const from = URL.canParse(referer) ? new URL(referer) : undefined
  return from?.host === host ? from.pathname + from.search : '/'
}

async function withHandle<T extends Answer>(
  database: Database,
  purpose: 'read' | 'write',
  route: AnyRoute,
  handle: Reading | Writing | undefined,
  ctx: Context,
  work: (handle: Reading | Writing) => Promise<Answer>,
): Promise<T | Answer> {
  if (handle) return work(handle)
  if (!(route.kind === 'page' && route.scope === 'installation')) return { kind: 'choose-organisation', path: ctx.path }
  // Pages of the installation ask the global tables and nothing else; `organisationId` is empty there.
  const asHandle = (global: object) => work(Object.assign(global, { organisationId: '' }) as Reading | Writing)
  return purpose === 'read' ? database.globalReading(asHandle) : database.global(asHandle)
}

// Nobody sends us fifty megabytes before we know that they may.
async function refuseBeforeReceiving(around: Surroundings, route: Page | Action, request: FastifyRequest) {
  const reading = <T>(id: string, work: (db: Reading) => Promise<T>) => around.database.reading(id, work)
  await inContext(
    around,
    request,
    reading,
    async (_db, ctx) => {
      if (!mustProveAgain(route, ctx) && decide(route, ctx, request, around)) throw new HttpError(403, 'Sign in first')
    },
    addressOf(route, request),
  )
}
