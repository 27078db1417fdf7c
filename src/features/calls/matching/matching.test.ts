import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import { callClosed, callPosted, callWidened } from '../index.ts'
import { day, openMatching } from './matching.testing.ts'
import { matchingUrls } from './matching.urls.ts'

type House = Awaited<ReturnType<typeof openMatching>>
let app: House['app']
let world: World
let other: World
let house: House
let browsers: Record<'asha' | 'ben' | 'carol' | 'dag' | 'elin', TestBrowser>
const skill: House['skill'] = key => house.skill(key)
const tell: House['tell'] = (...given) => house.tell(...given)
const ask: House['ask'] = given => house.ask(given)
const told: House['told'] = callId => house.told(callId)
const again: House['again'] = (...given) => house.again(...given)
const reach: House['reach'] = callId => house.reach(callId)
const rest: House['rest'] = () => house.rest()

beforeAll(async () => {
  house = await openMatching()
  ;({ app, world, other } = house)
  const { asha, ben, carol, dag, elin } = world.people
  browsers = {
    asha: await world.signedIn(asha),
    ben: await world.signedIn(ben),
    carol: await world.signedIn(carol),
    dag: await world.signedIn(dag),
    elin: await world.signedIn(elin),
  }
})
afterAll(() => app?.close())

describe('a call', () => {
  test('is brought to who lends what it needs, with the reason, and to nobody twice', async () => {
    await tell(world.people.ben, skill('gis'), { level: 3 })
    await tell(world.people.asha, skill('spreadsheets'))
    const callId = await ask({ needs: ['gis'], title: 'Put our bins on a map' })
    expect(await told(callId)).toEqual(['Ben'])
    const inbox = await browsers.ben.get('/inbox')
    expect(inbox.text).toContain('Can you help Elin Berg? “Put our bins on a map”')
    expect(inbox.text).toContain('You show that you lend “Maps and GIS”')
    await again(callPosted, callId)
    await again(callWidened, callId)
    expect(await told(callId)).toEqual(['Ben'])
    expect((await browsers.asha.get('/inbox')).text).not.toContain('bins on a map')
  })

  test('is brought to who wants to learn what it teaches, where they show that wish', async () => {
    await rest()
    await tell(world.people.ben, skill('facilitation'), { relation: 'wants' })
    await tell(world.people.dag, skill('facilitation'), { relation: 'wants', audience: 'me' })
    const callId = await ask({ needs: ['gis'], teaches: ['facilitation'] })
    expect(await told(callId)).toEqual(['Ben'])
  })

  test('knows nothing of a skill that its owner keeps from the asker, nor of any passport', async () => {
    await rest()
    await tell(world.people.asha, skill('gis'), { audience: 'me', level: 4 })
    await tell(world.people.ben, skill('gis'), { audience: 'team', level: 4 })
    const fromOutside = await ask({ needs: ['gis'] })
    expect(await told(fromOutside)).toEqual([])
    expect((await reach(fromOutside)).before).toMatchObject({ told: 0, canSee: 5 })
    const fromTheTeam = await ask({ by: world.people.carol, needs: ['gis'] })
    expect(await told(fromTheTeam)).toEqual(['Ben'])
  })

  test('for a unit is brought to nobody outside of it', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    await tell(world.people.asha, skill('gis'))
    const callId = await ask({ by: world.people.carol, needs: ['gis'], unitId: world.units.care })
    expect(await told(callId)).toEqual(['Asha'])
  })

  test('leaves those alone who are away, paused, were asked enough this week, or left', async () => {
    await rest()
    const { asha, ben, carol, dag, farah } = world.people
    for (const person of [asha, ben, carol, dag, farah]) await tell(person, skill('gis'))
    await app.database.writing(world.organisationId, async tx => {
      const whose = { organisation_id: world.organisationId }
      await tx.updateTable('people').set({ left_at: new Date() }).where('id', '=', farah.id).execute()
      const later = new Date(Date.now() + 5 * day).toISOString().slice(0, 10)
      await tx
        .insertInto('profiles')
        .values({ ...whose, person_id: asha.id, away_until: later })
        .execute()
      await tx
        .insertInto('call_askings')
        .values({ ...whose, person_id: carol.id, not_before: later, changed_at: new Date() })
        .execute()
    })
    expect(await told(await ask({ needs: ['gis'] }))).toEqual(['Ben', 'Dag'])
    expect(await told(await ask({ needs: ['gis'] }))).toEqual(['Ben', 'Dag'])
    expect(await told(await ask({ needs: ['gis'] }))).toEqual([])
  })

  test('says before and after how many, in how many units and why, and never who', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    await tell(world.people.dag, skill('gis'))
    await tell(world.people.dag, skill('spreadsheets'))
    const callId = await ask({ needs: ['gis', 'spreadsheets'] })
    const { before, after } = await reach(callId)
    expect(before).toEqual({
      told: 2,
      canSee: 4,
      reasons: [
        { text: 'lend “Maps and GIS”', people: 2 },
        { text: 'lend “Spreadsheets”', people: 1 },
      ],
    })
    expect(after).toEqual({ people: 2, units: 2, reasons: before.reasons })
    expect(JSON.stringify(after)).not.toContain('Ben')
  })

  test('that is closed is out of the inbox of those to whom it was brought', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    const callId = await ask({ needs: ['gis'], title: 'Only for today' })
    const unread = () =>
      app.database.reading(world.organisationId, db =>
        db
          .selectFrom('notifications')
          .select('read_at')
          .where('organisation_id', '=', world.organisationId)
          .where('topic', '=', 'calls.fits-you')
          .where('key', '=', callId)
          .executeTakeFirst(),
      )
    expect((await unread())?.read_at).toBeNull()
    await again(callClosed, callId)
    expect((await unread())?.read_at).toBeInstanceOf(Date)
  })
})

