import { describe, expect, test } from 'vitest'
import type { Me } from './access.ts'
import { crumbsOf } from './crumbs.ts'

const crumbs = crumbsOf([
  { name: 'home', nav: [{ group: 'main', order: 10, text: () => 'Home', href: '/' }] },
  {
    name: 'administration',
    nav: [
      {
        group: 'administration',
        order: 90,
        text: locale => (locale === 'nb' ? 'Administrasjon' : 'Administration'),
        href: '/administration',
        visible: me => me.roles.includes('administrator'),
      },
    ],
  },
])

const somebody = (...roles: Me['roles'][number][]) => ({ id: 'somebody', name: 'Somebody', roles }) as unknown as Me
const tokens = { text: 'API tokens', href: '/administration/api' }
const front = { text: 'Administration', href: '/administration' }

describe('the way up from a page', () => {
  test('begins at administration on every page beneath it, whichever feature brings the page', () => {
    const ctx = { me: somebody('administrator'), locale: 'en', path: '/administration/api/new' } as const
    expect(crumbs(ctx, [tokens])).toEqual([front, tokens])
    expect(crumbs({ ...ctx, locale: 'nb' })).toEqual([{ ...front, text: 'Administrasjon' }])
  })

  test('says nothing twice', () => {
    const ctx = { me: somebody('administrator'), locale: 'en', path: '/administration/api/new' } as const
    expect(crumbs(ctx, [front, tokens])).toEqual([front, tokens])
  })

  test('leaves the front page of administration and pages elsewhere as they are', () => {
    const me = somebody('administrator')
    expect(crumbs({ me, locale: 'en', path: '/administration' })).toEqual([])
    expect(crumbs({ me, locale: 'en', path: '/administration-of-estates' })).toEqual([])
    expect(crumbs({ me, locale: 'en', path: '/people/one' }, [tokens])).toEqual([tokens])
  })

  test('leads nobody to a door that does not open for them', () => {
    const path = '/administration/frameworks/import'
    expect(crumbs({ me: somebody(), locale: 'en', path })).toEqual([])
    expect(crumbs({ me: undefined, locale: 'en', path })).toEqual([])
  })
})
