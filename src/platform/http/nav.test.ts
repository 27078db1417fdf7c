import { describe, expect, test } from 'vitest'
import type { NavItem } from './feature.ts'
import { navOf } from './nav.ts'
import type { Context } from './page.ts'

const item = (group: NavItem['group'], order: number, text: string, href: string): NavItem => ({
  group,
  order,
  text: () => text,
  href,
})

const nav = navOf([
  {
    name: 'passport',
    nav: [item('main', 20, 'My passport', '/passport'), item('passport', 10, 'Overview', '/passport')],
  },
  { name: 'stamps', nav: [item('passport', 40, 'Stamps', '/passport/stamps')] },
  { name: 'home', nav: [item('main', 10, 'Home', '/')] },
  { name: 'basics', nav: [item('basics', 10, 'By unit', '/basics/units')] },
])

const at = (path: string) => ({ path, locale: 'en', me: { id: 'somebody' } }) as Context

describe('the navigation', () => {
  test('has the main doors in order, and says which of them a page lies behind', () => {
    expect(nav.doors(at('/passport/stamps')).map(({ text, current }) => [text, current])).toEqual([
      ['Home', false],
      ['My passport', 'section'],
    ])
  })

  test('shows the doors of a room on all its pages, named after the room, with the nearest one open', () => {
    const room = nav.section(at('/passport/stamps/one'))
    expect(room?.title).toBe('My passport')
    expect(room?.doors.map(({ text, current }) => [text, current])).toEqual([
      ['Overview', false],
      ['Stamps', 'section'],
    ])
    expect(nav.section(at('/passport/areas/data'))?.doors[0]?.current).toBe('section')
  })

  test('leaves a room with a single door alone, other pages too, and strangers', () => {
    expect(nav.section(at('/basics/units'))).toBeUndefined()
    expect(nav.section(at('/people'))).toBeUndefined()
    expect(nav.section({ ...at('/passport'), me: undefined })).toBeUndefined()
  })
})
