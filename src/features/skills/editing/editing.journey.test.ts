import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { installBuiltInFrameworks } from '../install-framework.ts'
import { skillsUrls } from '../skills.urls.ts'
import { listSuccessors } from '../successors.queries.ts'
import { currentKeysOf } from '../successors.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let farah: TestBrowser
let asha: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  elin = await world.signedIn(world.people.elin)
  farah = await world.signedIn(world.people.farah)
  asha = await world.signedIn(world.people.asha)
}, 60_000)
afterAll(() => capable?.close())

const frameworkKey = 'gardening'
const draftHref = skillsUrls.draft.href({ frameworkKey })

/** Opens the page of a form and sends it as it stands, with some answers changed: as a browser without scripts does. */
async function send(who: TestBrowser, href: string, answers: Record<string, string | string[]> = {}) {
  const { $, status } = await who.get(href)
  expect(status, href).toBe(200)
  const form = $('main form[method=post]').first()
  const fields: Record<string, string | string[]> = {}
  for (const field of form.find('input,select,textarea').toArray()) {
    const [name, type] = [$(field).attr('name') ?? '', $(field).attr('type')]
    if ((type === 'radio' || type === 'checkbox') && $(field).attr('checked') === undefined) continue
    fields[name] =
      type === 'checkbox' ? [...[fields[name] ?? []].flat(), String($(field).val())] : String($(field).val() ?? '')
  }
  return who.submit(form.attr('action') ?? '', { ...fields, ...answers })
}

const addSkill = (name: string, more: Record<string, string> = {}, area = 'beds') =>
  send(elin, skillsUrls.newDraftSkill.href({ frameworkKey }, { area }), { 'name-en': name, ...more })
const onSkill = (skillKey: string) => ({ frameworkKey, skillKey })
const publish = (note = '') => elin.submit(skillsUrls.publish.href({ frameworkKey }), { note })
const idOfFramework = async () =>
  capable.database.reading(world.organisationId, async db => {
    const row = await db
      .selectFrom('frameworks')
      .select('id')
      .where('organisation_id', '=', world.organisationId)
      .where('key', '=', frameworkKey)
      .executeTakeFirstOrThrow()
    return row.id
  })

