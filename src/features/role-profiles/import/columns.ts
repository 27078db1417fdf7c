import { searchText } from '#features/people/index.ts'

/** What a column of a table of roles may hold. `role-level`: a grade of the role; each grade is a profile of its own. */
export const roleFields = [
  'family',
  'role',
  'role-description',
  'role-level',
  'role-level-description',
  'skill',
  'skill-level',
] as const
export type RoleField = (typeof roleFields)[number]
export type Columns = readonly (RoleField | null)[]

// Words that stand over columns, in English and Norwegian.
const titles: Readonly<Record<RoleField, readonly string[]>> = {
  family: ['role family', 'job family', 'family', 'rollefamilie', 'stillingsfamilie', 'type arbeid'],
  role: ['role', 'role name', 'job', 'job title', 'profile', 'rolle', 'stilling', 'profil'],
  'role-description': ['role description', 'description', 'rollebeskrivelse', 'beskrivelse'],
  'role-level': ['role level', 'grade', 'rolleniva', 'stillingsniva'],
  'role-level-description': ['role level description', 'grade description', 'beskrivelse av rolleniva'],
  skill: ['skill name', 'skill', 'ferdighet', 'kompetanse'],
  'skill-level': ['skill level', 'level', 'required level', 'ferdighetsniva', 'niva'],
}

/** What each column seems to hold, by the words above it. A second column for the same is left out. */
export function recogniseRoles(header: readonly string[]): Columns {
  const taken = new Set<RoleField>()
  return header.map(title => {
    const text = searchText(title.replaceAll('_', ' ')).replaceAll('å', 'a').trim()
    const field = roleFields.find(one => titles[one].includes(text) && !taken.has(one))
    if (field) taken.add(field)
    return field ?? null
  })
}

export type ColumnsProblem =
  | { readonly kind: 'missing'; readonly field: 'role' | 'skill' | 'skill-level' }
  | { readonly kind: 'twice'; readonly at: number }

/** Why a choice of columns cannot be used yet. */
export function checkRoleColumns(columns: Columns): ColumnsProblem | undefined {
  for (const field of ['role', 'skill', 'skill-level'] as const)
    if (!columns.includes(field)) return { kind: 'missing', field }
  const twice = columns.findIndex((field, at) => field !== null && columns.indexOf(field) < at)
  return twice >= 0 ? { kind: 'twice', at: twice } : undefined
}
