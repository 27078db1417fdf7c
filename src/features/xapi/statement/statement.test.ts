import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '#platform/json.ts'
import { readParts, writeParts } from '../protocol/multipart.ts'
import { readJson } from '../protocol/read-json.ts'
import { Refusal } from '../protocol/refusal.ts'
import { versions } from '../protocol/versions.ts'
import { statement } from '../xapi.testing.ts'
import { isDuration, isLanguageTag, readMoment } from './formats.ts'
import { keysOf } from './keys.ts'
import { formats, present } from './presenting.ts'
import { checkStatement } from './statement.ts'

const refusalOf = (work: () => unknown): Refusal | undefined => {
  try {
    work()
    return undefined
  } catch (error) {
    // Anything else would reach the platform as an error of ours.
    expect(error).toBeInstanceOf(Refusal)
    return error as Refusal
  }
}

const rich = statement({
  actor: { objectType: 'Group', name: 'Night team', member: [{ mbox: 'mailto:a@b.example' }] },
  result: {
    score: { scaled: 0.5, raw: 5, min: 0, max: 10 },
    success: true,
    duration: 'PT4M',
    extensions: { 'https://x.example/n': null },
  },
  context: {
    registration: '6a6e0f0c-1f52-4f0e-93b1-9ed1f6f3a111',
    instructor: { account: { homePage: 'https://lms.example', name: '17' } },
    contextActivities: { parent: { id: 'https://lms.example/courses' } },
    language: 'nb-NO',
  },
  timestamp: '2026-11-22T09:00:00.000+01:00',
  attachments: [
    {
      usageType: 'https://x.example/u',
      display: { en: 'x' },
      contentType: 'text/plain',
      length: 1,
      sha2: 'a'.repeat(64),
      fileUrl: 'https://x.example/f',
    },
  ],
}) as Json

/** Every place in a statement, as the names that lead there. */
const placesIn = (value: unknown, way: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [[...way, name], ...placesIn(inner, [...way, name])])
    : []

const changedAt = (
  value: Json,
  [name = '', ...rest]: readonly string[],
  change: (at: Record<string, unknown>, name: string) => void,
): Json => {
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
  if (rest.length === 0) change(copy, name)
  else copy[name] = changedAt(copy[name] as Json, rest, change)
  return copy
}

describe('a statement that keeps to the rules', () => {
  test.each(versions)('is taken in version %s', version => {
    expect(refusalOf(() => checkStatement(rich, version))).toBeUndefined()
    expect(refusalOf(() => checkStatement(statement(), version))).toBeUndefined()
  })

  test('can be shown in every format, and its ids lead to it in each', () => {
    const how = { languages: ['nb'], definitionOf: () => undefined }
    for (const format of formats) {
      const shown = present(rich, { format, ...how })
      expect(
        refusalOf(() => checkStatement(shown, '2.0.0')),
        format,
      ).toBeUndefined()
      expect(keysOf(shown)).toEqual(keysOf(rich))
    }
    const whole = statement({ object: { objectType: 'Activity', id: 'https://x.example/a' } }) as Json
    expect(present(whole, { format: 'ids', ...how }).object).toEqual({ id: 'https://x.example/a' })
    expect(present(rich, { format: 'canonical', ...how }).verb).toMatchObject({ display: { nb: 'fullførte' } })
  })
})

