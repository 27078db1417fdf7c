import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addNote } from '#features/evidence/evidence.testing.ts'
import { listEvidence } from '#features/evidence/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { listCurrentAnswers } from '../record/answers.queries.ts'
import { publishFramework, type SmallFramework } from '../testing/publish-framework.ts'

let capable: TestApp
let world: World
let asha: TestBrowser

const first: SmallFramework = {
  key: 'garden',
  version: '1.0',
  areas: [{ key: 'beds' }, { key: 'tools' }],
  skills: [
    { key: 'digging', area: 'beds' },
    { key: 'watering', area: 'beds' },
    { key: 'pruning', area: 'beds' },
    { key: 'raking', area: 'tools' },
    { key: 'mowing', area: 'tools' },
    { key: 'sowing', area: 'tools' },
    { key: 'fax', area: 'tools' },
    { key: 'weeding', area: 'tools' },
  ],
}
const second: SmallFramework = {
  ...first,
  version: '2.0',
  skills: [
    { key: 'digging', area: 'tools' },
    { key: 'irrigating', area: 'beds' },
    { key: 'pruning-trees', area: 'beds' },
    { key: 'pruning-roses', area: 'beds' },
    { key: 'lawns', area: 'tools' },
    { key: 'sowing', area: 'tools', statements: { 1: 'Now with a sentence' } },
    { key: 'compost', area: 'beds' },
  ],
  successors: [
    { from: 'watering', to: ['irrigating'], kind: 'moved' },
    { from: 'pruning', to: ['pruning-trees', 'pruning-roses'], kind: 'split' },
    { from: 'raking', to: ['lawns'], kind: 'merged' },
    { from: 'mowing', to: ['lawns'], kind: 'merged' },
    { from: 'weeding', to: ['sowing'], kind: 'merged' },
    { from: 'fax', to: [], kind: 'retired' },
  ],
}

beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())

let worlds = 0
beforeEach(async () => {
  worlds += 1
  world = await createWorld(capable, `northshire-${worlds}`)
  await publish(first, '2026-01-05')
  asha = await world.signedIn(world.people.asha)
})

const publish = (framework: SmallFramework, on: string) =>
  capable.database.writing(world.organisationId, tx => publishFramework(tx, framework, new Date(on)))
const reading = <T>(work: Parameters<typeof capable.database.reading<T>>[1]) =>
  capable.database.reading(world.organisationId, work)
const held = async () =>
  new Map(
    (await reading(db => listCurrentAnswers(db, world.people.asha.id))).map(one => [one.skillKey, one.level] as const),
  )
const countAnswers = async () =>
  (
    await reading(db =>
      db.selectFrom('assessments').select('id').where('organisation_id', '=', world.organisationId).execute(),
    )
  ).length
const one = (skill: string, level: number) => ({ [`level-${skill}`]: String(level), [`confidence-${skill}`]: '3' })
const answerAll = async (levels: Readonly<Record<string, number>> = {}) => {
  for (const area of ['beds', 'tools']) {
    const skills = first.skills.filter(skill => skill.area === area)
    const fields = Object.assign({}, ...skills.map(({ key }) => one(key, levels[key] ?? 2)))
    await asha.post(`/passport/frameworks/garden/areas/${area}`, fields)
  }
}
const edition = '/passport/frameworks/garden/edition'
async function sayYes() {
  const page = await asha.get(edition)
  return asha.submit(edition, { edition: String(page.$('input[name=edition]').val()) })
}

