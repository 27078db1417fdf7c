import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEvidence } from '#features/evidence/index.ts'
import { getCurrentFramework, installBuiltInFrameworks } from '#features/skills/index.ts'
import { organisations } from '#platform/http/organisation.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { day } from '#platform/time.ts'
import { findPublished } from '../achievements/achievements.queries.ts'
import { stampsUrls } from '../stamps.urls.ts'
import { give, prepareStamps } from '../testing/earn.ts'
import { lookAt } from './look-at.ts'
import { remindOfEndings } from './remind.ts'
import { listStamps } from './stamps.queries.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  await prepareStamps(capable, world)
})
afterAll(() => capable?.close())

const write = <T>(work: Parameters<TestApp['database']['writing']>[1]) =>
  capable.database.writing(world.organisationId, work) as Promise<T>
const keysOf = async ({ id }: WorldPerson) =>
  (await capable.database.reading(world.organisationId, db => listStamps(db, id))).map(({ key }) => key).sort()

async function help(person: WorldPerson, source: string) {
  await write(tx =>
    addEvidence(tx, { person, kind: 'help', skills: [], title: 'Helped with a form', source }, new Date()),
  )
}

async function around(now = new Date()) {
  const organisation = await organisations(capable.database, 0).byId(world.organisationId)
  if (!organisation) throw new Error('No organisation')
  return { organisation, config: capable.config, now }
}

test('whoever has helped three times earns the stamp once, however often it is looked at, and is told once', async () => {
  const { asha } = world.people
  for (const time of ['1', '2']) await help(asha, `calls:${time}`)
  await capable.runJobs()
  expect(await keysOf(asha)).toEqual([])
  await help(asha, 'calls:3')
  await capable.runJobs()
  await help(asha, 'calls:4')
  await capable.runJobs()
  const awarding = await around()
  const at = () => write<number>(tx => lookAt(tx, [asha.id], awarding))
  expect(await Promise.all([at(), at()])).toEqual([0, 0])
  expect(await keysOf(asha)).toEqual(['helper'])
  const told = await capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('notifications')
      .select('id')
      .where('person_id', '=', asha.id)
      .where('topic', '=', 'stamps.earned')
      .execute(),
  )
  expect(told).toHaveLength(1)
})

test('two who look at the same person at the same moment give one stamp', async () => {
  const { farah } = world.people
  await write(tx => tx.deleteFrom('notifications').where('organisation_id', '=', tx.organisationId).execute())
  for (const time of ['a', 'b', 'c']) await help(farah, `calls:${time}`)
  const awarding = await around()
  const both = await Promise.all([1, 2].map(() => write<number>(tx => lookAt(tx, [farah.id], awarding))))
  expect(both.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await keysOf(farah)).toEqual(['helper'])
})

test('an area is earned by level and evidence together, and areas together by five of them', async () => {
  const { ben } = world.people
  const framework = await capable.database.reading(world.organisationId, db =>
    getCurrentFramework(db, 'digital-basics', 'en'),
  )
  const { frameworkId } = await capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('frameworks')
      .select('id as frameworkId')
      .where('organisation_id', '=', db.organisationId)
      .where('key', '=', 'digital-basics')
      .executeTakeFirstOrThrow(),
  )
  const areas = framework.areas.slice(0, 5)
  const skills = areas.flatMap(area => area.skills)
  await write(tx =>
    addEvidence(
      tx,
      {
        person: ben,
        kind: 'note',
        title: 'A year of it',
        skills: skills.map(({ key }) => ({ frameworkId, skillKey: key })),
      },
      new Date(),
    ),
  )
  await capable.runJobs()
  expect(await keysOf(ben)).toEqual([])
  const browser = await world.signedIn(ben)
  await browser.post('/passport/rounds')
  for (const area of areas) {
    const fields = Object.fromEntries(
      area.skills.flatMap(({ key, basicLevel }) => [
        [`level-${key}`, String(basicLevel)],
        [`confidence-${key}`, '2'],
      ]),
    )
    await browser.post(`/passport/areas/${area.key}`, fields)
  }
  await capable.runJobs()
  expect(await keysOf(ben)).toEqual([...areas.map(({ key }) => `area-${key}`), 'half-way'].sort())
})

test('people are reminded once before a stamp ends, and one that was taken back is not given again by a rule', async () => {
  const { asha, carol, elin } = world.people
  const ending = await give(capable, world, carol, {
    key: 'safe-confirmed',
    at: new Date(Date.now() - 730 * day + 5 * day),
  })
  const remind = () => write<number>(tx => remindOfEndings(tx, new Date()))
  expect(await remind()).toBe(1)
  expect(await remind()).toBe(0)
  const page = await (await world.signedIn(carol)).get(stampsUrls.show.href({ stampId: ending }))
  expect(page.text).toContain('To renew it')
  await write(tx =>
    tx
      .updateTable('stamps')
      .set({ revoked_at: new Date(), revoked_by: elin.id, revoked_reason: 'Not hers' })
      .where('organisation_id', '=', tx.organisationId)
      .where('person_id', '=', asha.id)
      .execute(),
  )
  const awarding = await around()
  expect(await write<number>(tx => lookAt(tx, [asha.id], awarding))).toBe(0)
})

