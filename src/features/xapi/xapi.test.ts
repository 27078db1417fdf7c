import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { attachmentOf, type Platform, platform, statement, voidedVerb, withFiles } from './xapi.testing.ts'

let capable: TestApp
let world: World
let moodle: Platform
let old: Platform
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  moodle = await platform(capable, world.organisationId)
  old = await platform(capable, world.organisationId, { name: 'Old tool', version: '1.0.3' })
})
afterAll(() => capable?.close())

const courseState = { activityId: 'https://lms.example/courses/passwords', agent: { mbox: 'mailto:a@b.example' } }

describe('a platform that reports', () => {
  test('gets back what it said, with what the store adds', async () => {
    const said = statement()
    expect((await moodle.report(said)).body).toEqual([said.id])
    const { status, headers, body } = await moodle.get(said.id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...said,
      version: '2.0.0',
      authority: { name: 'Moodle', account: { name: moodle.id } },
    })
    expect(body.timestamp).toBe(body.stored)
    expect(headers['x-experience-api-version']).toBe('2.0.0')
    expect(Date.parse(String(headers['x-experience-api-consistent-through']))).toBeGreaterThanOrEqual(
      Date.parse(body.stored),
    )
  })

  test('may say the same again, and nothing else under the same id', async () => {
    const said = statement()
    const put = (body: object) => moodle.send('PUT', '/statements', { query: { statementId: said.id }, body })
    expect((await put(said)).status).toBe(204)
    expect((await put(said)).status).toBe(204)
    expect((await put({ ...said, verb: { id: 'https://x.example/failed' } })).status).toBe(409)
    expect((await moodle.get(said.id)).body.verb).toEqual(said.verb)
  })

  test('stores all of a batch or nothing of it', async () => {
    const [good, bad] = [statement(), { ...statement(), verb: { id: 'no IRI' } }]
    const refused = await moodle.report(good, bad)
    expect(refused.status).toBe(400)
    expect(refused.body.detail).toBe('statement.verb.id must be an IRI with a scheme.')
    expect((await moodle.get(good.id)).status).toBe(404)
    expect((await moodle.report(good, good)).status).toBe(400)
  })

  test('finds statements by what they name, also inside the ones they refer to', async () => {
    const unique = `https://lms.example/${randomUUID()}`
    const instructor = { mbox: `mailto:${randomUUID()}@b.example` }
    const said = statement({
      object: { id: unique },
      context: {
        contextActivities: { parent: [{ id: `${unique}/all` }] },
        instructor,
      },
    })
    const about = statement({ object: { objectType: 'StatementRef', id: said.id } })
    await moodle.report(about)
    await moodle.report(said)
    const ids = async (query: object) =>
      (await moodle.find({ ...query })).body.statements.map(({ id }: { id: string }) => id)
    expect(await ids({ activity: unique })).toEqual([said.id, about.id])
    expect(await ids({ activity: `${unique}/all` })).toEqual([])
    expect(await ids({ activity: `${unique}/all`, related_activities: true })).toEqual([said.id, about.id])
    expect(await ids({ agent: instructor })).toEqual([])
    expect(await ids({ agent: instructor, related_agents: true, ascending: true })).toEqual([about.id, said.id])
    const page = (await moodle.find({ activity: unique, limit: 1 })).body
    const more = await moodle.send('GET', page.more.replace('/xapi', ''))
    expect(more.body).toMatchObject({ statements: [{ id: about.id }], more: '' })
  })

  test('takes back what it said, before or after saying it, and never what another one said', async () => {
    const voiding = (id: string) => statement({ verb: voidedVerb, object: { objectType: 'StatementRef', id } })
    const [first, second, foreign] = [statement(), statement(), statement()]
    await moodle.report(first)
    await moodle.report(voiding(first.id), voiding(second.id))
    await moodle.report(second)
    for (const { id } of [first, second]) {
      expect((await moodle.get(id)).status).toBe(404)
      expect((await moodle.find({ voidedStatementId: id })).body.id).toBe(id)
    }
    await old.report(foreign)
    expect((await moodle.report(voiding(foreign.id))).status).toBe(403)
    expect((await old.get(foreign.id)).status).toBe(200)
  })

  test('sends certificates along, and gets them back only when it asks', async () => {
    const text = 'Asha has finished Strong passwords.'
    const said = statement({ attachments: [attachmentOf(text)] })
    expect((await moodle.send('POST', '/statements', withFiles(said, [{ text }]))).status).toBe(200)
    expect(String((await moodle.get(said.id)).headers['content-type'])).toContain('application/json')
    const whole = await moodle.find({ statementId: said.id, attachments: true })
    expect(String(whole.headers['content-type'])).toMatch(/^multipart\/mixed; boundary=/)
    expect(whole.text).toContain(text)
    const wrong = [
      withFiles(statement({ attachments: [attachmentOf(text)] }), []),
      withFiles(statement(), [{ text }]),
      withFiles(statement({ attachments: [attachmentOf(text)] }), [{ text, encoding: 'base64' }]),
      { ...withFiles(said, [{ text }]), headers: { 'content-type': 'multipart/mixed' } },
    ]
    for (const sent of wrong) expect((await moodle.send('POST', '/statements', sent)).status).toBe(400)
  })

  test('may sign a statement, and a signature over something else is refused', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const signed = (said: object, over: object, alg = 'RS256') => {
      const parts = [{ alg }, over].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
      const jws = [...parts, sign('sha256', Buffer.from(parts.join('.')), privateKey).toString('base64url')].join('.')
      const usageType = 'http://adlnet.gov/expapi/attachments/signature'
      const attachments = [attachmentOf(jws, { usageType, contentType: 'application/octet-stream' })]
      return moodle.send('POST', '/statements', withFiles({ ...said, attachments }, [{ text: jws }]))
    }
    const said = statement()
    expect((await signed(said, said, 'HS256')).status).toBe(400)
    expect((await signed(said, { ...said, verb: { id: 'https://x.example/passed' } })).status).toBe(400)
    expect((await signed(said, said)).status).toBe(200)
  })
})

