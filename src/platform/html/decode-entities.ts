const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—', bull: '•' },
  ...{ aelig: 'æ', oslash: 'ø', aring: 'å', AElig: 'Æ', Oslash: 'Ø', Aring: 'Å', rsquo: '’', lsquo: '‘', ldquo: '“' },
  ...{
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    aacute: 'á',
    eacute: 'é',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    ntilde: 'ñ',
  },
  ...{ agrave: 'à', egrave: 'è', ecirc: 'ê', ccedil: 'ç', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö' },
  ...{ Uuml: 'Ü', szlig: 'ß', reg: '®', trade: '™', copy: '©', pound: '£', euro: '€' },
}

/** Plain text with the characters that entities of HTML stand for; unknown ones stay as they are. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => decoded(name) ?? whole)

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name] ?? entities[name.toLowerCase()]
  const hex = /^#x/i.test(name)
  const point = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
  const isCharacter =
    Number.isInteger(point) && point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
  return isCharacter ? String.fromCodePoint(point) : ''
}
