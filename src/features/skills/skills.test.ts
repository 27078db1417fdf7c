import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { digitalBasics } from './digital-basics/digital-basics.ts'
import { skillsOf } from './framework.ts'
import { installBuiltInFrameworks, installFramework } from './install-framework.ts'
import { getCurrentFramework, getFramework } from './skills.queries.ts'

let capable: TestApp
let ours: World
let theirs: World
const january = new Date('2026-01-05')
const june = new Date('2026-06-01')
const install = (world: World, definition = digitalBasics, now = january) =>
  capable.database.writing(world.organisationId, tx => installFramework(tx, definition, now))
const current = (world: World, locale: 'en' | 'nb' = 'en') =>
  capable.database.reading(world.organisationId, db => getCurrentFramework(db, 'digital-basics', locale))

beforeAll(async () => {
  capable = await testApp()
  ours = await createWorld(capable)
  theirs = await createWorld(capable, 'southshire', 'Southshire Council')
})
afterAll(() => capable?.close())

describe('installing a framework', () => {
  test('several at once, and again, leaves exactly one', async () => {
    const results = await Promise.all([install(ours), install(ours), install(ours)])
    expect(results.filter(({ installed }) => installed)).toHaveLength(1)
    expect(new Set(results.map(({ versionId }) => versionId)).size).toBe(1)
    await capable.database.writing(ours.organisationId, tx => installBuiltInFrameworks(tx, june))
    const framework = await current(ours)
    expect(framework.publishedAt).toEqual(january)
    expect(framework.areas.map(({ key }) => key)).toEqual(digitalBasics.areas.map(({ key }) => key))
    expect(skillsOf(framework)).toHaveLength(36)
  })

  test.each([
    ['key', { guid: '019aa8dc-4800-7000-8000-00000000ffff' }],
    ['identifier', { key: 'renamed-elsewhere' }],
  ])('says what to do when another framework of the organisation has its %s', async (_what, change) => {
    const place = await createWorld(capable, `clash-${Object.keys(change)[0]}`, 'Clash')
    await install(place)
    await capable.database.writing(place.organisationId, tx =>
      tx.updateTable('frameworks').set(change).where('organisation_id', '=', place.organisationId).execute(),
    )
    await expect(install(place)).rejects.toThrow(/another framework with its key or its identifier/)
  })

  test('gives every skill its level, four sentences, examples and reading, in the language asked for', async () => {
    const [en, nb] = [await current(ours, 'en'), await current(ours, 'nb')]
    expect([en.name, nb.name]).toEqual(['Digital basics', 'Digitale grunnferdigheter'])
    expect(en.levels.map(({ name }) => name)).toEqual(['Not yet', 'With help', 'On my own', 'I help others'])
    expect(nb.confidence.map(({ position }) => position)).toEqual([1, 2, 3, 4])
    for (const skill of [...skillsOf(en), ...skillsOf(nb)]) {
      expect(skill.statements.map(({ text }) => text.length > 10)).toEqual([true, true, true, true])
      expect(skill.examples).toHaveLength(3)
      expect(skill.readNext.paragraphs.length).toBeGreaterThan(2)
      expect(skill.alternativeLabels.length).toBeGreaterThan(2)
    }
    const order = digitalBasics.areas.flatMap(area => area.skills.map(({ key, basicLevel }) => `${key} ${basicLevel}`))
    expect(skillsOf(en).map(({ key, basicLevel }) => `${key} ${basicLevel}`)).toEqual(order)
  })

  test('puts a newer version beside the old one, which stays as it was', async () => {
    await install(theirs)
    const old = await current(theirs)
    const [area, ...rest] = digitalBasics.areas
    if (!area) throw new Error('no area')
    const newer = { ...digitalBasics, version: '2.0', areas: [{ ...area, skills: area.skills.slice(1) }, ...rest] }
    await install(theirs, newer, june)
    const now = await current(theirs)
    expect([old.version, now.version]).toEqual(['1.0', '2.0'])
    expect(skillsOf(now)).toHaveLength(35)
    const again = await capable.database.reading(theirs.organisationId, db => getFramework(db, old.versionId, 'en'))
    expect(skillsOf(again)).toHaveLength(36)
    expect((await current(ours)).version).toBe('1.0')
  })

  test("another organisation's version is not found, even when it is remembered", async () => {
    const { versionId } = await current(ours)
    const asking = capable.database.reading(theirs.organisationId, db => getFramework(db, versionId, 'en'))
    await expect(asking).rejects.toThrow('No such framework version')
  })
})

describe('reading a framework', () => {
  test('everybody who works here can read it, and nobody else', async () => {
    const page = await (await ours.signedIn(ours.people.asha)).get('/frameworks/digital-basics')
    expect(page.$('h1').text()).toBe('Digital basics')
    expect(page.$('article')).toHaveLength(36)
    const stranger = capable.browser()
    stranger.cookies.set('organisation', ours.slug)
    expect((await stranger.get('/frameworks/digital-basics')).location).toContain('/sign-in')
  })

  test('a person finds a skill by what they call it, and is told why it was found', async () => {
    const browser = await ours.signedIn(ours.people.asha)
    const page = await browser.get('/frameworks/digital-basics?search=OneDrive')
    expect(page.$('article h3').text()).toBe('Keeping files in order')
    expect(page.$('article').text()).toContain('Also called: OneDrive')
    expect(page.text).toContain('1 skill fits “OneDrive”')
  })

  test('a search without a hit says what to do', async () => {
    const page = await (await ours.signedIn(ours.people.asha)).get('/frameworks/digital-basics?search=xyzzy<b>')
    expect(page.text).toContain('No skill fits “xyzzy<b>”')
    expect(page.$('b')).toHaveLength(0)
  })

  test('levels and examples can all be shown at once for printing, without a script', async () => {
    const browser = await ours.signedIn(ours.people.asha)
    expect((await browser.get('/frameworks/digital-basics')).$('details[open]')).toHaveLength(0)
    expect((await browser.get('/frameworks/digital-basics?show=all')).$('details[open]')).toHaveLength(36)
  })

  test('a skill has five minutes of reading, something to try, somebody to ask, and the next skill', async () => {
    const browser = await ours.signedIn(ours.people.asha)
    const page = await browser.get('/frameworks/digital-basics/skills/explain-digital')
    expect(page.$('h1').text()).toBe('Saying what digital means')
    expect(page.$('h2').text()).toContain('Five minutes of reading')
    expect(page.$('dt').text()).toContain('On my own (basic)')
    expect(page.$('a[rel=next]').attr('href')).toBe('/frameworks/digital-basics/skills/spot-opportunities')
    expect(page.$('a[rel=prev]')).toHaveLength(0)
  })

  test.each(['/frameworks/nothing', '/frameworks/digital-basics/skills/nothing'])('%s is not found', async path => {
    expect((await (await ours.signedIn(ours.people.asha)).get(path)).status).toBe(404)
  })
})
