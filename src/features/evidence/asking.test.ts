import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SkillRef } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addNote, ask, draft, skillsOf } from './evidence.testing.ts'
import { refText } from './evidence.ts'
import { evidenceUrls } from './evidence.urls.ts'
import { listSkillStates } from './index.ts'

let capable: TestApp
let world: World
let skill: (key: string) => SkillRef
let asha: TestBrowser
let ben: TestBrowser
let dag: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  skill = await skillsOf(capable, world)
  asha = await world.signedIn(world.people.asha)
  ben = await world.signedIn(world.people.ben)
  dag = await world.signedIn(world.people.dag)
}, 120_000)
afterAll(() => capable?.close())

const writing = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const states = () => writing(tx => listSkillStates(tx, world.people.asha.id))
const asked = (requestId: string) => evidenceUrls.askedRequest.href({ requestId })
const own = (requestId: string) => evidenceUrls.request.href({ requestId })
const inbox = (personId: string) =>
  writing(async tx => {
    const rows = await tx
      .selectFrom('notifications')
      .select(['topic', 'payload'])
      .where('organisation_id', '=', tx.organisationId)
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .execute()
    return rows.map(({ topic, payload }) => ({ topic, ...(payload as Record<string, unknown>) }))
  })

beforeEach(() =>
  writing(async tx => {
    for (const table of [
      'endorsements',
      'confirmation_steps',
      'confirmation_request_evidence',
      'confirmation_request_skills',
      'confirmation_requests',
      'evidence_skills',
      'evidence_versions',
      'evidence',
      'notifications',
    ] as const)
      await tx.deleteFrom(table).where('organisation_id', '=', tx.organisationId).execute()
  }),
)

describe('asking a champion to confirm a level', () => {
  test('the champion sees exactly what was sent, confirms it with words, and the passport knows', async () => {
    const note = await addNote(asha, skill('files'), 'The shared folder', 'I tidied it.')
    await addNote(asha, skill('sign-in'), 'Something private')
    const requestId = await ask(asha, {
      purpose: 'confirm',
      skill: skill('files'),
      level: 3,
      person: world.people.dag.id,
      message: 'You saw the folder.',
    })
    expect(await inbox(world.people.dag.id)).toMatchObject([{ topic: 'evidence.asked', requestId, purpose: 'confirm' }])
    const page = await dag.get(asked(requestId))
    expect(page.text).toContain('The shared folder')
    expect(page.text).toContain('You saw the folder.')
    expect(page.text).not.toContain('Something private')
    expect(page.text).toContain('You and Asha Patel can see this')
    // A later edit does not leak.
    await asha.post(evidenceUrls.edit.href({ evidenceId: note }), { title: 'The SECRET folder', whatIDid: 'Hm.' })
    expect((await dag.get(asked(requestId))).text).not.toContain('SECRET')
    expect((await dag.get(evidenceUrls.show.href({ evidenceId: note }))).status).toBe(404)
    const done = await dag.submit(asked(requestId), { 'level-0': '3', words: 'Saw it work.' })
    expect(done.text).toContain('You confirmed')
    expect(await states()).toContainEqual(
      expect.objectContaining({
        ...skill('files'),
        evidence: 1,
        confirmedLevel: 3,
        confirmedBy: { id: world.people.dag.id, name: 'Dag Solberg' },
      }),
    )
    expect(await inbox(world.people.asha.id)).toMatchObject([{ topic: 'evidence.answered', outcome: 'confirmed' }])
    const said = await asha.get(evidenceUrls.endorsements.href())
    expect(said.text).toContain('Saw it work.')
  })

  test('less than was said takes words; nothing at all is no confirmation; more than was said is not offered', async () => {
    const requestId = await ask(asha, {
      purpose: 'confirm',
      skill: skill('files'),
      level: 3,
      person: world.people.dag.id,
    })
    const offered = (await dag.get(asked(requestId))).$('select[name="level-0"] option')
    expect(offered.map((_, option) => option.attribs.value).get()).toEqual(['', '3', '2', '1', 'none'])
    expect((await dag.post(asked(requestId), { 'level-0': '2' })).text).toContain('write why')
    expect((await dag.post(asked(requestId), { 'level-0': 'none' })).text).toContain('You confirm none of them')
    expect((await dag.post(asked(requestId), { 'level-0': '4' })).text).toContain('Choose a level')
    expect((await dag.post(asked(requestId), { 'level-0': '2', words: 'Two, I think.' })).status).toBe(303)
    expect(await states()).toMatchObject([{ confirmedLevel: 2 }])
  })

  test('given back it says why and what would do; its asker changes it unseen and sends it again', async () => {
    const requestId = await ask(asha, {
      purpose: 'confirm',
      skill: skill('files'),
      level: 3,
      person: world.people.dag.id,
    })
    const give = evidenceUrls.returnRequest.href({ requestId })
    const refused = await dag.post(give, { why: 'Good, but I see nothing yet.' })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('Write what would do')
    expect(refused.$('textarea[name=why]').val()).toBe('Good, but I see nothing yet.')
    await dag.post(give, { why: 'Good, but I see nothing yet.', whatWouldDo: 'A picture of the folder.' })
    const back = await asha.get(own(requestId))
    expect(back.text).toContain('Good, but I see nothing yet.')
    expect(back.text).toContain('A picture of the folder.')
    await asha.post(evidenceUrls.requestSkills.href({ requestId }), { levels: 'yes', 'level-0': '2' })
    const meanwhile = await dag.get(asked(requestId))
    expect(meanwhile.text).toContain('You gave it back.')
    expect(meanwhile.$('main ul').length).toBe(0)
    const late = await dag.post(asked(requestId), { 'level-0': '3', words: 'From a page that was still open.' })
    expect(late.text).toContain('This no longer waits for an answer')
    expect((await asha.submit(own(requestId), { message: 'Now with a lower level.' })).text).toContain('Waiting')
    expect((await dag.get(asked(requestId))).text).toContain('Now with a lower level.')
    await dag.post(asked(requestId), { 'level-0': '2' })
    expect(await states()).toMatchObject([{ confirmedLevel: 2 }])
  })

  test('an answer can be taken back, with why; what was sent is then out of sight', async () => {
    await addNote(asha, skill('files'), 'The shared folder')
    const requestId = await ask(asha, {
      purpose: 'confirm',
      skill: skill('files'),
      level: 2,
      person: world.people.dag.id,
    })
    await dag.post(asked(requestId), { 'level-0': '2' })
    expect((await dag.get(asked(requestId))).text).toContain('The shared folder')
    expect((await dag.post(evidenceUrls.retract.href({ requestId }), { why: '' })).status).toBe(400)
    await dag.post(evidenceUrls.retract.href({ requestId }), { why: 'It was the wrong skill.' })
    expect((await states())[0]).not.toHaveProperty('confirmedLevel')
    expect((await dag.get(asked(requestId))).text).not.toContain('The shared folder')
    expect((await asha.get(own(requestId))).text).toContain('It was the wrong skill.')
    expect((await dag.get(evidenceUrls.retract.href({ requestId }))).status).toBe(404)
  })
})

