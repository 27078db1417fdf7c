import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { questionsOf } from '../questionnaire/questionnaire.ts'
import { surveysUrls } from '../surveys.urls.ts'
import type { Wave } from '../waves/wave.ts'
import { getWave } from '../waves/waves.queries.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let address: { readonly waveId: string }

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  elin = await world.signedIn(world.people.elin)
  const made = await elin.post(surveysUrls.make.href(), { start: 'own', title: 'How we meet', wave: '2026' })
  address = { waveId: idIn(made.location) }
  await elin.post(surveysUrls.addSection.href(address), { edition: '1', title: 'Meetings' })
  const add = surveysUrls.addQuestion.href(address, { page: 'meetings', kind: 'several' })
  await elin.post(add, { edition: '2', text: 'What do you use?', options: 'Teams\nPhone\nPaper', max: '2' })
}, 60_000)
afterAll(() => capable?.close())

const wave = (id = address.waveId): Promise<Wave> =>
  capable.database.reading(world.organisationId, db => getWave(db, id))
const keys = async () => questionsOf((await wave()).questionnaire).map(({ key }) => key)
const idIn = (location: string | undefined) => /waves\/([^/?#]+)/.exec(location ?? '')?.[1] ?? ''
const edit = async () => String((await wave()).edition)

describe('the bank and files', () => {
  test('hand over questions under the keys by which they compare everywhere', async () => {
    const found = await elin.get(surveysUrls.bank.href(address, { q: 'basic digital skills' }))
    expect(found.text).toContain('How confident do you feel in your own basic digital skills?')
    const taken = await elin.submit(surveysUrls.bank.href(address), {
      edition: await edit(),
      take: ['skills basic-confidence', 'maturity maturity-skills'],
      to: '',
    })
    expect(taken.text).toContain('2 questions are there')
    expect(await keys()).toEqual(expect.arrayContaining(['basic-confidence', 'maturity-skills']))
  })

  test('keep an own question for other surveys', async () => {
    const [key = ''] = await keys()
    const href = surveysUrls.question.href({ ...address, questionKey: key })
    const { $ } = await elin.get(href)
    const text = String($('textarea[name=text]').val())
    const options = String($('textarea[name=options]').val())
    await elin.post(href, { edition: await edit(), text, options, max: '2', bank: 'yes' })
    expect((await elin.get(surveysUrls.bank.href(address))).$('legend').text()).toContain('Your own')
  })

  test('bring in a table of statements after a look at it', async () => {
    const csv =
      'id,area,body\n1,Aims,"We know, all of us, what we want"\n2,Aims,We say no to what does not help\n3,Ways,We try small things first\n4,Ways,We stop in time\n'
    const look = await elin.upload(surveysUrls.bringIn.href(address), 'file', { name: 'statements.csv', content: csv })
    expect(look.status).toBe(200)
    expect(look.text).toContain('2 pages, 2 questions')
    expect(look.text).toContain('We know, all of us, what we want')
    const before = (await keys()).length
    const confirm = look.$('form:has(input[name=act][value=confirm])')
    const fields = Object.fromEntries(
      confirm
        .find('input[name]')
        .toArray()
        .map(each => [String(look.$(each).attr('name')), String(look.$(each).val())]),
    )
    const done = await elin.submit(surveysUrls.bringIn.href(address), fields)
    expect(done.text).toContain('2 questions are there')
    expect((await keys()).length).toBe(before + 2)
  })

  test('refuse what is no table and no survey, in words', async () => {
    const href = surveysUrls.bringIn.href(address)
    const wrong = await elin.upload(href, 'file', { name: 'x.json', content: '{"format":"other"}' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('holds no questions that we can read')
    const picture = await elin.upload(href, 'file', {
      name: 'x.csv',
      content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    })
    expect(picture.status).toBe(400)
  })

  test('give back to another survey what was taken along from this one', async () => {
    const file = await elin.get(surveysUrls.file.href(address))
    const made = await elin.post(surveysUrls.make.href(), { start: 'own', title: 'The twin', wave: '1' })
    const twin = { waveId: idIn(made.location) }
    await elin.upload(surveysUrls.bringIn.href(twin), 'file', { name: 'survey.json', content: file.body })
    const confirm = { act: 'confirm', edition: '1', brought: file.body }
    await elin.post(surveysUrls.bringIn.href(twin), confirm)
    expect((await wave(twin.waveId)).questionnaire.sections).toEqual((await wave()).questionnaire.sections)
    await elin.post(surveysUrls.discard.href(twin))
    expect((await elin.get(surveysUrls.wave.href(twin))).status).toBe(404)
  })
})
