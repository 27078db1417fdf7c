import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { encode, piecesOf, read } from './csv.testing.ts'
import { sayTableFault, stopsReading } from './index.ts'

describe('Encodings', () => {
  const norwegian = 'Navn;Enhet\r\nKåre Ødegård;Ærlighet\r\nSiân Núñez;Økonomi\r\n'

  test.each([
    ['utf-8', true],
    ['utf-8', false],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
    ['windows-1252', false],
  ] as const)('a file in %s (mark: %s) reads with its letters right', async (encoding, bom) => {
    const table = await read(encode(norwegian, encoding, bom))
    expect(table.encoding).toBe(encoding)
    expect(table.header).toEqual(['Navn', 'Enhet'])
    expect(table.cells).toEqual([
      ['Kåre Ødegård', 'Ærlighet'],
      ['Siân Núñez', 'Økonomi'],
    ])
  })

  test.each([1, 7, 65_536])(
    'a long file of plain letters turns out to be Windows-1252 at its very end (pieces of %i)',
    async size => {
      const text = `Name,Unit\n${'Ann,Care\n'.repeat(size === 1 ? 8_000 : 30_000)}Kåre,Øst\nÅ`
      const table = await read(piecesOf(encode(text, 'windows-1252'), size))
      expect(table.encoding).toBe('windows-1252')
      expect(table.cells.slice(-2)).toEqual([
        ['Kåre', 'Øst'],
        ['Å', ''],
      ])
    },
  )

  test('a long file of plain letters turns out to be UTF-8 at its very end', async () => {
    const table = await read(piecesOf(Buffer.from(`Name,Unit\n${'Ann,Care\n'.repeat(30_000)}Kåre,Øst`), 4_099))
    expect(table.encoding).toBe('utf-8')
    expect(table.cells.at(-1)).toEqual(['Kåre', 'Øst'])
  })

  test('one broken character in a UTF-8 file is told where it stands, not taken for another encoding', async () => {
    const good = 'Name,Unit\nKåre,Øst\n'.repeat(20)
    const table = await read(
      Buffer.concat([Buffer.from(good), Buffer.from([0x4b, 0xe5, 0x72, 0x65]), Buffer.from(',Vest\n')]),
    )
    expect(table.encoding).toBe('utf-8')
    expect(table.rows.at(-1)).toMatchObject({ line: 41, problems: [{ kind: 'lost-character', column: 0 }] })
  })

  test.each([
    ['an old DOS file', iconv.encode('Navn;Sted\nKåre;Tromsø\nBjørn;Bærum\n', 'cp850')],
    ['an old Macintosh file', iconv.encode('Navn;Sted\nKåre;Tromsø\nBjørn;Bærum\n', 'macintosh')],
    ['UTF-32', Buffer.from('fffe00004e000000', 'hex')],
  ])('%s is said to be unknown, rather than read with wrong letters', async (_, bytes) => {
    const table = await read(bytes)
    expect(table.faults.some(fault => stopsReading(fault))).toBe(true)
    expect(table.rows).toEqual([])
  })
})

describe('Wrong files', () => {
  test.each([
    [
      'excel',
      Buffer.concat([Buffer.from('504b0304140006000800', 'hex'), Buffer.from('[Content_Types].xml xl/workbook.xml')]),
    ],
    [
      'word',
      Buffer.concat([Buffer.from('504b0304140006000800', 'hex'), Buffer.from('[Content_Types].xml word/document.xml')]),
    ],
    [
      'open-document',
      Buffer.concat([
        Buffer.from('504b0304', 'hex'),
        Buffer.from('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      ]),
    ],
    ['zip', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from('staff.csv')])],
    ['old-excel', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
    ['gzip', Buffer.from('1f8b08000000', 'hex')],
    ['pdf', Buffer.from('%PDF-1.7 ...')],
    ['picture', Buffer.from('89504e470d0a1a0a00', 'hex')],
    ['web-page', Buffer.from('\n <!DOCTYPE html><html><title>Sign in</title>')],
    ['web-page', encode('<table><tr><td>Name</td></tr></table>', 'utf-16le', true)],
    ['xml', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['json', Buffer.from('[{"name": "Ann"}]')],
    ['rich-text', Buffer.from('{\\rtf1\\ansi Name}')],
    ['binary', Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7) % 32))],
  ] as const)('a file that is %s is named, with what to do instead', async (found, bytes) => {
    const { faults, rows } = await read(bytes)
    expect(faults).toEqual([{ kind: 'foreign-file', found }])
    expect(rows).toEqual([])
    for (const fault of faults) expect(sayTableFault('nb', fault)).not.toBe(sayTableFault('en', fault))
  })

  test.each(['', '\uFEFF', '\n\n \n', ';;;\n;;;\n'])('an empty file (%j) is said to be empty', async text => {
    expect((await read(text)).faults).toContainEqual({ kind: 'empty' })
  })
})