describe('asking a colleague to vouch', () => {
  test('a colleague vouches in their own words, which say nothing about a level', async () => {
    const requestId = await ask(asha, { purpose: 'endorse', skill: skill('files'), person: world.people.ben.id })
    expect((await ben.post(asked(requestId), { vouched: [], words: '' })).text).toContain('Tick at least one skill')
    await ben.post(asked(requestId), { vouched: [refText(skill('files'))], words: 'She found my plan.' })
    expect(await states()).toEqual([{ ...skill('files'), evidence: 0, endorsements: 1 }])
    const page = await asha.get(evidenceUrls.endorsements.href())
    expect(page.text).toContain('She found my plan.')
    const [aside] = page.$('form[action$="put-aside"]').toArray()
    await asha.post(aside?.attribs.action ?? '')
    expect(await states()).toEqual([])
  })

  test('no is said with ready words, and the same question goes to somebody else', async () => {
    const note = await addNote(asha, skill('files'), 'The shared folder')
    const requestId = await ask(asha, { purpose: 'endorse', skill: skill('files'), person: world.people.ben.id })
    await ben.post(evidenceUrls.decline.href({ requestId }), { ready: '1', own: '' })
    expect((await asha.get(own(requestId))).text).toContain('I do not have time in the next few weeks')
    const { location } = await asha.post(evidenceUrls.askAgain.href({ requestId }))
    const again = location?.split('/')[3] ?? ''
    await asha.post(evidenceUrls.requestPerson.href({ requestId: again }), { person: world.people.carol.id })
    const page = await asha.get(own(again))
    expect(page.text).toContain('Carol Jones')
    expect(page.$(`a[href="${evidenceUrls.show.href({ evidenceId: note })}"]`).length).toBe(1)
  })

  test('withdrawn before an answer, it is gone for whoever was asked; withdrawn evidence too', async () => {
    const note = await addNote(asha, skill('files'), 'The shared folder')
    const requestId = await ask(asha, { purpose: 'endorse', skill: skill('files'), person: world.people.ben.id })
    await asha.post(evidenceUrls.withdraw.href({ evidenceId: note }))
    const page = await ben.get(asked(requestId))
    expect(page.text).toContain('its owner has withdrawn')
    expect(page.text).not.toContain('The shared folder')
    await asha.post(evidenceUrls.withdrawRequest.href({ requestId }))
    expect((await ben.get(asked(requestId))).status).toBe(404)
    expect((await ben.post(asked(requestId), { vouched: [refText(skill('files'))], words: 'Too late.' })).status).toBe(
      404,
    )
  })
})

