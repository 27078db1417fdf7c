import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWords } from './read-words.ts'

// A Sunday.
const today = '2026-11-22'
const heard = (typed: string) => readWords(typed, today)

describe('one sentence about some help', () => {
  test.each([
    ['Helped two colleagues with sharing files, 15 minutes', { people: 2, minutes: 15, areaKey: 'together' }],
    ['hjalp tre ansatte med passord, et kvarter', { people: 3, minutes: 15, areaKey: 'safe' }],
    ['Showed 4 people pivot tables for an hour and a half', { people: 4, minutes: 90, areaKey: 'data' }],
    ['viste en kollega Teams i halvannen time', { people: 1, minutes: 90, areaKey: 'together' }],
    ['1.5 h with a group of 12 on phishing', { people: 12, minutes: 90, areaKey: 'safe' }],
    ['skriveren virket ikke, 5 min', { minutes: 5, areaKey: 'everyday-tools' }],
    ['1 hour 20 mins, spreadsheets', { minutes: 80, people: undefined, areaKey: 'data' }],
    ['2 hours of tea', { minutes: 120, people: undefined, areaKey: undefined }],
  ])('“%s” is understood', (typed, said) => expect(heard(typed)).toMatchObject(said))

  test('says when to look again, counted from today', () => {
    expect(heard('will be back on Friday').followUpOn).toBe('2026-11-27')
    expect(heard('kommer tilbake på søndag').followUpOn).toBe('2026-11-29')
    expect(heard('again tomorrow').followUpOn).toBe('2026-11-23')
    expect(heard('mer neste uke').followUpOn).toBe('2026-11-29')
    expect(heard('solved').followUpOn).toBeUndefined()
    expect(heard('i går hjalp jeg to stykker')).toMatchObject({ wasYesterday: true, people: 2 })
  })

  test('says that somebody else goes on with it', () => {
    for (const said of ['Three people, passwords, passed them on', 'tre kolleger, sendt videre'])
      expect(heard(said)).toMatchObject({ wasSentOn: true, people: 3 })
    expect(heard('solved').wasSentOn).toBe(false)
  })

  test('makes nothing up: what cannot be is left open', () => {
    expect(heard('helped 9000 people for 99 hours')).toMatchObject({ people: undefined, minutes: undefined })
    expect(heard('')).toMatchObject({ people: undefined, minutes: undefined, areaKey: undefined })
  })

  test('whatever is typed, it answers within bounds', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 400 }), typed => {
        const { people, minutes, followUpOn } = heard(typed)
        if (people !== undefined) expect(people >= 1 && people <= 500).toBe(true)
        if (minutes !== undefined) expect(minutes >= 1 && minutes <= 1440).toBe(true)
        if (followUpOn !== undefined) expect(followUpOn > today).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
