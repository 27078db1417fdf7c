import { nameSkills, refFrom, refText } from '#features/evidence/index.ts'
import { findUnit, listUpperUnits, type UnitRow, uuidOrNone } from '#features/people/index.ts'
import { digitalBasics, getCurrentFramework, listFrameworkKeys } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { AreaRef } from '../../champion.ts'
import type { Wanted } from '../../find-champions.ts'
import { languageIds, listLanguages, listPlaces, type Shared } from '../../network.queries.ts'
import { type AreaChoice, areaOf, listAreaChoices } from '../../support/areas.ts'

/** What somebody looks for, as it stands in the address, and everything that can be chosen. */
export interface Search {
  readonly unit: UnitRow | undefined
  readonly area: AreaRef | undefined
  readonly language: string
  readonly place: string
  readonly onlyFree: boolean
  readonly words: string
  /** The skill that somebody came from, as `frameworkId/skillKey`, and what it is called. */
  readonly skill: { readonly ref: string; readonly name: string } | undefined
  readonly areas: readonly AreaChoice[]
  readonly languages: readonly Shared[]
  readonly places: readonly Shared[]
  readonly upper: readonly { readonly id: string; readonly name: string; readonly parentId: string | null }[]
}

type Asking = { readonly db: Reading; readonly me: Me; readonly query: URLSearchParams; readonly locale: Locale }

export async function readSearch({ db, me, query, locale }: Asking): Promise<Search> {
  const areas = await listAreaChoices(db, locale)
  const skill = await skillOf(db, query.get('skill') ?? '', locale)
  const languages = await listLanguages(db, locale)
  const places = await listPlaces(db, me)
  const text = (name: string) => (query.get(name) ?? '').slice(0, 100).trim()
  const unitId = text('unit')
  return {
    unit: unitId ? await findUnit(db, uuidOrNone(unitId)) : undefined,
    area: areaOf(areas, text('area')) ?? skill?.area,
    language: languages.find(({ key }) => key === text('language'))?.key ?? '',
    place: places.find(({ key }) => key === text('place'))?.key ?? '',
    onlyFree: query.get('now') === 'yes',
    words: text('q'),
    ...{ skill: skill && { ref: skill.ref, name: skill.name }, areas, languages, places },
    upper: await listUpperUnits(db),
  }
}

export async function wantedOf(db: Reading, search: Search): Promise<Wanted> {
  return {
    unitId: search.unit?.id,
    areas: search.area ? [search.area] : [],
    ...(search.language ? { languageIds: await languageIds(db, search.language) } : {}),
    place: search.place,
    words: search.words,
    onlyFree: search.onlyFree,
  }
}

/** What stands in the address for a search. */
export const queryOf = ({ unit, area, language, place, onlyFree, words, skill }: Search) => ({
  ...{ unit: unit?.id, area: area?.areaKey, language, place, q: words },
  ...{ now: onlyFree ? 'yes' : undefined, skill: skill?.ref },
})

async function skillOf(db: Reading, text: string, locale: Locale) {
  const ref = refFrom(text)
  const name = ref && (await nameSkills(db, [ref], locale)).get(refText(ref))?.name
  if (!ref || !name) return undefined
  return { ref: refText(ref), name, area: await areaOfSkill(db, ref, locale) }
}

async function areaOfSkill(
  db: Reading,
  { frameworkId, skillKey }: { readonly frameworkId: string; readonly skillKey: string },
  locale: Locale,
): Promise<AreaRef | undefined> {
  if (!(await listFrameworkKeys(db)).includes(digitalBasics.key)) return undefined
  const basics = await getCurrentFramework(db, digitalBasics.key, locale)
  if (basics.frameworkId !== frameworkId) return undefined
  const area = basics.areas.find(({ skills }) => skills.some(({ key }) => key === skillKey))
  return area && { frameworkId, areaKey: area.key }
}
