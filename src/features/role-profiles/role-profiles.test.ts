import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { findRoleProfile, listFollowedProfiles, listRoleProfiles } from './index.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let asha: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-01')))
  elin = await world.signedIn(world.people.elin)
  asha = await world.signedIn(world.people.asha)
}, 60_000)
afterAll(() => capable.close())

const address = '/role-profiles/care-team-leader'
const read = <T>(work: Parameters<typeof capable.database.reading<T>>[1]) =>
  capable.database.reading(world.organisationId, work)

/** Sends the page's form as it stands, with some answers changed. */
async function fill(who: TestBrowser, href: string, answers: Record<string, string>) {
  const { $ } = await who.get(href)
  const form = $('main form[method="post"]').first()
  const fields = form
    .find('input,select,textarea')
    .toArray()
    .map(field => [$(field).attr('name') ?? '', String($(field).val() ?? '')] as const)
  return who.submit(form.attr('action') ?? '', { ...Object.fromEntries(fields), ...answers })
}

describe('somebody who leads the programme', () => {
  test('writes a profile from nothing, sees it as a draft, and publishes it', async () => {
    const form = await fill(elin, '/role-profiles/add', { name: 'Care team leader', from: '' })
    expect(form.text).toContain('Change the profile')
    expect(form.text).toContain('Words in Norwegian Bokmål')
    const early = await elin.submit(`${address}/publish`)
    expect(early.text).toContain('Not published: a profile needs at least one skill')
    expect(early.$(`form[action="${address}/publish"]`)).toHaveLength(0)
    const skill = form.$('select[name^="level-"]').first().attr('name') ?? ''
    const draft = await fill(elin, `${address}/edit`, { [skill]: '2', 'name-nb': 'Teamleder i omsorg' })
    expect(draft.text).toContain('This is a draft')
    expect((await asha.get(address)).status).toBe(404)
    expect((await asha.get('/role-profiles')).text).not.toContain('Care team leader')
    await elin.post(`${address}/publish`)
    const seen = await asha.get(address)
    expect(seen.text).toContain('Care team leader')
    expect(seen.$('tbody tr')).toHaveLength(1)
    expect((await read(db => findRoleProfile(db, 'care-team-leader')))?.requirements).toHaveLength(1)
  })

  test('is told what is missing or odd, and nothing is lost', async () => {
    expect((await elin.post('/role-profiles/add', { name: ' ', from: '' })).text).toContain('Write what the job')
    const form = await elin.get(`${address}/edit`)
    const skill = form.$('select[name^="level-"]').eq(1).attr('name') ?? ''
    const answer = await fill(elin, `${address}/edit`, { 'name-en': '', 'name-nb': '', [skill]: '77' })
    expect(answer.text).toContain('Write a name in at least one language')
    expect(answer.text).toContain('Choose one of the levels')
  })

  test('makes another from the basic profile and sees how it differs', async () => {
    await fill(elin, '/role-profiles/add', { name: 'Digital champion', from: 'basic' })
    const form = await elin.get('/role-profiles/digital-champion/edit')
    const skill = form.$('select[name^="level-"]').first().attr('name') ?? ''
    const page = await fill(elin, '/role-profiles/digital-champion/edit', { [skill]: '4' })
    expect(page.text).toContain('Made from The basic profile')
    expect(page.text).toContain('How it differs from the profile it was made from (1)')
    await elin.post('/role-profiles/digital-champion/publish')
  })

  test('changes it, sees the history, and brings an earlier edition back', async () => {
    const skill = (await elin.get(`${address}/edit`)).$('select[name^="level-"]').eq(3).attr('name') ?? ''
    await fill(elin, `${address}/edit`, { [skill]: '3' })
    await elin.post(`${address}/publish`)
    const now = await elin.get(address)
    expect(now.text).toContain('1 skill')
    expect(now.$('table').last().find('tbody tr')).toHaveLength(2)
    const undo = now.$('form[action$="/bring-back"]').attr('action') ?? ''
    const draft = await elin.submit(undo)
    expect(draft.text).toContain('That edition is a draft now')
    await elin.post(`${address}/discard-draft`)
    expect((await elin.get(`${address}?draft=yes`)).text).not.toContain('This is a draft')
  })

  test('puts it away and takes it back', async () => {
    await elin.post(`${address}/put-away`)
    expect((await asha.get(address)).status).toBe(404)
    expect((await elin.get(address)).text).toContain('Put away on')
    await elin.post(`${address}/take-back`)
    expect((await asha.get(address)).status).toBe(200)
  })

  test('offers it to a job, however that is written, and to a unit', async () => {
    const page = await fill(elin, `${address}/jobs`, { jobs: '  CARE   assistant\n\n', unit: world.units.planning })
    expect(page.text).toContain('2 people have these jobs or units now')
    expect((await asha.get('/passport/profiles')).text).toMatch(/Fits your job.*Care team leader/)
    const dag = await world.signedIn(world.people.dag)
    expect((await dag.get('/passport/profiles')).text).not.toContain('Fits your job')
  })

  test('finds profiles by name, state and framework', async () => {
    expect((await elin.get('/role-profiles?q=champ')).text).toContain('1 profile')
    expect((await elin.get('/role-profiles?q=zzz')).text).toContain('No profile fits')
    expect((await elin.get('/role-profiles?state=draft')).text).toContain('No profile fits')
    expect((await elin.get('/role-profiles?framework=digital-basics&sort=skills')).text).toContain('3 profiles')
  })

  test('takes them along as a table and as our own file', async () => {
    const table = await elin.get('/role-profiles/files/profiles.csv')
    expect(table.body).toContain('Role Family,Role,Role Description,Skill Name,Skill Level,Framework')
    expect(table.body).toContain('Care team leader')
    const file = JSON.parse((await elin.get('/role-profiles/files/profiles.json')).body)
    expect(file.profiles.map(({ key }: { key: string }) => key)).toEqual(['care-team-leader', 'digital-champion'])
    expect((await elin.get('/role-profiles/files/else')).status).toBe(404)
  })
})

describe('a carer', () => {
  test('cannot write, publish or put away anything', async () => {
    for (const href of ['/role-profiles/add', `${address}/edit`, `${address}/jobs`])
      expect((await asha.get(href)).status).toBe(404)
    for (const verb of ['publish', 'discard-draft', 'put-away', 'take-back', 'mend'])
      expect((await asha.post(`${address}/${verb}`)).status).toBe(404)
  })

  test('follows what fits the own job, and stops again', async () => {
    expect((await asha.submit('/passport/profiles', { follow: 'care-team-leader' })).text).toContain('You follow')
    await asha.post('/passport/profiles', { follow: 'care-team-leader' })
    const followed = await read(db => listFollowedProfiles(db, world.people.asha.id))
    expect(followed.map(({ key }) => key)).toEqual(['care-team-leader'])
    await asha.post('/passport/profiles', { stop: 'care-team-leader' })
    expect(await read(db => listFollowedProfiles(db, world.people.asha.id))).toEqual([])
  })

  test('reads what everybody is expected to manage as one profile among the others', async () => {
    const page = await asha.get('/role-profiles/basic')
    expect(page.text).toContain('Expected of everybody')
    expect(page.$('form[action="/passport/profiles"]')).toHaveLength(0)
    const [first] = await read(listRoleProfiles)
    expect(first?.key).toBe('basic')
    expect(first?.requirements.length).toBeGreaterThan(20)
  })
})
