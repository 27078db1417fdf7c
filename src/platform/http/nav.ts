import type { Locale } from '../i18n/index.ts'
import type { Feature, NavItem } from './feature.ts'
import type { Context } from './page.ts'

export interface Door {
  readonly text: string
  readonly href: string
  readonly current: 'page' | 'section' | false
}

export interface SectionDoors {
  /** What the room is called. */
  readonly title: string
  readonly doors: readonly Door[]
}

export interface Nav {
  /** The main doors that somebody may use. */
  doors(ctx: Context): Door[]
  /** The doors of the room in which a page lies, where there is more than one. */
  section(ctx: Context): SectionDoors | undefined
}

const mainGroups: ReadonlySet<NavItem['group']> = new Set(['main', 'administration'])

/** The navigation that all features make together: the main doors, and the rooms behind them. */
export function navOf(features: readonly Feature[]): Nav {
  const items = features.flatMap(feature => feature.nav ?? []).sort((a, b) => a.order - b.order)
  const main = items.filter(item => mainGroups.has(item.group))
  const rooms = [...Map.groupBy(items, item => item.group)]
    .filter(([group]) => !mainGroups.has(group))
    .map(([, doors]) => doors)
  return {
    doors: ctx => visible(main, ctx).map(item => door(item, ctx.locale, currency(ctx.path, item.href))),
    section(ctx) {
      const room = rooms.find(doors => doors.some(({ href }) => currency(ctx.path, href)))
      const doors = room ? visible(room, ctx) : []
      if (doors.length < 2) return undefined
      const here = nearest(doors, ctx.path)
      const title = (main.find(({ href }) => currency(doors[0]?.href ?? '', href)) ?? doors[0])?.text(ctx.locale) ?? ''
      return { title, doors: doors.map(item => door(item, ctx.locale, item === here && currency(ctx.path, item.href))) }
    },
  }
}

const visible = (items: readonly NavItem[], { me }: Context) =>
  me ? items.filter(item => item.visible?.(me) ?? true) : []

const door = ({ text, href }: NavItem, locale: Locale, current: Door['current']): Door => ({
  text: text(locale),
  href,
  current,
})

/** The door with the longest address that a page lies behind: in a room, all addresses may begin alike. */
const nearest = (items: readonly NavItem[], path: string) =>
  items
    .filter(({ href }) => currency(path, href))
    .reduce<NavItem | undefined>(
      (best, item) => (best && best.href.length >= item.href.length ? best : item),
      undefined,
    )

function currency(path: string, href: string): Door['current'] {
  if (path === href) return 'page'
  return href !== '/' && path.startsWith(`${href}/`) ? 'section' : false
}
