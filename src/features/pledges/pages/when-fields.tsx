import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { DateInput, Input, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState, RawValues } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { listPeopleMeant } from '../exceptions.ts'
import type { Pledge } from '../pledge.ts'
import { makingWords } from '../words.ts'

const part = z.string().trim().max(20).catch('?')
const longestWords = 2_000
const mostPeople = 90

/** By when, with how many, who stands for it and what they say: asked of a draft, and when a public pledge is changed. */
export function whenShape(locale: Locale) {
  const { when: t, what } = makingWords(locale)
  return {
    'due-day': part,
    'due-month': part,
    'due-year': part,
    enough: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, t.enoughWrong)
      .refine(enough => Number(enough) >= 50 && Number(enough) <= 100, t.enoughWrong),
    owner: z.string().trim().min(1, t.ownerMissing).max(320, t.ownerMissing),
    words: z.string().trim().min(1, t.wordsMissing).max(longestWords, what.tooLong(longestWords)),
  }
}

export function whenValues({ dueOn = '', enough, owner, words, publishedAt }: Pledge): RawValues {
  const [year = '', month = '', day = ''] = dueOn.split('-')
  return {
    'due-day': day.replace(/^0/, ''),
    'due-month': month.replace(/^0/, ''),
    'due-year': year,
    enough: String(publishedAt || words ? enough : mostPeople),
    owner: owner?.name,
    words,
  }
}

interface Due {
  readonly 'due-day': string
  readonly 'due-month': string
  readonly 'due-year': string
}

/** The day that the three boxes name, as `YYYY-MM-DD`; undefined when there is no such day. */
export function dueFrom(input: Due): string | undefined {
  const [day, month, year] = [input['due-day'], input['due-month'], input['due-year']]
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

/** What is wrong with the day, if anything. */
export function wrongWith(input: Due, locale: Locale, now: Date): FieldErrors | undefined {
  const t = makingWords(locale).when
  const due = dueFrom(input)
  if (!due) return { 'due-day': t.dueMissing }
  if (due <= now.toISOString().slice(0, 10)) return { 'due-day': t.duePast }
  return Number(due.slice(0, 4)) > now.getUTCFullYear() + 10 ? { 'due-day': t.dueFar } : undefined
}

/** The person who is meant, or what is wrong with the name. A name that was not touched means the same person as before. */
export async function ownerFrom(
  db: Reading,
  typed: string,
  owner: Pledge['owner'],
  locale: Locale,
): Promise<{ readonly id: string } | { readonly problem: string }> {
  if (owner && typed === owner.name) return owner
  const t = makingWords(locale).when
  const [person, ...others] = await listPeopleMeant(db, typed)
  if (!person) return { problem: t.ownerNobody(typed) }
  return others.length > 0 ? { problem: t.ownerSeveral(typed) } : person
}

export function WhenFields({ form, now, locale }: { form: FormState; now: Date; locale: Locale }) {
  const t = makingWords(locale).when
  return (
    <>
      <DateInput
        id="due"
        namePrefix="due"
        fieldset={{ legend: { text: t.due, classes: 'govuk-fieldset__legend--m' } }}
        hint={t.dueHint(`31 12 ${now.getUTCFullYear() + 1}`)}
        values={{ day: form.value('due-day'), month: form.value('due-month'), year: form.value('due-year') }}
        errorMessage={form.error('due-day')}
        locale={locale}
      />
      <Input
        name="enough"
        label={{ text: t.enough, classes: 'govuk-label--m' }}
        hint={t.enoughHint}
        value={form.value('enough')}
        errorMessage={form.error('enough')}
        classes="govuk-input--width-3"
        inputmode="numeric"
        suffix={{ text: '%' }}
        locale={locale}
      />
      <Input
        name="owner"
        label={{ text: t.owner, classes: 'govuk-label--m' }}
        hint={t.ownerHint}
        value={form.value('owner')}
        errorMessage={form.error('owner')}
        autocomplete="off"
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
      <Textarea
        name="words"
        label={{ text: t.words, classes: 'govuk-label--m' }}
        hint={t.wordsHint}
        value={form.value('words')}
        errorMessage={form.error('words')}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
    </>
  )
}
