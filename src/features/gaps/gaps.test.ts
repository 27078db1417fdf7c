import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addProfile, followProfile, publishDraft, setOffers } from '#features/role-profiles/index.ts'
import { type Framework, getCurrentFramework, installBuiltInFrameworks, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { collectPersonalData } from '#platform/personal-data.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { features } from '../../app.ts'
import { takeGapWave } from './index.ts'

let capable: TestApp
let world: World
let framework: Framework
let leader: { id: string; key: string }
const planners: string[] = []

const january = new Date('2026-01-31T12:00:00Z')
const february = new Date('2026-02-28T12:00:00Z')

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await write(async tx => {
    await installBuiltInFrameworks(tx, new Date('2025-01-01'))
    framework = await getCurrentFramework(tx, 'digital-basics', 'en')
    leader = await makeProfile(tx, 'Planner', [2, 3])
    await setOffers(tx, leader.id, { jobs: ['planning officer'], unitIds: [] }, act)
    for (let index = 0; index < 20; index += 1) {
      const id = await addPerson(tx, `Planner ${index}`)
      planners.push(id)
      await answer(tx, id, { 0: index < 8 ? 3 : 1, 1: 1 }, new Date('2026-01-10'))
    }
    await takeGapWave(tx, { on: january, minimumGroup: 10 })
  })
}, 60_000)
afterAll(() => capable.close())

const act = { by: undefined, now: new Date('2025-06-01') }
const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const skill = (index: number) => skillsOf(framework)[index] ?? skillsOf(framework)[0]

/** A profile that asks for the first skills of Digital basics at these levels. */
async function makeProfile(tx: Writing, name: string, levels: readonly number[]) {
  const { rows } = {
    rows: await tx.selectFrom('frameworks').select('id').where('key', '=', 'digital-basics').execute(),
  }
  const made = await addProfile(
    tx,
    {
      framework: { id: rows[0]?.id ?? '', versionId: framework.versionId },
      texts: { en: { name, description: `What ${name} does`, family: '' } },
      requirements: levels.map((level, index) => ({ skillKey: skill(index)?.key ?? '', level })),
    },
    act,
  )
  await publishDraft(tx, made.id, act)
  return made
}

async function addPerson(tx: Writing, name: string): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('people')
    .values({
      ...{ organisation_id: tx.organisationId, id, name, job_title: 'Planning  Officer', search_text: name },
      ...{ unit_id: world.units.planning, manager_id: world.people.carol.id, created_at: act.now },
    })
    .execute()
  return id
}

async function answer(tx: Writing, personId: string, levels: Record<number, number>, at: Date): Promise<void> {
  const own = { organisation_id: tx.organisationId, person_id: personId }
  const round_id = uuid()
  await tx
    .insertInto('assessment_rounds')
    .values({ ...own, id: round_id, framework_version_id: framework.versionId, started_at: at, completed_at: at })
    .execute()
  const rows = Object.entries(levels).map(([index, level]) => ({
    ...{
      ...own,
      id: uuid(),
      skill_id: skill(Number(index))?.id ?? '',
      round_id,
      level,
      confidence: 3,
      assessed_at: at,
    },
  }))
  await tx.insertInto('assessments').values(rows).execute()
}

describe('somebody who follows a profile', () => {
  test('sees what is there first, then what is one step away, further, and unsaid', async () => {
    const { ben } = world.people
    await write(async tx => {
      const four = await makeProfile(tx, 'Town planner', [1, 2, 4, 2])
      await followProfile(tx, ben, four.id, act.now)
      await answer(tx, ben.id, { 0: 2, 1: 1, 2: 1 }, new Date('2026-01-05'))
    })
    const browser = await world.signedIn(ben)
    const all = await browser.get('/passport/gaps')
    expect(all.text).toContain('1 of 4 skills reached')
    expect(all.text).toContain('You have answered 3 of 4.')
    expect(all.text).toContain('The basic profile')
    expect(all.text).toContain('Only you can see this')
    const one = await browser.get('/passport/gaps/town-planner')
    const headings = one
      .$('main h2')
      .toArray()
      .map(heading => one.$(heading).text().trim())
    expect(headings.slice(0, 5)).toEqual([
      'What you have',
      'A next step',
      'One step away',
      'Not yet',
      'You have not said yet',
    ])
    expect(one.text).toContain(`Look at your answer: ${skill(1)?.name}`)
    expect(one.$('svg.app-chart')).toHaveLength(4)
    expect(one.$('figure table tbody tr')).toHaveLength(4)
  })

  test('finds the profile offered to the own job before the others', async () => {
    const name = (browser: Awaited<ReturnType<TestBrowser['get']>>) => browser.$('main h2').first().text().trim()
    const { ben } = world.people
    const own = await write(async tx => {
      const zoo = await makeProfile(tx, 'Zoo keeper', [3])
      await followProfile(tx, ben, zoo.id, act.now)
      return zoo
    })
    const browser = await world.signedIn(ben)
    expect(name(await browser.get('/passport/gaps'))).toBe('Town planner')
    await write(async tx => {
      await tx
        .updateTable('people')
        .set({ job_title: 'Zoo keeper' })
        .where('organisation_id', '=', tx.organisationId)
        .where('id', '=', ben.id)
        .execute()
      await setOffers(tx, own.id, { jobs: ['Zoo keeper'], unitIds: [] }, act)
    })
    expect(name(await browser.get('/passport/gaps'))).toBe('Zoo keeper')
  })

  test('is not praised for a profile that asks for nothing', async () => {
    const { ben } = world.people
    await write(async tx => followProfile(tx, ben, (await makeProfile(tx, 'Empty', [])).id, act.now))
    const browser = await world.signedIn(ben)
    const text = (await browser.get('/passport/gaps')).text
    expect(text).toContain('This profile asks for no skill yet')
    expect(text).not.toContain('0 of 0')
    expect(text).not.toContain('Well done')
  })

  test('looks at any profile in use, and finds none that is not', async () => {
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.get('/passport/gaps/planner')).text).toContain('You have not said yet')
    expect((await asha.get('/passport/gaps/basic')).status).toBe(200)
    expect((await asha.get('/passport/gaps/nothing')).status).toBe(404)
    expect((await asha.get('/passport/gaps')).text).toContain('You follow no profile besides the basic one')
  })
})

