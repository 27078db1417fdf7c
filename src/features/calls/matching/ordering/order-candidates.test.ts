import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitOf, type Reason, reasonKinds } from './fit.ts'
import { burden, type Candidate, capOf, groupOf, leftAlone, orderCandidates, paces } from './order-candidates.ts'

const rested: Candidate = {
  personId: 'a',
  fit: 70,
  toldThisWeek: 0,
  toldLately: 0,
  lastToldDaysAgo: undefined,
  helpedLately: 0,
  pace: 'usual',
  isAway: false,
  isPaused: false,
  saidNever: false,
  lot: 0.5,
}
const somebody = (personId: string, more: Partial<Candidate> = {}): Candidate => ({ ...rested, personId, ...more })
const order = (...candidates: Candidate[]) => orderCandidates(candidates, 2).told

const candidates = fc.uniqueArray(
  fc.record({
    personId: fc.stringMatching(/^[a-z]{1,6}$/),
    fit: fc.integer({ min: 0, max: 100 }),
    toldThisWeek: fc.integer({ min: 0, max: 6 }),
    toldLately: fc.integer({ min: 0, max: 30 }),
    lastToldDaysAgo: fc.option(fc.integer({ min: 0, max: 89 }), { nil: undefined }),
    helpedLately: fc.integer({ min: 0, max: 5 }),
    pace: fc.constantFrom(...paces),
    isAway: fc.boolean(),
    isPaused: fc.boolean(),
    saidNever: fc.boolean(),
    lot: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { selector: ({ personId }) => personId, maxLength: 30 },
)

describe('who is asked first', () => {
  test('a call goes to those whom it fits well before those whom it fits in part, however rested these are', () => {
    expect(order(somebody('part', { fit: 40 }), somebody('well', { fit: 61, toldLately: 9 }))).toEqual(['well', 'part'])
  })

  test('among those whom it fits alike, whoever was asked least of late comes first, and help counts twice', () => {
    const told = order(
      somebody('helped', { helpedLately: 2 }),
      somebody('asked', { toldLately: 3 }),
      somebody('rested', { fit: 62 }),
    )
    expect(told).toEqual(['rested', 'asked', 'helped'])
  })

  test('who wants more is asked sooner, and who wants less later, after the same history', () => {
    const told = order(
      ...paces.map(pace => somebody(pace, { pace, toldLately: 2, toldThisWeek: 0, lastToldDaysAgo: 20 })),
    )
    expect(told).toEqual(['more', 'usual', 'less'])
  })

  test('whoever was never asked comes before somebody whose last time was long ago, and that one before yesterday', () => {
    const told = order(
      somebody('yesterday', { lastToldDaysAgo: 1 }),
      somebody('long ago', { lastToldDaysAgo: 60 }),
      somebody('never'),
    )
    expect(told).toEqual(['never', 'long ago', 'yesterday'])
  })

  test('away, not now, never about this and a full week each leave somebody alone, and say so', () => {
    const { told, alone } = orderCandidates(
      [
        somebody('away', { isAway: true }),
        somebody('paused', { isPaused: true }),
        somebody('never', { saidNever: true, isAway: true }),
        somebody('full', { toldThisWeek: 2 }),
        somebody('more', { toldThisWeek: 3, pace: 'more' }),
        somebody('less', { toldThisWeek: 1, pace: 'less' }),
      ],
      2,
    )
    expect(told).toEqual(['more'])
    expect(Object.fromEntries(alone)).toEqual({
      away: 'away',
      paused: 'not-now',
      never: 'never',
      full: 'week-is-full',
      less: 'week-is-full',
    })
  })

  test('nothing is brought to anybody where the programme switched that off', () => {
    expect(orderCandidates([somebody('a'), somebody('b', { pace: 'more' })], 0).told).toEqual([])
  })

  test('everybody is either told or left alone, never over their cap, whatever order they come in', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 0, max: 5 }), (all, cap) => {
        const { told, alone } = orderCandidates(all, cap)
        const byId = new Map(all.map(one => [one.personId, one]))
        expect([...told, ...alone.keys()].sort()).toEqual([...byId.keys()].sort())
        for (const id of told) {
          const one = byId.get(id) ?? rested
          expect(one.isAway || one.isPaused || one.saidNever).toBe(false)
          expect(one.toldThisWeek).toBeLessThan(capOf(one.pace, cap))
        }
        expect(orderCandidates(all.toReversed(), cap).told).toEqual(told)
      }),
      { numRuns: 150 },
    )
  })

  test('nobody is passed over by somebody whom the call fits no better and who was asked more', () => {
    fc.assert(
      fc.property(candidates, all => {
        const byId = new Map(all.map(one => [one.personId, one]))
        const told = orderCandidates(all, 2).told.flatMap(id => byId.get(id) ?? [])
        for (const [index, one] of told.entries())
          for (const later of told.slice(index + 1))
            if (groupOf(one) === groupOf(later)) expect(burden(one)).toBeLessThanOrEqual(burden(later))
      }),
      { numRuns: 150 },
    )
  })

  test('over many calls those whom all fit alike are asked equally often', () => {
    const asked = new Map(Array.from({ length: 40 }, (_, index) => [`p${index}`, 0]))
    for (let call = 0; call < 100; call += 1) {
      const all = [...asked].map(([personId, times], index) =>
        somebody(personId, { toldLately: times, lot: ((index * 7919 + call * 104_729) % 1000) / 1000 }),
      )
      for (const id of orderCandidates(all, 20).told.slice(0, 12)) asked.set(id, (asked.get(id) ?? 0) + 1)
    }
    expect(Math.max(...asked.values()) - Math.min(...asked.values())).toBeLessThanOrEqual(1)
  })
})

describe('how well a call fits', () => {
  const nowhere = { worksThere: undefined, worksThen: undefined }
  const reason = fc.record({
    kind: fc.constantFrom(...reasonKinds),
    termId: fc.uuid(),
    level: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    happyToHelp: fc.boolean(),
  })

  test('a lent skill alone fits well when its owner likes to help, and an interest alone only a little', () => {
    const lends: Reason = { kind: 'lends', termId: 'x', level: 3, happyToHelp: true }
    expect(fitOf([lends], nowhere)).toBeGreaterThanOrEqual(60)
    expect(fitOf([{ kind: 'wants', termId: 'x' }], nowhere)).toBeGreaterThanOrEqual(30)
    expect(fitOf([{ kind: 'interest', termId: 'x' }], nowhere)).toBeLessThan(30)
  })

  test('another reason never makes it worse, another place never better, and it stays between 0 and 100', () => {
    fc.assert(
      fc.property(fc.array(reason, { maxLength: 6 }), reason, (reasons, more) => {
        const fit = fitOf(reasons, nowhere)
        expect(fit).toBeGreaterThanOrEqual(0)
        expect(fitOf([...reasons, more], nowhere)).toBeGreaterThanOrEqual(fit)
        expect(fitOf([...reasons, more], nowhere)).toBeLessThanOrEqual(100)
        expect(fitOf(reasons, { worksThere: false, worksThen: false })).toBeLessThanOrEqual(fit)
      }),
      { numRuns: 150 },
    )
  })

  test('our own count comes last: whoever asked to be left alone is left alone for that reason', () => {
    expect(leftAlone(somebody('a', { isPaused: true, toldThisWeek: 9 }), 2)).toBe('not-now')
  })
})
