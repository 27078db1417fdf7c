/** Where an import of a file stands. */
export type ImportState = 'columns' | 'reading' | 'read' | 'working' | 'done' | 'given-up' | 'failed'

interface Milestones {
  readonly given_up_at: Date | null
  readonly carried_out_at: Date | null
  readonly failure: string | null
  readonly confirmed_at: Date | null
  readonly columns_confirmed_at: Date | null
  readonly preview: unknown
}

/** Read off what has happened to it, the last thing first; `hasColumns`: somebody has to say what they mean. */
export function importState(row: Milestones, { hasColumns }: { readonly hasColumns: boolean }): ImportState {
  if (row.given_up_at) return 'given-up'
  if (row.carried_out_at) return 'done'
  if (row.failure) return 'failed'
  if (row.confirmed_at) return 'working'
  if (hasColumns && !row.columns_confirmed_at) return 'columns'
  return row.preview ? 'read' : 'reading'
}
