import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reading, Writing } from '../db/tx.ts'
import type { Access, Me } from './access.ts'
import { found, HttpError, notFound } from './errors.ts'
import { formState, type RawValues } from './form.ts'
import type { Organisation } from './organisation.ts'
import type { FieldErrors, Redirect } from './outcome.ts'
import type { Context, FileAnswer, Page, UploadedFile } from './page.ts'
import { inContext, type Surroundings, strangerContext } from './request-context.ts'
import { type Answer, statusOf } from './run-route.ts'
import { receiveForm } from './uploads.ts'
import type { Params, Url } from './urls.ts'

/** What somebody on the way to another service and back may know. */
export interface Travelling<P extends string, Who extends Me | undefined> extends Context<Who> {
  readonly params: Params<P>
  /** What was sent with a POST. */
  readonly fields: RawValues
  /** The file that was sent, if the passage takes one. */
  readonly file: UploadedFile | undefined
  /** A secret of this browser that was given to it before it left; proves that the same browser comes back. */
  readonly errand: string | undefined
  /** One transaction in the organisation. Never wait for another service inside: its slowness would become everybody's. */
  transact<T>(work: (tx: Writing) => Promise<T>): Promise<T>
  /** A look into any organisation of this installation, for what it shows to everybody; nothing if there is none such. */
  readIn<T>(slug: string, work: (db: Reading, organisation: Organisation) => Promise<T>): Promise<T | undefined>
}

/** Where the passage ends: an address, ours or another's, bytes, or a page drawn with what was found out on the way. */
export type Arrival =
  | { readonly redirect: Redirect; readonly errand?: string | undefined }
  | { readonly file: FileAnswer }
  | { readonly page: Page; readonly data: unknown; readonly errors?: FieldErrors }

interface PassageParts<P extends string, Who extends Me | undefined> {
  method: 'GET' | 'POST'
  access: Access<Who>
  travel: (request: Travelling<P, Who>) => Promise<Arrival>
  /** Which organisation is meant when the caller is another service, which has no cookie that could say so. */
  organisation?: (params: Params<P>) => string
  /** Takes one file in this field; of a larger one only the beginning arrives, and the file says so. */
  upload?: { field: string; maxBytes: number }
  /** Also works before anybody said which organisation is meant. */
  scope?: 'installation'
}

export interface Passage<P extends string = string, Who extends Me | undefined = Me | undefined>
  extends PassageParts<P, Who> {
  readonly kind: 'passage'
  readonly url: Url<P>
}

/**
 * A request that has to ask another service before it can be answered, such as coming back from an identity provider:
 * transaction → question to the other service → transaction. No connection to the database is held while it waits.
 */
export const passage = <const P extends string, Who extends Me | undefined>(
  url: Url<P>,
  parts: PassageParts<P, Who>,
): Passage<P, Who> => ({ kind: 'passage', url, ...parts })

// Passages of every shape stand in one list; see AnyRoute in page.ts.
// biome-ignore lint/suspicious/noExplicitAny: a heterogeneous list of passages has no narrower common type
export type AnyPassage = Passage<any, any>

/** Answers one request to a passage, and which errand the browser is to remember. */
export async function travel(
  around: Surroundings,
  passage: AnyPassage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<{ readonly answer: Answer; readonly errand?: string | undefined }> {
  const { values, file } = await receiveForm(
    request,
    reply,
    passage.upload && { ...passage.upload, saysTooLarge: true },
  )
  const ctx = await contextOf(around, passage, request)
  const { organisation, me, path, now } = ctx
  if (organisation.id === '' && passage.scope !== 'installation')
    return { answer: { kind: 'choose-organisation', path } }
  const verdict = passage.access.decide(me, now)
  if (verdict === 'sign-in') return { answer: { kind: 'sign-in', path: request.method === 'GET' ? request.url : '/' } }
  if (verdict === 'not-found') throw notFound()
  if (verdict !== 'allowed') throw new HttpError(403, 'Prove first who you are')
  const arrival = await passage.travel({
    ...ctx,
    params: request.params as never,
    fields: values,
    file,
    errand: around.cookies.errand(request),
    transact: work => around.database.writing(organisation.id, work),
    async readIn(slug, work) {
      const other = await around.organisations.bySlug(slug)
      return other && around.database.reading(other.id, db => work(db, other))
    },
  })
  if ('page' in arrival) return { answer: drawn(arrival, ctx) }
  if ('file' in arrival) return { answer: { kind: 'file', file: arrival.file } }
  return { answer: { kind: 'redirect', redirect: arrival.redirect }, errand: arrival.errand }
}

function drawn({ page, data, errors = {} }: Extract<Arrival, { page: Page }>, ctx: Context): Answer {
  const status = Object.keys(errors).length > 0 ? 400 : statusOf(page, data)
  return { kind: 'html', status, page, data, form: formState({}, errors), ctx }
}

async function contextOf(around: Surroundings, passage: AnyPassage, request: FastifyRequest): Promise<Context> {
  if (passage.organisation) {
    const organisation = found(await around.organisations.bySlug(passage.organisation(request.params as never)))
    return { ...strangerContext(around, request), organisation }
  }
  const reading = <T>(id: string, work: (db: Reading) => Promise<T>) => around.database.reading(id, work)
  return inContext(around, request, reading, async (_db, ctx) => ctx)
}
