import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claims, readClaims } from './claims.ts'
import { usualClaims } from './provider.ts'
import { googleIssuer } from './trial.ts'

const provider = {
  issuer: 'https://login.example',
  claims: { ...usualClaims, jobTitle: 'job_title' },
  vouchesForEmail: false,
  requiredClaim: undefined,
  requiredValue: undefined,
  employeeNumberClaim: undefined,
  groupsClaim: 'groups',
}
const domains = ['northshire.example']

function read(claims: Claims, settings: Partial<typeof provider> = {}) {
  const arriving = readClaims({ ...provider, ...settings }, domains, { sub: 'x', ...claims })
  if (typeof arriving === 'string') throw new Error(arriving)
  return arriving
}

const email = 'asha@northshire.example'
const isProven = (claims: Claims, settings = {}) => read(claims, settings).emailIsProven

describe('an address counts', () => {
  test('only when the provider says that it is confirmed, or gives out none but confirmed ones', () => {
    expect(isProven({ email, email_verified: true })).toBe(true)
    expect(isProven({ email, email_verified: 'true' })).toBe(true)
    for (const email_verified of [false, 'false', 1, null, undefined, {}])
      expect(isProven({ email, email_verified })).toBe(false)
    expect(isProven({ email }, { vouchesForEmail: true })).toBe(true)
  })

  test('only in a verified domain, not in one that begins or ends like it', () => {
    for (const domain of ['northshire.example.evil.example', 'evil-northshire.example', 'sub.northshire.example'])
      expect(isProven({ email: `asha@${domain}`, email_verified: true })).toBe(false)
    expect(read({ email: `asha@evil.example@northshire.example`, email_verified: true }).email).toBeUndefined()
  })

  test('at Google only when the hosted domain says the same', () => {
    const google = { issuer: googleIssuer, vouchesForEmail: true }
    expect(isProven({ email, email_verified: true }, google)).toBe(false)
    expect(isProven({ email, email_verified: true, hd: 'northshire.example' }, google)).toBe(true)
  })

  test('as plain letters, so that no foreign letter becomes one of somebody else’s address', () => {
    expect(read({ email: 'KARI@northshire.example' }).email).toBe('kari@northshire.example')
    for (const odd of ['\u212aari@northshire.example', 'kari@northshıre.example', 'kari@northshire.example\n', ''])
      expect(read({ email: odd }).email).toBeUndefined()
  })
})

test('groups that are too many to list are no news; none are news', () => {
  expect(read({ groups: ['a', 'b'] }).groups).toEqual(['a', 'b'])
  expect(read({ groups: 'a' }).groups).toEqual(['a'])
  expect(read({}).groups).toEqual([])
  expect(read({ _claim_names: { groups: 'src1' } }).groups).toBeUndefined()
  expect(read({ hasgroups: true }).groups).toBeUndefined()
})

test('an account without the mark that is asked for is not let in', () => {
  const asks = { ...provider, requiredClaim: 'tid', requiredValue: 'ours' } as never
  expect(readClaims(asks, domains, { sub: 'x' })).toBe('not-allowed')
  expect(readClaims(asks, domains, { sub: 'x', tid: 'theirs' })).toBe('not-allowed')
  expect(readClaims(asks, domains, { sub: 'x', tid: ['theirs', 'ours'] })).toMatchObject({ subject: 'x' })
})

test('whatever a provider says becomes text that fits, or nothing', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.anything())
  const names = ['sub', 'email', 'name', 'given_name', 'job_title', 'locale', 'groups', 'sid', 'preferred_username']
  const claims = fc.record(Object.fromEntries(names.map(name => [name, anything])), { requiredKeys: [] })
  fc.assert(
    fc.property(claims, said => {
      const arriving = readClaims(provider, domains, said)
      if (typeof arriving === 'string') return
      expect(arriving.emailIsProven).toBe(false)
      for (const text of [arriving.name, arriving.label, arriving.jobTitle, arriving.sid ?? '', arriving.subject]) {
        expect(text.length).toBeLessThanOrEqual(255)
        expect(text).not.toMatch(/[\p{Cc}\u202e]/u)
        expect(text.isWellFormed()).toBe(true)
      }
    }),
  )
})
