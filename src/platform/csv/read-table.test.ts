import { describe, expect, test } from 'vitest'
import { read } from './csv.testing.ts'
import { delimiters, readTable, writeCsv } from './index.ts'

describe('Lines', () => {
  test('each row knows its line in the file after cells that run over several lines, whatever the line ends', async () => {
    const table = await read('Name,Note\r\n"Ann","one\r\ntwo\nthree"\r\n\r\nBob,"a\rb"\rCid,\n"Dee","x"')
    expect(table.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'Ann'],
      [6, 'Bob'],
      [8, 'Cid'],
      [9, 'Dee'],
    ])
    expect(table.cells[0]).toEqual(['Ann', 'one\r\ntwo\nthree'])
  })

  test('a quotation mark inside a word is a letter like any other', async () => {
    const table = await read('Name,Unit\nAnn "Annie" Lee,Care\n"Bob" Ray,Care\n')
    expect(table.cells).toEqual([
      ['Ann "Annie" Lee', 'Care'],
      ['"Bob" Ray', 'Care'],
    ])
  })

  test('a quotation mark that is never closed stops the reading at the line where its row begins', async () => {
    const table = await read(`Name,Unit\nAnn,Care\nBob,"Care\n${'Cid,Care\n'.repeat(40)}`)
    expect(table.cells).toEqual([['Ann', 'Care']])
    expect(table.faults).toEqual([{ kind: 'quote-not-closed', line: 3 }])
  })

  test('a row longer than the limit stops the reading, and memory stays small', async () => {
    async function* endless() {
      yield Buffer.from('Name,Unit\nAnn,Care\n"')
      for (let piece = 0; piece < 100; piece++) yield Buffer.alloc(100_000, 'a')
    }
    const table = await read(endless(), { maxRowBytes: 300_000 })
    expect(table.cells).toEqual([['Ann', 'Care']])
    expect(table.faults).toEqual([{ kind: 'row-too-long', line: 3, limit: 300_000 }])
  })

  test('a long cell is cut, and told', async () => {
    const table = await read(`Name,Unit\n${'x'.repeat(50)},Care\n`, { maxCellLength: 20 })
    expect(table.rows[0]).toEqual({
      line: 2,
      cells: ['x'.repeat(20), 'Care'],
      problems: [{ kind: 'cell-cut', column: 0, limit: 20 }],
    })
  })

  test('a file with too many columns or too many rows is refused in time', async () => {
    expect((await read(`${'a,'.repeat(600)}b\n1,2`)).faults).toContainEqual(
      expect.objectContaining({ kind: 'too-many-columns', found: 601, limit: 500 }),
    )
    const table = await read('Name\nAnn\nBob\nCid\n', { maxRows: 2 })
    expect(table.cells).toEqual([['Ann'], ['Bob']])
    expect(table.faults).toEqual([{ kind: 'too-many-rows', line: 4, limit: 2 }])
  })

  test('a row with too few or too many cells is read as far as it goes, and told', async () => {
    const table = await read('Name,Unit,Town\nAnn,Care\nBob,Care,Hull,East\nCid,Care,Hull,\n')
    expect(table.rows).toEqual([
      { line: 2, cells: ['Ann', 'Care', ''], problems: [{ kind: 'too-few-cells', found: 2, expected: 3 }] },
      {
        line: 3,
        cells: ['Bob', 'Care', 'Hull', 'East'],
        problems: [{ kind: 'too-many-cells', found: 4, expected: 3 }],
      },
      { line: 4, cells: ['Cid', 'Care', 'Hull'], problems: [] },
    ])
  })

  test('zero bytes are taken away, and told', async () => {
    const table = await read('Name,Unit\n"Ann\0",Ca\0re\0\nBob,Care\n')
    expect(table.rows).toEqual([
      { line: 2, cells: ['Ann', 'Care'], problems: [{ kind: 'zero-bytes-removed' }] },
      { line: 3, cells: ['Bob', 'Care'], problems: [] },
    ])
  })

  test('a source that breaks off says so instead of throwing', async () => {
    async function* broken() {
      yield Buffer.from(`Name,Unit\n${'Ann,Care\n'.repeat(10_000)}`)
      throw new Error('connection lost')
    }
    const table = await read(broken())
    expect(table.faults).toEqual([{ kind: 'unreadable' }])
    expect(table.rows.length).toBeGreaterThan(100)
  })

  test('a reader who has seen enough lets go of the file', async () => {
    let closed = false
    async function* source() {
      try {
        for (;;) yield Buffer.from('Ann,Care\n'.repeat(1_000))
      } finally {
        closed = true
      }
    }
    const table = await readTable(source(), { header: 'none' })
    await table.close()
    await new Promise(setImmediate)
    expect(closed).toBe(true)
  })
})

describe('Headers', () => {
  test('titles and blank lines above the header are passed over', async () => {
    const table = await read(
      'Staff list\n"Exported, 3 November 2026"\n\nName;Unit;FTE\nAnn;Care;1\nBob;Care;0,5\nCid;Care;1\n',
    )
    expect(table.headerLine).toBe(4)
    expect(table.header).toEqual(['Name', 'Unit', 'FTE'])
    expect(table.rows[0]).toEqual({ line: 5, cells: ['Ann', 'Care', '1'], problems: [] })
  })

  test('a file without a header loses nobody', async () => {
    const table = await read('101;Ann;Care\n102;Bob;Care\n103;Cid;Care\n')
    expect(table.headerLine).toBe(0)
    expect(table.faults).toEqual([{ kind: 'no-header' }])
    expect(table.cells).toHaveLength(3)
  })

  test('a header that comes again further down is passed over, and told', async () => {
    const table = await read('Name,Unit\nAnn,Care\nName,Unit\nBob,Care\n')
    expect(table.cells.map(([name]) => name)).toEqual(['Ann', 'Bob'])
    expect(table.faults).toEqual([{ kind: 'repeated-header', line: 3 }])
  })

  test('two columns of the same name are told apart', async () => {
    const table = await read('Name,Unit,Unit\nAnn,Care,Home care\n')
    expect(table.header).toEqual(['Name', 'Unit', 'Unit (2)'])
    expect(table.faults).toEqual([{ kind: 'repeated-column', name: 'Unit' }])
  })

  test('delimiters at the end of every line make no column, a column without a name does', async () => {
    expect((await read('Name,Unit,,\nAnn,Care,,\nBob,Care,,\n')).header).toEqual(['Name', 'Unit'])
    expect((await read('Name,Unit,\nAnn,Care,x\nBob,Care,y\n')).header).toEqual(['Name', 'Unit', ''])
  })

  test('a first line that declares the delimiter is obeyed and is not part of the table', async () => {
    const table = await read('sep=;\nName;Town, county\nAnn;Hull, East\n')
    expect(table.delimiter).toBe(';')
    expect(table.cells).toEqual([['Ann', 'Hull, East']])
  })

  test.each(delimiters)('the delimiter %j is found among texts full of the others', async delimiter => {
    const others = delimiters.filter(other => other !== delimiter).join(' ')
    const text = writeCsv([['Name', 'Unit', 'Town'], ...Array.from({ length: 9 }, () => ['Ann', others, 'Hull'])], {
      delimiter,
    })
    expect((await read(text)).delimiter).toBe(delimiter)
  })
})
