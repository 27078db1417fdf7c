import { randomUUID } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as Ed25519 from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { signPresentation } from '@digitalbazaar/vc'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#features/api/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { type Json, loaderOf } from '../credentials/contexts.ts'
import { prepareStamps } from '../testing/earn.ts'

let capable: TestApp
let world: World
let token: string

beforeAll(async () => {
  capable = await testApp({ VC_API: 'true' })
  world = await createWorld(capable)
  await prepareStamps(capable, world)
  token = await makeToken(['credentials'])
})
afterAll(() => capable?.close())

async function makeToken(scopes: readonly ('credentials' | 'people:read')[]): Promise<string> {
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 86_400_000)
  const made = await capable.database.writing(world.organisationId, tx =>
    createToken(tx, { name: 'Suite', scopes, expiresAt, now }),
  )
  return made.text
}

async function post(path: string, body: unknown, authorization = `Bearer ${token}`, app = capable.app) {
  const headers = {
    host: 'capable.test',
    authorization,
    'content-type': 'application/json',
    accept: 'application/json',
  }
  const answer = await app.inject({ method: 'POST', url: `/vc-api${path}`, headers, payload: JSON.stringify(body) })
  return {
    status: answer.statusCode,
    body: answer.json() as Record<string, unknown> & { proof: Record<string, string> },
  }
}

const issuer = 'did:web:capable.test:issuers:northshire'
const plain = (more: object = {}): Json => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: `urn:uuid:${randomUUID()}`,
  type: ['VerifiableCredential'],
  issuer,
  credentialSubject: { id: 'did:example:subject', claim: 'æ' },
  ...more,
})
const issue = (credential: unknown) => post('/credentials/issue', { credential, options: {} })
const verify = (verifiableCredential: unknown) => post('/credentials/verify', { verifiableCredential, options: {} })

test('a credential is issued, verifies, is revoked, and no longer verifies', async () => {
  const { status, body } = await issue(plain())
  expect(status).toBe(201)
  expect(body.proof).toMatchObject({
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
  })
  expect(body.proof.proofValue).toMatch(/^z/)
  expect((await verify(body)).body).toMatchObject({ verified: true })
  const credentialStatus = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' }
  expect((await post('/credentials/status', { credentialId: body.id, credentialStatus })).status).toBe(200)
  const after = await verify(body)
  expect(after.status).toBe(400)
  expect(after.body).toMatchObject({ verified: false })
  expect((await post('/credentials/status', { credentialId: body.id, credentialStatus, status: false })).status).toBe(
    200,
  )
  expect((await verify(body)).status).toBe(200)
})

test('nothing is signed for somebody else, without a token, or with a token for something else', async () => {
  expect((await issue(plain({ issuer: 'did:example:other' }))).status).toBe(400)
  expect((await post('/credentials/issue', { credential: plain() }, '')).status).toBe(401)
  const wrong = await makeToken(['people:read'])
  expect((await post('/credentials/issue', { credential: plain() }, `Bearer ${wrong}`)).status).toBe(403)
})

test('where the installation does not want it, it is not there', async () => {
  const without = await testApp()
  const answer = await without.app.inject({ method: 'POST', url: '/vc-api/credentials/issue', payload: {} })
  expect(answer.statusCode).toBe(404)
  await without.close()
})

describe('what is not as the data model says is neither issued nor verified', () => {
  const wrong: Readonly<Record<string, object>> = {
    'no context': { '@context': undefined },
    'a context that is no list': { '@context': 'https://www.w3.org/ns/credentials/v2' },
    'another first context': {
      '@context': ['https://www.w3.org/ns/credentials/examples/v2', 'https://www.w3.org/ns/credentials/v2'],
    },
    'a number among the contexts': { '@context': ['https://www.w3.org/ns/credentials/v2', 5] },
    'a context that nobody knows': {
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://unknown.example/v1'],
    },
    'an id that is no URL': { id: 'not a url' },
    'two ids': { id: ['urn:a:1', 'urn:a:2'] },
    'no type': { type: undefined },
    'a type that misses the one': { type: ['Something'] },
    'a type that nothing explains': {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'Unmapped'],
    },
    'no issuer': { issuer: undefined },
    'an issuer that is no URL': { issuer: 'us' },
    'an issuer object without id': { issuer: { name: 'us' } },
    'no subject': { credentialSubject: undefined },
    'a subject without a claim': { credentialSubject: {} },
    'a list with an empty subject': { credentialSubject: [{ claim: 1 }, {}] },
    'a subject with two ids': { credentialSubject: { id: ['did:a:1', 'did:a:2'] } },
    'a start that is no date': { validFrom: 'yesterday' },
    'a start without a zone': { validFrom: '2026-01-01T00:00:00' },
    'a day that there is not': { validFrom: '2026-02-30T00:00:00Z' },
    'an end before the start': { validFrom: '2026-02-02T00:00:00Z', validUntil: '2026-02-01T00:00:00Z' },
    'a status without type': { credentialStatus: { id: 'urn:a:1' } },
    'a status with an id that is no URL': { credentialStatus: { id: 'x', type: 'Y' } },
    'a status index that is no text': {
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: 1,
        statusListCredential: 'https://a.example/1',
      },
    },
    'a status whose id is the list': {
      credentialStatus: {
        id: 'https://a.example/1',
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '1',
        statusListCredential: 'https://a.example/1',
      },
    },
    'a schema without id': { credentialSchema: { type: 'JsonSchema' } },
    'a schema without type': { credentialSchema: { id: 'https://a.example/1' } },
    'terms without type': { termsOfUse: { id: 'https://a.example/1' } },
    'evidence without type': { evidence: [{ id: 'https://a.example/1' }] },
    'a refresh service without type': { refreshService: { id: 'https://a.example/1' } },
    'a name with more than language': { name: { '@value': 'a', '@language': 'en', url: 'x' } },
    'a related resource without digest': { relatedResource: [{ id: 'https://a.example/1' }] },
    'a related resource twice': {
      relatedResource: [
        { id: 'https://a.example/1', digestSRI: 'sha256-aaaa' },
        { id: 'https://a.example/1', digestSRI: 'sha256-aaaa' },
      ],
    },
    'a protected word with another meaning': {
      '@context': ['https://www.w3.org/ns/credentials/v2', { VerifiableCredential: 'https://a.example/x' }],
    },
  }
  test.each(Object.entries(wrong))('%s', async (_, more) => {
    const issued = await issue(plain(more))
    expect(issued.status).toBe(400)
    expect(issued.body).toMatchObject({ verified: false })
    const { body: good } = await issue(plain())
    expect((await verify({ ...good, ...more })).status).toBe(400)
  })

  test('what the data model allows is issued', async () => {
    const right: readonly object[] = [
      { issuer: { id: issuer, name: { '@value': 'Vi', '@language': 'nb' } } },
      { validFrom: '2026-01-01T00:00:00Z', validUntil: '2099-01-01T00:00:00+01:00' },
      { name: 'a', description: [{ '@value': 'b', '@language': 'en' }] },
      { credentialSubject: [{ claim: 1 }, { claim: 2 }] },
      { type: ['VerifiableCredential', 'https://example.org/Other'] },
      { evidence: [{ type: 'Seen' }], termsOfUse: [{ type: 'Terms' }] },
      {
        relatedResource: [
          {
            id: 'https://a.example/1',
            digestSRI: 'sha384-S57yQDg1MTzF56Oi9DbSQ14u7jBy0RDdx0YbeV7shwhCS88G8SCXeFq82PafhCrW',
          },
        ],
      },
      { credentialSchema: { id: 'https://a.example/1', type: 'JsonSchema' } },
    ]
    for (const more of right) {
      const { status, body } = await issue(plain(more))
      expect(body, JSON.stringify(more)).not.toHaveProperty('errors')
      expect(status).toBe(201)
      expect((await verify(body)).status).toBe(200)
    }
  })
})

