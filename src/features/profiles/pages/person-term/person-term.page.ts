import { findTerm } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { addTerm, changeTerm, removeTerm } from '../../person-terms/change-terms.ts'
import { findOwnTerm, type OwnTerm } from '../../person-terms/person-terms.queries.ts'
import { personTermsUrls } from '../../person-terms/person-terms.urls.ts'
import { findSection, type Section } from '../../person-terms/sections.ts'
import { termWords } from '../../person-terms/words.ts'
import { mineCrumbs } from '../form-frame.tsx'
import { addedTerm } from '../person-terms/person-terms.page.ts'
import { choicesFrom, choicesInput, removedQuery } from '../person-terms/removed-term.ts'
import { personTermForm } from './person-term.form.ts'
import { PersonTermView } from './person-term.view.tsx'

export interface OwnTermData {
  readonly section: Section
  readonly own: OwnTerm
}

async function loadOwn(
  db: Reading,
  me: { readonly id: string },
  params: { readonly section: string; readonly termId: string },
  locale: Locale,
): Promise<OwnTermData> {
  const section = found(findSection(params.section))
  return { section, own: found(await findOwnTerm(db, me, params.termId, locale, section)) }
}

/** What can be said about one of them: how well, whether help is offered, and who sees which. */
export const personTermPage = page(personTermsUrls.term, {
  access: signedIn,
  load: ({ db, me, params, locale }) => loadOwn(db, me, params, locale),
  title: ({ data }) => data.own.term.label,
  breadcrumbs: ({ data: { section }, ctx }) =>
    mineCrumbs(ctx.locale, {
      text: termWords(ctx.locale).sections[section.key].title,
      href: personTermsUrls.section.href({ section: section.key }),
    }),
  view: PersonTermView,
  form: personTermForm,
  async submit({ tx, me, data: { section, own }, input, locale, now }) {
    const { level, happy, audience, levelAudience } = input
    const choices = {
      level: section.hasLevel && level ? Number(level) : undefined,
      happyToHelp: section.levelIsApart && happy.includes('yes'),
      audience,
      levelAudience: levelAudience ?? audience,
    }
    await changeTerm(tx, me, section, own, choices, now)
    const list = personTermsUrls.section.href({ section: section.key })
    return redirect(list).saying(termWords(locale).saved(own.term.label))
  },
})

/** Takes it out of the list; the next page offers to put it back. */
export const removePersonTerm = action(personTermsUrls.remove, {
  access: signedIn,
  load: ({ db, me, params, locale }) => loadOwn(db, me, params, locale),
  async submit({ tx, me, data: { section, own }, now }) {
    await removeTerm(tx, me, section, own, now)
    return redirect(personTermsUrls.section.href({ section: section.key }, removedQuery(own)))
  },
})

/** Puts back what was just taken away, as its owner had said it. */
export const restorePersonTerm = action(personTermsUrls.restore, {
  access: signedIn,
  async load({ db, params, locale }) {
    const section = found(findSection(params.section))
    const term = found(await findTerm(db, params.termId, locale))
    return { section, term: found(term.kind === section.kind ? term : undefined) }
  },
  form: form(() => choicesInput),
  async submit({ tx, me, data: { section, term }, input, locale, now }) {
    const outcome = await addTerm(tx, me, section, term, now, choicesFrom(input))
    if (outcome !== 'added') return addedTerm(outcome, section, term, locale)
    const list = personTermsUrls.section.href({ section: section.key })
    return redirect(list).saying(termWords(locale).restored(term.label))
  },
})