test('a programme lead writes a stamp, is refused one for merely clicking, and publishes one that takes something', async () => {
  const elin = await world.signedIn(world.people.elin)
  const bad = await elin.post(stampsUrls.create.href(), { name_en: '', motif: '' })
  expect(bad.status).toBe(400)
  expect(bad.text).toContain('Choose a mark')
  const nameless = await elin.post(stampsUrls.create.href(), { motif: 'tools', grace: '30' })
  expect(nameless.text).toContain('Enter a name')
  const created = await elin.post(stampsUrls.create.href(), {
    ...{
      name_en: 'Good at files',
      description_en: 'Knows where things are.',
      motif: 'tools',
      lasts: '12',
      grace: '14',
    },
  })
  const achievementKey = created.location?.split('/').at(-1) ?? ''
  const params = { achievementKey }
  expect((await elin.get(stampsUrls.achievement.href(params))).text).toContain('A stamp must take something')
  expect((await elin.post(stampsUrls.publish.href(params))).status).toBe(400)
  const skills = stampsUrls.addCondition.href({ ...params, kind: 'skills' })
  expect((await elin.post(skills, {})).status).toBe(400)
  const tooHigh = await elin.post(skills, { which: ['digital-basics files'], level: '99', state: 'said' })
  expect(tooHigh.text).toContain('has 4 levels. Enter a number from 1 to 4, or nothing')
  const stamps = stampsUrls.addCondition.href({ ...params, kind: 'stamps' })
  const tooMany = await elin.post(stamps, { which: ['helper'], atLeast: '3' })
  expect(tooMany.text).toContain('or choose more stamps')
  await elin.post(skills, { which: ['digital-basics files'], level: '2', state: 'said' })
  expect((await elin.get(stampsUrls.achievement.href(params))).text).toContain('Reach level 2, “With help”, in')
  await elin.post(stampsUrls.removeCondition.href(params), { place: '0' })
  await elin.post(skills, { which: ['digital-basics files'], state: 'said' })
  const only = await elin.get(stampsUrls.achievement.href(params))
  expect(only.text).toContain('What people only say about themselves is not enough')
  expect((await elin.post(stampsUrls.publish.href(params))).status).toBe(400)
  await elin.post(stampsUrls.addCondition.href({ ...params, kind: 'happenings' }), { which: 'help', atLeast: '1' })
  const published = await elin.submit(stampsUrls.publish.href(params))
  expect(published.text).toContain('Everybody is being looked at')
  const edition = await capable.database.reading(world.organisationId, db => findPublished(db, achievementKey))
  expect(edition).toMatchObject({ number: 1, lastsMonths: 12, graceDays: 14 })
  await elin.post(stampsUrls.removeCondition.href(params), { place: '0' })
  expect(
    (await capable.database.reading(world.organisationId, db => findPublished(db, achievementKey)))?.rule.conditions,
  ).toHaveLength(2)
  expect((await elin.get(stampsUrls.achievement.href(params))).text).toContain('Published, with a draft')
  const asha = await world.signedIn(world.people.asha)
  expect((await asha.get(stampsUrls.achievement.href(params))).status).toBe(404)
})

test('a champion gives a stamp by hand, with words, not to themselves, and not twice', async () => {
  const { dag, carol } = world.people
  const browser = await world.signedIn(dag)
  const href = stampsUrls.award.href({ achievementKey: 'good-colleague' })
  const give = (personId: string, words: string) => browser.post(href, { personId, words })
  expect((await give(carol.id, '')).status).toBe(400)
  expect((await give(dag.id, 'I am simply great at this')).status).toBe(400)
  expect((await give(carol.id, 'Carol showed the night team how to book.')).status).toBe(303)
  expect((await give(carol.id, 'And once more, because of it.')).status).toBe(400)
  await capable.database.writing(world.organisationId, tx =>
    tx
      .updateTable('stamps')
      .set({ valid_until: new Date(Date.now() + day) })
      .where('person_id', '=', carol.id)
      .execute(),
  )
  const holder = await world.signedIn(carol)
  const mine = (await holder.get(stampsUrls.mine.href())).$(
    'a[href^="/passport/stamps/"]:contains("Makes others better")',
  )
  expect((await holder.get(mine.attr('href') ?? '')).text).toContain('ask somebody who can give it to do so once more')
  expect((await give(carol.id, 'She still shows every new team how to book.')).status).toBe(303)
  const asha = await world.signedIn(world.people.asha)
  expect((await asha.get(href)).status).toBe(404)
})

test('open stamps say skills and stamps apart, and that evidence is needed', async () => {
  const farah = await world.signedIn(world.people.farah)
  const { $ } = await farah.get(stampsUrls.mine.href())
  const facts = (key: string) =>
    $(`.app-stamp-place:has(a[href$="/achievements/${key}"]) .app-stamp-place__fact`).text()
  expect(facts('digital-basics')).toMatch(/0 of 9 stamps$/)
  expect(facts('area-safe')).toMatch(/^0 of \d+ skills with evidence$/)
  expect(facts('safe-confirmed')).toMatch(/^0 of \d+ skills confirmed$/)
})

test('only those who may give a stamp are led there, and small numbers are named by the smallest group', async () => {
  const administrator = await world.signedIn(world.people.farah)
  const lead = await world.signedIn(world.people.elin)
  const give = `a[href="${stampsUrls.awardable.href()}"]`
  const page = await administrator.get(stampsUrls.manage.href())
  expect(page.$(give)).toHaveLength(0)
  expect(page.$('tbody tr').first().text()).toContain('Fewer than 10')
  expect((await lead.get(stampsUrls.manage.href())).$(give)).toHaveLength(1)
  const colleague = stampsUrls.achievement.href({ achievementKey: 'good-colleague' })
  const giveThis = `a[href="${stampsUrls.award.href({ achievementKey: 'good-colleague' })}"]`
  expect((await administrator.get(colleague)).$(giveThis)).toHaveLength(0)
  expect((await lead.get(colleague)).$(giveThis)).toHaveLength(1)
})
