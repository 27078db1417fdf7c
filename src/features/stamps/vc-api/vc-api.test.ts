import { randomUUID } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import * as Ed25519 from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { signPresentation } from '@digitalbazaar/vc'
import fc from 'fast-check'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createToken } from '#features/api/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { base58 } from '../credentials/base58.ts'
import { credentialsContext, type Json, loaderOf } from '../credentials/contexts.ts'
import { didKeyOf } from '../credentials/issuer.ts'
import { openKeys } from '../credentials/keys.ts'
import { prepareStamps } from '../testing/earn.ts'
import { wrong } from './wrong.testing.ts'

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

test('a credential of the key itself can be revoked like one of the organisation', async () => {
  const { ed25519 } = await capable.database.writing(world.organisationId, tx =>
    openKeys(tx, capable.config, new Date()),
  )
  const { body } = await issue(plain({ issuer: didKeyOf(ed25519.key).did }))
  expect((await verify(body)).status).toBe(200)
  const credentialStatus = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' }
  await post('/credentials/status', { credentialId: body.id, credentialStatus })
  expect((await verify(body)).body).toMatchObject({ verified: false, type: expect.stringContaining('status-list#') })
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
      { relatedResource: { id: credentialsContext, digestMultibase: 'uWZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ' } },
      { validFrom: '2025-12-31T24:00:00Z' },
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
    'a proof before it': { previousProof: 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544' },
    'an end that is past': { expires: '2020-01-01T00:00:00Z' },
  }
  test.each(Object.entries(touched))('%s', async (_, more) => {
    const { body } = await issue(plain())
    const answer = await verify({ ...body, proof: { ...body.proof, ...more } })
    expect(answer.status).toBe(400)
    expect(answer.body.problemDetails).toMatchObject([{ detail: expect.any(String) }])
  })

  test('one proof of the issuer that is touched makes the others worthless', async () => {
    const { body } = await issue(plain())
    const later = { ...body.proof, created: '2020-01-01T00:00:00Z' }
    expect((await verify({ ...body, proof: [body.proof, body.proof] })).status).toBe(200)
    expect((await verify({ ...body, proof: [body.proof, later] })).status).toBe(400)
    expect((await verify({ ...body, proof: [] })).status).toBe(400)
  })

  test('a proof that is good but not what was expected does not verify', async () => {
    const { body } = await issue(plain())
    const expecting = (options: object) => post('/credentials/verify', { verifiableCredential: body, options })
    expect((await expecting({ expectedProofPurpose: 'assertionMethod' })).status).toBe(200)
    expect((await expecting({ expectedProofPurpose: 'authentication' })).status).toBe(400)
    expect((await expecting({ domain: 'council.example' })).status).toBe(400)
    expect((await expecting({ challenge: 'abc' })).status).toBe(400)
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

describe('a credential in an envelope', () => {
  const wrap = async () => {
    const answer = await post('/credentials/issue', { credential: plain(), options: { format: 'jwt' } })
    return answer.body as Readonly<Record<string, unknown>>
  }

  test('is issued where it is asked for, and verifies', async () => {
    const envelope = await wrap()
    expect(envelope).toMatchObject({ type: 'EnvelopedVerifiableCredential', '@context': credentialsContext })
    expect(envelope.id).toMatch(/^data:application\/vc\+jwt,[\w-]+\.[\w-]+\.[\w-]+$/)
    expect((await verify(envelope)).status).toBe(200)
  })

  test('does not verify where it says less or something else', async () => {
    const envelope = await wrap()
    const id = String(envelope.id)
    for (const more of [
      { '@context': [] },
      { type: undefined },
      { type: 'VerifiableCredential' },
      { id: id.split(',').pop() },
      { id: `${id.slice(0, -4)}AAAA` },
    ])
      expect((await verify({ ...envelope, ...more })).status).toBe(400)
  })

  test('verifies when it was signed by the key that its issuer is', async () => {
    for (const crv of ['P-256', 'Ed25519']) {
      const { publicKey, privateKey } = await generateKeyPair(crv === 'P-256' ? 'ES256' : 'EdDSA', {
        extractable: true,
      })
      const { x = '', y } = await exportJWK(publicKey)
      const sign = y && (Buffer.from(y, 'base64url').at(-1) ?? 0) % 2 === 1 ? 3 : 2
      const prefix = y ? [0x80, 0x24, sign] : [0xed, 0x01]
      const multibase = `z${base58(Buffer.concat([Buffer.from(prefix), Buffer.from(x, 'base64url')]))}`
      const by = `did:key:${multibase}`
      const jwt = await new SignJWT(plain({ issuer: by }) as Record<string, unknown>)
        .setProtectedHeader({ alg: y ? 'ES256' : 'EdDSA', typ: 'vc+jwt', kid: `${by}#${multibase}` })
        .sign(privateKey)
      expect((await verify(jwt)).body).toMatchObject({ verified: true })
      const [head, , signature] = jwt.split('.')
      const other = Buffer.from(JSON.stringify(plain({ issuer: by, name: 'x' }))).toString('base64url')
      expect((await verify(`${head}.${other}.${signature}`)).status).toBe(400)
    }
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
  const { body: envelope } = await post('/credentials/issue', { credential: plain(), options: { format: 'jwt' } })
  expect((await check(await present({ verifiableCredential: [envelope] }))).status).toBe(200)
  const torn = { ...envelope, id: `${String(envelope.id).slice(0, -4)}AAAA` }
  expect((await check(await present({ verifiableCredential: [torn] }))).status).toBe(400)
  expect((await check(good, { challenge: 'other' })).status).toBe(400)
  expect((await check({ ...good, holder: 'did:example:acme' })).status).toBe(400)
  expect((await check(await present({ holder: 'did:example:acme' }))).status).toBe(400)
  expect((await check({ ...good, verifiableCredential: [{ ...body, name: 'other' }] })).status).toBe(400)
  expect((await check({ ...good, '@context': undefined })).status).toBe(400)
  expect((await check({ ...good, type: ['Other'] })).status).toBe(400)
  expect((await check({ ...good, proof: undefined })).status).toBe(400)
  expect((await check({ ...good, verifiableCredential: ['text'] })).status).toBe(400)
})
