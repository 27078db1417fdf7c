import type { Locale } from '#platform/i18n/index.ts'
import type { Random } from './random.ts'
import type { Person } from './workforce.ts'
import { day, type Year } from './year.ts'

/** A word that nobody had thought of before somebody typed it. */
export interface OwnWord {
  readonly kind: 'skill' | 'interest' | 'role'
  readonly label: string
  /** Those who use it; the first of them brought it. */
  readonly people: readonly Person[]
  readonly since: Date
}

// Some mean the same as each other or as a word of ours, so that there is something to join.
const typed: Readonly<Record<Locale, Readonly<Record<OwnWord['kind'], readonly string[]>>>> = {
  en: {
    skill: ['Hand bells', 'Reading old handwriting', 'Excell', 'Mail merges', 'Dry stone walling', 'Horse logging'],
    interest: ['Beekeeping', 'Keeping bees', 'Wild swimming', 'Bell ringing', 'Model railways'],
    role: ['Defib champion', 'Tea club treasurer'],
  },
  nb: {
    skill: ['Gotisk skrift', 'Notfletting', 'Ekcel', 'Brevfletting', 'Reinkjøring'],
    interest: ['Birøkt', 'Bier', 'Isbading', 'Klokkeringing', 'Modelljernbane'],
    role: ['Kaffeansvarlig', 'Hjertestarterkontakt'],
  },
}

/** Who brought which words of their own, the same every time. */
export function ownWords(people: readonly Person[], locale: Locale, year: Year, chance: Random): readonly OwnWord[] {
  const present = people.filter(({ leftAt }) => !leftAt)
  return (Object.entries(typed[locale]) as [OwnWord['kind'], readonly string[]][]).flatMap(([kind, labels]) =>
    labels.map(label => {
      const users = new Set(Array.from({ length: 1 + chance.integer(5) }, () => chance.pick(present)))
      return { kind, label, people: [...users], since: new Date(year.now.getTime() - (2 + chance.integer(90)) * day) }
    }),
  )
}
