import type { SafeHtml } from './raw-html.ts'
import { rawHtml } from './raw-html.ts'
import { findSafeUrl } from './safe-url.ts'

type Renderer = (text: string) => string

let made: Promise<Renderer> | undefined

/**
 * Markdown as GOV.UK markup, headings from level two down. HTML in it is shown as text, pictures are left out, links that
 * could be run are not links. To be awaited in `load`: the library comes with the first text that needs it.
 */
export async function renderMarkdown(text: string): Promise<SafeHtml> {
  made ??= makeRenderer()
  return rawHtml((await made)(text))
}

const classes: Readonly<Record<string, string>> = {
  paragraph_open: 'govuk-body',
  bullet_list_open: 'govuk-list govuk-list--bullet',
  ordered_list_open: 'govuk-list govuk-list--number',
  heading_open: 'govuk-heading-m',
  blockquote_open: 'govuk-inset-text',
  link_open: 'govuk-link',
  hr: 'govuk-section-break govuk-section-break--visible govuk-section-break--m',
}

async function makeRenderer(): Promise<Renderer> {
  const { default: markdownIt } = await import('markdown-it')
  const markdown = markdownIt({ html: false, linkify: true, breaks: true, typographer: false }).disable([
    'image',
    'table',
    'html_block',
    'html_inline',
  ])
  markdown.validateLink = address => findSafeUrl(address) !== undefined
  return text => {
    const tokens = markdown.parse(text, {})
    for (const token of tokens.flatMap(each => [each, ...(each.children ?? [])])) {
      const name = classes[token.type]
      if (name) token.attrJoin('class', name)
      // A page has one first heading, and it is not in here.
      if (token.tag === 'h1') token.tag = 'h2'
      if (token.type === 'link_open') token.attrSet('rel', 'noreferrer nofollow')
    }
    return markdown.renderer.render(tokens, markdown.options, {})
  }
}