describe('what cannot be asked', () => {
  test('nobody asks themselves, a colleague who may not confirm, or somebody who left', async () => {
    const requestId = await draft(asha, { purpose: 'confirm', skill: skill('files'), level: 2, person: 'x' })
    const choose = (person: string) => asha.post(evidenceUrls.requestPerson.href({ requestId }), { person })
    expect((await choose(world.people.asha.id)).text).toContain('You cannot ask yourself')
    expect((await choose(world.people.ben.id)).text).toContain('cannot be asked this')
    expect((await choose('assessors')).text).toContain('cannot be asked this')
    expect((await asha.post(own(requestId), { message: '' })).text).toContain('Choose who is asked')
    // A champion who asks is not suggested to themselves either.
    const self = await draft(dag, { purpose: 'confirm', skill: skill('files'), level: 2, person: world.people.dag.id })
    expect((await dag.get(evidenceUrls.requestPerson.href({ requestId: self }))).text).not.toContain('Dag Solberg')
  })

  test('an empty draft is gone on with; skills lead on to who is asked, and from there back to the whole', async () => {
    const begin = async (purpose: string) => (await asha.post(evidenceUrls.ask.href(), { purpose })).location ?? ''
    const chooseSkills = await begin('confirm')
    expect(await begin('endorse')).toBe(chooseSkills)
    const requestId = chooseSkills.split('/')[3] ?? ''
    const done = async () =>
      (await asha.get(chooseSkills)).$('a.govuk-button').filter((_, a) => a.attribs.href?.includes(requestId) ?? false)
    expect((await done()).attr('href')).toBe(own(requestId))
    await asha.post(chooseSkills, { skill: refText(skill('files')), search: '', levels: '' })
    const person = evidenceUrls.requestPerson.href({ requestId })
    expect((await done()).attr('href')).toBe(person)
    expect(await begin('endorse')).not.toBe(chooseSkills)
    await asha.post(person, { person: world.people.ben.id })
    expect((await done()).attr('href')).toBe(own(requestId))
  })

  test('skills of Digital basics can be chosen without a search, and an empty search says what to do', async () => {
    const { location = '' } = await asha.post(evidenceUrls.ask.href(), { purpose: 'endorse' })
    const listed = (await asha.get(location)).$('button[name=skill]')
    expect(listed.map((_, button) => button.attribs.value).get()).toContain(refText(skill('files')))
    expect(listed.length).toBe(36)
    expect((await asha.get(location)).text).not.toContain('Write a word to search for')
    expect((await asha.get(`${location}?search=+`)).text).toContain('Write a word to search for')
    expect((await asha.get(`${location}?search=fraud`)).$('button[name=skill]').length).toBeLessThan(36)
  })

  test('a request without a level, to the same colleague twice, or the eleventh in a day is not sent', async () => {
    const dagId = world.people.dag.id
    const without = await draft(asha, { purpose: 'confirm', skill: skill('files'), person: dagId })
    expect((await asha.post(own(without), { message: 'Hm' })).text).toContain('Say at which level')
    await ask(asha, { purpose: 'confirm', skill: skill('files'), level: 2, person: dagId })
    const twice = await draft(asha, { purpose: 'confirm', skill: skill('files'), level: 2, person: dagId })
    expect((await asha.post(own(twice), { message: 'Again' })).text).toContain('already asked')
    for (const key of ['sign-in', 'spot-fraud'])
      await ask(asha, { purpose: 'endorse', skill: skill(key), person: dagId })
    const fourth = await draft(asha, { purpose: 'endorse', skill: skill('files'), person: dagId })
    const refused = await asha.post(own(fourth), { message: 'My words stay.' })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('Three requests of yours are waiting for this person')
    expect(refused.$('textarea[name=message]').val()).toBe('My words stay.')
    await writing(tx =>
      tx.updateTable('confirmation_requests').set({ state: 'declined' }).where('state', '=', 'waiting').execute(),
    )
    for (let sent = 3; sent < 10; sent += 1) {
      const requestId = await ask(asha, { purpose: 'endorse', skill: skill('files'), person: world.people.ben.id })
      await ben.post(evidenceUrls.decline.href({ requestId }), { ready: '0', own: '' })
    }
    expect((await asha.post(own(fourth), { message: '' })).text).toContain('ten requests in a day')
  })

  test('what waits for somebody who leaves says so to its asker, once', async () => {
    const requestId = await ask(asha, { purpose: 'endorse', skill: skill('files'), person: world.people.ben.id })
    const leave = (leftAt: Date | null) =>
      writing(tx => tx.updateTable('people').set({ left_at: leftAt }).where('id', '=', world.people.ben.id).execute())
    await leave(new Date())
    try {
      const { tellOfNobodyLeft } = await import('./reminders.ts')
      expect(await writing(tx => tellOfNobodyLeft(tx, new Date()))).toBe(1)
      expect(await writing(tx => tellOfNobodyLeft(tx, new Date()))).toBe(0)
      expect((await asha.get(own(requestId))).text).toContain('Ben Okafor can no longer answer')
      expect(await inbox(world.people.asha.id)).toMatchObject([{ outcome: 'nobody-left' }])
    } finally {
      await leave(null)
    }
  })
})
