import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { encode, piecesOf, read } from './csv.testing.ts'
import {
  type Delimiter,
  delimiters,
  type Encoding,
  encodings,
  protectCell,
  type ReadOptions,
  unprotectCell,
  writeCsv,
} from './index.ts'

describe('Round trips', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 30 }).map(text => text.replaceAll(/[\0\uFDD0]/g, ''))
  const letters1252 = Array.from({ length: 255 }, (_, at) => iconv.decode(Buffer.from([at + 1]), 'windows-1252'))
  const text1252 = fc.string({ unit: fc.constantFrom(...letters1252.filter(char => char !== '\uFFFD')), maxLength: 30 })
  const tableOf = (cell: fc.Arbitrary<string>) =>
    fc
      .integer({ min: 1, max: 6 })
      .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))
  const form = fc.record({
    delimiter: fc.constantFrom<Delimiter>(...delimiters),
    lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
    protect: fc.boolean(),
    pieces: fc.integer({ min: 1, max: 40 }),
  })

  test('any table of any texts, in any encoding, delimiter and line ends, reads back the same', async () => {
    const cases = fc.constantFrom<Encoding>(...encodings).chain(encoding =>
      fc.record({
        encoding: fc.constant(encoding),
        bom: fc.boolean(),
        form,
        table: tableOf(encoding === 'windows-1252' ? text1252 : anyText),
      }),
    )
    await fc.assert(
      fc.asyncProperty(cases, async ({ encoding, bom, form, table }) => {
        const bytes = encode(writeCsv(table, { ...form, bom: false }), encoding, bom)
        const options: ReadOptions = { encoding, delimiter: form.delimiter, header: 'none', blankRows: 'keep' }
        const { cells, rows } = await read(piecesOf(bytes, form.pieces), options)
        expect(form.protect ? cells.map(row => row.map(unprotectCell)) : cells).toEqual(table)
        expect(rows.map(row => row.line)).toEqual(linesOf(table, form))
      }),
      { numRuns: 300 },
    )
  })

  function linesOf(table: string[][], form: { protect: boolean }): number[] {
    let line = 1
    return table.map(row => {
      const here = line
      const breaks = row.map(cell => (form.protect ? protectCell(cell) : cell).match(/\r\n|\r|\n/g)?.length ?? 0)
      line += 1 + breaks.reduce((sum, next) => sum + next, 0)
      return here
    })
  }

  test('a table of names and places reads back the same when we have to find out everything ourselves', async () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcdeghiklmnorstuvyæøåéöABHKMNSÆØÅ ,;|"\n-'),
      minLength: 1,
      maxLength: 14,
    })
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain(width => fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))
      .map(rows => rows.map(row => row.map(cell => `a${cell}a`)))
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom<Encoding>(...encodings),
        fc.boolean(),
        form,
        async (rows, encoding, bom, form) => {
          const bytes = encode(
            writeCsv([rows[0]?.map((_, at) => `Column ${at}`) ?? [], ...rows], { ...form, bom: false }),
            encoding,
            bom,
          )
          const found = await read(piecesOf(bytes, form.pieces))
          expect(found.delimiter).toBe(form.delimiter)
          expect(found.cells).toEqual(rows)
          expect(found.faults).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  test('no bytes whatever make the reader throw', async () => {
    const beginning = fc.constantFrom('', 'Name,Unit\n', '\uFEFFa;b\r', 'sep=|\n', '"', 'PK', '<', '\0\0')
    await fc.assert(
      fc.asyncProperty(
        beginning,
        fc.uint8Array({ maxLength: 400 }),
        fc.integer({ min: 1, max: 50 }),
        async (start, bytes, pieces) => {
          const table = await read(piecesOf(Buffer.concat([Buffer.from(start), bytes]), pieces))
          for (const { cells } of table.rows) for (const cell of cells) expect(cell).not.toContain('\0')
        },
      ),
      { numRuns: 500 },
    )
  })
})
