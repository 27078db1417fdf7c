import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks, skillsUrls } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { crosswalksUrls } from './crosswalks.urls.ts'
import { deriveLevels, listCrosswalkLinks } from './index.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let asha: TestBrowser
let crosswalkId = ''

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  elin = await world.signedIn(world.people.elin)
  asha = await world.signedIn(world.people.asha)
  await write('Gardening', ['Seedling', 'Gardener', 'Head gardener'], ['Weeding', 'Pruning roses', 'Planting'])
  await write('Farming', ['Beginner', 'Farmer'], ['Weeding', 'Pruning old roses', 'Sowing', 'Harvesting'])
}, 60_000)
afterAll(() => capable?.close())

/** A small framework, written as a programme lead would. */
async function write(name: string, levels: readonly string[], skills: readonly string[], isPublished = true) {
  const frameworkKey = name.toLowerCase()
  await elin.post(skillsUrls.newFramework.href(), { name, description: '', language: 'en' })
  for (const level of levels) await elin.post(skillsUrls.newDraftLevel.href({ frameworkKey }), { 'name-en': level })
  for (const skill of skills) await elin.post(skillsUrls.newDraftSkill.href({ frameworkKey }), { 'name-en': skill })
  if (isPublished) await publish(frameworkKey)
}

const publish = (frameworkKey: string) => elin.post(skillsUrls.publish.href({ frameworkKey }), { note: '' })

