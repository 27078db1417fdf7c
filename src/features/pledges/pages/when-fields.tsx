import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { DateInput, Input, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState, RawValues } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import { dayFrom, dayShape, dayValues } from '#platform/http/typed-day.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { listPeopleMeant } from '../exceptions.ts'
import type { Pledge } from '../pledge.ts'
import { makingWords } from '../words.ts'

const longestWords = 2_000
const mostPeople = 90

/** By when, with how many, who stands for it and what they say: asked of a draft, and when a public pledge is changed. */
export function whenShape(locale: Locale) {
  const { when: t, what } = makingWords(locale)
  return {
    ...dayShape('due'),
    enough: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, t.enoughWrong)
      .refine(enough => Number(enough) >= 50 && Number(enough) <= 100, t.enoughWrong),
    owner: z.string().trim().min(1, t.ownerMissing).max(320, t.ownerMissing),
    words: z.string().trim().min(1, t.wordsMissing).max(longestWords, what.tooLong(longestWords)),
  }
}

export function whenValues({ dueOn, enough, owner, words, publishedAt }: Pledge): RawValues {
  return {
    ...dayValues('due', dueOn),
    enough: String(publishedAt || words ? enough : mostPeople),
    owner: owner?.name,
    words,
  }
}

/** What is wrong with the day, if anything. */
export function wrongWith(
  input: Readonly<Record<string, unknown>>,
  locale: Locale,
  now: Date,
): FieldErrors | undefined {
  const t = makingWords(locale).when
  const due = dayFrom(input, 'due')
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
