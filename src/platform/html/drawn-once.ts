import type { VNode } from 'preact'
import { rawHtml, type SafeHtml } from './raw-html.ts'
import { renderFragment } from './render.ts'

/**
 * A piece of every page that is the same for many of them, such as the doors: drawn once for the same props, which are
 * plain data, and kept. All that is shown comes from the props; nothing that names a person belongs into them.
 * Of something large say how many are kept at most: all are let go when there are more.
 */
export function drawnOnce<Props extends object>(
  View: (props: Props) => VNode | null,
  mostKept = 300,
): (props: Props) => SafeHtml {
  const kept = new Map<string, string>()
  return props => {
    const key = JSON.stringify(props)
    const known = kept.get(key)
    if (known !== undefined) return rawHtml(known)
    const drawn = View(props)
    const html = drawn ? renderFragment(drawn) : ''
    if (kept.size >= mostKept) kept.clear()
    kept.set(key, html)
    return rawHtml(html)
  }
}
