import { searchText, searchWords } from '#features/people/index.ts'
import { formatList, type Locale, locales } from '#platform/i18n/index.ts'
import type { Told } from './told.ts'
import { partnerWords } from './words.ts'

const mostReasons = 3

/** Why somebody was found: what of theirs has the words. Without words, what they are happy to help with. */
export function whyFound({ profile, terms }: Told, words: string, locale: Locale): readonly string[] {
  const t = partnerWords(locale)
  const typed = searchWords(words)
  const has = (text: string | undefined) => typed.some(word => searchText(text).includes(word))
  if (typed.length === 0) {
    const lent = terms[locale].filter(({ happyToHelp }) => happyToHelp).map(({ term }) => term.label)
    return lent.length > 0 ? [t.lends(formatList(locale, lent.slice(0, mostReasons)))] : []
  }
  // Skills are found by their words in every language, and named in the reader's.
  const others = locales.flatMap(one => terms[one])
  const byTerm = terms[locale]
    .filter(({ termId }) => others.some(other => other.termId === termId && has(other.term.label)))
    .map(({ section, term }) =>
      t.reason(section === 'skills-i-lend' ? t.reasons.skill : t.reasons.interest, term.label),
    )
  const fields = (['askMeAbout', 'workingOn', 'about', 'location'] as const).flatMap(field => {
    const value = profile[field]
    return value && has(value) ? [t.reason(t.reasons[field], shortened(value))] : []
  })
  const unit = profile.unit && has(profile.unit.name) ? [t.reason(t.reasons.unit, profile.unit.name)] : []
  return [...byTerm, ...fields, ...unit].slice(0, mostReasons)
}

const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 119)}…` : text)