describe('a statement that breaks a rule', () => {
  const places = placesIn(rich).filter(way => !way.includes('extensions'))

  test('with null anywhere but among extensions is refused, and told where', () => {
    for (const way of places) {
      const broken = changedAt(rich, way, (at, name) => {
        at[name] = null
      })
      expect(refusalOf(() => checkStatement(broken, '2.0.0'))?.status, way.join('.')).toBe(400)
    }
  })

  test('with a member that the standard does not know is refused, at every depth', () => {
    const objects = places.filter(way => !way.some(name => ['display', 'name'].includes(name) || /^\d+$/.test(name)))
    for (const way of objects.filter(one => one.at(-1) !== 'extensions')) {
      const broken = changedAt(rich, way, (at, name) => {
        const { [name]: value, ...others } = at
        for (const key of Object.keys(at)) delete at[key]
        Object.assign(at, others, { [`${name}X`]: value })
      })
      expect(refusalOf(() => checkStatement(broken, '2.0.0'))?.status, way.join('.')).toBe(400)
    }
  })

  test('in any way at all is a refusal and never a fault of ours', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), fc.constantFrom(...versions), (way, value, version) => {
        const broken = changedAt(rich, way, (at, name) => {
          at[name] = value
        })
        refusalOf(() => checkStatement(broken, version))
      }),
      { numRuns: 200 },
    )
    fc.assert(
      fc.property(fc.jsonValue(), value => void refusalOf(() => checkStatement(value, '1.0.3'))),
      { numRuns: 100 },
    )
  })
})

test('moments, durations and language tags are read as the standards write them', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), date => {
      expect(readMoment(date.toISOString())).toEqual(date)
    }),
    { numRuns: 100 },
  )
  expect(readMoment('20261122T101500+0100')).toEqual(new Date('2026-11-22T09:15:00Z'))
  for (const wrong of ['2026-02-30', '2026-11-22T10:00:00-00:00', '22.11.2026', '2026-11-22T25:00', 'now', 5, null])
    expect(readMoment(wrong), String(wrong)).toBeUndefined()
  for (const right of ['PT4M', 'P4W', 'P1Y2M3DT4H5M6.5S']) expect(isDuration(right), right).toBe(true)
  for (const wrong of ['P', 'PT', 'P1DT', 'P1W1D', 'PA1H', '4M']) expect(isDuration(wrong), wrong).toBe(false)
  for (const right of ['nb', 'nn-NO', 'se', 'zh-Hant-TW', 'x-own', 'de-1996', 'de-a-1996a-b-1996a'])
    expect(isLanguageTag(right), right).toBe(true)
  for (const wrong of ['', 'a', 'en_GB', 'norwegian-language', 'de-419-DE', 'ar-a-aaa-b-bbb-a-ccc', 'de-1996-1996'])
    expect(isLanguageTag(wrong), wrong).toBe(false)
})

test('JSON that names a member twice is refused, however the name is written', () => {
  expect(refusalOf(() => readJson('{"a":{"b":1,"\\u0062":2}}', 'It'))?.message).toContain('twice')
  expect(refusalOf(() => readJson('[{"a":"\\"a\\":1"},{"a":2}]', 'It'))).toBeUndefined()
  expect(refusalOf(() => readJson('['.repeat(100) + ']'.repeat(100), 'It'))?.message).toContain('deep')
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), value => {
      const text = JSON.stringify(value)
      expect(JSON.stringify(readJson(text, 'It'))).toBe(JSON.stringify(JSON.parse(text)))
    }),
    { numRuns: 100 },
  )
})

test('a body of parts comes back as it was written, and garbage is refused', () => {
  const bytes = fc.uint8Array({ maxLength: 60 }).map(array => Buffer.from(array))
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 1, maxLength: 4 }), contents => {
      const boundary = 'no-such-bytes-inside-0123456789'
      const body = writeParts(
        contents.map(content => ({ headers: { 'X-Name': 'x' }, content })),
        boundary,
      )
      expect(readParts(body, boundary).map(({ content }) => content.toString('hex'))).toEqual(
        contents.map(one => one.toString('hex')),
      )
      refusalOf(() => readParts(body.subarray(0, Math.floor(body.length / 2)), boundary))
    }),
    { numRuns: 100 },
  )
  fc.assert(
    fc.property(
      bytes,
      fc.string({ minLength: 1, maxLength: 3 }),
      (body, boundary) => void refusalOf(() => readParts(body, boundary)),
    ),
    { numRuns: 100 },
  )
})
