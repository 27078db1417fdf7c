import { z } from 'zod'
import type { Writing } from '#platform/db/tx.ts'
import { holds, type Me } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, type Outcome, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { peopleUrls } from '../../people.urls.ts'
import { mergeUnit, moveUnit, renameUnit } from '../../unit-changes/change-unit.ts'
import { undoUnitChange } from '../../unit-changes/undo-unit-change.ts'
import { unitChangeWords } from '../../unit-changes/unit-change-words.ts'
import {
  holdUnitChange,
  listPlacedUnits,
  listUnitChanges,
  listUnitsMeant,
  type PlacedUnit,
} from '../../unit-changes/unit-changes.queries.ts'
import { countUnit, getUnit, listUnitsOnPath, type UnitRow } from '../../units.queries.ts'
import { UnitChangeView } from './unit-change.view.tsx'

const kinds = ['rename', 'move', 'merge'] as const
/** More than these would make the page heavy; then the name is typed without help. */
const mostSuggested = 150

export interface UnitChangeData {
  readonly unit: UnitRow
  readonly above: readonly { readonly id: string; readonly name: string }[]
  readonly everybody: number
  readonly below: number
  readonly history: Awaited<ReturnType<typeof listUnitChanges>>
  readonly suggestions: readonly PlacedUnit[]
}

const changeForm = form(
  (locale, _: UnitChangeData) => {
    const t = unitChangeWords(locale)
    const typed = z.string().trim().max(200, t.tooLong)
    return z.object({ kind: z.enum(kinds).catch('rename'), name: typed, parent: typed, into: typed })
  },
  { initial: ({ unit, above }) => ({ name: unit.name, parent: above.at(-1)?.name }) },
)

/** For administrators: a unit is renamed, moved or merged into another, and what happened to it. */
export const unitChangePage = page(peopleUrls.unitChange, {
  access: holds('administrator'),
  async load({ db, params }): Promise<UnitChangeData> {
    const unit = await getUnit(db, params.unitId)
    const { below, everybody } = await countUnit(db, unit)
    const placed = await listPlacedUnits(db, mostSuggested + 1)
    return {
      unit,
      above: (await listUnitsOnPath(db, unit.path)).filter(({ id }) => id !== unit.id),
      everybody,
      below: below.length,
      history: await listUnitChanges(db, unit.id),
      suggestions: placed.length > mostSuggested ? [] : placed.filter(({ id }) => id !== unit.id),
    }
  },
  title: ({ data, ctx }) => unitChangeWords(ctx.locale).title(data.unit.name),
  breadcrumbs: ({ data, ctx }) => [
    { text: unitChangeWords(ctx.locale).units, href: peopleUrls.units.href() },
    { text: data.unit.name, href: peopleUrls.unit.href({ unitId: data.unit.id }) },
  ],
  view: UnitChangeView,
  form: changeForm,
  submit: ({ tx, me, data: { unit }, input, locale, now }) => change({ tx, me, unit, locale, now }, input),
})

interface Change {
  readonly tx: Writing
  readonly me: Me
  readonly unit: UnitRow
  readonly locale: Locale
  readonly now: Date
}

interface Input {
  readonly kind: (typeof kinds)[number]
  readonly name: string
  readonly parent: string
  readonly into: string
}

async function change({ tx, me, unit, locale, now }: Change, { kind, name, parent, into }: Input): Promise<Outcome> {
  const t = unitChangeWords(locale)
  const around = { actorId: me.id, now }
  const here = redirect(peopleUrls.unitChange.href({ unitId: unit.id }))
  if (kind === 'rename') {
    if (name === '') return invalid({ name: t.nameMissing })
    if (name === unit.name) return invalid({ name: t.nameSame })
    await renameUnit(tx, unit, name, around)
    return here.saying(t.renamed(unit.name, name))
  }
  const typed = kind === 'move' ? parent : into
  const field = kind === 'move' ? 'parent' : 'into'
  if (typed === '' && kind === 'merge') return invalid({ into: t.intoMissing })
  const meant = typed === '' ? [] : (await listUnitsMeant(tx, typed)).filter(({ id }) => id !== unit.id)
  const [other, ...more] = meant
  if (typed !== '' && !other) return invalid({ [field]: t.noSuchUnit(typed) })
  if (more.length > 0) return invalid({ [field]: t.severalUnits(meant.map(wayOf)) })
  if (kind === 'move') {
    if ((other?.id ?? null) === unit.parentId) return invalid({ parent: t.placeSame })
    if ((await moveUnit(tx, unit, other, around)) !== 'done') return invalid({ parent: t.belowItself })
    return here.saying(t.moved(unit.name, other?.name))
  }
  if (!other || (await mergeUnit(tx, unit, other, around)) !== 'done') return invalid({ into: t.belowItself })
  return redirect(peopleUrls.unitChange.href({ unitId: other.id })).saying(t.merged(unit.name, other.name))
}

const wayOf = ({ above, name }: PlacedUnit): string => (above ? `${above} › ${name}` : name)

/** Makes a change as if it had not been. */
export const undoUnitChangeAction = action(peopleUrls.undoUnitChange, {
  access: holds('administrator'),
  load: () => undefined,
  async submit({ tx, me, params, locale, now }) {
    const t = unitChangeWords(locale)
    const done = found(await holdUnitChange(tx, params.unitId, params.changeId), 'No such change')
    const undone = await undoUnitChange(tx, done, { actorId: me.id, now })
    return redirect(peopleUrls.unitChange.href({ unitId: done.intoUnitId ?? done.unitId })).saying(t.undone[undone])
  },
})
