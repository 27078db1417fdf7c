import type { Locale } from '../i18n/index.ts'

export interface LetterItem {
  readonly title: string
  readonly text?: string | undefined
  readonly href: string
}

export interface Letter {
  readonly locale: Locale
  readonly subject: string
  /** Paragraphs of plain text; the HTML part is made from the same words. */
  readonly paragraphs: readonly string[]
  /** What a digest gathers, each with its own link. */
  readonly sections?: readonly { readonly title: string; readonly items: readonly LetterItem[] }[]
  /** One mail, one action. */
  readonly action?: { readonly text: string; readonly href: string } | undefined
  /** Why you get this, in one sentence. */
  readonly because: string
  /** Links at the foot, such as to the settings of mails. */
  readonly foot?: readonly { readonly text: string; readonly href: string }[]
}

/** The part for those who read mails as text. */
export function letterText({ paragraphs, sections = [], action, because, foot = [] }: Letter): string {
  const item = ({ title, text, href }: LetterItem) => [`* ${title}`, ...(text ? [text] : []), href].join('\n')
  const parts = [
    ...paragraphs,
    ...sections.flatMap(({ title, items }) => [title.toLocaleUpperCase(), ...items.map(item)]),
    ...(action ? [`${action.text}:\n${action.href}`] : []),
    `-- \n${because}`,
    ...foot.map(({ text, href }) => `${text}:\n${href}`),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The part for everybody else: one column, no pictures, and colours that hold in a dark mail program. */
export function letterHtml(letter: Letter): string {
  const { locale, subject, paragraphs, sections = [], action, because, foot = [] } = letter
  const body = [
    `<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">${escapeHtml(subject)}</h1>`,
    ...paragraphs.map(text => `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`),
    ...sections.map(sectionHtml),
    action ? actionHtml(action) : '',
    `<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #c9c6bd;font-size:14px">${escapeHtml(because)}</p>`,
    ...foot.map(link => `<p style="margin:8px 0 0;font-size:14px">${linkHtml(link)}</p>`),
  ].join('\n')
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#faf9f6;color:#16201f">
<div style="max-width:36em;margin:0 auto;font:17px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;overflow-wrap:anywhere">
${body}
</div>
</body>
</html>
`
}

const sectionHtml = ({ title, items }: NonNullable<Letter['sections']>[number]) =>
  `<h2 style="font-size:17px;margin:24px 0 8px">${escapeHtml(title)}</h2>\n${items
    .map(
      ({ title: text, text: more, href }) =>
        `<p style="margin:0 0 12px">${linkHtml({ text, href })}${more ? `<br>${escapeHtml(more).replaceAll('\n', '<br>')}` : ''}</p>`,
    )
    .join('\n')}`

const actionHtml = ({ text, href }: NonNullable<Letter['action']>) =>
  `<p style="margin:24px 0"><a href="${escapeHtml(href)}" style="background:#0b5c5e;color:#ffffff;padding:12px 20px;text-decoration:none;border-radius:4px;display:inline-block">${escapeHtml(text)}</a></p>
<p style="margin:0 0 16px;font-size:14px;word-break:break-all">${escapeHtml(href)}</p>`

const linkHtml = ({ text, href }: { text: string; href: string }) =>
  `<a href="${escapeHtml(href)}" style="color:#0b5c5e">${escapeHtml(text)}</a>`

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, found => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[found] ?? found)
