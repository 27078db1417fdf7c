import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { listCurrentAnswers } from '../record/answers.queries.ts'
import { publishFramework } from '../testing/publish-framework.ts'

let capable: TestApp
let world: World
let asha: TestBrowser

const baking = {
  key: 'baking',
  version: '1.0',
  areas: [{ key: 'bread' }, { key: 'dough', parent: 'bread' }],
  skills: [
    { key: 'buying', name: 'Buying flour', labels: ['shopping'] },
    { key: 'kneading', area: 'dough', statements: { 1: 'I have seen it', 2: 'I do it' } },
    { key: 'waiting', area: 'dough' },
  ],
}
const many = Array.from({ length: 140 }, (_, index) => ({
  key: `skill-${index}`,
  area: index < 3 ? 'few' : 'all',
  name: index === 77 ? 'Mend clocks' : `Number ${index}`,
}))

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, async tx => {
    const on = new Date('2026-01-05')
    await installBuiltInFrameworks(tx, on)
    await publishFramework(tx, baking, on)
    const areas = [{ key: 'all' }, { key: 'few' }]
    await publishFramework(tx, { key: 'large', version: '1', areas, skills: many, levels: [] }, on)
    await publishFramework(tx, { key: 'gammel', version: '1', skills: [{ key: 'fax' }], language: 'nb' }, on)
  })
  asha = await world.signedIn(world.people.asha)
})
afterAll(() => capable?.close())

const answersOf = (personId: string) =>
  capable.database.reading(world.organisationId, db => listCurrentAnswers(db, personId))

