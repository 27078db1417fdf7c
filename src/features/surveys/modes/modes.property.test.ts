import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { coarsen, type Dimensions } from './coarsen.ts'
import { codeOf, isWellFormed, mostCodes, serialOf, tidyCode } from './codes.ts'
import { openSheet, sealSheet } from './sealed-answers.ts'
import { readTicket, writeTicket } from './tickets.ts'
import { destroyWaveKey, findWaveKey, makeWaveKey } from './wave-keys.ts'

const DATA_DIR = mkdtempSync(join(tmpdir(), 'capable-modes-'))
const [waveId, otherId] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002']
const key = makeWaveKey({ DATA_DIR }, waveId)
const otherKey = makeWaveKey({ DATA_DIR }, otherId)
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }))

describe('a code on paper', () => {
  const serials = fc.integer({ min: 0, max: mostCodes - 1 })

  test('is known again however it is typed, by its own survey and by no other', () => {
    fc.assert(
      fc.property(serials, fc.constantFrom('lower', 'spaces', 'plain'), (serial, way) => {
        const code = codeOf(key, serial)
        const typed = {
          lower: code.toLowerCase(),
          spaces: ` ${code.replaceAll('-', ' ')} `,
          plain: code.replaceAll('-', ''),
        }
        expect(serialOf(key, tidyCode(typed[way]))).toBe(serial)
        expect(serialOf(otherKey, tidyCode(code))).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })

  test('shows one wrong letter, and two that changed places, before anybody is asked', () => {
    const letters = '123456789ABCDEFGHJKMNPQRSTVWXYZ'
    fc.assert(
      fc.property(serials, fc.nat(10), fc.constantFrom(...letters), (serial, at, letter) => {
        const code = tidyCode(codeOf(key, serial))
        const wrong = code.slice(0, at) + letter + code.slice(at + 1)
        expect(isWellFormed(wrong)).toBe(wrong === code)
        const swapped = code.slice(0, at) + (code[at + 1] ?? '') + (code[at] ?? '') + code.slice(at + 2)
        if (at < 9 && swapped !== code) expect(isWellFormed(swapped)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  test('is never made of letters that somebody typed at random', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), typed => {
        expect(serialOf(key, tidyCode(typed))).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })
})

describe('a ticket in an address', () => {
  const tickets = fc.record({
    waveId: fc.constant(waveId),
    ballot: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(bytes => Buffer.from(bytes)),
    group: fc.integer({ min: 0, max: 255 }),
    isShared: fc.boolean(),
    sitting: fc.uint8Array({ minLength: 4, maxLength: 4 }).map(bytes => Buffer.from(bytes)),
    expiresAt: fc.integer({ min: 0, max: 4_000_000_000 }).map(seconds => new Date(seconds * 1000)),
  })
  const find = (id: string) => findWaveKey({ DATA_DIR }, id)

  test('says what was written into it, and nothing else can be read as one', () => {
    fc.assert(
      fc.property(tickets, fc.nat(66), fc.constantFrom('A', 'z', '0', '_'), (ticket, at, letter) => {
        const text = writeTicket(key, ticket)
        expect(readTicket(find, text)).toEqual(ticket)
        const changed = text.slice(0, at) + letter + text.slice(at + 1)
        if (changed !== text) expect(readTicket(find, changed)).toBeUndefined()
      }),
      { numRuns: 200 },
    )
    fc.assert(
      fc.property(fc.string(), text => readTicket(find, text) === undefined),
      { numRuns: 200 },
    )
  })
})

describe('sealed answers', () => {
  const places = fc.uint8Array({ minLength: 32, maxLength: 36 }).map(bytes => Buffer.from(bytes))

  test('open in their own place with their own key, and look alike when they are of ordinary length', () => {
    fc.assert(
      fc.property(places, fc.string({ maxLength: 300 }), (place, text) => {
        const sheet = { answers: { words: { text } } }
        const sealed = sealSheet(key, place, sheet)
        expect(openSheet(key, place, sealed)).toEqual(sheet)
        expect(sealed.length).toBe(1028)
        expect(openSheet(otherKey, place, sealed)).toBeUndefined()
        expect(openSheet(key, Buffer.concat([place, Buffer.from([1])]), sealed)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  test('stay closed for ever once the key of their survey is destroyed', () => {
    const gone = makeWaveKey({ DATA_DIR }, '01890000-0000-7000-8000-000000000003')
    const sealed = sealSheet(gone, Buffer.alloc(32), { answers: {} })
    destroyWaveKey({ DATA_DIR }, gone.waveId)
    expect(findWaveKey({ DATA_DIR }, gone.waveId)).toBeUndefined()
    const again = makeWaveKey({ DATA_DIR }, gone.waveId)
    expect(openSheet(again, Buffer.alloc(32), sealed)).toBeUndefined()
  })
})

describe('dimensions of anonymous answers', () => {
  const parents: Record<string, string> = { team1: 'care', team2: 'care', team3: 'plan', care: 'all', plan: 'all' }
  const rows = fc.array(
    fc.record({
      unit: fc.constantFrom('team1', 'team2', 'team3', 'care', 'plan', 'all'),
      group: fc.constantFrom('leaders', 'staff', 'staff', 'staff'),
      grade: fc.constantFrom('a', 'b', 'c', 'd'),
    }),
    { maxLength: 120 },
  )
  const coarse = (all: readonly Dimensions[], minimum: number) =>
    coarsen(all, { minimum, importance: ['grade', 'unit', 'group'], parentOf: unit => parents[unit] })

  test('make everybody one of enough, whatever they were', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(5, 10), (all, minimum) => {
        const after = coarse(all, minimum)
        expect(after.length).toBe(all.length)
        const groups = [...Map.groupBy(after, row => JSON.stringify([row.unit, row.group, row.grade])).values()]
        for (const group of groups) expect(group.length >= minimum || group.length === all.length).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('stay as they are where enough are alike', () => {
    const alike = Array.from({ length: 12 }, () => ({ unit: 'team1', group: 'staff', grade: 'a' }))
    expect(coarse(alike, 10)).toEqual(alike)
    const few = Array.from({ length: 5 }, () => ({ unit: 'team2', group: 'staff', grade: 'a' }))
    const care = Array.from({ length: 10 }, () => ({ unit: 'care', group: 'staff', grade: 'a' }))
    expect(coarse([...care, ...alike, ...few], 10)).toEqual(
      [...care, ...alike, ...few.map(() => ({ unit: 'other', group: 'other', grade: 'other' }))].map((row, i) =>
        i < 10 ? { unit: 'other', group: 'other', grade: 'other' } : row,
      ),
    )
  })
})
