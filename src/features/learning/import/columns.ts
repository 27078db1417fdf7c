import { searchText } from '#features/people/index.ts'

/** What a column of a table of courses may hold. */
export const courseFields = [
  ...(['id', 'title', 'summary', 'body', 'address', 'kind', 'provider', 'minutes', 'hours', 'price'] as const),
  ...(['languages', 'for-whom', 'skills', 'activity-id'] as const),
] as const
export type CourseField = (typeof courseFields)[number]
export type Columns = readonly (CourseField | null)[]

// Words that stand over columns, in English and Norwegian, folded.
const titles: Readonly<Record<CourseField, readonly string[]>> = {
  id: ['id', 'course id', 'course code', 'code', 'identifier', 'reference', 'kurs-id', 'kurskode', 'referanse'],
  title: ['title', 'course title', 'name', 'course name', 'course', 'tittel', 'kurstittel', 'kursnavn', 'navn', 'kurs'],
  summary: ['summary', 'short description', 'in short', 'sammendrag', 'kort beskrivelse', 'kort om'],
  body: ['description', 'content', 'text', 'beskrivelse', 'innhold', 'tekst'],
  address: ['url', 'link', 'address', 'web address', 'href', 'website', 'lenke', 'adresse', 'nettadresse', 'nettside'],
  kind: ['kind', 'type', 'format', 'course type', 'method', 'form', 'kurstype'],
  provider: ['provider', 'supplier', 'organiser', 'offered by', 'leverandor', 'tilbyder', 'arrangor'],
  minutes: [
    'minutes',
    'duration (minutes)',
    'duration in minutes',
    'length',
    'duration',
    'minutter',
    'varighet',
    'lengde',
  ],
  hours: ['hours', 'duration (hours)', 'timer', 'varighet (timer)'],
  price: ['price', 'cost', 'fee', 'pris', 'kostnad'],
  languages: ['language', 'languages', 'sprak'],
  'for-whom': ['audience', 'for whom', 'target group', 'malgruppe', 'for hvem'],
  skills: ['skills', 'skill', 'topics', 'tags', 'ferdigheter', 'ferdighet', 'tema', 'kompetanse'],
  'activity-id': ['activity id', 'activity', 'xapi', 'aktivitets-id'],
}

/** What each column seems to hold, by the words above it. A second column for the same is left out. */
export function recogniseColumns(header: readonly string[]): Columns {
  const taken = new Set<CourseField>()
  return header.map(title => {
    const text = searchText(title.replaceAll('_', ' ')).trim()
    const field = courseFields.find(one => titles[one].includes(text) && !taken.has(one))
    if (field) taken.add(field)
    return field ?? null
  })
}

/** Why a choice of columns cannot be used yet: at which column, and whether nothing holds the title or two hold the same. */
export function checkColumns(columns: Columns): { readonly at: number; readonly kind: 'title' | 'twice' } | undefined {
  if (!columns.includes('title')) return { at: 0, kind: 'title' }
  const at = columns.findIndex((field, index) => field !== null && columns.indexOf(field) < index)
  return at >= 0 ? { at, kind: 'twice' } : undefined
}