describe('whoever a call was brought to', () => {
  test('says “not now” with one click and hears of no other call for two weeks', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    const callId = await ask({ needs: ['gis'] })
    const href = matchingUrls.told.href({ callId })
    expect((await browsers.ben.get(href)).text).toContain('You show that you lend “Maps and GIS”')
    const said = await browsers.ben.submit(href, { answer: 'not-now' })
    expect(said.text).toContain('No calls are brought to you for two weeks')
    expect(await told(await ask({ needs: ['gis'] }))).toEqual([])
  })

  test('says “never about this”, is not asked about it again, and can take it back', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    await tell(world.people.ben, skill('spreadsheets'))
    const callId = await ask({ needs: ['gis'] })
    await browsers.ben.submit(matchingUrls.told.href({ callId }), { answer: 'never' })
    expect(await told(await ask({ needs: ['gis'] }))).toEqual([])
    expect(await told(await ask({ needs: ['spreadsheets'] }))).toEqual(['Ben'])
    const settings = await browsers.ben.get(matchingUrls.settings.href())
    expect(
      settings
        .$('input[name="again"]')
        .toArray()
        .map(input => input.attribs.value),
    ).toEqual([skill('gis')])
    await browsers.ben.submit(matchingUrls.settings.href(), { pace: 'more', pause: 'no', again: [skill('gis')] })
    expect(await told(await ask({ needs: ['gis'] }))).toEqual(['Ben'])
  })

  test('alone finds the page; nonsense in it changes nothing', async () => {
    await rest()
    await tell(world.people.ben, skill('gis'))
    const callId = await ask({ needs: ['gis'] })
    const href = matchingUrls.told.href({ callId })
    expect((await browsers.asha.get(href)).status).toBe(404)
    expect((await browsers.asha.post(href, { answer: 'never' })).status).toBe(404)
    expect((await browsers.elin.get(href)).status).toBe(404)
    const stranger = await other.signedIn(other.people.ben)
    expect((await stranger.get(href)).status).toBe(404)
    expect((await browsers.ben.post(href, { answer: 'whatever' })).status).toBe(400)
    expect((await browsers.ben.get(matchingUrls.told.href({ callId: 'x' }))).status).toBe(404)
  })

  test('chooses less, more or a pause, and finds what was chosen', async () => {
    const href = matchingUrls.settings.href()
    const wrong = await browsers.dag.post(href, { pace: 'always', pause: 'no' })
    expect(wrong.status).toBe(400)
    await browsers.dag.submit(href, { pace: 'less', pause: 'month' })
    const page = await browsers.dag.get(href)
    expect(page.$('input[name="pace"]:checked').attr('value')).toBe('less')
    expect(page.$('input[name="pause"]:checked').attr('value')).toBe('kept')
    await browsers.dag.submit(href, { pace: 'less', pause: 'kept' })
    expect((await browsers.dag.get(href)).text).toContain('as I chose before')
  })

  test('reads the rules with the numbers that the program uses', async () => {
    const page = await browsers.asha.get(matchingUrls.order.href())
    expect(page.text).toContain('whoever was asked least in the last three months comes first')
    expect(page.text).toContain('+45')
    expect(page.text).toContain('at most 2 calls a week')
  })
})
