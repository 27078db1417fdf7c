import { decodeEntities } from '#platform/html/decode-entities.ts'

const longest = 1_000_000

/** The words of a mail that is HTML only, with `>` before what it quotes. Plain text comes out, whatever goes in. */
export function wordsOfHtml(html: string): string {
  const text = html
    .slice(0, longest)
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<(style|script|head|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(
      /<div[^>]*\b(gmail_quote|divRplyFwdMsg|appendonsend|yahoo_quoted|protonmail_quote|moz-cite-prefix|mail-editor-reference-message-container)\b[\s\S]*$/i,
      '\n-- \n',
    )
    .replace(/<blockquote\b[\s\S]*?(<\/blockquote\s*>|$)/gi, '\n> …\n')
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(/<[^>]{0,10000}>/g, '')
  return decodeEntities(text)
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^--$/gm, '-- ')
    .trim()
}
