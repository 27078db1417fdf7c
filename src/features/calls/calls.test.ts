import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { installTerms } from '#features/terms/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { dayIn, draft, idIn, posted, show, wanted } from './calls.testing.ts'
import { callsUrls } from './index.ts'

let app: TestApp
let world: World
let other: World
let browsers: Record<'asha' | 'ben' | 'carol' | 'dag' | 'elin' | 'farah', TestBrowser>

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  other = await createWorld(app, 'southshire', 'Southshire Council')
  await app.database.writing(world.organisationId, async tx => {
    await installBuiltInFrameworks(tx, new Date('2026-01-05'))
    await installTerms(tx)
  })
  const names = ['asha', 'ben', 'carol', 'dag', 'elin', 'farah'] as const
  const pairs = await Promise.all(names.map(async name => [name, await world.signedIn(world.people[name])] as const))
  browsers = Object.fromEntries(pairs) as typeof browsers
})
afterAll(() => app?.close())

describe('asking', () => {
  test('takes a form, two questions and a look; until then nobody else finds the call', async () => {
    const { asha, ben } = browsers
    const first = await asha.post(callsUrls.start.href(), wanted)
    expect(first.location).toMatch(/\/first$/)
    const callId = idIn(first.location)
    expect((await ben.get(show(callId))).status).toBe(404)
    expect((await asha.get(show(callId))).location).toBe(callsUrls.check.href({ callId }))
    const triage = await asha.get(callsUrls.triage.href({ callId }))
    expect(triage.$(`a[href="${callsUrls.check.href({ callId })}"]`).length).toBeGreaterThan(0)
    const check = await asha.get(callsUrls.check.href({ callId }))
    expect(check.text).toContain('Only you can see this until you post it')
    expect(check.text).toContain('3.5 hours')
    const done = await asha.submit(callsUrls.check.href({ callId }))
    expect(done.text).toContain('Your call is posted')
    expect((await ben.get(callsUrls.feed.href())).text).toContain(wanted.title)
    expect((await ben.get(show(callId))).$('h1').text()).toBe(wanted.title)
  })

  test('keeps everything that was typed when something is wrong', async () => {
    const page = await browsers.asha.post(callsUrls.start.href(), {
      ...wanted,
      title: ' ',
      hours: 'plenty',
      openUntil: '2020-01-01',
    })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').toArray().length).toBe(3)
    expect(page.$('#details').text()).toBe(wanted.details)
    const long = await browsers.asha.post(callsUrls.start.href(), { ...wanted, details: 'word '.repeat(20_000) })
    expect(long.status).toBe(400)
    expect(long.text).toContain('longer than 1,500 words')
  })

  test('warns of what may be about a resident before it is posted, and says exactly what', async () => {
    const { asha } = browsers
    const callId = await draft(asha, {
      details: 'Please ring Mrs Hill on 01632 960 123, hill@example.org. <script>x</script>',
    })
    const check = await asha.get(callsUrls.check.href({ callId }))
    expect(check.text).toContain('hill@example.org')
    expect(check.$('script:contains("x")').length).toBe(0)
    const stopped = await asha.post(callsUrls.check.href({ callId }))
    expect(stopped.status).toBe(400)
    expect(stopped.text).toContain('tick that it says nothing about a resident')
    expect((await browsers.ben.get(show(callId))).status).toBe(404)
    expect((await asha.post(callsUrls.check.href({ callId }), { harmless: 'yes' })).status).toBe(303)
  })

  test('warns as well when an open call is changed or a question is answered, and of nothing that was there', async () => {
    const { asha, ben } = browsers
    const callId = await posted(asha, { title: 'Which form is it?', kind: 'answer' })
    const edit = callsUrls.edit.href({ callId })
    const changed = { ...wanted, title: 'Which form is it?', kind: 'answer', details: 'For 14 Mill Lane, LS1 4AP' }
    const stopped = await asha.post(edit, changed)
    expect(stopped.status).toBe(400)
    expect(stopped.text).toContain('14 Mill Lane')
    expect(stopped.$('.govuk-error-summary a[href="#harmless"]').length).toBe(1)
    expect((await asha.post(edit, { ...changed, harmless: 'yes' })).status).toBe(303)
    expect((await asha.post(edit, { ...changed, why: 'They ask each week' })).status).toBe(303)
    const answer = callsUrls.giveAnswer.href({ callId })
    const warned = await ben.post(answer, { words: 'Ring her on 07700 900123' })
    expect(warned.status).toBe(400)
    expect(warned.text).toContain('07700 900123 (phone number)')
    expect((await ben.post(answer, { words: 'Ring the desk on 07700 900123', harmless: 'yes' })).status).toBe(303)
    expect((await ben.post(answer, { words: 'Write to help@northshire.gov.uk' })).status).toBe(400)
  })

  test('finds something shorter in two questions, and counts without a name that it was enough', async () => {
    const { asha } = browsers
    const callId = await draft(asha, { title: 'My password does not work' })
    const first = callsUrls.triage.href({ callId })
    expect((await asha.post(first, { broken: 'yes' })).status).toBe(400)
    const found = await asha.submit(first, { broken: 'yes', learn: 'yes' })
    expect(found.text).toContain('The IT desk')
    expect(found.text).toContain(world.people.dag.name)
    const solved = await asha.submit(callsUrls.solved.href({ callId }), { route: 'it-desk' })
    expect(solved.text).toContain('nobody was asked')
    const rows = await app.database.reading(world.organisationId, db =>
      db.selectFrom('call_triages').selectAll().where('organisation_id', '=', world.organisationId).execute(),
    )
    expect(rows.map(({ route }) => route)).toEqual(['it-desk'])
    expect(Object.keys(rows[0] ?? {})).not.toContain('person_id')
    expect((await asha.get(callsUrls.check.href({ callId }))).status).toBe(404)
  })

  test('lets somebody name the skills, and says when a word means none', async () => {
    const { asha } = browsers
    const callId = await draft(asha)
    const skills = callsUrls.skills.href({ callId })
    expect((await asha.post(skills, { moreNeeded: 'xqzzvw' })).text).toContain('no skill like “xqzzvw”')
    const saved = await asha.submit(skills, { moreNeeded: 'Excel', moreGained: 'presentations' })
    expect(saved.text).toMatch(/Skills that help/)
    expect((await asha.submit(skills, { needed: 'nonsense', moreNeeded: '' })).text).not.toContain('Skills that help:')
  })

  test('chooses skills anew when a draft says something else, unless somebody chose them by hand', async () => {
    const { asha } = browsers
    const callId = await draft(asha, { title: 'Who makes films?', why: '', details: '' })
    const edit = { ...wanted, title: 'Who knows spreadsheets?', why: '', details: '' }
    await asha.post(callsUrls.edit.href({ callId }), edit)
    const check = await asha.get(callsUrls.check.href({ callId }))
    expect(check.text).toMatch(/Skills that help: [^\n]*preadsheets/)
    expect(check.text).toContain('We chose these from your words')
    await asha.post(callsUrls.skills.href({ callId }), { moreNeeded: 'Project management' })
    await asha.post(callsUrls.edit.href({ callId }), { ...edit, title: 'Who makes films?' })
    const kept = await asha.get(callsUrls.check.href({ callId }))
    expect(kept.text).toContain('Project management')
    expect(kept.text).not.toContain('We chose these from your words')
  })

  test('changes a call with a trace, keeps it open longer, widens it, and starts a new one from it', async () => {
    const { asha, ben, dag } = browsers
    const callId = await posted(asha, { audience: 'unit' })
    expect((await ben.get(show(callId))).status).toBe(404)
    expect((await dag.get(show(callId))).status).toBe(404)
    await asha.submit(callsUrls.widen.href({ callId }))
    expect((await ben.get(show(callId))).status).toBe(200)
    await asha.submit(callsUrls.edit.href({ callId }), { ...wanted, title: 'Who can help us blog?', audience: 'unit' })
    const page = await ben.get(show(callId))
    expect(page.text).toContain(`What before: ${wanted.title}`)
    const until = await asha.submit(callsUrls.extend.href({ callId }), { openUntil: dayIn(40) })
    expect(until.text).toContain('Your call is open until')
    const copy = await asha.post(callsUrls.copy.href({ callId }))
    expect(idIn(copy.location)).not.toBe(callId)
    for (const address of [callsUrls.edit, callsUrls.extend, callsUrls.close, callsUrls.skills])
      expect((await ben.get(address.href({ callId }))).status).toBe(404)
    for (const address of [callsUrls.widen, callsUrls.copy, callsUrls.discard])
      expect((await ben.post(address.href({ callId }))).status).toBe(404)
  })

  test('finds calls and answers of the past by their words, and nothing of another organisation', async () => {
    const { ben, carol } = browsers
    const callId = await posted(ben, { kind: 'answer', title: 'How do we caption a film?' })
    await carol.submit(callsUrls.giveAnswer.href({ callId }), { words: 'Use the subtitling tool of the museum' })
    const found = await carol.get(callsUrls.feed.href({}, { q: 'subtitles film' }))
    expect(found.text).toContain('How do we caption a film?')
    expect((await carol.get(callsUrls.feed.href({}, { q: `';| & !:* zebra` }))).status).toBe(200)
    const stranger = await other.signedIn(other.people.asha)
    expect((await stranger.get(show(callId))).status).toBe(404)
    expect((await stranger.get(callsUrls.feed.href({}, { q: 'film' }))).text).toContain('No call fits')
  })
})