describe('the programme lead', () => {
  test('sees how many planners have each skill, and a range where it is nearly none', async () => {
    const elin = await world.signedIn(world.people.elin)
    const page = await elin.get('/gaps')
    expect(page.text).toContain('21 people are counted')
    expect(page.text).toMatch(/[89] of 21/)
    expect(page.text).toContain('2 or fewer of 21')
    expect(page.text).toContain('Planning')
    const unit = await elin.get(`/gaps?unit=${world.units.nightTeam}`)
    expect(unit.text).toContain('This cannot be shown')
  })

  test('takes the same cells along and no others', async () => {
    const elin = await world.signedIn(world.people.elin)
    const file = (await elin.get('/gaps/counts.csv')).body
    const lines = file.trim().split('\r\n')
    expect(lines[0]).toContain('Profile,Unit,Skill,Level it takes,Counted,At least,At most')
    expect(lines).toHaveLength(1 + 3 * 2)
    expect(file).not.toContain('Night team')
  })

  test('counts again a week later at the earliest', async () => {
    const elin = await world.signedIn(world.people.elin)
    expect((await elin.submit('/gaps/waves')).text).toContain('Counted')
    expect((await elin.submit('/gaps/waves')).text).toContain('a week apart')
  })
})

test('a manager sees the own team as a whole, and nobody else sees any of it', async () => {
  const carol = await world.signedIn(world.people.carol)
  expect((await carol.get('/gaps/team')).text).toContain('21 people are counted')
  expect((await carol.get('/gaps')).status).toBe(404)
  const asha = await world.signedIn(world.people.asha)
  for (const href of ['/gaps', '/gaps/team', '/gaps/counts.csv']) expect((await asha.get(href)).status).toBe(404)
  expect((await asha.post('/gaps/waves')).status).toBe(404)
})

test('one more planner, and one who stops, change no figure of those counted before', async () => {
  const shown = async (on: string) =>
    (await (await world.signedIn(world.people.elin)).get(`/gaps/counts.csv?wave=${on}`)).body
  await write(tx => takeGapWave(tx, { on: new Date('2026-02-14T12:00:00Z'), minimumGroup: 10 }))
  const before = await shown('2026-02-14')
  await write(async tx => {
    await addPerson(tx, 'Somebody new').then(id => answer(tx, id, { 0: 4, 1: 4 }, new Date('2026-02-01')))
    await tx
      .updateTable('people')
      .set({ job_title: 'Gardener' })
      .where('id', '=', planners[0] ?? '')
      .execute()
    await takeGapWave(tx, { on: february, minimumGroup: 10 })
  })
  expect(await shown('2026-02-28')).toBe(before)
})

test('somebody who is erased leaves a number behind, and the figures stay', async () => {
  const [, planner = ''] = planners
  const answers = collectPersonalData(features).filter(({ feature }) => feature === 'gaps')
  await write(async tx => {
    for (const { erase } of answers) if (typeof erase === 'function') await erase(tx, planner)
    await takeGapWave(tx, { on: new Date('2026-04-30T12:00:00Z'), minimumGroup: 10 })
    const left = await tx.selectFrom('gap_erased').selectAll().execute()
    expect(left).toHaveLength(1)
    expect(JSON.stringify(left)).not.toContain(planner)
  })
  const page = await (await world.signedIn(world.people.elin)).get('/gaps?wave=2026-04-30')
  expect(page.text).toContain('21 people are counted')
})
