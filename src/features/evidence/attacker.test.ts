import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SkillRef } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addFile, addNote, ask, draft, name, skillsOf } from './evidence.testing.ts'
import { evidenceUrls } from './evidence.urls.ts'
import { evidencePages } from './pages.ts'

/**
 * An attacker who knows every id there is: of evidence, files, requests, words and assessors of others. Every route of
 * the feature is tried, to read and to write, by a colleague, a manager, an administrator and a neighbour.
 */

let capable: TestApp
let world: World
let neighbours: World
let skill: SkillRef
let asha: TestBrowser
let dag: TestBrowser
const ids: Record<string, string> = {}
const attackers: Record<string, TestBrowser> = {}

const writing = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  neighbours = await createWorld(capable, 'southshire', 'Southshire Council')
  skill = (await skillsOf(capable, world))('files')
  const { people } = world
  asha = await world.signedIn(people.asha)
  dag = await world.signedIn(people.dag)
  Object.assign(attackers, {
    'a colleague': await world.signedIn(people.ben),
    'her manager': await world.signedIn(people.carol),
    'an administrator': await world.signedIn(people.farah),
    'the programme lead': await world.signedIn(people.elin),
    'a champion next door': await neighbours.signedIn(neighbours.people.dag),
  })
  ids.evidenceId = await addNote(asha, skill, 'SECRET note', 'SECRET words')
  const file = await addFile(asha, skill, 'SECRET.txt', 'SECRET content')
  Object.assign(ids, { fileId: file.fileId, fileEvidenceId: file.evidenceId })
  ids.requestId = await ask(asha, {
    purpose: 'confirm',
    skill,
    level: 3,
    evidence: [ids.evidenceId, file.evidenceId],
    person: people.dag.id,
    message: 'SECRET line',
  })
  const answered = await ask(asha, { purpose: 'endorse', skill, person: people.dag.id })
  await dag.post(evidenceUrls.askedRequest.href({ requestId: answered }), {
    vouched: [`${skill.frameworkId}/${skill.skillKey}`],
    words: 'SECRET praise',
  })
  const endorsement = await writing(tx => tx.selectFrom('endorsements').select('id').executeTakeFirstOrThrow())
  ids.endorsementId = endorsement.id
  ids.answeredId = answered
}, 120_000)
afterAll(() => capable?.close())

const everything = () =>
  writing(async tx => {
    const rows: unknown[] = []
    for (const table of [
      'evidence',
      'evidence_versions',
      'evidence_skills',
      'confirmation_requests',
      'confirmation_request_skills',
      'confirmation_request_evidence',
      'confirmation_steps',
      'endorsements',
    ] as const)
      rows.push(...(await tx.selectFrom(table).selectAll().execute()))
    return JSON.stringify(rows)
  })

const personal = evidencePages.filter(({ url }) => /:(evidenceId|requestId|endorsementId)/.test(url.pattern))
const href = (pattern: string, requestId = ids.requestId) =>
  Object.entries({ ...ids, requestId }).reduce((path, [key, id]) => path.replace(`:${key}`, id ?? ''), pattern)

describe.each([
  ['a colleague'],
  ['her manager'],
  ['an administrator'],
  ['the programme lead'],
  ['a champion next door'],
])('%s', who => {
  test.each(personal.map(({ url }) => [url.pattern]))(
    'finds nothing at %s and changes nothing there',
    async pattern => {
      const browser = attackers[who]
      const before = await everything()
      const guesses = [
        href(pattern),
        href(pattern, ids.answeredId),
        href(pattern.replace(':evidenceId', ids.fileEvidenceId ?? '')),
      ]
      for (const guess of guesses) {
        const page = await browser?.get(guess)
        expect(page?.status, guess).toBe(404)
        expect(page?.body).not.toContain('SECRET')
        const fields = {
          person: world.people.ben.id,
          to: world.people.ben.id,
          skill: '',
          words: 'x',
          why: 'x',
          whatWouldDo: 'x',
        }
        expect((await browser?.post(guess, { ...fields, 'level-0': '1', ready: '0', own: '' }))?.status, guess).toBe(
          404,
        )
      }
      expect(await everything()).toBe(before)
    },
  )
})

test('the list pages of others hold nothing of hers, whatever their filters say', async () => {
  for (const browser of Object.values(attackers))
    for (const list of [evidenceUrls.list, evidenceUrls.requests, evidenceUrls.endorsements, evidenceUrls.asked]) {
      const page = await browser.get(list.href({}, { search: 'SECRET', list: 'answered', withdrawn: 'yes' }))
      expect(page.body).not.toContain('SECRET note')
      expect(page.body).not.toContain('SECRET praise')
      expect(page.body).not.toContain('Asha Patel')
    }
})

