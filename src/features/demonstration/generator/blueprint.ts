import type { Locale } from '#platform/i18n/index.ts'
import type { PersonaKey } from '../personas.ts'
import { council } from './council.outline.ts'
import { councilTexts } from './council.texts.ts'
import { kommune } from './kommune.outline.ts'
import { kommuneTexts } from './kommune.texts.ts'
import { britishNames, type NameGroup, norwegianNames } from './names.ts'
import type { Family } from './outline.ts'

export const blueprintKeys = ['council', 'kommune'] as const
export type BlueprintKey = (typeof blueprintKeys)[number]

/** What invented people write on their page. */
export interface ProfileTexts {
  readonly about: readonly string[]
  readonly workingOn: readonly string[]
  readonly reachMe: readonly string[]
  readonly hours: readonly string[]
  readonly pronouns: readonly string[]
  /** What somebody who suggests a correction writes into “ask me about”, and why. */
  readonly correction: { readonly suggestion: string; readonly reason: string }
  /** What somebody writes who thinks that a colleague has left. */
  readonly leaverNote: string
  readonly topics: Readonly<Record<Family, readonly string[]>>
}

/** All that is particular to one invented organisation. */
export interface Blueprint {
  readonly slug: string
  readonly name: string
  readonly locales: readonly [Locale, ...Locale[]]
  readonly accentColour: string
  readonly minimumGroup: number
  readonly timeZone: string
  readonly people: number
  readonly outline: string
  readonly names: readonly NameGroup[]
  /** Share of families with two names joined by a hyphen. */
  readonly joinedNames: number
  readonly personas: Readonly<Record<PersonaKey, string>>
  readonly texts: ProfileTexts
  /** A number that rings nowhere: from the range kept for drama, or an extension inside the house. */
  readonly phone: (digits: string) => string
  /** Salary grades, lowest and highest; left out where jobs are not graded that way. */
  readonly grades?: { readonly name: string; readonly lowest: Readonly<Record<Family, number>> }
  /** The month of the long holiday, when hardly anybody fills in anything (0 is January). */
  readonly quietMonths: readonly number[]
  /** Of a hundred people, how many chose to read in another language than the organisation's first. */
  readonly otherLanguage: number
}

/** Neither place exists: no council and no kommune has had these names. */
export const blueprints: Readonly<Record<BlueprintKey, Blueprint>> = {
  council: {
    slug: 'wendlemoor',
    name: 'Wendlemoor Council',
    locales: ['en', 'nb'],
    accentColour: '#5b2d6e',
    minimumGroup: 10,
    timeZone: 'Europe/London',
    people: 2500,
    outline: council,
    names: britishNames,
    joinedNames: 0.02,
    personas: {
      carer: 'Grace Adeyemi',
      planner: 'Tom Ashworth',
      'team-manager': 'Karen Doyle',
      champion: 'Yusuf Karim',
      'programme-lead': 'Priya Nair',
      'chief-executive': 'Amara Osei',
      administrator: 'Marek Nowak',
    },
    texts: councilTexts,
    phone: digits => `01632 960${digits.slice(0, 3)}`,
    grades: {
      name: 'Grade',
      lowest: { care: 4, manual: 2, front: 4, office: 4, professional: 8, technical: 7, school: 4 },
    },
    quietMonths: [6, 7],
    otherLanguage: 0,
  },
  kommune: {
    slug: 'bjorkvag',
    name: 'Bjørkvåg kommune',
    locales: ['nb', 'en'],
    accentColour: '#1d5c87',
    minimumGroup: 5,
    timeZone: 'Europe/Oslo',
    people: 400,
    outline: kommune,
    names: norwegianNames,
    joinedNames: 0.03,
    personas: {
      carer: 'Solveig Aune',
      planner: 'Henrik Dahl',
      'team-manager': 'Aud Karlsen',
      champion: 'Máret Somby',
      'programme-lead': 'Jonas Lien',
      'chief-executive': 'Randi Fossum',
      administrator: 'Farhiya Warsame',
    },
    texts: kommuneTexts,
    phone: digits => digits.slice(0, 4),
    quietMonths: [6],
    otherLanguage: 5,
  },
}
