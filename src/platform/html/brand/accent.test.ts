import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brandCss, checkAccent } from './accent.ts'
import { brandHref, findBrandCss } from './brand-href.ts'
import { type Colour, contrast, findColour } from './colour.ts'

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)
const paper = { light: colour('#fffefb'), dark: colour('#12191a') }
const ground = { light: colour('#f5f1e8'), dark: colour('#0c1112') }
const raised = { light: colour('#ffffff'), dark: colour('#1a2425') }

describe('an organisation chooses its accent colour', () => {
  test('a colour that can be read is taken as it is', () => {
    expect(checkAccent('#0B5A63')).toMatchObject({ ok: true, accent: '#0b5a63' })
  })

  test('a colour that is too light is refused, with the nearest one that can be read', () => {
    expect(checkAccent('#f2c14e')).toMatchObject({ ok: false, reason: 'too light', nearest: '#8f722e' })
  })

  test.each(['', 'red', '#fff', '#12345g', 'rgb(0,0,0)', '}body{', '#0b5a63;x'])('"%s" is no colour', typed => {
    expect(checkAccent(typed)).toEqual({ ok: false, reason: 'not a colour' })
  })

  test('whatever colour is refused, the one that is offered instead passes', () => {
    fc.assert(
      fc.property(anyColour, typed => {
        const check = checkAccent(typed)
        if (!check.ok && check.reason === 'too light') expect(checkAccent(check.nearest).ok).toBe(true)
      }),
    )
  })

  test('whatever colour is taken, its links, buttons and pictures can be read by day and by night', () => {
    fc.assert(
      fc.property(anyColour, typed => {
        const check = checkAccent(typed)
        const css = brandCss(check.ok ? check.accent : 'nearest' in check ? check.nearest : '#000000')
        for (const time of ['light', 'dark'] as const) {
          const tint = tintsIn(css, time)
          for (const under of [paper[time], ground[time], raised[time], tint('accent-soft')]) {
            expect(contrast(tint('accent'), under)).toBeGreaterThanOrEqual(4.5)
          }
          expect(contrast(tint('fill'), colour('#ffffff'))).toBeGreaterThanOrEqual(4.5)
          for (const level of [2, 3, 4]) {
            expect(contrast(tint(`level-${level}`), tint(`on-level-${level}`))).toBeGreaterThanOrEqual(4.5)
          }
        }
      }),
    )
  })
})

describe('the stylesheet of an accent colour', () => {
  test('is found under its own address', () => {
    const name = brandHref('#0b5a63').split('/').at(-1) ?? ''
    expect(findBrandCss(name)).toContain('--app-accent:#0b5a63')
  })

  test.each(['accent-0b5a63-00000000.css', 'accent-ffffff-12345678.css', 'accent-../x.css', ''])(
    'is not found at "%s"',
    name => {
      expect(findBrandCss(name)).toBeUndefined()
    },
  )
})

function tintsIn(css: string, time: 'light' | 'dark'): (name: string) => Colour {
  const [light = '', dark = ''] = css.split('@media')
  const part = time === 'light' ? light : dark
  return name => colour(new RegExp(`--app-${name}:(#[0-9a-f]{6})`).exec(part)?.[1] ?? '')
}

function colour(hex: string): Colour {
  const found = findColour(hex)
  if (found === undefined) throw new Error(`${hex} is not a colour`)
  return found
}
