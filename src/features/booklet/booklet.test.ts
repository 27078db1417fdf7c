import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takePassport } from '#features/passport/testing/take-passport.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { bookletUrls } from './index.ts'
import { settable } from './pdf.ts'

let app: TestApp
let world: World
let other: World
let asha: TestBrowser

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  other = await createWorld(app, 'southshire', 'Southshire Council')
  await app.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  asha = await world.signedIn(world.people.asha)
  await takePassport(asha)
  await asha.post('/passport/evidence/new/note', {
    title: 'Shared rota',
    whatIDid: 'Made it',
    whatHappened: '',
    whatNext: '',
    happenedOn: '',
  })
  await asha.post('/passport/plan/new', { title: 'Tidy my folders', dueOn: '', note: 'Secret note' })
})
afterAll(() => app?.close())

const links = bookletUrls.links.href()
const make = (fields: Record<string, string | string[]>) => asha.submit(bookletUrls.newLink.href(), fields)
const addressesOn = ({ $ }: TestPage) =>
  $('input[readonly]')
    .toArray()
    .map(input => new URL(String($(input).attr('value'))).pathname)

describe('the booklet', () => {
  test('shows everything to its owner, with what stands behind each level', async () => {
    const page = await asha.get(bookletUrls.show.href())
    expect(page.text).toContain('Keeping files in order')
    // One line a skill, so that it fits a telephone: no table.
    expect(page.$('main table')).toHaveLength(0)
    expect(page.$('main li:contains("Keeping files in order")').text()).toMatch(/ · Said · \d+ \w+ \d{4}$/)
    expect(page.text).toContain('Shared rota')
    expect(page.text).toContain('Tidy my folders')
    expect(page.text).not.toContain('Secret note')
  })

  test('is a PDF with tags, a language and letters of every name', async () => {
    const file = await asha.get(bookletUrls.pdf.href())
    expect(file.headers['content-type']).toBe('application/pdf')
    expect(file.body.startsWith('%PDF-1.7')).toBe(true)
    expect(file.body).toContain('/Lang (en)')
    expect(file.body).toContain('/S /H1')
    expect(file.body).toContain('/MarkInfo')
  })

  test('is a file for programs', async () => {
    const file = JSON.parse((await asha.get(bookletUrls.json.href())).body)
    expect(file).toMatchObject({
      format: 'capable-booklet',
      name: world.people.asha.name,
      organisation: 'Northshire Council',
    })
    expect(file.frameworks[0].areas.length).toBe(9)
  })
})

describe('a link to the booklet', () => {
  let address = ''

  test('is not made without a name, a page and a time', async () => {
    const page = await asha.post(bookletUrls.newLink.href(), { name: '' })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').length).toBe(3)
  })

  test('shows a stranger just the chosen pages, and counts how often it was opened', async () => {
    const made = await make({ name: 'My new manager', pages: ['skills'], days: '7' })
    ;[address = ''] = addressesOn(made)
    const stranger = app.browser()
    const shown = await stranger.get(address)
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Keeping files in order')
    for (const hidden of ['Shared rota', 'Tidy my folders', 'My new manager']) expect(shown.body).not.toContain(hidden)
    expect((await stranger.get(`${address}/booklet.pdf`)).status).toBe(200)
    expect((await asha.get(links)).text).toContain('Opened once')
  })

  test('cannot be guessed, nor used in another house', async () => {
    const stranger = app.browser()
    const token = address.split('/').at(-1) ?? ''
    const guesses = [address.replace(token, 'a'.repeat(32)), address.replace('northshire', 'southshire'), `${address}x`]
    for (const guess of guesses) {
      const page = await stranger.get(guess)
      expect(page.text).toContain('This link does not work')
      expect(page.body).not.toContain(world.people.asha.name)
      expect((await stranger.get(`${guess}/booklet.pdf`)).status).toBe(404)
    }
    expect((await stranger.get(address.replace('northshire', 'nowhere'))).status).toBe(404)
  })

  test('ends when its owner says so, and for nobody else', async () => {
    const href = (await asha.get(links)).$('form[action$="/withdrawal"]').attr('action') ?? ''
    const carol = await world.signedIn(world.people.carol)
    const elsewhere = await other.signedIn(other.people.asha)
    for (const stranger of [carol, elsewhere]) expect((await stranger.post(href)).status).toBe(404)
    expect((await app.browser().get(address)).text).toContain('Keeping files in order')
    const ended = await asha.submit(href)
    expect(ended.text).toContain('The link has ended')
    expect((await app.browser().get(address)).text).toContain('This link does not work')
    expect((await app.browser().get(`${address}/booklet.pdf`)).status).toBe(404)
  })

  test('ends by itself', async () => {
    const made = await make({ name: 'For a week', pages: ['skills', 'plan'], days: '7' })
    const [weekly = ''] = addressesOn(made)
    expect((await app.browser().get(weekly)).text).toContain('Tidy my folders')
    await app.database.writing(world.organisationId, async tx => {
      await tx
        .updateTable('booklet_links')
        .set({ expires_at: new Date(Date.now() - 1000) })
        .where('organisation_id', '=', world.organisationId)
        .execute()
    })
    expect((await app.browser().get(weekly)).text).toContain('This link does not work')
  })

  test('leaves no token in the database that anybody could use', async () => {
    await make({ name: 'Sealed', pages: ['stamps'], days: '30' })
    const [sealed = ''] = addressesOn(await asha.get(links))
    const token = sealed.split('/').at(-1) ?? ''
    const rows = await app.database.reading(world.organisationId, db =>
      db.selectFrom('booklet_links').selectAll().where('organisation_id', '=', world.organisationId).execute(),
    )
    expect(token.length).toBeGreaterThan(30)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

test.each([
  ['Søren 🎉👩🏽‍💻 Ångström', 'Søren Ångström', false],
  ['Zoe\u0308 Máŋggá ©', 'Zoë Mánggá ©', false],
  ['محمد عبد الله, Planner', '?, Planner', true],
])('a PDF sets %s as %s', (typed, text, hasGaps) => {
  expect(settable(typed)).toEqual({ text, hasGaps })
})
