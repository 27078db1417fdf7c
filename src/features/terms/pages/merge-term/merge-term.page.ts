import { z } from 'zod'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { mergeFault, mergeTerms } from '../../manage-terms.ts'
import { findManagedTerm, type ManagedTerm } from '../../managed-terms.queries.ts'
import { type Suggestion, suggestTerms } from '../../matching.queries.ts'
import { termsUrls } from '../../terms.urls.ts'
import { words } from '../../words.ts'
import { keepers, termsCrumbs } from '../terms-frame.tsx'
import { MergeTermView } from './merge-term.view.tsx'

export interface MergeData {
  readonly term: ManagedTerm
  readonly typed: string
  readonly found: readonly Suggestion[]
  /** The term to keep, once it is chosen. */
  readonly into: ManagedTerm | undefined
}

/** Finds the word to keep, shows what will happen, and joins the two. */
export const mergeTermPage = page(termsUrls.merge, {
  access: keepers,
  async load({ db, me, params, query, locale }): Promise<MergeData> {
    const term = found(await findManagedTerm(db, params.termId, locale))
    const typed = (query.get('typed') ?? term.label).slice(0, 100)
    const kinds = [term.kind]
    const all = await suggestTerms(db, me, { kinds, typed, locale, limit: 12 })
    const chosen = await findManagedTerm(db, query.get('into') ?? '', locale)
    return {
      term,
      typed,
      found: all.filter(({ id }) => id !== term.id),
      into: chosen && !mergeFault(term, chosen) ? chosen : undefined,
    }
  },
  title: ({ data: { term, into }, ctx }) => {
    const { merge } = words(ctx.locale)
    return into ? merge.preview(term.label, into.label) : merge.title(term.label)
  },
  breadcrumbs: ({ data: { term }, ctx }) =>
    termsCrumbs(ctx.locale, { text: term.label, href: termsUrls.term.href({ termId: term.id }) }),
  view: MergeTermView,
  form: form((_locale, _data: MergeData) => z.object({ into: z.string() })),
  async submit({ tx, me, data: { term }, input, locale, now }) {
    const { merge } = words(locale)
    const into = await findManagedTerm(tx, input.into, locale)
    const fault = into ? await mergeTerms(tx, me, term, into, now) : 'gone'
    if (!into || fault) return invalid({ typed: merge.faults[fault ?? 'gone'] })
    return redirect(termsUrls.term.href({ termId: into.id })).saying(merge.done(term.label, into.label))
  },
})
