import { levelText, type SectionKey } from '#features/profiles/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Reason, TermReason, ToldReason } from '../../reasons.ts'
import { words } from '../../words.ts'

/** A reason in words: what fits first, then what is known about it. */
export function reasonText(reason: Reason, locale: Locale): readonly string[] {
  const text = words(locale).reasons
  switch (reason.kind) {
    case 'name':
    case 'job':
    case 'champion':
      return [text[reason.kind]]
    case 'address':
      return [text.address, ...seenBy(reason, locale)]
    case 'preferredName':
    case 'unit':
    case 'place':
    case 'askMeAbout':
      return [text[reason.kind](reason.text), ...seenBy(reason, locale)]
    case 'term':
      return termText(reason, locale)
  }
}

// Whoever finds themselves by what others do not see must not believe that others find them so.
function seenBy({ seenBy: audience }: ToldReason, locale: Locale): readonly string[] {
  const { onlyYou, onlyTeam } = words(locale).reasons
  if (audience === undefined) return []
  return [audience === 'me' ? onlyYou : onlyTeam]
}

const sections: Partial<Record<TermReason['termKind'], SectionKey>> = { skill: 'skills-i-lend', language: 'languages' }

function termText(reason: TermReason, locale: Locale): readonly string[] {
  const { termKind, label, via, level, happyToHelp, evidence, confirmedAt } = reason
  const text = words(locale).reasons
  const section = sections[termKind]
  const isSkill = termKind === 'skill'
  return [
    text.has[termKind](label),
    via && text.via(via),
    section && levelText(locale, section, level)?.toLocaleLowerCase(locale),
    isSkill && happyToHelp && text.happy.toLocaleLowerCase(locale),
    isSkill && text.evidence[evidence],
    isSkill && text.fresh(monthOf(locale, confirmedAt)),
  ].filter(part => typeof part === 'string')
}

const months = new Map<Locale, Intl.DateTimeFormat>()

function monthOf(locale: Locale, date: Date): string {
  const format =
    months.get(locale) ?? new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  months.set(locale, format)
  return format.format(date)
}
