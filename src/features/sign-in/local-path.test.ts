import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '',
  null,
  undefined,
  `/${'a'.repeat(600)}`,
])('after signing in nobody is sent to %j', path => {
  expect(localPath(path)).toBe('/')
})

test('after signing in people come back to the page they asked for', () => {
  expect(localPath('/people?q=asha&page=2#top')).toBe('/people?q=asha&page=2#top')
})

test('whatever an attacker writes, the browser stays on our site', () => {
  const nasty = fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '@', '\t', '\n', 'e', '%2f', '?', '#', ' ') })
  fc.assert(
    fc.property(fc.oneof(fc.string(), nasty, fc.webUrl()), text => {
      for (const path of [text, `/${text}`, `//${text}`, `/\\${text}`]) {
        const safe = localPath(path)
        expect(new URL(safe, 'https://capable.example').origin).toBe('https://capable.example')
        expect(localPath(safe)).toBe(safe)
      }
    }),
  )
})
