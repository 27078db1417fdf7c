import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SkillRef } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addNote, skillsOf } from './evidence.testing.ts'
import { refText, stateOf } from './evidence.ts'
import { evidenceUrls } from './evidence.urls.ts'
import { addEvidence, listSkillStates } from './index.ts'

let capable: TestApp
let world: World
let skill: (key: string) => SkillRef
let asha: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  skill = await skillsOf(capable, world)
  asha = await world.signedIn(world.people.asha)
}, 120_000)
afterAll(() => capable?.close())

const show = (evidenceId: string) => evidenceUrls.show.href({ evidenceId })
const addLink = (address: string, more: Record<string, string> = {}) =>
  asha.post(evidenceUrls.addKind.href({ kind: 'link' }), { title: 'A link', address, ...more })
const idOf = (location = '') => location.split('/')[3] ?? ''

describe('own evidence', () => {
  test('a first visit says what counts as evidence', async () => {
    const page = await asha.get(evidenceUrls.list.href())
    expect(page.text).toContain('It does not have to be a certificate')
    expect(page.text).toContain('Only you can see this')
  })

  test('a note has three prompts and may serve skills found by a word, without JavaScript', async () => {
    const id = await addNote(asha, skill('files'), 'Moved the rota', 'I moved it into a sheet.')
    const found = await asha.get(evidenceUrls.skills.href({ evidenceId: id }, { search: 'fraud' }))
    const [button] = found.$('form button[name=skill]').toArray().slice(-1)
    expect(button?.attribs.value).toBe(refText(skill('spot-fraud')))
    await asha.post(evidenceUrls.skills.href({ evidenceId: id }), {
      skill: button?.attribs.value ?? '',
      search: 'fraud',
    })
    const states = await capable.database.reading(world.organisationId, db => listSkillStates(db, world.people.asha.id))
    expect(states.map(({ skillKey, evidence }) => [skillKey, evidence])).toEqual([
      ['files', 1],
      ['spot-fraud', 1],
    ])
    await asha.post(evidenceUrls.removeSkill.href({ evidenceId: id }), { skill: refText(skill('spot-fraud')) })
    expect((await asha.get(show(id))).$('dl.govuk-summary-list').text()).not.toContain('fraud')
    expect((await asha.get(show(id))).text).not.toContain('earlier version')
  })

  test('what it said before stays in its history; saving the same writes nothing', async () => {
    const id = await addNote(asha, skill('files'), 'First title', 'First words')
    const edit = evidenceUrls.edit.href({ evidenceId: id })
    const changed = { title: 'Second title', whatIDid: 'Second words', whatHappened: '', whatNext: '', happenedOn: '' }
    expect((await asha.submit(edit, changed)).text).toContain('First words')
    await asha.post(edit, changed)
    expect((await asha.get(show(id))).text).toContain('1 earlier version')
  })

  test('withdrawn it counts no more, can be brought back, and only then deleted for good', async () => {
    const id = await addNote(asha, skill('sign-in'), 'To be withdrawn')
    const list = async (query = {}) => (await asha.get(evidenceUrls.list.href({}, query))).text
    expect((await asha.get(evidenceUrls.erase.href({ evidenceId: id }))).status).toBe(404)
    await asha.post(evidenceUrls.withdraw.href({ evidenceId: id }))
    expect(await list()).not.toContain('To be withdrawn')
    expect(await list({ withdrawn: 'yes' })).toContain('To be withdrawn')
    expect((await asha.get(evidenceUrls.edit.href({ evidenceId: id }))).status).toBe(404)
    await asha.post(evidenceUrls.bringBack.href({ evidenceId: id }))
    expect(await list()).toContain('To be withdrawn')
    await asha.post(evidenceUrls.withdraw.href({ evidenceId: id }))
    await asha.post(evidenceUrls.erase.href({ evidenceId: id }))
    expect((await asha.get(show(id))).status).toBe(404)
    expect(await list({ withdrawn: 'yes' })).not.toContain('To be withdrawn')
  })

  test('the list is found by words, skill and kind, in an order, and prints whole', async () => {
    await addLink('https://example.org/garden', { title: 'Garden page', whatIDid: 'Drew the beds' })
    const titles = async (query: Record<string, string>) => {
      const page = await asha.get(evidenceUrls.list.href({}, query))
      return page
        .$('article h2')
        .map((_, each) => page.$(each).text().trim())
        .get()
    }
    expect(await titles({ search: 'garden beds' })).toEqual(['Garden page'])
    expect(await titles({ kind: 'link' })).toEqual(['Garden page'])
    expect(await titles({ skill: refText(skill('files')) })).not.toContain('Garden page')
    expect(await titles({ sort: 'title' })).toEqual([...(await titles({}))].sort())
    expect(await titles({ search: '100%_' })).toEqual([])
    expect((await asha.get(evidenceUrls.list.href({}, { print: 'yes' }))).text).toContain('Drew the beds')
  })

  test('a link shows the host it leads to, and lends it nothing of ours', async () => {
    const { location } = await addLink('example.org/a?b=1', { title: 'Short' })
    const page = await asha.get(show(idOf(location)))
    expect(page.text).toContain('Opens example.org, which is not ours')
    const link = page.$('main a[href^="https://example.org"]')
    expect(link.attr('rel')).toContain('noopener')
    expect(link.attr('href')).toBe('https://example.org/a?b=1')
  })

  test.each([
    ['javascript:alert(1)'],
    ['data:text/html,<script>'],
    ['https://bank.example@evil.example/'],
    ['//evil.example'],
    ['ftp://files.example'],
    ['my notes'],
    [''],
  ])('%s is no address', async address => {
    const page = await addLink(address)
    expect(page.status).toBe(400)
    expect(page.$('#address-error').text()).toMatch(/address/)
    expect(page.$('input[name=address]').val()).toBe(address)
    expect(page.$('input[name=title]').val()).toBe('A link')
  })

  test('an empty note and one of 20,000 words are refused beside their field, and what was typed stays', async () => {
    const there = evidenceUrls.addKind.href({ kind: 'note' })
    const empty = await asha.post(there, { title: '', whatIDid: ' ' })
    expect(empty.$('#title-error').text()).toContain('Write a title')
    expect(empty.$('#whatIDid-error').text()).toContain('at least a sentence')
    const long = 'word '.repeat(20_000).trim()
    const page = await asha.post(there, { title: 'Long', whatIDid: long })
    expect(page.status).toBe(400)
    expect(page.$('#whatIDid-error').text()).toContain('at most 1,500 words')
    expect(page.$('textarea[name=whatIDid]').val()).toBe(long)
    const tomorrow = await asha.post(there, { title: 'When', whatIDid: 'x', happenedOn: '2999-01-01' })
    expect(tomorrow.$('#happenedOn-error').text()).toContain('is not in the future')
  })

  test('markup, right-to-left words and signs are kept as words', async () => {
    const title = '<img src=x onerror=alert(1)> שלום 🎉'
    const id = await addNote(asha, skill('files'), title, '<b>bold</b>')
    const page = await asha.get(show(id))
    expect(page.$('h1').text()).toBe(title)
    expect(page.$('main b, main img').length).toBe(0)
    expect(page.$('h1 bdi').length).toBe(1)
  })
})

