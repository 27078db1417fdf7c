const longest = 1_000_000
const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—' },
  ...{ aelig: 'æ', oslash: 'ø', aring: 'å', AElig: 'Æ', Oslash: 'Ø', Aring: 'Å', eacute: 'é', rsquo: '’', lsquo: '‘' },
}

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
  return text
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => decoded(name) ?? whole)
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^--$/gm, '-- ')
    .trim()
}

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name] ?? entities[name.toLowerCase()]
  const hex = /^#x/i.test(name)
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  const isCharacter =
    Number.isInteger(point) && point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : ''
}
