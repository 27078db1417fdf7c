import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addClosedWave, countAsJob, invent, smallQuestionnaire } from './results.testing.ts'
import { resultsUrls } from './results.urls.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let waveId: string

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  elin = await world.signedIn(world.people.elin)
  const wave = { questionnaire: smallQuestionnaire, groups: ['leaders', 'staff'], responses: invent(world, 0.5) }
  await capable.database.writing(world.organisationId, async tx => {
    waveId = (await addClosedWave(tx, wave)).waveId
    await countAsJob(tx, waveId)
  })
}, 60_000)
afterAll(() => capable?.close())

describe('files', () => {
  test('say the same as the pages, as CSV, ODS and JSON with a codebook', async () => {
    const csv = await elin.get(resultsUrls.csv.href({ waveId }))
    expect(csv.body).toContain('Everybody,ease,About ease')
    expect(csv.body).not.toContain('Night team')
    expect(csv.body).not.toContain('tools.phone')
    const json = JSON.parse((await elin.get(resultsUrls.json.href({ waveId }))).body)
    const ease = json.figures.find((one: { of: string[]; item: string }) => one.of.length === 0 && one.item === 'ease')
    expect([ease.answered, ease.favourable]).toEqual([79, 40])
    expect(json.codebook.map((one: { key: string }) => one.key)).toContain('trust.leader')
    const ods = await elin.get(resultsUrls.ods.href({ waveId }))
    expect(ods.headers['content-type']).toBe('application/vnd.oasis.opendocument.spreadsheet')
    expect(ods.body.slice(0, 90)).toContain('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
  })

  test('draw a chart of a question, and none of a group that is too small', async () => {
    const at = { waveId, questionKey: 'ease' }
    expect((await elin.get(resultsUrls.chartSvg.href(at))).body).toMatch(/^<svg .*About ease.*51%/s)
    expect((await elin.get(resultsUrls.chartPng.href(at))).headers['content-type']).toBe('image/png')
    expect((await elin.get(resultsUrls.chartSvg.href(at, { unit: world.units.nightTeam }))).status).toBe(404)
  })
})

describe('two side by side', () => {
  const compare = (query: Record<string, string>) => elin.get(resultsUrls.compare.href({ waveId }, query))
  const row = (page: Awaited<ReturnType<typeof compare>>, table: string, name: string) =>
    page
      .$(`${table} tr`)
      .filter((_, line) => page.$(line).find('th').first().text().startsWith(name))
      .find('td')
      .toArray()
      .map(cell => page.$(cell).text().trim())

  test('are two units, each question with its answers, interval and difference', async () => {
    const { planning, care } = world.units
    const page = await compare({ one: `unit:${planning}`, two: `unit:${care}` })
    expect(page.status).toBe(200)
    expect(page.$('.app-stat__value').first().text(), 'five leaders are counted with others').toBe('35')
    const [first = '', second = ''] = row(page, '#item-ease', 'In favour')
    expect([first, second].every(text => /^\d+% \(\d+% to \d+%\)$/.test(text))).toBe(true)
    expect(row(page, '#item-ease', 'Answers')[0]).toBe('35')
    expect(row(page, '#item-ease', 'Difference')[0]).toMatch(/points?$/)
    expect(page.text).toContain('two-proportion test')
    const swapped = await compare({ one: `unit:${care}`, two: `unit:${planning}` })
    expect(row(swapped, '#item-ease', 'In favour')).toEqual([second, first])
  })

  test('are two groups, and what differs clearly is said', async () => {
    const page = await compare({ one: 'group:staff', two: 'everybody' })
    expect(page.text).toContain('staff is part of Everybody, so its answers count in both')
    expect((await compare({ one: 'group:staff' })).text, 'everybody, where nothing else was said').toContain(
      'staff is part of Everybody',
    )
  })

  test('say why they cannot be shown, and keep what was chosen', async () => {
    const { planning, nightTeam } = world.units
    const says = async (query: Record<string, string>) => (await compare(query)).$('.app-empty').text()
    expect(await says({})).toContain('Choose two to see side by side')
    expect(await says({ one: `unit:${planning}`, two: `unit:${planning}` })).toContain('You chose Planning twice')
    expect(await says({ one: `unit:${planning}`, two: 'group:staff' })).toContain('cannot be compared')
    for (const other of [`unit:${nightTeam}`, 'unit:019aae02-a400-7000-8000-000000000000', "x' or 1=1"])
      expect(await says({ one: `unit:${planning}`, two: other })).toContain('One of the two cannot be shown')
    const few = await compare({ one: `unit:${planning}`, two: 'everybody', group: 'leaders' })
    expect(few.$('.app-empty').text()).toContain('Planning: too few people to show')
    expect(few.text).not.toContain('About ease')
    expect(few.$('select[name=one] option[selected]').text()).toBe('Planning')
  })
})
