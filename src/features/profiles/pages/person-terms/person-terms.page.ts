import { findTerm, foldLabel, suggestTerms, type Term } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { invalid, type Outcome, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { addTerm } from '../../person-terms/change-terms.ts'
import { listOwnTerms, type OwnTerm } from '../../person-terms/person-terms.queries.ts'
import { personTermsUrls } from '../../person-terms/person-terms.urls.ts'
import { findSection, type Section } from '../../person-terms/sections.ts'
import { termWords } from '../../person-terms/words.ts'
import { mineCrumbs } from '../form-frame.tsx'
import { addTermForm } from './person-terms.form.ts'
import { PersonTermsView } from './person-terms.view.tsx'
import { type RemovedTerm, removedFrom } from './removed-term.ts'

export interface SectionData {
  readonly section: Section
  readonly terms: readonly OwnTerm[]
  readonly typed: string
  /** What was taken away a moment ago, so that it can be put back. */
  readonly removed: RemovedTerm | undefined
}

/** One list of what somebody tells about themselves, with the field that adds to it. */
export const personTermsPage = page(personTermsUrls.section, {
  access: signedIn,
  async load({ db, me, params, locale, query }): Promise<SectionData> {
    const section = found(findSection(params.section))
    const terms = await listOwnTerms(db, me, locale, section)
    return { section, terms, typed: query.get('typed') ?? '', removed: await removedFrom(db, section, query, locale) }
  },
  title: ({ data, ctx }) => termWords(ctx.locale).sections[data.section.key].title,
  breadcrumbs: ({ ctx }) => mineCrumbs(ctx.locale),
  view: PersonTermsView,
  form: addTermForm,
  async submit({ tx, me, data: { section }, input, locale, now }) {
    const term = await meantTerm(tx, me, section, input, locale)
    if (!term) return redirect(personTermsUrls.choose.href({ section: section.key }, { typed: input.typed }))
    return addedTerm(await addTerm(tx, me, section, term, now), section, term, locale)
  },
})

/** Where it goes on after something was added: to what can be said about it, or back to the list. */
export function addedTerm(
  outcome: Awaited<ReturnType<typeof addTerm>>,
  section: Section,
  term: Pick<Term, 'id' | 'label'>,
  locale: Locale,
  field = 'typed',
): Outcome {
  const text = termWords(locale)
  const list = personTermsUrls.section.href({ section: section.key })
  if (outcome === 'too-many') return invalid({ [field]: text.faults.full })
  if (outcome === 'already') return redirect(list).saying(text.already(term.label))
  const details = personTermsUrls.term.href({ section: section.key, termId: term.id })
  return redirect(section.hasLevel ? details : list).saying(text.added(term.label))
}

// The suggestion that was chosen, or the one term that is called exactly so.
async function meantTerm(
  db: Reading,
  me: Me,
  { kind }: Section,
  { typed, chosen }: { typed: string; chosen: string },
  locale: Locale,
): Promise<Term | undefined> {
  const term = chosen ? await findTerm(db, chosen, locale) : undefined
  if (term?.kind === kind) return term
  const suggestions = await suggestTerms(db, me, { kinds: [kind], typed, locale })
  const isCalled = (...labels: readonly (string | undefined)[]) =>
    labels.some(label => label !== undefined && foldLabel(label) === foldLabel(typed))
  const exact = suggestions.filter(({ label, via }) => isCalled(label, via))
  // The other labels of a framework's skills are looser than ours: those who type one are asked what they mean.
  const [only, another] = exact.filter(({ origin }) => origin !== 'framework')
  return exact.find(({ label }) => isCalled(label)) ?? (another ? undefined : only)
}