describe('a programme lead writes a framework from nothing', () => {
  test('begins with a name, adds levels, an area inside an area, and skills with their statements', async () => {
    const missing = await elin.post(skillsUrls.newFramework.href(), { name: ' ', description: 'kept', language: 'en' })
    expect([missing.status, missing.$('#name-error').text()]).toEqual([400, expect.stringContaining('Write what')])
    expect(missing.$('#description').text()).toBe('kept')
    const begun = await send(elin, skillsUrls.newFramework.href(), { name: 'Gardening', description: 'For the parks' })
    expect(begun.text).toContain('Editing Gardening')
    expect(begun.text).toContain('There is no skill in it yet.')
    expect(begun.text).toContain('It has no levels yet')
    const first = await elin.get(skillsUrls.publish.href({ frameworkKey }))
    expect(first.text).toContain('A few words about this first edition')
    expect(first.text).not.toContain('for those who know the edition before')
    expect((await elin.post(skillsUrls.publish.href({ frameworkKey }), { note: '' })).status).toBe(400)
    for (const name of ['Seedling', 'Gardener'])
      await send(elin, skillsUrls.newDraftLevel.href({ frameworkKey }), { 'name-en': name })
    await send(elin, skillsUrls.newDraftArea.href({ frameworkKey }), { 'name-en': 'Beds' })
    await send(elin, skillsUrls.newDraftArea.href({ frameworkKey }, { area: 'beds' }), { 'name-en': 'Raised beds' })
    const inside = await addSkill('Watering 🌱', {
      'definition-en': '<script>alert(1)</script> as $x^2$ and **bold**',
      'statement-2-en': 'I can water',
      'labels-en': 'sprinkling\n\n sprinkling \nirrigation',
      basic: '2',
    })
    expect(inside.text).toContain('Watering 🌱')
    expect(inside.text).toContain('Raised beds')
    const top = await elin.get(draftHref)
    expect(top.$('main table a:contains("Add a skill")').attr('href')).toContain('area=beds')
    await addSkill('Weeding')
    await addSkill('Pruning', {}, 'raised-beds')
  })

  test('is told of two levels of one name, and of numbers that say another order', async () => {
    const twice = await send(elin, skillsUrls.newDraftLevel.href({ frameworkKey }), { 'name-en': 'seedling' })
    expect(twice.status).toBe(400)
    expect(twice.$('#name-en-error').text()).toContain('There is a level of this name already')
    for (const [level, name] of [
      ['1', 'Level 2'],
      ['2', 'Level 1'],
    ] as const)
      await send(elin, skillsUrls.draftLevel.href({ frameworkKey, level }), { 'name-en': name })
    const refused = await elin.post(skillsUrls.publish.href({ frameworkKey }), { note: '' })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('“Level 1” stands above a level with a higher number')
    const down = { is: 'level', key: '1', direction: 'down' }
    const scale = await elin.submit(skillsUrls.shiftDraftItem.href({ frameworkKey }), down)
    expect(scale.$('button[autofocus]').text(), 'the place that the keyboard was at').toMatch(/^Up\s+Level 2/)
    expect(scale.text).toMatch(/1\. Level 1.*2\. Level 2/)
    const moved = await elin.get(skillsUrls.draftSkill.href(onSkill('watering')))
    expect([moved.$('#statement-1-en').text(), moved.$('#basic option[selected]').attr('value')]).toEqual([
      'I can water',
      '1',
    ])
    await elin.post(skillsUrls.shiftDraftItem.href({ frameworkKey }), down)
    await send(elin, skillsUrls.draftLevel.href({ frameworkKey, level: '1' }), { 'name-en': 'Seedling' })
    await send(elin, skillsUrls.draftLevel.href({ frameworkKey, level: '2' }), { 'name-en': 'Gardener' })
  })

  test('undoes what was a mistake, the last change first, and nobody undoes what they did not see', async () => {
    await addSkill('A mistake')
    const { $ } = await elin.get(draftHref)
    const number = $('form[action$="/draft/undo"] input[name=number]').attr('value') ?? ''
    expect(Number(number)).toBeGreaterThan(5)
    const undone = await elin.submit(skillsUrls.undoDraftChange.href({ frameworkKey }), { number })
    expect(undone.text).toContain('Undone: Added the skill A mistake')
    const late = await farah.submit(skillsUrls.undoDraftChange.href({ frameworkKey }), { number })
    expect(late.text).toContain('Somebody has changed something else meanwhile')
    const gone = await elin.get(skillsUrls.draftSkill.href(onSkill('a-mistake')))
    expect(gone.status).toBe(404)
  })

  test('writes a second language beside the first, and sees what is missing and what stands in for it', async () => {
    await send(elin, skillsUrls.draftAbout.href({ frameworkKey }), {
      licence: '',
      'licence-en': 'CC BY 4.0',
      others: ['nb'],
    })
    const overview = await elin.get(draftHref)
    expect(overview.text).toMatch(/Norwegian Bokmål: \d+ texts are missing/)
    expect(overview.text).toContain('Where a text is missing, people read it in English')
    const href = skillsUrls.draftSkill.href(onSkill('weeding'), { beside: 'nb' })
    expect((await elin.get(href)).text).toContain('Missing. Until you write it, people read English.')
    const half = await send(elin, href, { 'definition-nb': 'Å luke' })
    expect([half.status, half.$('#name-nb-error').text()]).toEqual([400, expect.stringContaining('Write the name')])
    expect(half.$('#definition-nb').text()).toBe('Å luke')
    await send(elin, href, { 'name-nb': 'Luking', 'definition-nb': 'Å luke' })
    await publish()
    asha.cookies.set('locale', 'nb')
    const page = await asha.get(skillsUrls.skill.href(onSkill('weeding')), { 'accept-language': 'nb' })
    expect(page.$('h1').text()).toBe('Luking')
    asha.cookies.delete('locale')
  })

  test('shows markup and formulas as they were written', async () => {
    const page = await asha.get(skillsUrls.skill.href(onSkill('watering')))
    expect(page.text).toContain('<script>alert(1)</script> as $x^2$ and **bold**')
    expect(page.$('main script')).toHaveLength(0)
    expect(page.text).toContain('Also called: sprinkling and irrigation')
  })
})

