import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageNumber } from './page-number.ts'

const asked = (page: string, last?: number) => pageNumber(new URLSearchParams({ page }), last)

test('a page that somebody asks for by its number is that page', () => {
  expect([asked('7'), pageNumber(new URLSearchParams()), asked('7', 3), asked('7', 0)]).toEqual([7, 1, 3, 1])
})

test('whatever stands in the address, it is a page that there may be', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.constantFrom('-1', '1.5', '1e308', 'Infinity', 'NaN', '0x1f'),
  )
  fc.assert(
    fc.property(odd, fc.integer({ min: 0, max: 500 }), (page, last) => {
      const number = asked(page, last)
      expect(Number.isSafeInteger(number) && number >= 1 && number <= Math.max(1, last), page).toBe(true)
    }),
  )
})
