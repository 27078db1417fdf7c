import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { listBecame } from '../../editing/draft.queries.ts'
import type { Differences } from '../../exchange/compare.ts'
import { mainWords, type Portable } from '../../exchange/portable.ts'
import type { FrameworkVersion } from '../../frameworks.queries.ts'
import type { NamedBecame } from './became.view.tsx'

interface Between {
  /** The newest first. */
  readonly versions: readonly FrameworkVersion[]
  readonly from: FrameworkVersion
  readonly to: FrameworkVersion
}

export interface Compared {
  readonly differences: Differences | undefined
  readonly became: readonly NamedBecame[]
  /** What skills of the later edition are called, by key. */
  readonly names: ReadonlyMap<string, string>
}

export const nothing: Compared = { differences: undefined, became: [], names: new Map() }

/** What was merged, split or retired on the way from one edition to a later one; nothing on the way back. */
export async function readBecame(db: Reading, { versions, from, to }: Between): Promise<readonly NamedBecame[]> {
  const later = versions.slice(versions.indexOf(to), versions.indexOf(from)).reverse()
  const rows: NamedBecame[] = []
  for (const version of later) rows.push(...(await listBecame(db, version)))
  return rows
}

/** The differences, without those that somebody has already explained. */
export function withBecame(
  differences: Differences,
  became: readonly NamedBecame[],
  { after, locale }: { readonly after: Portable; readonly locale: Locale },
): Compared {
  const told = became.filter(({ kind, to, note }) => kind !== 'retired' || to.length > 0 || note !== '')
  const keys = new Set(told.map(({ from }) => from))
  const removed = differences.removed.filter(({ is, key }) => is === 'area' || !keys.has(key))
  const names = after.skills.map(({ key, texts }) => [key, mainWords(texts, locale)?.name ?? key] as const)
  return { differences: { ...differences, removed }, became: told, names: new Map(names) }
}
