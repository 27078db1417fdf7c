import { z } from 'zod'
import type { Locale } from '#platform/i18n/index.ts'
import type { Audience } from '../audiences.ts'
import { audienceOf, type Field, type FieldKey, fields } from '../fields.ts'
import type { WholeProfile } from '../profiles.queries.ts'
import { words } from '../words.ts'

/** The part of a form's schema that takes who may see a field. */
export const audienceInput = (locale: Locale, keys: readonly FieldKey[]) =>
  Object.fromEntries(
    keys.map(key => {
      const { allowed }: Field = fields[key]
      const message = words(locale).audienceMissing(words(locale).fields[key])
      return [`${key}-audience`, z.enum([...allowed] as [Audience, ...Audience[]], message)]
    }),
  )

/** What a fresh form starts with: as chosen, or as it is by default. */
export const audienceValues = (whole: WholeProfile, keys: readonly FieldKey[]): Record<string, string> =>
  Object.fromEntries(keys.map(key => [`${key}-audience`, audienceOf(key, whole.chosen[key])]))

/** The choices out of a parsed form. */
export const audiencesFrom = (
  input: Readonly<Record<string, unknown>>,
  keys: readonly FieldKey[],
): Partial<Record<FieldKey, Audience>> =>
  Object.fromEntries(keys.map(key => [key, input[`${key}-audience`] as Audience]))
