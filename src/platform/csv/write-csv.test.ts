import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all } from './csv.testing.ts'
import { protectCell, streamCsv, unprotectCell, writeCsv } from './index.ts'

describe('Exports', () => {
  test.each(['=1+1', '+cmd|', '-2+3', '@SUM(A1)', '\tx', '\rx', "'=1", '＝1'])(
    'a text such as %j cannot run as a formula',
    text => {
      expect(protectCell(text)).toBe(`'${text}`)
      expect(unprotectCell(protectCell(text))).toBe(text)
    },
  )

  test.each(['-5', '+0,75', '3.5', 'Ann', '', "O'Neill", "'til"])('a text such as %j is left as it is', text => {
    expect(protectCell(text)).toBe(text)
    expect(unprotectCell(text)).toBe(text)
  })

  test('taking the protection away gives back exactly what was protected, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...`'=+-@\t\r\n1a.,`), maxLength: 8 })
    fc.assert(
      fc.property(text, value => {
        expect(unprotectCell(protectCell(value))).toBe(value)
      }),
    )
  })

  test('numbers stay numbers, and nothing is written where there is nothing', () => {
    expect(writeCsv([['n', -1.5, 0, true, null, undefined]], { bom: false })).toBe('n,-1.5,0,true,,\r\n')
  })

  test('a long export comes in pieces that make up the same text', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => [at, `Ann ${at}`])
    const pieces = await all(streamCsv(rows, { delimiter: ';' }))
    expect(pieces.length).toBeGreaterThan(3)
    expect(pieces.join('')).toBe(writeCsv(rows, { delimiter: ';' }))
    expect(pieces[0]?.startsWith('\uFEFF')).toBe(true)
  })
})
