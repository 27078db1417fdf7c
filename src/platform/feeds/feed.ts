import { createHash } from 'node:crypto'
import type { Reading } from '../db/tx.ts'
import type { Organisation } from '../http/organisation.ts'
import type { FileAnswer } from '../http/page.ts'
import type { Locale } from '../i18n/index.ts'

export const feedFormats = ['rss', 'atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

export interface FeedItem {
  /** Stays the same however often the feed is fetched. */
  readonly id: string
  readonly title: string
  /** Plain text; an empty line divides paragraphs. */
  readonly text?: string | undefined
  /** Absolute where the file is made. */
  readonly href: string
  readonly at: Date
}

/**
 * What a feature lets people read in a feed reader, under their private addresses (`notifications({ feeds })` in
 * `src/app.ts`). A reader may be a service elsewhere, so items name nobody and say no more than has to be known to open them.
 */
export interface FeedSource {
  /** Stands in the address, so never renamed. */
  readonly name: string
  readonly title: (locale: Locale, organisation: string) => string
  readonly about: (locale: Locale) => string
  /** The page that says the same to people, as a path of ours. */
  readonly homeHref: string
  /** What this person may see, the latest first; each with a path of ours. */
  readonly items: (
    db: Reading,
    owner: { readonly id: string },
    around: { readonly locale: Locale; readonly organisation: Organisation; readonly now: Date },
  ) => Promise<readonly FeedItem[]>
}

export interface FeedParts {
  readonly title: string
  readonly about: string
  readonly locale: Locale
  /** The page that says the same to people, absolute. */
  readonly homeHref: string
  /** The very address that was fetched, absolute. */
  readonly selfHref: string
  /** The latest first. */
  readonly items: readonly FeedItem[]
  /** When there is no item yet. */
  readonly since: Date
}

const types: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

/** A feed as RSS 2.0, Atom 1.0 or JSON Feed, with a mark by which a reader asks only for what is new. */
export async function feedFile(format: FeedFormat, parts: FeedParts): Promise<FileAnswer> {
  const { Feed } = await import('feed')
  const { title, about, locale, homeHref, selfHref, items, since } = parts
  const feed = new Feed({
    id: homeHref,
    link: homeHref,
    title: clean(title),
    description: clean(about),
    language: locale,
    updated: items[0]?.at ?? since,
    generator: 'Capable',
    docs: 'https://www.rssboard.org/rss-specification',
    feedLinks: { [format]: selfHref },
  })
  for (const { id, title: itemTitle, text, href, at } of items)
    feed.addItem({
      id: `urn:uuid:${id}`,
      guid: `urn:uuid:${id}`,
      title: clean(itemTitle),
      link: href,
      date: at,
      ...(text ? { description: clean(text), content: asHtml(clean(text)) } : {}),
    })
  const body = { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[format]()
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  return { type: types[format], body, cache: 'revalidate', etag }
}

// XML has no place for control characters, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const clean = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

const asHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(paragraph => `<p>${escapeHtml(paragraph)}</p>`)
    .join('')

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
