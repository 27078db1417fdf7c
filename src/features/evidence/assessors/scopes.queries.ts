import { listAreas, listFrameworks } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'

/** A framework, or one area of it with those inside, as somebody may be named for it. */
export interface Scope {
  readonly frameworkId: string
  readonly areaKey: string | undefined
  readonly name: string
}

export const scopeText = ({ frameworkId, areaKey }: Pick<Scope, 'frameworkId' | 'areaKey'>): string =>
  areaKey ? `${frameworkId}/${areaKey}` : frameworkId

export function scopeFrom(text: string): Pick<Scope, 'frameworkId' | 'areaKey'> | undefined {
  const [, frameworkId, areaKey] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/(.+))?$/i.exec(text) ?? []
  return frameworkId ? { frameworkId: frameworkId.toLowerCase(), areaKey } : undefined
}

// Of a framework with hundreds of areas the upper ones are enough to choose from.
const mostAreas = 30

/** Every published framework, each followed by its upper areas. */
export async function listScopes(db: Reading, locale: Locale): Promise<readonly Scope[]> {
  const scopes: Scope[] = []
  for (const { id: frameworkId, versionId, name } of await listFrameworks(db, locale)) {
    if (!versionId) continue
    scopes.push({ frameworkId, areaKey: undefined, name })
    const areas = await listAreas(db, { id: versionId, languages: [] }, locale)
    for (const area of areas.filter(({ parentId }) => !parentId).slice(0, mostAreas))
      scopes.push({ frameworkId, areaKey: area.key, name: `${name}: ${area.name}` })
  }
  return scopes
}
