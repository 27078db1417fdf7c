import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { notify } from '#platform/notifications/index.ts'
import { hideTerm, renameTerm, separateTerm } from '../../manage-terms.ts'
import {
  findManagedTerm,
  listMergedInto,
  listOwnersToTell,
  listTermActs,
  type ManagedTerm,
  type TermAct,
} from '../../managed-terms.queries.ts'
import { findTerm } from '../../terms.queries.ts'
import { termHidden } from '../../terms.topics.ts'
import type { Term } from '../../terms.ts'
import { termsUrls } from '../../terms.urls.ts'
import { words } from '../../words.ts'
import { keepers, termsCrumbs } from '../terms-frame.tsx'
import { termForm, wordsFrom } from './term.form.ts'
import { TermView } from './term.view.tsx'

export interface TermData {
  readonly term: ManagedTerm
  /** What it was merged into, as far as that goes. */
  readonly into: Term | undefined
  readonly mergedHere: readonly ManagedTerm[]
  readonly acts: readonly TermAct[]
}

/** One word: what it is called in each language, how many show it, what was done to it. */
export const termPage = page(termsUrls.term, {
  access: keepers,
  async load({ db, params, locale }): Promise<TermData> {
    const term = found(await findManagedTerm(db, params.termId, locale))
    return {
      term,
      into: term.mergedIntoId ? await findTerm(db, term.mergedIntoId, locale) : undefined,
      mergedHere: await listMergedInto(db, term.id, locale),
      acts: await listTermActs(db, term.id),
    }
  },
  title: ({ data }) => data.term.label,
  breadcrumbs: ({ ctx }) => termsCrumbs(ctx.locale),
  view: TermView,
  form: termForm,
  async submit({ tx, me, data: { term }, input, locale }) {
    const named = wordsFrom(input)
    await renameTerm(tx, me, term, named)
    const label = named[locale].label || named.en.label || named.nb.label
    return redirect(termsUrls.term.href({ termId: term.id })).saying(words(locale).term.saved(label))
  },
})

/** Undoes a merge. */
export const separateTermAction = action(termsUrls.separate, {
  access: keepers,
  load: async ({ db, params, locale }) => found(await findManagedTerm(db, params.termId, locale)),
  async submit({ tx, me, data: term, locale }) {
    await separateTerm(tx, me, term)
    return redirect(termsUrls.term.href({ termId: term.id })).saying(words(locale).term.separated(term.label))
  },
})

/** Takes an unfit word from view, and tells those who chose it, kindly and in their language. */
export const hideTermAction = action(termsUrls.hide, {
  access: keepers,
  load: async ({ db, params, locale }) => found(await findManagedTerm(db, params.termId, locale)),
  async submit({ tx, me, data: term, locale, now }) {
    if (!term.isHidden && term.origin === 'own-word') {
      const owners = await listOwnersToTell(tx, term.id)
      await notify(tx, termHidden, { to: owners.map(({ id }) => id), payload: { label: term.label }, actorId: me.id })
    }
    await hideTerm(tx, me, term, now)
    return redirect(termsUrls.term.href({ termId: term.id })).saying(words(locale).term.hiddenDone(term.label))
  },
})

export const showTermAction = action(termsUrls.show, {
  access: keepers,
  load: async ({ db, params, locale }) => found(await findManagedTerm(db, params.termId, locale)),
  async submit({ tx, me, data: term, locale }) {
    await hideTerm(tx, me, term, null)
    return redirect(termsUrls.term.href({ termId: term.id })).saying(words(locale).term.shownDone(term.label))
  },
})
