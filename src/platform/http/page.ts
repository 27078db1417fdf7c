import type { Readable } from 'node:stream'
import type { VNode } from 'preact'
import type { Config } from '../../config.ts'
import type { Reading, Writing } from '../db/tx.ts'
import type { Locale } from '../i18n/index.ts'
import type { Access, Me } from './access.ts'
import type { FormDefinition, FormState } from './form.ts'
import type { Organisation } from './organisation.ts'
import type { Outcome } from './outcome.ts'
import type { Params, Url } from './urls.ts'

/** What every step of every page may know; all of it arguments, nothing ambient. */
export interface Context<Who extends Me | undefined = Me | undefined> {
  readonly me: Who
  readonly organisation: Organisation
  readonly locale: Locale
  readonly now: Date
  /** The path that was asked for, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly requestId: string
  /** The caller's network address, for throttles; never logged, never stored. */
  readonly address: string
  readonly userAgent: string
  /** How this installation was set up; holds secrets, so nothing of it is printed without thinking. */
  readonly config: Config
}

export interface Loading<P extends string, Who extends Me | undefined> extends Context<Who> {
  readonly db: Reading
  readonly params: Params<P>
}

export interface Submitting<P extends string, Who extends Me | undefined, Data, Input> extends Context<Who> {
  readonly tx: Writing
  readonly params: Params<P>
  readonly data: Data
  readonly input: Input
  readonly file: UploadedFile | undefined
}

/** A file on its way in: already on disk, gone when the request is answered. */
export interface UploadedFile {
  readonly name: string
  readonly mediaType: string
  readonly path: string
  readonly bytes: number
  /** Only its beginning is there; a page gets such a file if it `saysTooLarge`. */
  readonly isTooLarge: boolean
}

export interface ViewProps<Data, Who extends Me | undefined = Me> {
  readonly data: Data
  readonly form: FormState
  readonly ctx: Context<Who>
}

export interface Crumb {
  readonly text: string
  readonly href: string
}

interface PageParts<P extends string, Who extends Me | undefined, Data, Input> {
  /** Not optional: nobody forgets to say who may open a page. */
  access: Access<Who>
  load: (request: Loading<P, Who>) => Promise<Data> | Data
  title: (props: { data: Data; ctx: Context<Who> }) => string
  view: (props: ViewProps<Data, Who>) => VNode
  breadcrumbs?: (props: { data: Data; ctx: Context<Who> }) => readonly Crumb[]
  form?: FormDefinition<Input, Data>
  /** The page takes one file in this field, at most this large; it may say itself that a file is too large. */
  upload?: { field: string; maxBytes: number; saysTooLarge?: true }
  submit?: (request: Submitting<P, Who, Data, Input>) => Promise<Outcome> | Outcome
  /** Also works before anybody said which organisation is meant; `db` then sees the global tables only. */
  scope?: 'installation'
  /** Which organisation is meant whoever asks, where the address itself says so; whoever works elsewhere is a stranger. */
  organisation?: (params: Params<P>) => string
  /** With `organisation`: the session is not even looked up, so that nobody can be known here, and nothing about it is written. */
  isBlind?: true
  /** The link has ended or was never there: the view says so in kind words, and the answer is 404. */
  isGone?: (props: { data: Data }) => boolean
  /**
   * What was drawn for somebody is shown to them again while nothing has changed that it was drawn from, for five minutes at
   * most. So `load` reads only tables whose changes are noted, and what depends on the clock may be late; see
   * `kept-pages.ts`.
   */
  isKept?: (props: { data: Data }) => boolean
  /** With `isKept`: the id of somebody else whose rows it shows, too. */
  keptAbout?: (params: Params<P>) => string
  /** Uses the full width, for big tables and pictures. */
  wide?: boolean
  /** Refreshes itself after so many seconds while the answer is a number (progress pages without JavaScript). */
  refreshAfter?: (props: { data: Data }) => number | undefined
}

export interface Page<
  P extends string = string,
  Who extends Me | undefined = Me | undefined,
  Data = unknown,
  Input = unknown,
> extends PageParts<P, Who, Data, Input> {
  readonly kind: 'page'
  readonly url: Url<P>
}

/** A page is one value: GET = access → load → view; POST = access → load → parse → submit → 303. */
export const page = <const P extends string, Who extends Me | undefined, Data, Input = Record<never, never>>(
  url: Url<P>,
  parts: PageParts<P, Who, Data, Input>,
): Page<P, Who, Data, Input> => ({ kind: 'page', url, ...parts })

interface ActionParts<P extends string, Who extends Me | undefined, Data, Input> {
  access: Access<Who>
  load: (request: Loading<P, Who>) => Promise<Data> | Data
  form?: FormDefinition<Input, Data>
  submit: (request: Submitting<P, Who, Data, Input>) => Promise<Outcome> | Outcome
}

export interface Action<
  P extends string = string,
  Who extends Me | undefined = Me | undefined,
  Data = unknown,
  Input = unknown,
> extends ActionParts<P, Who, Data, Input> {
  readonly kind: 'action'
  readonly url: Url<P>
}

/** A POST without a page of its own, such as a button that ends a session. An invalid outcome is a 400 page. */
export const action = <const P extends string, Who extends Me | undefined, Data, Input = Record<never, never>>(
  url: Url<P>,
  parts: ActionParts<P, Who, Data, Input>,
): Action<P, Who, Data, Input> => ({ kind: 'action', url, ...parts })

export interface FileAnswer {
  readonly type: string
  /** A function is asked only where the reader does not have this version already. */
  readonly body: string | Uint8Array | Readable | (() => Promise<string>)
  /** Offered to save under this name. */
  readonly fileName?: string
  /** `'own-browser'`: a file not everybody may see, under an address that changes with its content. */
  readonly cache?: 'never' | 'revalidate' | 'forever' | 'own-browser'
  readonly status?: number
  /** Quoted; whoever has this version already gets 304 and no body. */
  readonly etag?: string
}

interface DownloadParts<P extends string, Who extends Me | undefined> {
  access: Access<Who>
  /** Which organisation is meant whoever asks, where the address itself says so. */
  organisation?: (params: Params<P>) => string
  load: (request: Loading<P, Who>) => Promise<FileAnswer> | FileAnswer
}

export interface Download<P extends string = string, Who extends Me | undefined = Me | undefined>
  extends DownloadParts<P, Who> {
  readonly kind: 'download'
  readonly url: Url<P>
}

/** A GET that answers with a file (CSV, JSON, an image) instead of a page. */
export const download = <const P extends string, Who extends Me | undefined>(
  url: Url<P>,
  parts: DownloadParts<P, Who>,
): Download<P, Who> => ({ kind: 'download', url, ...parts })

// The registry holds pages of every shape; method bivariance is not enough for that, so it knows them by their kind.
// biome-ignore lint/suspicious/noExplicitAny: a heterogeneous list of pages has no narrower common type
export type AnyRoute = Page<any, any, any, any> | Action<any, any, any, any> | Download<any, any>
