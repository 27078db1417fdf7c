import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takePassport } from '#features/passport/testing/take-passport.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { prepareStamps } from '#features/stamps/testing/earn.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { arrivalsUrls } from './arrivals.urls.ts'
import { readPassportFile } from './passport-file.ts'

let capable: TestApp
let there: World
let here: World
let file: string

const upload = (browser: TestBrowser, content: string | Buffer, name = 'passport.json') =>
  browser.upload(arrivalsUrls.bring.href(), 'passport', { name, content })

beforeAll(async () => {
  capable = await testApp()
  there = await createWorld(capable, 'southshire', 'Southshire Council')
  here = await createWorld(capable)
  await prepareStamps(capable, there)
  for (const { organisationId } of [there, here])
    await capable.database.writing(organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  const ben = await there.signedIn(there.people.ben)
  await takePassport(ben, { level: 3, confidence: 2, except: { files: { level: 1, confidence: 1 } } })
  file = (await ben.get('/passport/take-out/passport.json')).body
})
afterAll(() => capable?.close())

/** Brings the file and opens what the program says of it. */
async function bring(browser: TestBrowser, content: string) {
  const { location = '' } = await upload(browser, content)
  return { location, page: await browser.get(location) }
}

describe('somebody who brings a passport from another employer', () => {
  test('sees that it is genuine, brings along what is ticked, and says the same here as there', async () => {
    const ben = await here.signedIn(here.people.ben)
    expect((await ben.get('/passport')).$(`main a[href="${arrivalsUrls.bring.href()}"]`)).toHaveLength(1)
    const { location, page } = await bring(ben, file)
    expect(page.text).toContain('This file is as Southshire Council sealed it')
    expect(page.text).toContain('Only you can see this page')
    const ticked = page.$('input[name=answers][checked]')
    expect(ticked).toHaveLength(page.$('input[name=answers]').length)
    const answers = ticked.map((_, box) => page.$(box).attr('value') ?? '').toArray()
    const passport = await ben.submit(location, { answers, wishes: 'yes' })
    expect(passport.text).toContain(`${answers.length} answers came along`)
    const again = JSON.parse((await ben.get('/passport/take-out/passport.json')).body)
    const levels = (one: {
      frameworks: { now: { skills: { skill: string; level: number; confidence: number }[] } }[]
    }) => one.frameworks.map(({ now }) => now.skills.map(({ skill, level, confidence }) => [skill, level, confidence]))
    expect(levels(again)).toEqual(levels(JSON.parse(file)))
    const came = await ben.get(location)
    expect(came.text).toContain('What came along')
    expect(came.$('tbody tr')).toHaveLength(answers.length)
  })

  test('is not asked to replace what was said here later, but may', async () => {
    const asha = await here.signedIn(here.people.asha)
    await takePassport(asha, { level: 2, confidence: 1 })
    const { page } = await bring(asha, file)
    expect(page.$('input[name=answers]').length).toBeGreaterThan(10)
    expect(page.$('input[name=answers][checked]')).toHaveLength(0)
    expect(page.text).toContain('here you said')
    expect(page.text).toContain('The file is made out to')
  })

  test('ticks nothing, is told so, and forgets the file', async () => {
    const dag = await here.signedIn(here.people.dag)
    const { location } = await bring(dag, file)
    const nothing = await dag.post(location)
    expect(nothing.status).toBe(400)
    expect(nothing.$('.govuk-error-summary a').text()).toBe('Tick at least one thing to bring along')
    expect((await dag.submit(`${location}/removal`)).text).toContain('The file is forgotten')
    expect((await dag.get(location)).status).toBe(404)
  })

  test('is told when the file was changed after it was sealed, or never was', async () => {
    const carol = await here.signedIn(here.people.carol)
    const changed = JSON.parse(file)
    Object.assign(changed.frameworks[0].now.skills[0], {
      level: 4,
      restsOn: 'confirmed',
      confirmed: { by: 'A minister' },
    })
    const altered = (await bring(carol, JSON.stringify(changed))).page.text
    expect(altered).toContain('changed after it was sealed')
    expect(altered).not.toContain('A minister')
    const { seal: _, ...bare } = JSON.parse(file)
    expect((await bring(carol, JSON.stringify(bare))).page.text).toContain('carries no seal')
    const stranger = { ...JSON.parse(file), seal: { ...changed.seal, issuer: 'did:web:capable.test:issuers:nowhere' } }
    expect((await bring(carol, JSON.stringify(stranger))).page.text).toContain('cannot be found')
  })

  test('is told kindly what is wrong with another file, and nothing is kept', async () => {
    const elin = await here.signedIn(here.people.elin)
    for (const [content, words] of [
      ['', 'Choose the file of your passport'],
      ['not json', 'cannot be read'],
      ['{"a":1}', 'another kind of file'],
      ['{"format":"capable-passport","formatVersion":1}', 'early version'],
      ['{"format":"capable-passport","formatVersion":9}', 'newer version'],
      [`"${'x'.repeat(5 * 1024 * 1024)}"`, 'larger than 5 MB'],
    ] as const) {
      const answer = await upload(elin, content)
      expect([answer.status, answer.$('.govuk-error-message').text()]).toEqual([400, expect.stringContaining(words)])
    }
    expect((await elin.get(arrivalsUrls.bring.href())).text).not.toContain('Brought before')
  })

  test('shows it to nobody else', async () => {
    const farah = await here.signedIn(here.people.farah)
    const { location } = await bring(farah, file)
    for (const person of [here.people.ben, here.people.elin])
      expect((await (await here.signedIn(person)).get(location)).status).toBe(404)
    expect((await capable.browser().get(location)).status).not.toBe(200)
  })
})

test('whatever the bytes of a file are, they are read or refused with words', () => {
  const strange = fc.oneof(
    fc.uint8Array().map(bytes => Buffer.from(bytes)),
    fc.json().map(text => Buffer.from(text)),
    fc
      .record({
        frameworks: fc.jsonValue(),
        person: fc.jsonValue(),
        takenOutAt: fc.string(),
        organisation: fc.jsonValue(),
      })
      .map(rest => Buffer.from(JSON.stringify({ format: 'capable-passport', formatVersion: 2, ...rest }))),
  )
  fc.assert(
    fc.property(strange, bytes => {
      expect(typeof readPassportFile(bytes)).toBe('string')
    }),
  )
})
