import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSafeUrl, safeUrlOf } from './safe-url.ts'

describe('an address that came from somebody becomes a link', () => {
  test.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:help@example.org',
    'tel:+4712345678',
    '/people/1',
    '?page=2',
    '#top',
  ])('%s can be followed', address => {
    expect(findSafeUrl(address)).toBe(address)
  })

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'blob:https://example.org/1',
    'people/1',
    '',
  ])('%j cannot', address => {
    expect(findSafeUrl(address)).toBeUndefined()
    expect(() => safeUrlOf(address)).toThrow()
  })

  test('whatever is typed, a browser that follows the link never runs it and never leaves for another host unnoticed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc
        .tuple(fc.constantFrom('javascript', 'data', 'JAVASCRIPT', '/', '\\'), fc.string())
        .map(parts => parts.join(':')),
    )
    fc.assert(
      fc.property(typed, address => {
        const safe = findSafeUrl(address)
        if (safe === undefined) return
        const followed = new URL(safe, 'https://here.example/page')
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(followed.protocol)
        if (/^[/?#]/.test(safe)) expect(followed.host).toBe('here.example')
      }),
    )
  })
})