describe('a framework of one’s own choice', () => {
  test('is taken in, and stands on the front page of the passport with its size', async () => {
    const before = await asha.get('/passport/frameworks')
    expect(before.text).toContain('Framework of baking')
    const page = await asha.submit('/passport/frameworks/baking/take-in')
    expect(page.text).toContain('“Framework of baking” is in your passport now.')
    const front = await asha.get('/passport')
    const card = front.$('.app-area-card').filter((_, one) => front.$(one).text().includes('baking'))
    expect(card.text()).toContain('3 skills')
  })

  test('has only the areas that hold something, each with its place among the others', async () => {
    const page = await asha.get('/passport/frameworks/baking')
    const cards = page
      .$('.app-area-card')
      .map((_, one) => page.$(one).text())
      .toArray()
    expect(cards).toHaveLength(2)
    expect(cards[1]).toContain('Area dough')
    expect(cards[1]).toContain('Area bread')
    expect((await asha.get('/passport/frameworks/baking/areas/bread')).status).toBe(404)
  })

  test('asks on its own scale: with the sentences of a skill, or else with what a level means', async () => {
    const page = await asha.get('/passport/frameworks/baking/areas/dough')
    const choices = (name: string) =>
      page
        .$(`[name=${name}] + label`)
        .map((_, one) => page.$(one).text())
        .toArray()
    expect(choices('level-kneading')).toEqual([
      'Awareness I have seen it',
      'Working I do it',
      'Expert What Expert means',
    ])
    expect(choices('level-waiting')[0]).toBe('Awareness What Awareness means')
    expect(choices('confidence-waiting')).toHaveLength(4)
    const outside = await asha.get('/passport/frameworks/baking/areas/~')
    expect(outside.text).toContain('Also called: shopping')
  })

  test('keeps level, confidence, when it was last done, what is wished and offered, and refuses what is not on the scale', async () => {
    const fields = {
      ...{ 'level-kneading': '2', 'confidence-kneading': '3', 'used-kneading': 'this-year', 'help-kneading': 'yes' },
      ...{ 'wish-waiting': 'yes', leave: 'yes' },
    }
    await asha.submit('/passport/frameworks/baking/areas/dough', fields)
    expect(await answersOf(world.people.asha.id)).toMatchObject([
      { frameworkKey: 'baking', skillKey: 'kneading', level: 2, confidence: 3, lastUsed: 'this-year', helps: true },
    ])
    const page = await asha.get('/passport/frameworks/baking/areas/dough')
    expect(page.$('[name=used-kneading]:checked').val()).toBe('this-year')
    expect(page.$('[name=help-kneading]').is(':checked')).toBe(true)
    expect(page.$('[name=wish-waiting]').is(':checked')).toBe(true)
    expect(page.$('[name=shown-kneading]').val()).toBe('2-3-2-h')
    for (const [field, value] of [
      ['level-kneading', '4'],
      ['used-kneading', 'yesterday'],
    ] as const) {
      const refused = await asha.post('/passport/frameworks/baking/areas/dough', { [field]: value })
      expect(refused.status).toBe(400)
    }
  })

  test('takes a wish back where the page showed it, and leaves the answer as it is', async () => {
    const before = await answersOf(world.people.asha.id)
    const shown = { 'shown-kneading': '2-3-2-h', 'shown-waiting': '---w' }
    await asha.post('/passport/frameworks/baking/areas/dough', { ...shown, leave: 'yes' })
    const page = await asha.get('/passport/frameworks/baking/areas/dough')
    expect(page.$('[name=wish-waiting]').is(':checked')).toBe(false)
    expect(page.$('[name=help-kneading]').is(':checked')).toBe(false)
    const [after] = await answersOf(world.people.asha.id)
    expect(after).toEqual({ ...before[0], helps: false })
  })

  test('is finished with what is answered, and counts nowhere among the basics', async () => {
    const check = await asha.get('/passport/frameworks/baking/check')
    expect(check.text).toContain('Skill kneading')
    const result = await asha.submit('/passport/frameworks/baking/check')
    expect(result.text).toContain('You have looked at 1 skill')
    expect(result.text).not.toContain('basic')
    const rows = await capable.database.reading(world.organisationId, db =>
      db.selectFrom('passport_results').selectAll().where('organisation_id', '=', world.organisationId).execute(),
    )
    expect(rows).toEqual([])
    expect((await asha.get('/passport/result')).text).toContain('No result yet')
  })

  test('is put away and comes back with its answers', async () => {
    await asha.submit('/passport/frameworks/baking/put-away')
    expect((await asha.get('/passport')).text).not.toContain('Framework of baking')
    expect((await asha.get('/passport/frameworks')).text).toContain('put away with 1 answer')
    await asha.submit('/passport/frameworks/baking/take-in')
    expect((await asha.get('/passport')).text).toContain('1 of 3 skills answered')
  })

  test('says in which language a text is, where it is not the reader’s', async () => {
    const page = await asha.get('/passport/frameworks/gammel/skills/fax')
    expect(page.text).toContain('This text is only there in Norwegian')
  })

  test('is not found while there is none, and nobody finds their answers in another organisation', async () => {
    expect((await asha.get('/passport/frameworks/nothing')).status).toBe(404)
    const neighbours = await createWorld(capable, 'southshire', 'Southshire Council')
    const farah = await neighbours.signedIn(neighbours.people.farah)
    for (const path of ['', '/skills/kneading', '/history', '/compare', '/edition', '/still-true'])
      expect((await farah.get(`/passport/frameworks/baking${path}`)).status, path).toBe(404)
  })
})

