import { z } from 'zod'
import type { TableFault } from '#platform/csv/index.ts'
import { storedFile } from '#platform/files/stored-file.ts'
import { type AnyImport, storedImports } from '#platform/files/stored-imports.ts'
import { roleFields } from './columns.ts'
import type { FaultGroup } from './faults.ts'

/** The uploaded file of an import. */
export const profileFile = storedFile('role_profile_import_pieces')

const choicesShape = z.object({
  columns: z.array(z.enum(roleFields).nullable()).default([]),
  /** The id of the framework in which the file names skills and levels. */
  framework: z.string().default(''),
  language: z.string().default('en'),
})
export type Choices = z.infer<typeof choicesShape>

/** What would come in, as somebody sees it before anything is written. Lists are cut, counts are not. */
export interface Preview {
  readonly ready: boolean
  readonly framework: string
  readonly counts: Readonly<Record<'new' | 'changed' | 'same' | 'missing', number>>
  /** So many profiles have a draft that this would replace. */
  readonly replacesDrafts: number
  readonly added: readonly { readonly name: string; readonly skills: number }[]
  readonly changed: readonly {
    readonly name: string
    readonly added: number
    readonly gone: number
    readonly moved: number
    readonly words: boolean
  }[]
  readonly missing: readonly string[]
  readonly faults: readonly FaultGroup[]
  readonly tableFaults: readonly TableFault[]
}

interface Said {
  readonly choices: Choices
  readonly preview: Preview | undefined
  readonly publishes: boolean
}
export type StoredImport = AnyImport & Said

/** Imports of role profiles, from the upload to what became of them. */
export const profileImports = storedImports({
  table: 'role_profile_imports',
  file: profileFile,
  asksOfJson: false,
  read: (row): Said => ({
    choices: choicesShape.parse(row.choices),
    preview: (row.preview ?? undefined) as Preview | undefined,
    publishes: row.publishes,
  }),
})
