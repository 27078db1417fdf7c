import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPasswordFault, hashPassword, isPassword, passwordStrength } from './password.ts'

const farah = ['Farah Khan', 'farah.khan@northshire.example', 'Northshire Council']

test.each([
  ['kort og godt', undefined],
  ['elleve tegn', 'short'],
  ['correct horse battery staple', undefined],
  ['tre blå elger danser', undefined],
  ['x'.repeat(201), 'long'],
  ['FarahKhan2026!', 'personal'],
  ['farah.khan@northshire.example', 'personal'],
  ['Northshire2026', 'personal'],
  ['NorthshireCouncil', 'personal'],
  ['password1234', 'common'],
  ['P@ssw0rd2026!', 'common'],
  ['passordpassord', 'common'],
  ['Sommer2026!!', 'common'],
  ['123456789012', 'common'],
  ['qwertyuiopasdf', 'common'],
  ['aaaaaaaaaaaaaaaa', 'common'],
  ['abcabcabcabcabc', 'common'],
])('a person who chooses “%s” hears: %s', (password, fault) => {
  expect(findPasswordFault(password, farah)).toBe(fault)
})

test('no password makes the rules stumble, and a short one never passes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), password => {
      const fault = findPasswordFault(password, farah)
      if ([...password].length < 12) expect(fault).toBe('short')
      passwordStrength(password)
    }),
  )
})

test('a longer password is called stronger', () => {
  expect(passwordStrength('kort og godt')).toBe('good')
  expect(passwordStrength('correct horse battery staple')).toBe('veryStrong')
})

test('the right password lets a person in, a wrong one does not, and nobody gets in without an account', async () => {
  const stored = await hashPassword('correct horse battery')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword(stored, 'correct horse battery')).toBe(true)
  expect(await isPassword(stored, 'correct horse batterx')).toBe(false)
  expect(await isPassword(undefined, 'correct horse battery')).toBe(false)
  expect(await isPassword(undefined, 'nobody has this password')).toBe(false)
})

test('an å typed on a Mac opens what an å typed on Windows locked', async () => {
  const stored = await hashPassword('tre bl\u00e5 elger danser')
  expect(await isPassword(stored, 'tre bla\u030a elger danser')).toBe(true)
})
