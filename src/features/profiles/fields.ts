import { type Audience, audiences } from './audiences.ts'

export interface Field {
  /** Who sees it as long as the person has not chosen. */
  readonly byDefault: Audience
  readonly allowed: readonly Audience[]
}

const field = (byDefault: Audience, allowed: readonly Audience[] = audiences): Field => ({ byDefault, allowed })

/**
 * Everything that a person's page can say, with who sees it. Telephone and place are shown to nobody unless the person
 * says so; when somebody works is for those who work with them.
 */
export const fields = {
  /** Name, job, unit and manager: colleagues always see them, because everybody can look up who works here. */
  basics: field('organisation', ['organisation', 'partners']),
  photo: field('organisation'),
  preferredName: field('organisation'),
  pronouns: field('organisation'),
  sayMyName: field('organisation'),
  extraUnits: field('organisation'),
  email: field('organisation'),
  phone: field('me'),
  reachMe: field('organisation'),
  location: field('me'),
  workingTime: field('team'),
  awayUntil: field('team'),
  about: field('organisation'),
  askMeAbout: field('organisation'),
  workingOn: field('organisation'),
} as const satisfies Readonly<Record<string, Field>>

export type FieldKey = keyof typeof fields
export const fieldKeys = Object.keys(fields) as readonly FieldKey[]

export const isFieldKey = (value: unknown): value is FieldKey => fieldKeys.includes(value as FieldKey)

/** What was chosen, when that is possible for the field; else what holds by default. */
export function audienceOf(key: FieldKey, chosen: Audience | undefined): Audience {
  const { byDefault, allowed }: Field = fields[key]
  return chosen && allowed.includes(chosen) ? chosen : byDefault
}