describe('when a newer edition of a framework comes', () => {
  test('answers stay with the old one until the person says yes, and it says before what would change', async () => {
    await answerAll({ mowing: 3 })
    await asha.post('/passport/frameworks/garden/check')
    await publish(second, '2026-09-01')
    const front = await asha.get('/passport/frameworks/garden')
    expect(front.text).toContain('“Framework of garden” has a new edition (2.0)')
    expect(front.text).toContain('Area tools')
    expect((await asha.get('/passport/frameworks/garden/areas/tools')).$('[name=level-fax]:checked').val()).toBe('2')
    const fax = await asha.get('/passport/frameworks/garden/skills/fax')
    const read = fax.$('main a[href^="/frameworks/garden/skills/fax"]').attr('href') ?? ''
    expect((await asha.get(read)).$('h1').text()).toBe('Skill fax')
    const page = await asha.get(edition)
    const listed = (title: string) => {
      const heading = page.$('main h2').filter((_, h2) => page.$(h2).text() === title)
      return heading
        .nextAll('ul')
        .first()
        .find('li')
        .map((_, li) => page.$(li).text())
        .toArray()
    }
    expect(page.text).toContain('Note of 2.0')
    expect(listed('You are asked again')).toEqual([
      'Skill pruning-trees (“Skill pruning” was divided)',
      'Skill pruning-roses (“Skill pruning” was divided)',
      'Skill lawns (Skill raking and Skill mowing were joined, and your answers differ)',
    ])
    expect(listed('Come along under another name')).toEqual(['“Skill watering” is now “Skill irrigating”'])
    expect(listed('Were joined, and your answers agree')).toEqual(['Skill sowing and Skill weeding → Skill sowing'])
    expect(listed('Stand in another area')).toEqual(['Skill digging: from “Area beds” to “Area tools”'])
    expect(listed('Are no longer part of it')).toEqual(['Skill fax'])
    expect(listed('Are new')).toEqual(['Skill compost'])
    expect(page.text).toContain('3 answers come along as they are')
    expect(await held()).toHaveProperty('size', 8)
  })

  test('a yes carries what is safe and asks for the rest, and not one answer is written or lost', async () => {
    await answerAll({ mowing: 3, watering: 1 })
    await asha.post('/passport/frameworks/garden/check')
    await publish(second, '2026-09-01')
    const before = await countAnswers()
    const page = await sayYes()
    expect(page.text).toContain('Your passport is on edition 2.0 now.')
    expect([...(await held())].sort()).toEqual([
      ['digging', 2],
      ['irrigating', 1],
      ['sowing', 2],
    ])
    expect(await countAnswers()).toBe(before)
    const again = await asha.submit(edition, { edition: 'anything' })
    expect(again.text).toContain('on the newest edition already')
    const history = await asha.get('/passport/frameworks/garden/history')
    expect(history.text).toContain('you moved from edition 1.0 to 2.0')
    for (const key of ['fax', 'pruning', 'mowing']) expect(history.text).toContain(`Skill ${key}`)
    const skill = await asha.get('/passport/frameworks/garden/skills/irrigating')
    expect(skill.text).toMatch(/Said on \d+ \w+ \d{4} of “Skill watering”, and came along/)
    const earlier = await asha.get(history.$('a[href^="/passport/rounds/"]').attr('href') ?? '')
    expect(earlier.text).toContain('You have looked at 8 skills')
  })

  test('a new answer counts over the one that came along', async () => {
    await answerAll()
    await publish(second, '2026-09-01')
    await sayYes()
    await asha.post('/passport/frameworks/garden/areas/beds', { ...one('irrigating', 3), 'shown-irrigating': '2-3' })
    expect((await held()).get('irrigating')).toBe(3)
    const page = await asha.get('/passport/frameworks/garden/skills/irrigating')
    expect(page.$('.app-trend__dot')).toHaveLength(2)
  })

  test('what was begun goes on in it, wishes follow their skills, and help only where the skill is the same', async () => {
    const marks = { 'wish-pruning': 'yes', 'help-pruning': 'yes', 'wish-watering': 'yes', 'help-watering': 'yes' }
    await asha.post('/passport/frameworks/garden/areas/beds', { 'level-watering': '3', ...marks, leave: 'yes' })
    await publish(second, '2026-09-01')
    expect((await asha.get(edition)).text).toContain('What you have begun comes along, too.')
    await sayYes()
    const page = await asha.get('/passport/frameworks/garden/areas/beds')
    expect(page.$('[name=level-irrigating]:checked').val()).toBe('3')
    const ticked = page
      .$('[type=checkbox]:checked')
      .map((_, box) => String(page.$(box).attr('name')))
      .toArray()
    expect(ticked).toEqual(['wish-irrigating', 'help-irrigating', 'wish-pruning-trees', 'wish-pruning-roses'])
  })

  test('evidence serves what its skill became, and not what it was divided into', async () => {
    await answerAll()
    const frameworkId = await reading(async db => {
      const head = db.selectFrom('frameworks').select('id').where('organisation_id', '=', world.organisationId)
      return (await head.where('key', '=', 'garden').executeTakeFirstOrThrow()).id
    })
    const hoses = await addNote(asha, { frameworkId, skillKey: 'watering' }, 'New hoses')
    const apples = await addNote(asha, { frameworkId, skillKey: 'pruning' }, 'Apple trees')
    await publish(second, '2026-09-01')
    await sayYes()
    const skillsOf = async (id: string) => {
      const kept = await reading(db => listEvidence(db, world.people.asha, {}, { limit: 9, offset: 0 }))
      return kept.evidence.find(one => one.id === id)?.skills.map(({ skillKey }) => skillKey)
    }
    expect(await skillsOf(hoses)).toEqual(['irrigating', 'watering'])
    expect(await skillsOf(apples)).toEqual(['pruning'])
  })

  test('with another scale no answer comes along by itself', async () => {
    await answerAll()
    await publish({ ...first, version: '3.0', levels: ['Low', 'High'] }, '2026-10-01')
    expect((await asha.get(edition)).text).toContain('The levels are others than before')
    await sayYes()
    expect(await held()).toHaveProperty('size', 0)
    expect((await asha.get('/passport/frameworks/garden/history')).text).toContain('Skill digging')
  })

  test('through two editions at once, an answer still finds its skill', async () => {
    await answerAll({ watering: 3 })
    await publish(second, '2026-09-01')
    const third = {
      ...second,
      version: '3.0',
      skills: [{ key: 'drip', area: 'beds' }],
      successors: [{ from: 'irrigating', to: ['drip'], kind: 'moved' as const }],
    }
    await publish(third, '2026-10-01')
    await sayYes()
    expect([...(await held())]).toEqual([['drip', 3]])
  })

  test('moving twice keeps the answer that came along the first time', async () => {
    await answerAll({ watering: 3 })
    await publish(second, '2026-09-01')
    await sayYes()
    await publish({ ...second, version: '2.1', successors: [] }, '2026-10-01')
    await sayYes()
    expect((await held()).get('irrigating')).toBe(3)
    expect(await countAnswers()).toBe(8)
  })

  test('saying yes twice at once moves once, and an answer given meanwhile is not lost', async () => {
    await answerAll()
    await publish(second, '2026-09-01')
    const to = String((await asha.get(edition)).$('input[name=edition]').val())
    const tablet = await world.signedIn(world.people.asha)
    const shown = (await tablet.get('/passport/frameworks/garden/areas/beds')).$('main form').attr('action') ?? ''
    const statuses = await Promise.all([
      asha.post(edition, { edition: to }),
      tablet.post(edition, { edition: to }),
      tablet.post(shown, { ...one('digging', 3), 'shown-digging': '2-3' }),
    ])
    expect(statuses.map(({ status }) => status).slice(0, 2)).toEqual([303, 303])
    const answered = statuses[2]?.status === 303
    if (answered) expect((await held()).get('digging')).toBe(3)
    const moves = await reading(db =>
      db.selectFrom('edition_moves').select('id').where('organisation_id', '=', world.organisationId).execute(),
    )
    expect(moves).toHaveLength(1)
  })

  test('an answer from a page of the old edition is kept where its skill stands now', async () => {
    await answerAll()
    const old = await asha.get('/passport/frameworks/garden/areas/beds')
    await publish(second, '2026-09-01')
    await sayYes()
    const there = old.$('main form').attr('action') ?? ''
    expect((await asha.post(there, { ...one('digging', 3), 'shown-digging': '2-3' })).status).toBe(303)
    expect((await held()).get('digging')).toBe(3)
  })

  test('somebody who has said nothing begins with the newest one, and has nothing to decide', async () => {
    await publish(second, '2026-09-01')
    const ben = await world.signedIn(world.people.ben)
    expect((await ben.get('/passport/frameworks/garden')).text).not.toContain('has a new edition')
    expect((await ben.get(edition)).text).toContain('nothing to decide')
    expect((await ben.get('/passport/frameworks/garden/areas/beds')).$('[name=level-compost]').length).toBe(3)
  })
})
