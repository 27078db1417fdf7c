import { type CheerioAPI, load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { locales } from '#platform/i18n/index.ts'
import { ComponentsPage } from './components-page.tsx'
import { Layout } from './layout/layout.tsx'
import { guardViews, render } from './render.ts'

guardViews()

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['alert', 'region', 'button'] }],
  },
})

describe.each(locales)('every component, in %s,', locale => {
  const html = render(
    <Layout
      title="Components"
      locale={locale}
      currentPath="/components"
      links={{ home: '/' }}
      assets={{ styleHref: '/s.css', scriptHref: '/s.js', iconHref: '/i.svg', fontHrefs: [] }}
    >
      <ComponentsPage locale={locale} />
    </Layout>,
  )
  const page = load(html)

  test('is valid HTML', () => {
    const report = validator.validateStringSync(html)
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} ${line}:${column}`),
      ),
    ).toEqual([])
  })

  test('needs no inline style or script, which the browser would refuse', () => {
    expect(page('[style], style, script:not([src])').length).toBe(0)
    expect([...html.matchAll(/<[^>]* on[a-z]+=/g)].length).toBe(0)
  })

  test('has no id twice', () => {
    const ids = page('[id]')
      .toArray()
      .map(element => page(element).attr('id'))
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  })

  test('that is a picture has a title, its numbers as a table, how many they rest on, a date and a source', () => {
    const pictures = page('figure.app-picture')
    expect(pictures.length).toBe(7)
    for (const picture of pictures) {
      expect(textOf(page, picture, '.app-picture__title')).not.toBe('')
      expect(page(picture).find('table tbody td').length).toBeGreaterThan(2)
      const caption = textOf(page, picture, 'figcaption')
      expect(caption).toMatch(/22\.? november 2026/i)
      expect(caption).toMatch(/Source: \w|Kilde: \w/)
      expect(caption).toMatch(/\d+ (answers|svar|of|av)/)
    }
  })

  test('prints no word that is missing', () => {
    expect(page('body').text()).not.toMatch(/undefined|NaN|\[object|null/)
  })
})

function textOf(page: CheerioAPI, within: Parameters<CheerioAPI>[0], selector: string): string {
  return page(within as string)
    .find(selector)
    .text()
    .replace(/\s+/g, ' ')
    .trim()
}