describe('a framework with too many skills to walk through', () => {
  test('is searched, and asks in our own words where it has no levels', async () => {
    const page = await asha.get('/passport/frameworks/large?search=clocks')
    expect(page.text).toContain('This framework has 140 skills')
    expect(page.$('a[href="/passport/frameworks/large/skills/skill-77"]').text()).toBe('Mend clocks')
    const skill = await asha.get('/passport/frameworks/large/skills/skill-77')
    expect(skill.$('[name=level-skill-77] + label').first().text()).toContain('Not yet')
    expect((await asha.get('/passport/frameworks/large?search=%00%25_')).status).toBeLessThan(500)
  })

  test('keeps a single skill, and shows it among one’s own', async () => {
    const fields = { 'level-skill-77': '3', 'confidence-skill-77': '2' }
    const nothing = await asha.submit('/passport/frameworks/large/skills/skill-77', {})
    expect(nothing.text).toContain('Nothing chosen yet')
    const saved = await asha.submit('/passport/frameworks/large/skills/skill-77', fields)
    expect(saved.text).toContain('Saved.')
    expect(saved.text).toContain('On my own Said')
    const page = await asha.get('/passport/frameworks/large')
    expect(page.text).toContain('Mend clocks: On my own Said')
    expect((await asha.get('/passport')).text).toContain('1 skill answered')
  })

  test('saves an answer as it is chosen, and not one that it does not know', async () => {
    const sent = { skill: 'skill-5', level: '2', confidence: '2', wish: 'yes', shown: '-' }
    const kept = await asha.submit('/passport/frameworks/large/answers', sent)
    expect(JSON.parse(kept.body)).toEqual({ 'skill-5': '2-2--w' })
    expect((await asha.post('/passport/frameworks/large/answers', { ...sent, skill: 'nothing' })).status).toBe(404)
    expect((await asha.post('/passport/frameworks/large/answers', { ...sent, level: '9' })).status).toBe(400)
  })

  test('offers to walk through an area that is small enough, and not through the others', async () => {
    const few = await asha.get('/passport/frameworks/large?area=few')
    expect(few.text).toContain('Answer the 3 skills of this area')
    const walk = await asha.get('/passport/frameworks/large/areas/few')
    expect(walk.$('.app-passport-question')).toHaveLength(3)
    expect((await asha.get('/passport/frameworks/large?area=all')).text).toContain('too many skills here')
    expect((await asha.get('/passport/frameworks/large/areas/all')).status).toBe(404)
  })
})

test('a level that follows from another framework is shown as such, and never kept', async () => {
  await capable.database.writing(world.organisationId, async tx => {
    const find = (key: string) =>
      tx
        .selectFrom('frameworks as f')
        .innerJoin('framework_versions as v', 'v.framework_id', 'f.id')
        .select(['f.id', 'v.id as version'])
        .where('f.organisation_id', '=', world.organisationId)
        .where('f.key', '=', key)
        .executeTakeFirstOrThrow()
    const [from, to] = [await find('baking'), await find('gammel')]
    const organisation = { organisation_id: world.organisationId }
    const [crosswalkId, editionId, at] = [uuid(), uuid(), new Date()]
    const pair = { from_framework_id: from.id, to_framework_id: to.id }
    await tx
      .insertInto('crosswalks')
      .values({ ...organisation, id: crosswalkId, ...pair, created_at: at })
      .execute()
    const edition = { id: editionId, crosswalk_id: crosswalkId, number: 1, created_at: at, published_at: at }
    const versions = { from_version_id: from.version, to_version_id: to.version }
    await tx
      .insertInto('crosswalk_editions')
      .values({ ...organisation, ...edition, ...versions })
      .execute()
    const link = { edition_id: editionId, kind: 'exact' as const }
    await tx
      .insertInto('crosswalk_links')
      .values({ ...organisation, ...link, from_key: 'kneading', to_key: 'fax', made_at: at })
      .execute()
    await tx
      .insertInto('crosswalk_level_links')
      .values({ ...organisation, ...link, from_level: 2, to_level: 3 })
      .execute()
  })
  const page = await asha.get('/passport/frameworks/gammel/skills/fax')
  expect(page.text).toContain('From your answers elsewhere we would expect “Expert” (Framework of baking)')
  expect((await asha.get('/passport/frameworks/gammel/areas/~')).text).toContain('we would expect “Expert”')
  expect((await answersOf(world.people.asha.id)).filter(({ frameworkKey }) => frameworkKey === 'gammel')).toEqual([])
})
