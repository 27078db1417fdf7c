import type { Locale } from '#platform/i18n/index.ts'
import { words } from '../../words.ts'

interface Giver {
  readonly name: string | null
  /** The group of another system that says so. */
  readonly group: string | null
}

/** A colleague, the group of another system, or the set-up. */
export function whoGave(source: string, { name, group }: Giver, locale: Locale): string {
  const { roles, audit } = words(locale)
  const system = roles.systems[source]
  if (system) return group ? roles.byGroup(system, group) : system
  if (name) return name
  return source === 'set-up' ? roles.bySetUp : audit.program
}
