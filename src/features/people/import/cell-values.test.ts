import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isPlaceholder,
  isVacancy,
  looksLikeFormula,
  readDate,
  readEmail,
  readFte,
  tidyText,
  unwrapText,
} from './cell-values.ts'

describe('Cells', () => {
  test.each([
    ['  Ann   Lee ', 'Ann Lee'],
    ['Ann\u00a0Lee', 'Ann Lee'],
    ['Ann\nLee', 'Ann Lee'],
    ['A\u200bnn\ufeff', 'Ann'],
    ['A\u0007nn', 'Ann'],
    ['Ka\u030are', 'Kåre'],
  ])('%j is tidied to %j', (raw, text) => {
    expect(tidyText(raw)?.text).toBe(text)
  })

  test('a tidy text is left alone, and tidying twice is tidying once', () => {
    expect(tidyText('Kåre Ødegård')).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = tidyText(text)?.text ?? text
        expect(tidyText(once)?.text ?? once).toBe(once)
      }),
    )
  })

  test.each([
    ['Ann.Lee@Council.Example', 'ann.lee@council.example'],
    ['Kari <kari@kommune.example>', 'kari@kommune.example'],
    ['mailto:per@tromsø.example', 'per@tromsø.example'],
    ["o'neill+x@sub.council.example", "o'neill+x@sub.council.example"],
  ])('the address %s is read', (text, email) => {
    expect(readEmail(text)).toBe(email)
  })

  test.each([
    'ann',
    'ann@',
    '@council.example',
    'ann@council',
    'a b@c.example',
    'a@b..example',
    'a@b.example, c@d.example',
    'n/a',
  ])('the address %j is not read', text => {
    expect(readEmail(text)).toBeUndefined()
  })

  test.each([
    ['1', false, 1],
    ['0,8', false, 0.8],
    ['.5', false, 0.5],
    ['80 %', false, 0.8],
    ['37,5', true, 0.375],
    ['100', true, 1],
    ['1.2', false, 1.2],
    ['0', false, 0],
  ])('the working time %s (per cent: %s) is %d', (text, percent, share) => {
    expect(readFte(text, percent)).toBe(share)
  })

  test.each(['XX', '1.6', '-1', '37.5', 'full time', '1e0', '0x1', ''])('the working time %j is not read', text => {
    expect(readFte(text, false)).toBeUndefined()
  })

  test.each([
    ['2026-11-22', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['1/2/26', '2026-02-01'],
    ['11/22/2026', '2026-11-22'],
    ['22 Nov 2026', '2026-11-22'],
    ['22. november 2026', '2026-11-22'],
    ['3. mai 1998', '1998-05-03'],
    ['2nd Oct 2020', '2020-10-02'],
    ['20261122', '2026-11-22'],
    ['2026-11-22T00:00:00', '2026-11-22'],
    ['44927', '2023-01-01'],
  ])('the date %s is %s', (text, date) => {
    expect(readDate(text, false)).toBe(date)
  })

  test.each(['31.02.2026', '2026-13-01', 'soon', '45', '1.1.1800', '99999', '22 Foo 2026'])(
    'the date %j is not read',
    text => {
      expect(readDate(text, false)).toBeUndefined()
    },
  )

  test('an American date is read as one when the column is American', () => {
    expect(readDate('02/03/2026', true)).toBe('2026-02-03')
    expect(readDate('02/03/2026', false)).toBe('2026-03-02')
  })

  test.each(['XX', 'xx', 'N/A', '#N/A', 'none', '-', '–', '0', 'Ledig', 'ingen', '?', 'TBC'])(
    '%s stands for nobody',
    text => {
      expect(isPlaceholder(text)).toBe(true)
    },
  )

  test.each(['4711', 'Ann', 'Xi', '10', 'Noni', 'X1'])('%s stands for somebody', text => {
    expect(isPlaceholder(text)).toBe(false)
  })

  test.each(['Vacant', 'VACANT POST', 'Ledig stilling', '(vakant)', 'TBC', 'Vacant - Head of IT', 'N/A'])(
    '%s is a vacant post',
    name => {
      expect(isVacancy(name)).toBe(true)
    },
  )

  test.each(['Ann Lee', 'Vacanti Rossi', 'Ingen Berg', 'Xx Yy', 'Li'])('%s is a name', name => {
    expect(isVacancy(name)).toBe(false)
  })

  test('formulas are told from telephone numbers and job titles', () => {
    for (const formula of ['=1+1', '=HYPERLINK("x")', '+cmd|calc', '@SUM(A1)', '-2+3('])
      expect(looksLikeFormula(formula)).toBe(true)
    for (const text of ['+47 900 00 000', '- none', '-1', 'a=b', '@ann']) expect(looksLikeFormula(text)).toBe(false)
    expect(unwrapText('="0012"')).toBe('0012')
  })

  test('no text whatever makes a reader of cells throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        for (const read of [tidyText, readEmail, unwrapText, isVacancy, isPlaceholder, looksLikeFormula]) read(text)
        readFte(text, true)
        readDate(text, true)
      }),
    )
  })
})
