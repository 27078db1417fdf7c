import { z } from 'zod'
import { holds } from '#platform/http/access.ts'
import { found, HttpError } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { peopleUrls } from '../../people.urls.ts'
import {
  countConflicts,
  findConflict,
  holdConflict,
  listConflicts,
  listOwners,
} from '../../sources/conflicts.queries.ts'
import { isSourceField, type Source, type SourceField, sourceFields, sources } from '../../sources/fields.ts'
import { decideOwner, settleConflict } from '../../sources/settle.ts'
import { sourceWords } from '../../sources/source-words.ts'
import { SourcesView } from './sources.view.tsx'

const pageSize = 25

type Load = Awaited<ReturnType<typeof load>>
export type SourcesData = Load

async function load({ db, query }: { db: Parameters<typeof listOwners>[0]; query: URLSearchParams }) {
  const asked = query.get('field') ?? ''
  const field = isSourceField(asked) ? asked : ''
  const counts = await countConflicts(db)
  const total = field ? (counts.get(field) ?? 0) : [...counts.values()].reduce((sum, count) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const number = pageNumber(query, pages)
  const conflicts = await listConflicts(db, field, number, pageSize)
  const owners = await listOwners(db)
  return { field, counts, total, page: number, pageSize, conflicts, owners }
}

const nobody = 'nobody'
const choices = [...sources, nobody] as const
const choice = z.enum(choices).optional()
const fieldsOfForm = Object.fromEntries(sourceFields.map(field => [field, choice])) as Record<
  SourceField,
  typeof choice
>

const ownersForm = form((_, __: Load) => z.object(fieldsOfForm), {
  initial: ({ owners }) =>
    Object.fromEntries(
      sourceFields.map(field => [field, owners.find(owner => owner.field === field)?.source ?? nobody]),
    ),
})

/** Which system has the say about which fact, and where they differ. */
export const sourcesPage = page(peopleUrls.sources, {
  access: holds('administrator'),
  load,
  title: ({ ctx }) => sourceWords(ctx.locale).title,
  view: SourcesView,
  form: ownersForm,
  async submit({ tx, me, data, input, locale, now }) {
    const before = (field: SourceField): Source | undefined => data.owners.find(owner => owner.field === field)?.source
    const changed = sourceFields.filter(field => input[field] && input[field] !== (before(field) ?? nobody))
    for (const field of changed) {
      const chosen = input[field]
      await decideOwner(tx, field, chosen === nobody ? undefined : chosen, { actorId: me.id, now })
    }
    const words = sourceWords(locale)
    return redirect(peopleUrls.sources.href()).saying(changed.length > 0 ? words.saved : words.unchanged)
  },
})

/** “Take this” or “keep that”. */
export const settleConflictAction = action(peopleUrls.settleConflict, {
  access: holds('administrator'),
  load: async ({ db, params }) => found(await findConflict(db, params.conflictId)),
  form: form(() => z.object({ outcome: z.enum(['taken', 'kept']).optional(), back: z.string().optional() })),
  async submit({ tx, me, params, input, locale, now }) {
    const words = sourceWords(locale)
    const field = input.back && isSourceField(input.back) ? input.back : undefined
    const back = redirect(peopleUrls.sources.href({}, { field }))
    const conflict = await holdConflict(tx, params.conflictId)
    if (!conflict) return back.saying(words.settledAlready)
    if (!input.outcome) throw new HttpError(400, words.chooseOne)
    const settled = await settleConflict(tx, conflict, input.outcome, { actorId: me.id, now })
    if (settled === 'done') return back.saying(input.outcome === 'taken' ? words.taken : words.kept)
    return back.saying(words.cannot[settled])
  },
})
