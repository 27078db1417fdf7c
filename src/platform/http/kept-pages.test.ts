import { expect, test } from 'vitest'
import { keptPages } from './kept-pages.ts'
import type { Context } from './page.ts'

const me = { id: 'asha', lastChanges: 'a', unread: 0, sessionId: '1', sessionIsStale: false, provedAt: undefined }
const start = new Date('2026-11-23T08:00:00Z')
const at = (minutes: number, also: object = {}, locale = 'en') =>
  ({
    me: { ...me, ...also },
    locale,
    organisation: { name: 'Northshire' },
    now: new Date(start.getTime() + minutes * 60_000),
  }) as unknown as Context

test('a page is found again by the same person until something changes, and for five minutes', () => {
  const pages = keptPages({ doubts: false })
  pages.placeFor(at(0), '/', '').keep(Buffer.from('drawn'))
  const find = (ctx: Context, address = '/', about = '') => pages.placeFor(ctx, address, about).find()?.toString()
  expect(find(at(4))).toBe('drawn')
  expect(find(at(4, { sessionId: '2', sessionIsStale: true }))).toBe('drawn')
  expect(find(at(4, { lastChanges: 'b' }))).toBeUndefined()
  expect(find(at(4, { unread: 1 }))).toBeUndefined()
  expect(find(at(4, { id: 'ben' }))).toBeUndefined()
  expect(find(at(4, {}, 'nb'))).toBeUndefined()
  expect(find(at(4), '/passport')).toBeUndefined()
  expect(find(at(4), '/', 'somebody else changed')).toBeUndefined()
  expect(find(at(5))).toBeUndefined()
})

test('only so much is kept, and what was used last stays', () => {
  const pages = keptPages({ doubts: false })
  const megabyte = Buffer.alloc(1024 * 1024)
  for (let n = 0; n < 8; n += 1) pages.placeFor(at(0), `/${n}`, '').keep(megabyte)
  expect(pages.placeFor(at(1), '/0', '').find()).toBeDefined()
  pages.placeFor(at(1), '/8', '').keep(megabyte)
  const there = [0, 1, 2, 8].filter(n => pages.placeFor(at(1), `/${n}`, '').find())
  expect(there).toEqual([0, 2, 8])
})

test('with doubts nothing is taken from what is kept, and a page that changed by itself is an error', () => {
  const pages = keptPages({ doubts: true })
  const place = (ctx: Context) => pages.placeFor(ctx, '/', '')
  place(at(0)).keep(Buffer.from('you have 1 request'))
  expect(place(at(1)).find()).toBeUndefined()
  place(at(1)).keep(Buffer.from('you have 1 request'))
  place(at(1, { lastChanges: 'b' })).keep(Buffer.from('you have 2 requests'))
  expect(() => place(at(2, { lastChanges: 'b' })).keep(Buffer.from('you have 3 requests'))).toThrow(
    /no noted change explains/,
  )
})
