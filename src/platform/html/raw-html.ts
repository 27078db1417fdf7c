import type { VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'

/** Markup that is known to be safe. Only JSX and `rawHtml` make it; a plain string does not compile in its place. */
export type SafeHtml = VNode

/**
 * Prints a string as markup, unescaped. For platform/html only (sanitised Markdown, published fixtures): never hand it
 * anything that a person typed.
 */
export function rawHtml(html: string): SafeHtml {
  return jsxTemplate([html])
}
