import { findUnit, listUnitsOnPath } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { holds } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download, page } from '#platform/http/page.ts'
import {
  listAllUnitFigures,
  listFigures,
  listUnitFigures,
  listWaves,
  type UnitFigure,
  type Wave,
} from '../../basics.queries.ts'
import { mayTakeWave, shareAtBasic, shareTakenPart } from '../../basics.ts'
import { basicsUrls } from '../../basics.urls.ts'
import { takeWave } from '../../take-wave.ts'
import { words } from '../../words.ts'
import { UnitsView } from './units.view.tsx'
import { unitsCsv } from './units-csv.ts'

export const orders = ['name', 'taken-part', 'at-basic'] as const
export type Order = (typeof orders)[number]

/** Taken part and at basic by unit, level by level, for the programme lead. */
export const basicUnitsPage = page(basicsUrls.units, {
  access: holds('programme-lead'),
  async load({ db, query, now }) {
    const waves = await listWaves(db)
    const wave = waves.find(({ takenOn }) => takenOn === query.get('wave')) ?? waves[0]
    const unit = query.get('under') ? await findUnit(db, query.get('under') ?? '') : undefined
    const order = orders.find(each => each === query.get('order')) ?? 'name'
    const figures = await listFigures(db, 'units', unit?.id ?? db.organisationId)
    return {
      waves,
      wave,
      unit,
      way: unit ? await listUnitsOnPath(db, unit.path) : [],
      order,
      figures: figures.filter(({ takenOn }) => !wave || takenOn <= wave.takenOn),
      below: wave ? inOrder(await unitsToCompare(db, wave, unit?.id), order) : [],
      mayCount: mayTakeWave(waves[0]?.takenOn, now),
      now,
    }
  },
  title: ({ ctx }) => words(ctx.locale).units.title,
  breadcrumbs: ({ data, ctx }) => [
    { text: words(ctx.locale).organisation.title, href: basicsUrls.organisation.href() },
    ...(data.unit ? [{ text: words(ctx.locale).units.title, href: basicsUrls.units.href() }] : []),
    ...data.way.slice(0, -1).map(({ id, name }) => ({ text: name, href: basicsUrls.units.href({}, { under: id }) })),
  ],
  view: UnitsView,
  wide: true,
})

// An organisation that is one unit at the top has its first real choices one floor below.
async function unitsToCompare(db: Reading, wave: Wave, under: string | undefined): Promise<readonly UnitFigure[]> {
  const figures = await listUnitFigures(db, wave, under)
  const [only, ...others] = figures
  return under === undefined && only?.hasUnitsBelow && others.length === 0
    ? listUnitFigures(db, wave, only.groupId)
    : figures
}

// What is hidden stands last, whichever way the rest is sorted.
function inOrder(figures: readonly UnitFigure[], order: Order): readonly UnitFigure[] {
  if (order === 'name') return figures
  const value = (figure: UnitFigure) =>
    (order === 'taken-part' ? shareTakenPart(figure) : shareAtBasic(figure)?.from) ?? 2
  return figures.toSorted((a, b) => value(a) - value(b))
}

/** The figures of one wave as a file, with the same cells as the pages and no others. */
export const basicUnitsFile = download(basicsUrls.unitsFile, {
  access: holds('programme-lead'),
  async load({ db, query, locale }) {
    const waves = await listWaves(db)
    const wave = waves.find(({ takenOn }) => takenOn === query.get('wave')) ?? waves[0]
    const figures = wave ? await listAllUnitFigures(db, wave.id) : []
    const fileName = words(locale).units.fileName(wave?.takenOn ?? '')
    return { type: 'text/csv; charset=utf-8', body: unitsCsv(figures, locale), fileName }
  },
})

/** Counts new figures between two months. */
export const takeWaveNow = action(basicsUrls.takeWave, {
  access: holds('programme-lead'),
  load: ({ db }) => listWaves(db),
  async submit({ tx, me, data: waves, organisation, locale, now }) {
    const text = words(locale).units
    const back = redirect(basicsUrls.units.href())
    if (!mayTakeWave(waves[0]?.takenOn, now)) return back.saying(text.tooSoon)
    const { minimumGroup } = organisation
    const taken = await takeWave(tx, { on: now, minimumGroup, takenBy: me.id })
    return back.saying(taken ? text.counted : text.alreadyCounted)
  },
})
