import { randomUUID } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { exportJWK, generateKeyPair } from 'jose'
import { expect, test } from 'vitest'
import { loaderOf } from './contexts.ts'
import { didDocument, issuerOf, methodId } from './issuer.ts'
import type { OpenKey } from './keys.ts'
import { identityHashOf, newSalt, openBadge } from './open-badge.ts'
import { signCredential, signMany } from './sign.ts'

const now = new Date('2026-11-22T09:00:00Z')
const issuer = issuerOf(
  { id: randomUUID(), slug: 'northshire', name: 'Northshire', locales: ['en'] },
  'http://127.0.0.1:3000',
)
const achievement = {
  ...{ key: 'safe', number: 1, language: 'en', name: 'Safe “working” æøå', description: 'a\n"b"', criteria: 'c' },
  alignments: [
    { name: 'x', address: 'https://x.example/1', framework: 'f', code: 'a', isOpen: true },
    { name: 'y', address: 'https://x.example/2', framework: 'f', code: 'b', isOpen: false },
  ],
  results: ['State', 'Other'],
}
async function makeKey(): Promise<OpenKey> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const key = {
    id: randomUUID(),
    kind: 'ed25519',
    number: 1,
    publicJwk: await exportJWK(pair.publicKey),
    privateSealed: '',
    madeAt: now,
    retiredAt: undefined,
  } as const
  return { key, privateJwk: await exportJWK(pair.privateKey) }
}
const stampOf = (index: number) => {
  const salt = newSalt()
  return {
    credentialId: randomUUID(),
    identityHash: identityHashOf(`p${index}@x.example`, salt),
    salt,
    validFrom: '2026-11-22T09:00:00Z',
    validUntil: '2028-11-22T09:00:00Z',
    listNumber: 1,
    statusIndex: String(index * 977),
  }
}
async function check(credential: object, key: OpenKey) {
  const did = didDocument(issuer, [key.key])
  const method = (did.verificationMethod as object[])[0] as { id: string }
  const documents = new Map<string, unknown>([
    [issuer.did, did],
    [method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method }],
  ])
  return verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loaderOf(documents),
    checkStatus: async () => ({ verified: true }),
    now,
  })
}

test('a badge that was signed alone verifies with the library', async () => {
  const key = await makeKey()
  const signed = await signCredential(openBadge(issuer, achievement, stampOf(1)), { issuer, key, now })
  const result = await check(signed, key)
  expect(result.error).toBeUndefined()
  expect(result.verified).toBe(true)
})

test('many badges signed by one pattern are the very ones that the library would have made', async () => {
  const key = await makeKey()
  const words = {
    credentialId: 'XIDX',
    identityHash: 'XHASHX',
    salt: 'XSALTX',
    validFrom: 'XFROMX',
    validUntil: 'XUNTILX',
    statusIndex: 'XINDEXX',
  } as const
  const stamps = Array.from({ length: 40 }, (_, index) => stampOf(index))
  const pattern = {
    credential: openBadge(issuer, achievement, { ...words, listNumber: 1 }),
    placeholders: Object.values(words),
  }
  const values = stamps.map(stamp =>
    Object.fromEntries(Object.entries(words).map(([name, word]) => [word, String(stamp[name as keyof typeof words])])),
  )
  const signed = await signMany(pattern, values, { issuer, key, now })
  for (const [index, stamp] of stamps.entries()) {
    const alone = await signCredential(openBadge(issuer, achievement, stamp), { issuer, key, now })
    expect(JSON.parse(signed[index] ?? '')).toEqual(alone)
  }
  expect(methodId(issuer, key.key)).toContain('127.0.0.1%3A3000')
})
