import { z } from 'zod'
import { fresh, holds } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { House } from '../../house.ts'
import { type MergeField, mergeFields, mergePeople } from '../../merging/merge-people.ts'
import { listBoth, type MergeCandidate } from '../../merging/merging.queries.ts'
import { mergingWords } from '../../merging/merging-words.ts'
import { MergePeopleView } from './merge-people.view.tsx'

export interface MergeData {
  readonly first: MergeCandidate
  readonly second: MergeCandidate
  /** The facts about which the two differ. */
  readonly differing: readonly MergeField[]
}

const sides = ['first', 'second'] as const
type Side = (typeof sides)[number]

const differs = ({ first, second }: Omit<MergeData, 'differing'>, field: MergeField): boolean =>
  field === 'unit'
    ? first.unitId !== second.unitId
    : field === 'manager'
      ? first.managerId !== second.managerId
      : (first[field] ?? '') !== (second[field] ?? '')

const mergeForm = form(
  (locale, { differing }: MergeData) => {
    const t = mergingWords(locale).merge
    const side = (message: string) => z.enum(sides, message)
    const chosen = differing.map(field => [field, side(t.whichMissing(t.fields[field]))] as const)
    return z.object({ keep: side(t.keepMissing), ...Object.fromEntries(chosen) })
  },
  { initial: ({ first, second, differing }) => initialChoice(first, second, differing) },
)

// Whoever is here longer is likelier to have what does not follow, such as a passport. What is known wins over nothing.
function initialChoice(first: MergeCandidate, second: MergeCandidate, differing: readonly MergeField[]) {
  const keep: Side = second.createdAt < first.createdAt ? 'second' : 'first'
  const [kept, gone] = keep === 'first' ? [first, second] : [second, first]
  const other: Side = keep === 'first' ? 'second' : 'first'
  const isEmpty = (person: MergeCandidate, field: MergeField) => (person[field] ?? '') === ''
  const choices = differing.map(field => [field, isEmpty(kept, field) && !isEmpty(gone, field) ? other : keep])
  return { keep, ...Object.fromEntries(choices) } as Record<string, string>
}

/** Two people side by side: which one stays, and field by field which value. */
export const mergePeoplePage = (house: House) =>
  page(administrationUrls.mergePeople, {
    access: fresh(holds('administrator')),
    async load({ db, params }): Promise<MergeData> {
      const [first, second] = await listBoth(db, [params.personId, params.otherId])
      if (!first || !second || first.id === second.id || first.leftAt || second.leftAt) throw notFound('No such pair')
      return { first, second, differing: mergeFields.filter(field => differs({ first, second }, field)) }
    },
    title: ({ ctx }) => mergingWords(ctx.locale).merge.title,
    breadcrumbs: ({ ctx: { locale } }) => [
      { text: mergingWords(locale).title, href: administrationUrls.duplicates.href() },
    ],
    view: MergePeopleView,
    form: mergeForm,
    async submit({ tx, me, data: { first, second, differing }, input, locale, now }) {
      const t = mergingWords(locale).merge
      const choices: Readonly<Record<string, string | undefined>> = input
      const [kept, gone] = input.keep === 'first' ? ([first, second] as const) : ([second, first] as const)
      const fromGone = new Set(differing.filter(field => choices[field] !== input.keep))
      const merged = await mergePeople(tx, house, [kept, gone], fromGone, { actorId: me.id, now })
      if (merged !== 'done') return invalid({ [merged === 'circle' ? 'manager' : 'keep']: t.faults[merged] })
      return redirect(administrationUrls.duplicates.href()).saying(t.done(gone.name, kept.name))
    },
  })