test('her own evidence goes along only where she ticks it, and nobody ticks somebody else’s', async () => {
  const ben = attackers['a colleague']
  if (!ben) throw new Error('There is one.')
  const requestId = await draft(ben, { purpose: 'endorse', skill, person: world.people.carol.id })
  await ben.post(evidenceUrls.requestEvidence.href({ requestId }), { evidence: [ids.evidenceId ?? ''] })
  await ben.post(evidenceUrls.request.href({ requestId }), { message: '' })
  const carol = attackers['her manager']
  expect((await carol?.get(evidenceUrls.askedRequest.href({ requestId })))?.body).not.toContain('SECRET')
})

test('the one who is asked reaches the files that were sent, of that request, and only while it is theirs', async () => {
  const { requestId = '', fileId = '', fileEvidenceId = '', answeredId = '' } = ids
  const sent = evidenceUrls.askedFile.href({ requestId, fileId })
  expect((await dag.get(sent)).body).toBe('SECRET content')
  expect((await dag.get(evidenceUrls.file.href({ evidenceId: fileEvidenceId, fileId }))).status).toBe(404)
  // Taken back by its owner, it is gone; brought back, it is there.
  await asha.post(evidenceUrls.withdraw.href({ evidenceId: fileEvidenceId }))
  expect((await dag.get(sent)).status).toBe(404)
  await asha.post(evidenceUrls.bringBack.href({ evidenceId: fileEvidenceId }))
  expect((await dag.get(sent)).status).toBe(200)
  // A file kept later under the same evidence is not what was sent.
  await asha.upload(
    evidenceUrls.edit.href({ evidenceId: fileEvidenceId }),
    'file',
    { name: 'new.txt', content: 'LATER content' },
    { title: 'Later', whatIDid: '', happenedOn: '' },
  )
  const later = await writing(tx =>
    tx.selectFrom('evidence_files').select('id').where('name', '=', 'new.txt').executeTakeFirstOrThrow(),
  )
  expect((await dag.get(evidenceUrls.askedFile.href({ requestId, fileId: later.id }))).status).toBe(404)
  expect((await dag.get(evidenceUrls.askedFile.href({ requestId: answeredId, fileId }))).status).toBe(200)
  await dag.post(evidenceUrls.retract.href({ requestId: answeredId }), { why: 'A mistake.' })
  expect((await dag.get(evidenceUrls.askedFile.href({ requestId: answeredId, fileId }))).status).toBe(404)
  await dag.post(evidenceUrls.returnRequest.href({ requestId }), { why: 'More.', whatWouldDo: 'A picture.' })
  expect((await dag.get(sent)).status).toBe(404)
})

test('a champion who is none any more, and an assessor of yesterday, no longer see what they were sent', async () => {
  const requestId = await ask(asha, {
    purpose: 'confirm',
    skill,
    level: 2,
    evidence: [ids.evidenceId ?? ''],
    person: world.people.dag.id,
  })
  const there = evidenceUrls.askedRequest.href({ requestId })
  expect((await dag.get(there)).body).toContain('SECRET note')
  const revoke = (at: Date | null) =>
    writing(tx =>
      tx.updateTable('role_grants').set({ revoked_at: at }).where('person_id', '=', world.people.dag.id).execute(),
    )
  await revoke(new Date())
  expect((await dag.get(there)).status).toBe(404)
  expect((await dag.post(there, { 'level-0': '2' })).status).toBe(404)
  expect((await asha.get(evidenceUrls.request.href({ requestId }))).text).toContain('Dag Solberg can no longer answer')
  await revoke(null)
  await asha.post(evidenceUrls.withdrawRequest.href({ requestId }))
  expect((await dag.get(there)).status).toBe(404)

  const lead = attackers['the programme lead']
  const ben = attackers['a colleague']
  if (!lead || !ben) throw new Error('There are both.')
  await name(lead, world.people.ben.id)
  const shared = await ask(asha, { purpose: 'confirm', skill, level: 2, person: 'assessors' })
  const sharedPage = evidenceUrls.askedRequest.href({ requestId: shared })
  expect((await ben.get(sharedPage)).body).toContain('SECRET note')
  const [end] = (await lead.get(evidenceUrls.assessors.href())).$('a[href$="/end"]').toArray()
  await lead.post(end?.attribs.href ?? '')
  expect((await ben.get(sharedPage)).status).toBe(404)
})

test('the audit log says that something happened, and none of the words', async () => {
  const entries = await writing(tx =>
    tx.selectFrom('audit_entries').select(['action', 'details']).where('action', 'like', 'evidence.%').execute(),
  )
  expect(entries.length).toBeGreaterThan(5)
  expect(JSON.stringify(entries)).not.toMatch(/SECRET|mistake|picture/)
})
