import { h } from 'preact'
import { describe, expect, test } from 'vitest'
import { guardViews, render, renderFragment } from './render.ts'

guardViews()

describe('a view becomes a page', () => {
  test('with its doctype first, and whatever was typed shown as it was typed', () => {
    const page = render(
      <html lang="en">
        <body>{'<script>alert(1)</script>'}</body>
      </html>,
    )
    expect(page).toBe('<!doctype html>\n<html lang="en"><body>&lt;script>alert(1)&lt;/script></body></html>')
  })

  test('but not when it is async, because it would quietly print nothing', () => {
    const Later = async () => h('p', null, 'later')
    expect(() => renderFragment(h(Later as never, null))).toThrow(/<Later> is async/)
  })

  test.each([
    ['a Date', new Date(0), /A Date stands as a child of <p>/],
    ['an object', { name: 'Asha', unit: 'Care' }, /An object stands as a child of <p>: { name, unit }/],
    ['an object in a list', [['a', { b: 1 }]], /An object stands as a child of <p>: { b }/],
    ['a function', () => 'x', /A function stands as a child of <p>/],
  ])('and not when %s stands where words should', (_, child, message) => {
    expect(() => h('p', null, child as never)).toThrow(message)
  })
})
