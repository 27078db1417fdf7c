import { z } from 'zod'
import type { TableFault } from '#platform/csv/index.ts'
import { storedFile } from '#platform/files/stored-file.ts'
import { type AnyImport, storedImports } from '#platform/files/stored-imports.ts'
import { courseFields } from './columns.ts'
import type { FaultGroup } from './faults.ts'

/** The uploaded file of an import. */
export const courseFile = storedFile('learning_import_pieces')

const choicesShape = z.object({
  columns: z.array(z.enum(courseFields).nullable()).default([]),
  /** Whose catalogue it is; the same courses are found again by it. */
  source: z.string().default(''),
  language: z.string().default('en'),
})
export type Choices = z.infer<typeof choicesShape>

/** What would come in, as somebody sees it before anything is written. Lists are cut, counts are not. */
export interface Preview {
  readonly counts: Readonly<Record<'new' | 'changed' | 'same' | 'missing', number>>
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly missing: readonly string[]
  readonly faults: readonly FaultGroup[]
  readonly tableFaults: readonly TableFault[]
}

interface Said {
  readonly choices: Choices
  readonly preview: Preview | undefined
}
export type StoredImport = AnyImport & Said

/** Imports of courses, from the upload to what became of them. */
export const courseImports = storedImports({
  table: 'learning_imports',
  file: courseFile,
  asksOfJson: true,
  read: (row): Said => ({
    choices: choicesShape.parse(row.choices),
    preview: (row.preview ?? undefined) as Preview | undefined,
  }),
})
