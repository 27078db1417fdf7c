import { fold } from '../framework.ts'
import { guidIn } from '../guid.ts'

/** What a column of a table may hold. `level-text`: what the level means that the column is named after. */
export const tableFields = [
  'name',
  'definition',
  'area',
  'area2',
  'area3',
  'code',
  'identifier',
  'kind',
  'labels',
  'level-text',
  'level',
  'statement',
  'basic',
  'keep',
] as const
export type TableField = (typeof tableFields)[number]
export type Columns = readonly (TableField | null)[]

/** Several columns may hold these; of every other there is one at most. */
const manyOf: readonly (TableField | null)[] = ['level-text', 'keep', null]

// Folded words over columns, in English, Norwegian, and the Spanish of a well-known questionnaire.
const words: Readonly<Partial<Record<TableField, readonly string[]>>> = {
  name: [
    ...['name', 'navn', 'skill name', 'skill', 'ferdighet', 'preferredlabel', 'preferred label', 'title', 'tittel'],
    ...['competency', 'competence name', 'kompetanse', 'fullstatement', 'full statement', 'pregunta', 'nombre', 'item'],
  ],
  definition: [
    ...['definition', 'description', 'skill description', 'definisjon', 'beskrivelse', 'descripcion', 'what it means'],
    ...['what it is', 'forklaring'],
  ],
  area: ['area', 'omrade', 'category', 'kategori', 'domain', 'domene', 'group', 'gruppe', 'id area', 'area 1', 'tema'],
  area2: ['area 2', 'subarea', 'sub area', 'underomrade', 'subcategory', 'underkategori', 'competencia', 'omrade 2'],
  area3: ['area 3', 'omrade 3'],
  code: [
    'code',
    'kode',
    'key',
    'number',
    'nummer',
    'humancodingscheme',
    'id',
    'no',
    'nr',
    'id pregunta',
    'codigo',
    'ref',
  ],
  identifier: ['identifier', 'identifikator', 'uri', 'concepturi', 'concept uri', 'guid', 'uuid', 'url'],
  kind: ['type', 'kind', 'slag', 'skilltype', 'skill type', 'id tipo', 'tipo'],
  labels: [
    ...['altlabels', 'alternative labels', 'alternative names', 'alternative navn', 'synonyms', 'synonymer'],
    ...['also called', 'kalles ogsa'],
  ],
  level: ['skill level', 'level', 'niva', 'ferdighetsniva', 'level name'],
  statement: ['skill level description', 'level description', 'statement', 'nivabeskrivelse', 'utsagn'],
  basic: ['basic level', 'basisniva', 'grunnleggende niva'],
}

const levelWords = [
  ...['awareness', 'working', 'practitioner', 'expert', 'novice', 'beginner', 'foundation', 'basic', 'intermediate'],
  ...['advanced', 'highly specialised', 'specialist', 'proficient', 'competent', 'master', 'foundational', 'entry'],
  ...['nybegynner', 'grunnleggende', 'middels', 'avansert', 'ekspert', 'viderekommen'],
]

/** The name of the level that a column is about: “Level: Working” → “Working”. */
export const levelInHeader = (header: string): string => header.replace(/^(?:level|nivå)\s*:\s*/i, '').trim()

const namesLevel = (header: string): boolean =>
  /^(?:level|nivå)\s*:/i.test(header) || /^(?:level|niva) \d+$/.test(fold(header)) || levelWords.includes(fold(header))

/** What each column seems to hold, by the words above it and by what stands in it. */
export function recogniseTable(header: readonly string[], sample: readonly (readonly string[])[]): Columns {
  const taken = new Set<TableField>()
  const found = header.map((title, column): TableField | null => {
    const field = fieldOf(
      title,
      sample.map(row => row[column] ?? ''),
    )
    if (field === null || manyOf.includes(field)) return field
    if (taken.has(field)) return 'keep'
    taken.add(field)
    return field
  })
  if (found.includes('level') && !found.includes('statement') && isRowForEachLevel(found, sample))
    found[found.indexOf('definition')] = 'statement'
  // A level without a text for it says something about the skill and is kept with it.
  const isLong = found.includes('level') && found.includes('statement')
  return found.map(field => {
    if ((field === 'level' || field === 'statement') && !isLong) return 'keep'
    // In a table with many rows to a skill, the other columns are about something else, such as roles.
    return field === 'keep' && isLong ? null : field
  })
}

// “Skill, level, description” with a row for each level: what is described there is the level.
function isRowForEachLevel(found: Columns, sample: readonly (readonly string[])[]): boolean {
  const [name, level, definition] = [found.indexOf('name'), found.indexOf('level'), found.indexOf('definition')]
  if (name < 0 || definition < 0) return false
  const bySkill = Map.groupBy(sample, row => row[name] ?? '')
  return [...bySkill.values()].some(
    rows => new Set(rows.map(row => row[level])).size > 1 && new Set(rows.map(row => row[definition])).size > 1,
  )
}

function fieldOf(title: string, cells: readonly string[]): TableField | null {
  const text = fold(title.replaceAll('_', ' '))
  if (namesLevel(title)) return 'level-text'
  const field = tableFields.find(one => words[one]?.includes(text))
  if (field) return field
  const filled = cells.filter(cell => cell.trim() !== '')
  if (filled.length === 0) return null
  if (text.endsWith('uri') && filled.every(guidIn) && !text.startsWith('broader')) return 'identifier'
  return 'keep'
}

export type ColumnsProblem =
  | { readonly kind: 'no-name' }
  | { readonly kind: 'twice' | 'level-alone'; readonly at: number }

/** Why a choice of columns cannot be used yet. */
export function checkColumns(columns: Columns): ColumnsProblem | undefined {
  if (!columns.includes('name')) return { kind: 'no-name' }
  const twice = columns.findIndex((field, at) => !manyOf.includes(field) && columns.indexOf(field) < at)
  if (twice >= 0) return { kind: 'twice', at: twice }
  const alone = columns.findIndex(field => field === 'level' || field === 'statement')
  const hasBoth = columns.includes('level') && columns.includes('statement')
  return alone >= 0 && !hasBoth ? { kind: 'level-alone', at: alone } : undefined
}
