const special: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  œ: 'oe',
  ŋ: 'ng',
  ŧ: 't',
  ı: 'i',
}

/** How words are compared: lower case, without accents, one space between them. “Åse Bjørnå” becomes “ase bjorna”. */
export function searchText(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æøßđðþłœŋŧı]/g, letter => special[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

/** The text by which a person is found. The name comes first, so that a match at the start is a match of the name. */
export const personSearchText = (person: {
  name: string
  jobTitle?: string | null
  unitName?: string | null
  email?: string | null
}): string => searchText(person.name, person.jobTitle, person.unitName, person.email)

/** The words of a search, at most eight, each at most forty letters. Marks that mean something to LIKE are dropped. */
export const searchWords = (query: string): readonly string[] =>
  searchText(query.slice(0, 400))
    .split(/[\s,;]+/)
    .map(word => word.replace(/[%_\\]/g, '').slice(0, 40))
    .filter(Boolean)
    .slice(0, 8)