describe('two people edit the same draft', () => {
  test('neither overwrites the other without knowing, and what was typed stays', async () => {
    await elin.submit(skillsUrls.startDraft.href({ frameworkKey }))
    const href = skillsUrls.draftSkill.href(onSkill('weeding'), { beside: 'none' })
    const { $ } = await farah.get(href)
    const seen = $('input[name=seen]').attr('value') ?? ''
    await send(elin, href, { 'definition-en': 'By Elin' })
    const late = await farah.post(href, { seen, 'name-en': 'Weeding', 'definition-en': 'By Farah' })
    expect(late.status).toBe(400)
    expect(late.text).toContain('Elin Berg changed this while you were writing')
    expect(late.text).toContain('By Elin')
    expect(late.$('#definition-en').text()).toBe('By Farah')
    const again = late.$('input[name=seen]').attr('value') ?? ''
    const saved = await farah.submit(href, { seen: again, 'name-en': 'Weeding', 'definition-en': 'By Farah' })
    expect(saved.text).toContain('Saved')
  })

  test('a published edition stays as it was while its successor is edited', async () => {
    const page = await asha.get(skillsUrls.skill.href(onSkill('weeding')))
    expect(page.text).not.toContain('By Farah')
  })
})

describe('skills end, and their addresses lead on', () => {
  test('one is merged, one is split, one is retired, one moves; the page of changes says each', async () => {
    for (const name of ['Mulching', 'Digging', 'Scything']) await addSkill(name)
    await publish('Three more')
    await elin.submit(skillsUrls.startDraft.href({ frameworkKey }))
    await send(elin, skillsUrls.mergeDraftSkill.href(onSkill('mulching')), { into: 'weeding', note: 'It is one job' })
    await send(elin, skillsUrls.splitDraftSkill.href(onSkill('digging')), {
      names: 'Digging by hand\nDigging by machine',
    })
    await send(elin, skillsUrls.retireDraftSkill.href(onSkill('scything')), { note: 'Nobody does it' })
    await send(elin, skillsUrls.moveDraftSkill.href(onSkill('pruning')), { to: 'beds' })
    const draft = await elin.get(draftHref)
    expect(draft.text).toContain('Mulching was merged into Weeding: It is one job')
    expect(draft.text).toContain('Digging was split into Digging by hand and Digging by machine')
    const published = await publish('Fewer, clearer')
    expect(published.status).toBe(200)

    const merged = await asha.get(skillsUrls.skill.href(onSkill('mulching')))
    expect(merged.text).toContain('Mulching is not a skill of its own any more')
    expect(merged.text).toContain('It is one job')
    expect(merged.$('main a[href="/frameworks/gardening/skills/weeding"]').text()).toBe('Weeding')
    expect((await asha.get(skillsUrls.skill.href(onSkill('mulching'), { version: '1.1' }))).$('h1').text()).toBe(
      'Mulching',
    )
    expect((await asha.get(skillsUrls.skill.href(onSkill('weeding')))).text).toContain('Also called: Mulching')
    expect((await asha.get(skillsUrls.skill.href(onSkill('never-was')))).status).toBe(404)

    const changes = await asha.get(skillsUrls.changes.href({ frameworkKey }))
    expect(changes.text).toContain('Scything was retired: Nobody does it')
    expect(changes.text).toMatch(/Moved \(1\)\s*Pruning/)
    expect(changes.text).not.toMatch(/Gone \(/)
    const successors = await capable.database.reading(world.organisationId, async db =>
      listSuccessors(db, await idOfFramework()),
    )
    expect(successors.map(({ fromKey, toKeys, kind }) => [fromKey, kind, ...toKeys])).toEqual([
      ['digging', 'split', 'digging-by-hand', 'digging-by-machine'],
      ['mulching', 'merged', 'weeding'],
      ['pruning', 'moved', 'pruning'],
      ['scything', 'retired'],
    ])
    expect(currentKeysOf(successors, 'mulching')).toEqual(['weeding'])
  })

  test('a key is never given to another skill, and undoing a merge brings everything back', async () => {
    await elin.submit(skillsUrls.startDraft.href({ frameworkKey }))
    const added = await addSkill('Mulching')
    expect(added.$('main a[href$="/draft/skills/mulching-2"]')).toHaveLength(1)
    await send(elin, skillsUrls.mergeDraftSkill.href(onSkill('pruning')), { into: 'weeding' })
    const number = (await elin.get(draftHref)).$('input[name=number]').attr('value') ?? ''
    await elin.submit(skillsUrls.undoDraftChange.href({ frameworkKey }), { number })
    expect((await elin.get(skillsUrls.draftSkill.href(onSkill('pruning')))).status).toBe(200)
    const into = await elin.get(skillsUrls.draftSkill.href(onSkill('weeding'), { beside: 'none' }))
    expect(into.$('#labels-en').text()).toBe('Mulching')
    expect((await elin.get(draftHref)).text).not.toContain('Pruning was merged')
  })

  test('an area goes only when it is empty, and never into itself', async () => {
    const full = await elin.get(skillsUrls.removeDraftArea.href({ frameworkKey, areaKey: 'beds' }))
    expect(full.text).toContain('There is still something in it')
    expect(full.$('main form')).toHaveLength(0)
    const posted = await elin.submit(skillsUrls.removeDraftArea.href({ frameworkKey, areaKey: 'beds' }))
    expect(posted.text).toContain('There is still something in it')
    const inside = await elin.post(skillsUrls.moveDraftArea.href({ frameworkKey, areaKey: 'beds' }), {
      to: 'raised-beds',
    })
    expect([inside.status, inside.$('#to-error').text()]).toEqual([400, expect.stringContaining('inside itself')])
    const removed = await send(elin, skillsUrls.removeDraftArea.href({ frameworkKey, areaKey: 'raised-beds' }))
    expect(removed.text).toContain('The area is removed')
  })

  test('a draft is thrown away only after a question, and the edition stays', async () => {
    const asked = await elin.get(skillsUrls.discardDraft.href({ frameworkKey }))
    expect(asked.text).toContain('Edition 1.2 stays as it is')
    const gone = await elin.submit(skillsUrls.discardDraft.href({ frameworkKey }))
    expect(gone.text).toContain('The draft is gone')
    expect((await elin.get(draftHref)).text).toContain('There is no draft')
  })
})

describe('who may', () => {
  test('people without the job find nothing of drafts, and the built-in framework is only copied', async () => {
    await elin.submit(skillsUrls.startDraft.href({ frameworkKey }))
    for (const href of [draftHref, skillsUrls.newFramework.href(), skillsUrls.draftSkill.href(onSkill('weeding'))])
      expect((await asha.get(href)).status, href).toBe(404)
    expect((await asha.post(skillsUrls.startDraft.href({ frameworkKey }))).status).toBe(404)
    const builtIn = { frameworkKey: 'digital-basics' }
    expect((await elin.get(skillsUrls.draft.href(builtIn))).text).toContain('comes with Capable')
    expect((await elin.post(skillsUrls.startDraft.href(builtIn))).status).toBe(404)
    const copied = await send(elin, skillsUrls.copy.href(builtIn), { name: 'Our basics' })
    expect(copied.text).toContain('Editing Our basics')
    expect(copied.text).toContain('Digitale grunnferdigheter, vår egen')
    const skill = await elin.get(skillsUrls.draftSkill.href({ frameworkKey: 'our-basics', skillKey: 'sign-in' }))
    expect(skill.$('#name-en').attr('value')).toBe('Passwords and passkeys')
    expect(skill.$('#name-nb').attr('value')).not.toBe('')
    expect(skill.$('textarea[name=readText-en]').text()).toContain('\n\n')
  })

  test('every act stands in the audit', async () => {
    const rows = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('audit_entries')
        .select('action')
        .distinct()
        .where('organisation_id', '=', world.organisationId)
        .where('action', 'like', 'skills.%')
        .execute(),
    )
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'skills.framework-written',
        'skills.framework-copied',
        'skills.draft-started',
        'skills.draft-changed',
        'skills.draft-change-undone',
        'skills.draft-discarded',
        'skills.framework-published',
      ]),
    )
  })
})