describe('what other features add', () => {
  test('the same happening is added once, its words are not the person’s to change, and it can be withdrawn', async () => {
    const { ben } = world.people
    const add = () =>
      capable.database.writing(world.organisationId, tx =>
        addEvidence(
          tx,
          { person: ben, kind: 'help', skills: [skill('files')], title: 'Helped with a form', source: 'calls:1' },
          new Date(),
        ),
      )
    const id = await add()
    expect(await add()).toBe(id)
    const browser = await world.signedIn(ben)
    expect((await browser.get(show(id))).text).toContain('because it happened here')
    expect((await browser.get(evidenceUrls.edit.href({ evidenceId: id }))).status).toBe(404)
    expect((await browser.get(evidenceUrls.skills.href({ evidenceId: id }))).status).toBe(200)
    await browser.post(evidenceUrls.withdraw.href({ evidenceId: id }))
    expect((await browser.get(show(id))).text).toContain('You withdrew this')
  })
})

describe('the three states', () => {
  const nothing = { evidence: 0, endorsements: 0 }
  test.each([
    [2, undefined, 'said'],
    [2, nothing, 'said'],
    [2, { ...nothing, evidence: 1 }, 'evidenced'],
    [2, { ...nothing, endorsements: 1 }, 'evidenced'],
    [2, { ...nothing, confirmedLevel: 2 }, 'confirmed'],
    [2, { ...nothing, confirmedLevel: 3 }, 'confirmed'],
    [3, { ...nothing, confirmedLevel: 2 }, 'evidenced'],
    [undefined, { ...nothing, confirmedLevel: 1 }, 'confirmed'],
  ] as const)('said %s with %o is %s', (said, state, result) => expect(stateOf(said, state)).toBe(result))
})
