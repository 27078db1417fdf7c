import { z } from 'zod'
import {
  addOwnWord,
  findTerm,
  listBuiltInTerms,
  ownWordFault,
  suggestTerms,
  type Term,
  tidyOwnWord,
} from '#features/terms/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { addTerm } from '../../person-terms/change-terms.ts'
import { personTermsUrls } from '../../person-terms/person-terms.urls.ts'
import { findSection, type Section } from '../../person-terms/sections.ts'
import { termWords } from '../../person-terms/words.ts'
import { mineCrumbs } from '../form-frame.tsx'
import { addedTerm } from '../person-terms/person-terms.page.ts'
import { ChooseTermView } from './choose-term.view.tsx'

export interface ChoiceData {
  readonly section: Section
  /** What was typed, tidied; empty when everything is shown to choose from. */
  readonly typed: string
  readonly choices: readonly (Term & { readonly via?: string | undefined })[]
}

const own = 'own'

const chooseForm = form(
  (locale, _data: ChoiceData) => z.object({ term: z.string().min(1, termWords(locale).faults.missing) }),
  { initial: ({ choices, typed }) => ({ term: choices.length === 0 && typed ? own : '' }) },
)

/** “Did you mean …?”: the terms that fit what was typed, or one's own word. */
export const chooseTermPage = page(personTermsUrls.choose, {
  access: signedIn,
  async load({ db, me, params, locale, query }): Promise<ChoiceData> {
    const section = found(findSection(params.section))
    const typed = tidyOwnWord(query.get('typed') ?? '')
    if (ownWordFault(typed)) return { section, typed: '', choices: await listBuiltInTerms(db, section.kind, locale) }
    return { section, typed, choices: await suggestTerms(db, me, { kinds: [section.kind], typed, locale, limit: 7 }) }
  },
  title: ({ data: { typed, choices }, ctx }) => {
    const { choose } = termWords(ctx.locale)
    return typed === '' ? choose.titleAll : choices.length > 0 ? choose.title(typed) : choose.titleNone(typed)
  },
  breadcrumbs: ({ data: { section }, ctx }) =>
    mineCrumbs(ctx.locale, {
      text: termWords(ctx.locale).sections[section.key].title,
      href: personTermsUrls.section.href({ section: section.key }),
    }),
  view: ChooseTermView,
  form: chooseForm,
  async submit({ tx, me, data: { section, typed }, input, locale, now }) {
    if (input.term !== own || !typed) {
      const term = await findTerm(tx, input.term, locale)
      if (term?.kind !== section.kind) return invalid({ term: termWords(locale).faults.notOurs })
      return addedTerm(await addTerm(tx, me, section, term, now), section, term, locale, 'term')
    }
    const added = await addOwnWord(tx, me, { kind: section.kind, typed, locale }, now)
    if ('fault' in added) return invalid({ term: termWords(locale).faults[added.fault] })
    // Somebody may have merged this very word into another: then it is that one.
    const term = (await findTerm(tx, added.termId, locale)) ?? { id: added.termId, label: typed }
    return addedTerm(await addTerm(tx, me, section, term, now), section, term, locale, 'term')
  },
})