describe('a course that remembers where somebody is', () => {
  test('keeps documents, merges them, and never overwrites what it has not read', async () => {
    const query = { ...courseState, stateId: 'bookmark' }
    const at = (method: string, body?: object, headers = {}) =>
      moodle.send(method, '/activities/state', { query, headers, ...(body ? { body } : {}) })
    expect((await at('PUT', { page: 1, seen: { a: true } })).status).toBe(204)
    expect((await at('PUT', { page: 2 })).status).toBe(409)
    expect((await at('POST', { seen: { b: true } })).status).toBe(204)
    const { body, headers } = await at('GET')
    expect(body).toEqual({ page: 1, seen: { b: true } })
    expect(headers.etag).toBe(`"${createHash('sha1').update(JSON.stringify(body)).digest('hex')}"`)
    expect((await at('PUT', { page: 3 }, { 'if-match': '"0000000000000000000000000000000000000000"' })).status).toBe(
      412,
    )
    expect((await at('PUT', { page: 3 }, { 'if-match': String(headers.etag) })).status).toBe(204)
    expect((await moodle.send('GET', '/activities/state', { query: courseState })).body).toEqual(['bookmark'])
    expect((await old.send('GET', '/activities/state', { query })).status).toBe(404)
    expect((await at('DELETE')).status).toBe(204)
    expect((await at('GET')).status).toBe(404)
  })
})

describe('the old way of asking', () => {
  const form = (fields: Record<string, string>) => ({
    query: { method: 'PUT' },
    body: Buffer.from(new URLSearchParams(fields).toString()),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

  test('works in version 1.0 and is gone in 2.0', async () => {
    const said = statement()
    const fields = { statementId: said.id, content: JSON.stringify(said), Authorization: old.authorization }
    expect((await old.send('POST', '/statements', form(fields))).status).toBe(204)
    expect((await old.get(said.id)).body).toMatchObject({ id: said.id, version: '1.0.0' })
    expect((await moodle.send('POST', '/statements', form(fields))).status).toBe(400)
  })
})
