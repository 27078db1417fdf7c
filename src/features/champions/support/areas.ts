import { digitalBasics, getCurrentFramework, listFrameworkKeys } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'

/** What support can be about. */
export interface AreaChoice {
  readonly frameworkId: string
  readonly key: string
  readonly name: string
}

/** The areas of Digital basics, where the organisation has it; they are nine, so that they fit on a phone. */
export async function listAreaChoices(db: Reading, locale: Locale): Promise<readonly AreaChoice[]> {
  if (!(await listFrameworkKeys(db)).includes(digitalBasics.key)) return []
  const { frameworkId, areas } = await getCurrentFramework(db, digitalBasics.key, locale)
  return areas.map(({ key, name }) => ({ frameworkId, key, name }))
}

export const areaOf = (choices: readonly AreaChoice[], key: string | undefined) => {
  const chosen = choices.find(choice => choice.key === key)
  return chosen && { frameworkId: chosen.frameworkId, areaKey: chosen.key }
}

export const areaName = (
  choices: readonly AreaChoice[],
  area: { readonly frameworkId: string; readonly areaKey: string } | undefined,
): string | undefined =>
  choices.find(({ frameworkId, key }) => frameworkId === area?.frameworkId && key === area.areaKey)?.name
