import type { FieldKey } from './fields.ts'

/** What is told in one's own words: the column that keeps it, and how long it may be. */
export const tellings = {
  preferredName: { column: 'preferred_name', longest: 100 },
  pronouns: { column: 'pronouns', longest: 40 },
  sayMyName: { column: 'say_my_name', longest: 100 },
  reachMe: { column: 'reach_me', longest: 200 },
  about: { column: 'about', longest: 1000 },
  askMeAbout: { column: 'ask_me_about', longest: 300 },
  workingOn: { column: 'working_on', longest: 500 },
} as const satisfies Readonly<Partial<Record<FieldKey, { column: string; longest: number }>>>

export type TellingKey = keyof typeof tellings
export const tellingKeys = Object.keys(tellings) as readonly TellingKey[]
export const isTelling = (key: unknown): key is TellingKey => tellingKeys.includes(key as TellingKey)

/** The fields that stand together on one page of one's own profile. */
export const groups = {
  basics: ['basics'],
  name: ['preferredName', 'pronouns', 'sayMyName'],
  about: ['askMeAbout', 'workingOn', 'about'],
  contact: ['reachMe', 'email', 'phone', 'location'],
} as const satisfies Readonly<Record<string, readonly FieldKey[]>>

export type GroupKey = keyof typeof groups
export const isGroup = (key: string): key is GroupKey => Object.hasOwn(groups, key)