const frameworkId = async (key: string) =>
  capable.database.reading(world.organisationId, async db => {
    const row = await db
      .selectFrom('frameworks')
      .select('id')
      .where('organisation_id', '=', world.organisationId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    return row.id
  })
const at = () => ({ crosswalkId })
const draftHref = () => crosswalksUrls.draft.href(at())
const linksOf = async (key: string) => {
  const id = await frameworkId(key)
  return capable.database.reading(world.organisationId, db => listCrosswalkLinks(db, id))
}

describe('a programme lead makes a crosswalk', () => {
  test('of two different frameworks, once for each pair', async () => {
    const [from, to] = [await frameworkId('gardening'), await frameworkId('farming')]
    const same = await elin.post(crosswalksUrls.create.href(), { from, to: from })
    expect([same.status, same.$('#to-error').text()]).toEqual([400, expect.stringContaining('two different')])
    const made = await elin.post(crosswalksUrls.create.href(), { from, to })
    crosswalkId = made.location?.split('/').at(-2) ?? ''
    const again = await elin.post(crosswalksUrls.create.href(), { from: to, to: from })
    expect(again.$('#to-error').text()).toContain('There is a crosswalk between these two already')
  })

  test('confirms suggestions of equal and similar names; nothing is matched by itself', async () => {
    const page = await elin.get(draftHref())
    expect(page.text).toContain('The levels are not matched yet')
    expect(page.text).toContain('Weeding – Weeding')
    expect(page.text).toMatch(/Pruning roses – Pruning old roses\s*similar names/)
    expect(page.text).not.toContain('Matched so far')
    const nothing = await elin.submit(crosswalksUrls.confirmSuggestions.href(at()))
    expect(nothing.text).toContain('Nothing was ticked')
    const pair = page.$('input[name=pair]').first().attr('value') ?? ''
    expect(pair).toBe('weeding weeding')
    const confirmed = await elin.submit(crosswalksUrls.confirmSuggestions.href(at()), { pair: [pair, 'nonsense here'] })
    expect(confirmed.text).toContain('1 matches are saved')
    expect(confirmed.text).toContain('Matched so far (1)')
  })

  test('finds on both sides and says how they match, and keeps what was ticked when something is missing', async () => {
    const found = await elin.get(crosswalksUrls.draft.href(at(), { from: 'plant', to: 'sow' }))
    expect([found.$('input[name=from][type=radio]').length, found.$('input[name=to][type=checkbox]').length]).toEqual([
      1, 1,
    ])
    const missing = await elin.post(draftHref(), { from: 'planting', to: ['sowing'], note: 'Kept' })
    expect(missing.status).toBe(400)
    expect(missing.$('#kind-error').text()).toContain('Choose how they match')
    expect(missing.$('#note').text()).toBe('Kept')
    await elin.post(draftHref(), { from: 'planting', to: ['sowing', 'harvesting'], kind: 'broader', note: 'From seed' })
    await elin.post(draftHref(), { from: 'pruning-roses', to: 'pruning-old-roses', kind: 'related', note: '' })
    const page = await elin.get(draftHref())
    expect(page.text).toContain('Takes it in: From seed')
    await elin.post(crosswalksUrls.removeLink.href(at()), { from: 'planting', to: 'harvesting' })
    expect((await elin.get(draftHref())).text).toContain('Matched so far (3)')
  })

  test('matches the levels; a higher one never counts for less', async () => {
    const levels = (...all: string[]) =>
      Object.fromEntries(
        all.flatMap((to, index) => [
          [`to-${index + 1}`, to],
          [`kind-${index + 1}`, 'exact'],
        ]),
      )
    const falling = await elin.post(crosswalksUrls.levels.href(at()), levels('2', '1', ''))
    expect([falling.status, falling.$('#to-2-error').text()]).toEqual([
      400,
      expect.stringContaining('Gardener cannot match a lower level than Seedling does'),
    ])
    const saved = await elin.submit(crosswalksUrls.levels.href(at()), { ...levels('1', '2', '2'), 'kind-3': 'broader' })
    expect(saved.text).toContain('The levels are matched')
  })

  test('nobody else sees the draft, and nothing is derived by it', async () => {
    expect((await asha.get(crosswalksUrls.crosswalk.href(at()))).status).toBe(404)
    expect((await asha.get(draftHref())).status).toBe(404)
    expect((await asha.post(draftHref(), { from: 'weeding', to: 'sowing', kind: 'exact' })).status).toBe(404)
    expect((await asha.get(crosswalksUrls.file.href({ ...at(), crosswalkFile: 'crosswalk.csv' }))).status).toBe(404)
    expect((await asha.get(crosswalksUrls.crosswalks.href())).text).toContain('No crosswalk yet')
    expect(await linksOf('farming')).toEqual([])
  })

  test('publishes it: everybody reads it, skills say where they also count, and levels carry over both ways', async () => {
    const published = await elin.submit(crosswalksUrls.publish.href(at()), { note: '' })
    expect(published.text).toContain('The crosswalk is published')
    const page = await asha.get(crosswalksUrls.crosswalk.href(at()))
    expect(page.text).toContain('by Elin Berg')
    expect(page.text).toMatch(/Planting\s*Takes it in\s*From seed\s*Sowing/)
    const skill = await asha.get(skillsUrls.skill.href({ frameworkKey: 'farming', skillKey: 'sowing' }))
    expect(skill.text).toMatch(/Also counts in\s*Planting\s*Gardening: this skill is a part of it · From seed/)

    const [gardening, farming] = [await frameworkId('gardening'), await frameworkId('farming')]
    const links = await linksOf('farming')
    const derived = deriveLevels(links, [
      { frameworkId: gardening, skillKey: 'weeding', level: 3 },
      { frameworkId: gardening, skillKey: 'planting', level: 1 },
      { frameworkId: gardening, skillKey: 'pruning-roses', level: 3 },
    ])
    expect(derived.map(({ skillKey, level }) => [skillKey, level]).sort()).toEqual([
      ['sowing', 1],
      ['weeding', 2],
    ])
    const back = deriveLevels(links, [{ frameworkId: farming, skillKey: 'weeding', level: 2 }])
    expect(back.map(({ frameworkId: id, level }) => [id, level])).toEqual([[gardening, 2]])
  })

  test('takes it along as a table and as CASE, and both bring back the same', async () => {
    const csv = await asha.get(crosswalksUrls.file.href({ ...at(), crosswalkFile: 'crosswalk.csv' }))
    expect(csv.body).toContain('planting,Planting,broader,sowing,Sowing,From seed')
    const json = await asha.get(crosswalksUrls.file.href({ ...at(), crosswalkFile: 'crosswalk.case.json' }))
    const types = (JSON.parse(json.body).CFAssociations as { associationType: string }[]).map(
      one => one.associationType,
    )
    expect(types.sort()).toEqual(['exactMatchOf', 'isPartOf', 'isRelatedTo'])
    expect(json.body).not.toContain('null')
    const before = await linksOf('farming')
    for (const [name, content] of [
      ['a.csv', csv.body],
      ['a.json', json.body],
    ] as const) {
      await elin.post(crosswalksUrls.start.href(at()))
      for (const [from, to] of [
        ['weeding', 'weeding'],
        ['planting', 'sowing'],
        ['pruning-roses', 'pruning-old-roses'],
      ] as const)
        await elin.post(crosswalksUrls.removeLink.href(at()), { from, to })
      await elin.upload(crosswalksUrls.import.href(at()), 'file', { name, content })
      await elin.post(crosswalksUrls.publish.href(at()), { note: `Again from ${name}` })
      expect(await linksOf('farming')).toEqual(before)
    }
  })

  test('is told line by line what is wrong in a table, and nothing of it comes in', async () => {
    await elin.post(crosswalksUrls.start.href(at()))
    const wrong = await elin.upload(crosswalksUrls.import.href(at()), 'file', {
      name: 'wrong.csv',
      content: 'From,Match,To\nWeeding,exact,Sowing\nNothing,exact,Sowing\nWeeding,maybe,Sowing\n',
    })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('Line 3: There is no “Nothing” in Gardening')
    expect(wrong.text).toContain('Line 4: “maybe” is no kind of match')
    expect((await elin.get(draftHref())).text).toContain('Matched so far (3)')
    for (const [content, words] of [
      ['', 'Choose a file'],
      ['{"CFAssociations": []}', 'no match in the file'],
      ['{broken', 'cannot read this file'],
      ['A,B\n1,2\n', 'columns From, Match and To'],
    ] as const) {
      const page = await elin.upload(crosswalksUrls.import.href(at()), 'file', { name: 'x', content })
      expect([page.status, page.$('#file-error').text()]).toEqual([400, expect.stringContaining(words)])
    }
  })

  test('throws the draft away, and withdraws the crosswalk: then it counts nowhere', async () => {
    const asked = await elin.get(crosswalksUrls.discard.href(at()))
    expect(asked.text).toContain('A published edition stays as it is')
    expect((await elin.submit(crosswalksUrls.discard.href(at()))).text).toContain('The draft is gone')
    expect((await elin.submit(crosswalksUrls.withdraw.href(at()))).text).toContain('The crosswalk is withdrawn')
    expect(await linksOf('farming')).toEqual([])
    expect((await asha.get(crosswalksUrls.crosswalk.href(at()))).status).toBe(404)
    const skill = await asha.get(skillsUrls.skill.href({ frameworkKey: 'farming', skillKey: 'sowing' }))
    expect(skill.text).not.toContain('Also counts in')
  })
})

describe('files of two frameworks that speak of each other', () => {
  test('are one offer, which takes in what both say, each match in the direction of the first', async () => {
    await write('Baking', ['A little', 'A lot'], ['Kneading', 'Icing', 'Proving'], false)
    await write('Cooking', ['A little', 'A lot'], ['Pastry', 'Decorating', 'Sauces'], false)
    const guids = await skillGuids()
    const says = (type: string, from: string, to: string) => ({
      associationType: type,
      originNodeURI: { identifier: guids.get(from) },
      destinationNodeURI: { identifier: guids.get(to) },
    })
    await publishWith('baking', [says('exactMatchOf', 'icing', 'decorating'), says('isPartOf', 'kneading', 'pastry')])
    await publishWith('cooking', [says('isPartOf', 'pastry', 'proving'), says('precedes', 'sauces', 'icing')])
    const page = await elin.get(crosswalksUrls.create.href())
    expect(page.text).toContain('how 3 of its skills match')
    expect(page.$('input[name=offered]')).toHaveLength(1)
    const [from, to] = [await frameworkId('baking'), await frameworkId('cooking')]
    await elin.post(crosswalksUrls.create.href(), { from, to, offered: 'yes' })
    const links = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('crosswalk_links')
        .select(['from_key', 'to_key', 'kind'])
        .where('organisation_id', '=', db.organisationId)
        .where('from_key', 'in', ['icing', 'kneading', 'proving'])
        .orderBy('from_key')
        .execute(),
    )
    expect(links).toEqual([
      { from_key: 'icing', to_key: 'decorating', kind: 'exact' },
      { from_key: 'kneading', to_key: 'pastry', kind: 'narrower' },
      { from_key: 'proving', to_key: 'pastry', kind: 'broader' },
    ])
  })

  const skillGuids = () =>
    capable.database.reading(world.organisationId, async db => {
      const rows = await db
        .selectFrom('skills')
        .select(['key', 'guid'])
        .where('organisation_id', '=', db.organisationId)
        .execute()
      return new Map(rows.map(({ key, guid }) => [key, guid]))
    })

  /** Publishes it as if it came from a file that holds these associations. */
  async function publishWith(frameworkKey: string, associations: readonly object[]) {
    const id = await frameworkId(frameworkKey)
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('framework_versions')
        .set({ source: JSON.stringify({ document: {}, rest: {}, associations }) })
        .where('organisation_id', '=', tx.organisationId)
        .where('framework_id', '=', id)
        .where('published_at', 'is', null)
        .execute(),
    )
    await publish(frameworkKey)
  }
})
