import { z } from 'zod'
import type { TableFault } from '#platform/csv/index.ts'
import { type AnyImport, storedImports } from '#platform/files/stored-imports.ts'
import type { Differences } from '../exchange/compare.ts'
import type { FaultGroup } from '../exchange/faults.ts'
import type { FileFormat } from '../exchange/read-file.ts'
import { tableFields } from '../exchange/table-columns.ts'
import { frameworkFile } from './framework-file.ts'

/** How a file is to be read and where it is to go. */
const choicesShape = z.object({
  columns: z.array(z.enum(tableFields).nullable()).default([]),
  name: z.string().default(''),
  language: z.string().default('en'),
  version: z.string().default(''),
  /** The framework that gets a new version; nothing for a new framework. */
  target: z.string().default(''),
  levelOrder: z.array(z.string()).optional(),
})
export type Choices = z.infer<typeof choicesShape>

/** What would come in, as somebody sees it before anything is written. */
export interface Preview {
  readonly format: FileFormat
  /** Nothing stands in the way. */
  readonly ready: boolean
  readonly name: string
  readonly version: string
  readonly languages: readonly string[]
  readonly areas: number
  readonly skills: number
  readonly levels: readonly string[]
  readonly asksForOrder: boolean
  readonly versionTaken: boolean
  /** The same as a framework that came with the program: it comes in as a copy of its own. */
  readonly isCopy: boolean
  readonly outline: readonly { readonly name: string; readonly depth: number; readonly isArea: boolean }[]
  readonly faults: readonly FaultGroup[]
  readonly tableFaults: readonly TableFault[]
  readonly target: { readonly id: string; readonly name: string; readonly hasDraft: boolean } | undefined
  /** Against the version that is published now; the lists are cut, the counts are not. */
  readonly differences: (Differences & { readonly counts: ChangeCounts }) | undefined
}

export type ChangeCounts = Readonly<Record<'added' | 'removed' | 'moved' | 'reworded', number>>

interface Said {
  readonly choices: Choices
  readonly preview: Preview | undefined
  readonly itemsDone: number
  readonly itemsInAll: number
  readonly versionId: string | undefined
}
export type StoredImport = AnyImport & Said

/** Imports of frameworks, from the upload to what became of them. */
export const frameworkImports = storedImports({
  table: 'framework_imports',
  file: frameworkFile,
  asksOfJson: false,
  read: (row): Said => ({
    choices: choicesShape.parse(row.choices),
    preview: (row.preview ?? undefined) as Preview | undefined,
    ...{ itemsDone: row.items_done, itemsInAll: row.items_in_all },
    versionId: row.framework_version_id ?? undefined,
  }),
})
