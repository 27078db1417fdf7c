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
