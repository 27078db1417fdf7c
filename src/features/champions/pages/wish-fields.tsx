import { z } from 'zod'
import { CharacterCount, Checkboxes, Radios } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { AreaRef } from '../champion.ts'
import type { Wish } from '../joining.ts'
import { joiningWords } from '../joining-words.ts'
import { type AreaChoice, areaOf } from '../support/areas.ts'

/** What can be chosen, and from what the form begins. */
export interface WishData {
  readonly areas: readonly AreaChoice[]
  readonly usualHours: number
}

const longest = 600
const usualChoices = [1, 2, 4, 8, 16]

/** The hours one can choose, the usual ones of this organisation and one's own among them. */
export const hourChoices = (...also: readonly (number | undefined)[]): readonly number[] =>
  [...new Set([...usualChoices, ...also.filter(count => count !== undefined)])].toSorted((a, b) => a - b)

/** How much time, which areas, own words: the fields of everybody who says yes. */
export function wishFields(locale: Locale) {
  const t = joiningWords(locale).wish
  return {
    hours: z
      .string()
      .regex(/^\d{1,2}$/, t.hoursMissing)
      .refine(typed => Number(typed) >= 1 && Number(typed) <= 80, t.hoursMissing),
    areas: z.array(z.string().max(60)).max(40),
    helpsWith: z.string().trim().max(longest, t.helpsLong),
  }
}

interface WishInput {
  readonly hours: string
  readonly areas: readonly string[]
  readonly helpsWith: string
}

/** What was typed, with areas that exist. */
export const wishOf = ({ hours, areas, helpsWith }: WishInput, choices: readonly AreaChoice[]): Wish => ({
  hoursAMonth: Number(hours),
  helpsWith,
  areas: areas.map(key => areaOf(choices, key)).filter((area): area is AreaRef => area !== undefined),
})

interface Props {
  readonly form: FormState
  readonly data: WishData
  readonly hours?: number | undefined
  readonly locale: Locale
}

export function WishFields({ form, data, hours, locale }: Props) {
  const t = joiningWords(locale).wish
  return (
    <>
      <Radios
        name="hours"
        fieldset={{ legend: { text: t.hours, classes: 'govuk-fieldset__legend--s' } }}
        value={form.value('hours')}
        errorMessage={form.error('hours')}
        items={hourChoices(data.usualHours, hours).map(count => ({ value: String(count), text: t.hoursItem(count) }))}
        locale={locale}
      />
      {data.areas.length > 0 && (
        <Checkboxes
          name="areas"
          fieldset={{ legend: { text: t.areas, classes: 'govuk-fieldset__legend--s' } }}
          hint={t.areasHint}
          values={form.list('areas')}
          items={data.areas.map(({ key, name }) => ({ value: key, text: name }))}
          locale={locale}
        />
      )}
      <CharacterCount
        name="helpsWith"
        label={{ text: t.helps, classes: 'govuk-label--s' }}
        hint={t.helpsHint}
        value={form.value('helpsWith')}
        errorMessage={form.error('helpsWith')}
        maxlength={longest}
        rows={3}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
    </>
  )
}