describe('a proof that was touched does not verify', () => {
  const touched: Readonly<Record<string, object>> = {
    'another suite': { cryptosuite: 'eddsa-jcs-2022' },
    'another type': { type: 'UnknownProofType' },
    'another purpose': { proofPurpose: 'authentication' },
    'no purpose': { proofPurpose: undefined },
    'no value': { proofValue: undefined },
    'a value in another encoding': { proofValue: 'uAAAA' },
    'a date that is none': { created: 'now' },
    'another date': { created: '2020-01-01T00:00:00Z' },
    'no method': { verificationMethod: undefined },
    'the method of somebody else': {
      verificationMethod:
        'did:key:z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj#z6MkpJySvETLnxhQG9DzEdmKJtysBDjuuTeDfUj1uNNCUqcj',
    },
    'an end that is past': { expires: '2020-01-01T00:00:00Z' },
  }
  test.each(Object.entries(touched))('%s', async (_, more) => {
    const { body } = await issue(plain())
    const answer = await verify({ ...body, proof: { ...body.proof, ...more } })
    expect(answer.status).toBe(400)
    expect(answer.body.problemDetails).toMatchObject([{ detail: expect.any(String) }])
  })

  test('and neither does a credential in which any letter of what it says is another', async () => {
    const { body } = await issue(plain({ name: 'Handled with care', validFrom: '2026-01-01T00:00:00Z' }))
    const text = JSON.stringify(body)
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...'aZ0"{'), async (at, letter) => {
        fc.pre(text[at] !== letter)
        const changed = text.slice(0, at) + letter + text.slice(at + 1)
        const { status } = await verify(changed)
        expect(status).toBe(400)
      }),
      { numRuns: 60 },
    )
  })
})

test('a presentation is verified with what is in it, for the occasion that it was signed for', async () => {
  const { body } = await issue(plain())
  const key = await Ed25519.generate()
  const did = `did:key:${key.publicKeyMultibase}`
  const signer = { ...key.signer(), id: `${did}#${key.publicKeyMultibase}` }
  const present = (more: object = {}) =>
    signPresentation({
      presentation: {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiablePresentation'],
        holder: did,
        verifiableCredential: [body],
        ...more,
      },
      suite: new DataIntegrityProof({ signer, cryptosuite }),
      challenge: 'abc',
      documentLoader: loaderOf(),
    })
  const check = (verifiablePresentation: unknown, options: object = {}) =>
    post('/presentations/verify', { verifiablePresentation, options })
  const good = await present()
  expect((await check(good, { challenge: 'abc' })).body).toMatchObject({ verified: true })
  expect((await check(good)).status).toBe(200)
  expect((await check(good, { challenge: 'other' })).status).toBe(400)
  expect((await check({ ...good, holder: 'did:example:acme' })).status).toBe(400)
  expect((await check(await present({ holder: 'did:example:acme' }))).status).toBe(400)
  expect((await check({ ...good, verifiableCredential: [{ ...body, name: 'other' }] })).status).toBe(400)
  expect((await check({ ...good, '@context': undefined })).status).toBe(400)
  expect((await check({ ...good, type: ['Other'] })).status).toBe(400)
  expect((await check({ ...good, proof: undefined })).status).toBe(400)
  expect((await check({ ...good, verifiableCredential: ['text'] })).status).toBe(400)
})
