import type { Feature } from './feature.ts'
import type { Context, Crumb } from './page.ts'

/**
 * The way up from a page. Whatever feature brings it, beneath the door of administration the way begins at that door, for
 * those who may open it; what the page itself says of it is not said twice.
 */
export function crumbsOf(features: readonly Feature[]) {
  const doors = features.flatMap(feature => feature.nav ?? []).filter(({ group }) => group === 'administration')
  return ({ me, path, locale }: Pick<Context, 'me' | 'path' | 'locale'>, own: readonly Crumb[] = []) => {
    const above = doors.filter(({ href, visible }) => path.startsWith(`${href}/`) && me && (visible?.(me) ?? true))
    const crumbs = [...above.map(({ text, href }) => ({ text: text(locale), href })), ...own]
    return crumbs.filter(({ href }, index) => crumbs.findIndex(crumb => crumb.href === href) === index)
  }
}
