import type { VNode } from 'preact'
import { isValidElement } from 'preact'
import type { SafeHtml } from '../raw-html.ts'

/** What may be said: words, or JSX. Always escaped. */
export type Phrase = string | number | VNode | readonly (Phrase | null | undefined | false)[]

/** GOV.UK's pair of options. `text` may be JSX too, so `html` is rarely needed. */
export interface Content {
  text?: Phrase
  html?: SafeHtml | false
}

/** `html` wins over `text`, as in GOV.UK's macros. */
export function said(content: Content | undefined): Phrase | undefined {
  return content?.html ? content.html : content?.text
}

/** Whether there is anything to say. */
export function saysSomething(content: Content | undefined): boolean {
  const words = said(content)
  return words !== undefined && words !== '' && words !== null
}

/** Lets a prop be given as plain words (`hint="As on your badge"`) or as GOV.UK's options object. */
export function asOptions<Options extends Content>(given: Phrase | Options): Options | Content {
  return isPhrase(given) ? { text: given } : given
}

function isPhrase(given: unknown): given is Phrase {
  return typeof given !== 'object' || Array.isArray(given) || isValidElement(given)
}

/** GOV.UK lists may hold empty places, so that an item can be left out with `&&`. */
export type Sparse<Item> = readonly (Item | null | undefined | false | '' | 0)[]

/** The items that are there, each with its place (from 1) in the list as it was given. */
export function present<Item>(items: Sparse<Item> | undefined): { item: Item; index: number }[] {
  const found: { item: Item; index: number }[] = []
  for (const [place, item] of (items ?? []).entries()) if (item) found.push({ item, index: place + 1 })
  return found
}
