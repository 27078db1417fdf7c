import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from './markdown.ts'
import { renderFragment } from './render.ts'

const rendered = async (text: string) => load(renderFragment(await renderMarkdown(text)), null, false)

describe('markdown', () => {
  test('becomes headings below the first, lists and links in our own style', async () => {
    const $ = await rendered('# Try it\n\nOpen **settings**.\n\n- one\n- two\n\n[Help](https://example.org/help)')
    expect($('h2.govuk-heading-m').text()).toBe('Try it')
    expect($('ul.govuk-list--bullet li').length).toBe(2)
    expect($('p.govuk-body strong').text()).toBe('settings')
    expect($('a.govuk-link').attr('href')).toBe('https://example.org/help')
  })

  test('shows markup as text, leaves pictures out, and makes no link that could be run', async () => {
    const $ = await rendered('<script>alert(1)</script> ![x](https://e.org/x.png) [x](javascript:alert(1)) <b>no</b>')
    expect($('script, img, b').length).toBe(0)
    expect(
      $('a')
        .toArray()
        .map(a => $(a).attr('href')),
    ).not.toContain('javascript:alert(1)')
    expect($.root().text()).toContain('<script>')
  })

  test('makes nothing but plain text markup, whatever is typed', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '[a](',
      'javascript:',
      'data:text/html,',
      ')',
      '`',
      '*',
      '#',
      '\n',
      '&lt;',
      '![',
      ']',
      '<img onerror=x>',
      'x',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async pieces => {
        const $ = await rendered(pieces.join(''))
        const allowed = 'p, h2, h3, h4, h5, h6, ul, ol, li, a, strong, em, s, code, pre, blockquote, hr, br'
        expect($('*').not(allowed).length).toBe(0)
        for (const a of $('a').toArray())
          expect($(a).attr('href') ?? '').not.toMatch(/^\s*(javascript|data|vbscript):/i)
        for (const element of $('*').toArray())
          for (const name of Object.keys($(element).attr() ?? {}))
            expect(['class', 'href', 'rel', 'title', 'start']).toContain(name)
      }),
      { numRuns: 150 },
    )
  })
})
