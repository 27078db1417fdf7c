import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealOf } from './seal.ts'

const elsewhere = { DATA_DIR: '/nowhere', SECRET_KEY: 'a key of at least thirty-two letters' }
const seal = sealOf(elsewhere)

test('what was sealed comes back, whatever it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (secret, purpose) => {
      expect(seal.open(seal.close(secret, purpose), purpose)).toBe(secret)
    }),
  )
})

test('the same secret never looks the same, and is not in what is stored', () => {
  const [first, second] = [seal.close('hunter2-hunter2', 'a'), seal.close('hunter2-hunter2', 'a')]
  expect(first).not.toBe(second)
  expect(first).not.toContain('hunter2')
})

test('a secret opens only for its purpose, with its key and as it was', () => {
  const sealed = seal.close('secret', 'provider one')
  expect(seal.open(sealed, 'provider two')).toBeUndefined()
  expect(sealOf({ ...elsewhere, SECRET_KEY: 'another key of at least thirty-two' }).open(sealed, 'provider one')).toBe(
    undefined,
  )
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...'AQgw.'), (at, letter) => {
      fc.pre(sealed[at] !== letter)
      const opened = seal.open(sealed.slice(0, at) + letter + sealed.slice(at + 1), 'provider one')
      // The last letter of base64url has bits that say nothing.
      expect([undefined, 'secret']).toContain(opened)
    }),
  )
  fc.assert(
    fc.property(fc.string(), garbage => {
      expect(seal.open(garbage, 'provider one')).toBeUndefined()
    }),
  )
})

test('without a key in the settings, one is made in the data folder that only we may read, and is used from then on', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'capable-seal-'))
  const sealed = sealOf({ DATA_DIR, SECRET_KEY: undefined }).close('secret', 'x')
  expect(statSync(join(DATA_DIR, 'secret.key')).mode & 0o777).toBe(0o600)
  expect(sealOf({ DATA_DIR, SECRET_KEY: undefined }).open(sealed, 'x')).toBe('secret')
  expect(readFileSync(join(DATA_DIR, 'secret.key'), 'utf8')).toHaveLength(44)
  writeFileSync(join(DATA_DIR, 'secret.key'), 'short')
  expect(() => sealOf({ DATA_DIR, SECRET_KEY: undefined }).open(sealed, 'x')).toThrow(/damaged/)
})
