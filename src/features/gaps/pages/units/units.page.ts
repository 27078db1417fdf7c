import { listRoleProfiles, type RoleProfile, wordsOf } from '#features/role-profiles/index.ts'
import { type Framework, getFrameworkHead, getFrameworkPart } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { holds } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download, page } from '#platform/http/page.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { day } from '#platform/time.ts'
import { takeGapWave } from '../../counting/take-wave.ts'
import { type Cell, type GapWave, listCells, listGapWaves } from '../../gaps.queries.ts'
import { gapsUrls } from '../../gaps.urls.ts'
import { words } from '../../words.ts'
import { countsCsv } from './counts-csv.ts'
import { nameOf, type Order, orders } from './unit-choices.ts'
import { UnitsView } from './units.view.tsx'

export interface UnitsData {
  readonly waves: readonly GapWave[]
  readonly wave: GapWave | undefined
  /** Those of which something may be shown. */
  readonly profiles: readonly RoleProfile[]
  readonly profile: RoleProfile | undefined
  readonly framework: Framework | undefined
  /** Every group of the chosen profile, the organisation first. */
  readonly cells: readonly Cell[]
  readonly cell: Cell | undefined
  readonly groupId: string
  readonly order: Order
  /** In how many days there can be another count; 0 for now. */
  readonly wait: number
}

/** How many have what a profile asks for, unit by unit, for the programme lead: decided cells and nothing else. */
export const gapUnitsPage = page(gapsUrls.units, {
  access: holds('programme-lead'),
  async load({ db, query, locale, now }): Promise<UnitsData> {
    const waves = await listGapWaves(db)
    const wave = waves.find(({ takenOn }) => takenOn === query.get('wave')) ?? waves[0]
    const all = wave ? await listCells(db, wave.id, 'units') : []
    const profiles = await shownProfiles(db, all, locale)
    const profile = profiles.find(({ key }) => key === query.get('profile')) ?? profiles[0]
    const cells = all
      .filter(({ profileId }) => profileId === profile?.id)
      .toSorted((a, b) => compareTexts(locale, nameOf(a), nameOf(b)))
    const groupId = query.get('unit') || db.organisationId
    return {
      ...{ waves, wave, profiles, profile, cells, groupId },
      framework: profile && (await frameworkOf(db, profile, locale)),
      cell: cells.find(cell => cell.groupId === groupId),
      order: orders.find(order => order === query.get('order')) ?? 'framework',
      wait: waitFor(waves[0]?.takenOn, now),
    }
  },
  title: ({ ctx }) => words(ctx.locale).units.title,
  view: UnitsView,
  wide: true,
})

/** The profiles of which a count may say something, by name. */
export async function shownProfiles(
  db: Reading,
  cells: readonly Cell[],
  locale: Locale,
): Promise<readonly RoleProfile[]> {
  const ids = new Set(cells.map(({ profileId }) => profileId))
  const all = await listRoleProfiles(db)
  return all
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => compareTexts(locale, wordsOf(a, locale).name, wordsOf(b, locale).name))
}

/** As much of the framework as it takes to name what a profile asks for. */
export async function frameworkOf(db: Reading, profile: RoleProfile, locale: Locale): Promise<Framework> {
  const head = await getFrameworkHead(db, profile.frameworkVersionId, locale)
  const skillKeys = profile.requirements.map(({ skillKey }) => skillKey)
  return getFrameworkPart(db, head, locale, { skillKeys })
}

/** Counts come a week apart at the least: the closer together, the more would have to be hidden. */
export function waitFor(lastTakenOn: string | undefined, now: Date): number {
  if (lastTakenOn === undefined) return 0
  return Math.max(0, Math.ceil(7 - (now.getTime() - Date.parse(lastTakenOn)) / day))
}

/** The cells of one count as a file, and no others. */
export const gapUnitsFile = download(gapsUrls.unitsFile, {
  access: holds('programme-lead'),
  async load({ db, query, locale }) {
    const waves = await listGapWaves(db)
    const wave = waves.find(({ takenOn }) => takenOn === query.get('wave')) ?? waves[0]
    const cells = wave ? await listCells(db, wave.id, 'units') : []
    const profiles = await shownProfiles(db, cells, locale)
    const frameworks = new Map<string, Framework>()
    for (const profile of profiles) frameworks.set(profile.id, await frameworkOf(db, profile, locale))
    const fileName = words(locale).units.fileName(wave?.takenOn ?? '')
    return { type: 'text/csv; charset=utf-8', body: countsCsv(cells, { profiles, frameworks }, locale), fileName }
  },
})

/** Counts now, between two months. */
export const takeGapWaveNow = action(gapsUrls.takeWave, {
  access: holds('programme-lead'),
  load: ({ db }) => listGapWaves(db),
  async submit({ tx, me, data: waves, organisation, locale, now }) {
    const text = words(locale).units
    const back = redirect(gapsUrls.units.href())
    if (waitFor(waves[0]?.takenOn, now) > 0) return back.saying(text.tooSoon)
    const taken = await takeGapWave(tx, { on: now, minimumGroup: organisation.minimumGroup, takenBy: me.id })
    return back.saying(taken ? text.counted_now : text.already)
  },
})
