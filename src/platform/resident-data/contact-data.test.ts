import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findContactData } from './contact-data.ts'
import { isNhsNumber, isNorwegianNumber } from './contact-numbers.ts'

const runs = { numRuns: 150 }
const two = (n: number) => String(n).padStart(2, '0')
const control = (digits: string, weights: readonly number[]) =>
  (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11

/** National identity numbers with control digits as the tax authority describes them; with 40 added to the day, D-numbers. */
const norwegian = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.nat(99),
    last: fc.nat(999),
    isD: fc.boolean(),
  })
  .map(({ day, month, year, last, isD }) => {
    const nine = `${two(day + (isD ? 40 : 0))}${two(month)}${two(year)}${String(last).padStart(3, '0')}`
    const first = control(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
    return `${nine}${first}${control(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])}`
  })
  .filter(digits => digits.length === 11)
const nhs = fc
  .integer({ min: 100_000_000, max: 999_999_999 })
  .map(nine => `${nine}${control(String(nine), [10, 9, 8, 7, 6, 5, 4, 3, 2])}`)
  .filter(digits => digits.length === 10)
const sentence = fc.constantFrom(
  ...[
    'Who can help',
    'She was born 01.02.1934 and waits,',
    'Kan noen se på saken til',
    'Case 17:',
    'We are 12 people and',
    '',
  ],
)
const ending = fc.constantFrom('.', ' please', ', thank you', '\nOn 3 May at 10.30', ' – se 2026-11-22', ')')
const inText = (what: fc.Arbitrary<string>) => fc.tuple(sentence, what, ending)
const kindsIn = (text: string) => findContactData(text).map(({ kind }) => kind)

describe('details of a resident are noticed', () => {
  test('a Norwegian national number, however it is set apart', () => {
    const set = norwegian.chain(digits =>
      fc.constantFrom(
        digits,
        `${digits.slice(0, 6)} ${digits.slice(6)}`,
        `${digits.slice(0, 6)}-${digits.slice(6)}`,
        `${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4, 6)} ${digits.slice(6)}`,
        `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)} ${digits.slice(6)}`,
      ),
    )
    fc.assert(
      fc.property(inText(set), ([before, number, after]) => {
        const found = findContactData(`${before} ${number}${after}`)
        expect(found).toContainEqual({ kind: 'national-number', text: number })
      }),
      runs,
    )
  })

  test('an NHS number, and a National Insurance number', () => {
    const set = nhs.chain(digits =>
      fc.constantFrom(
        digits,
        `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`,
        digits.replace(/(...)(...)/, '$1-$2-'),
      ),
    )
    const insured = fc
      .tuple(fc.constantFrom('AB', 'jk', 'PX', 'we'), fc.nat(999_999), fc.constantFrom('A', 'b', 'D'))
      .map(
        ([prefix, number, last]) =>
          `${prefix} ${String(number)
            .padStart(6, '0')
            .replace(/(..)(..)/, '$1 $2 ')} ${last}`,
      )
    fc.assert(
      fc.property(inText(fc.oneof(set, insured)), ([before, number, after]) => {
        expect(findContactData(`${before} ${number}${after}`)).toContainEqual({ kind: 'national-number', text: number })
      }),
      runs,
    )
  })

  test('one wrong digit makes another number, which is no national number', () => {
    fc.assert(
      fc.property(fc.oneof(norwegian, nhs), fc.nat(10), fc.integer({ min: 1, max: 9 }), (digits, place, more) => {
        const at = place % digits.length
        const wrong = digits.slice(0, at) + ((Number(digits[at]) + more) % 10) + digits.slice(at + 1)
        expect(isNorwegianNumber(wrong) || isNhsNumber(wrong)).toBe(false)
      }),
      runs,
    )
  })

  test.each([
    ['Ring 22 33 44 55 eller 912 34 567', 'telephone', 2],
    ['Ring 22 33 44 55 - 99 88 77 66', 'telephone', 2],
    ['+47 912 34 567, 0047 22334455', 'telephone', 2],
    ['Her number is (020) 7946 0018', 'telephone', 1],
    ['07700 900123 after five', 'telephone', 1],
    ['kåre.øvrebø@blåbær.no asks', 'email', 1],
    ['She lives at 14 Mill Lane, LS1 4AP', 'address', 2],
    ['12b St John’s Road', 'address', 1],
    ['hun bor i Åsveien 12 B, 0150 Oslo', 'address', 2],
    ['Nordre gate 3 og Storgata 5', 'address', 2],
    ['ls1 4ap is where it is', 'address', 1],
  ] as const)('%s', (text, kind, many) => {
    expect(kindsIn(text)).toEqual(Array.from({ length: many }, () => kind))
  })
})

describe('ordinary words pass', () => {
  test.each([
    'We need 3,5 hours on 22.11.2026 at 10.15, or 2026-11-23 09:00–12:00',
    'Budsjettet er 23 456 789 kr for 2026–2027, og vi er 12 til 40 personer',
    'Office 365 version 16.0.19328, and 14,000 skills with 100,000 names',
    'Rom 204 i 3. etasje, mellom 08.30 og 15.00, uke 47',
    'Who has done A4 2nd print runs? £12,345,678 went into it in 2024/25',
    'Which of the 10 20 30 items come first? See page 4',
    'Write to help@northshire.gov.uk',
    'I have a day a week until Christmas. Way to go, 5 of us',
  ])('%s', text => {
    expect(findContactData(text, 'northshire.gov.uk')).toEqual([])
  })

  test('whatever is typed, what is found stands in it, and long texts take no longer than they are long', () => {
    const pieces = fc.constantFrom(
      '0',
      '12',
      '+47 ',
      '9',
      '-',
      '.',
      ' ',
      '@',
      'a.',
      'Åsveien ',
      'Mill Lane ',
      '\n',
      '(',
      '…',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), parts => {
        const text = parts.join('')
        const found = findContactData(text)
        expect(found.length).toBeLessThanOrEqual(10)
        for (const one of found) expect(text).toContain(one.text)
      }),
      runs,
    )
    for (const piece of ['1 ', 'a@', '0', 'A1 ', 'Åse ', '12 Mill ', 'x.@']) findContactData(piece.repeat(60_000))
  })
})
