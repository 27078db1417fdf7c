import type { ComponentChildren } from 'preact'
import { Button, Details, Input, InsetText, SummaryList, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { DraftVersion } from '../editing/draft.ts'
import { fieldName, type ShownLanguages, type TextField } from '../editing/text-fields.ts'
import { editingWords } from '../editing/words.ts'
import { mainWords } from '../exchange/portable.ts'
import { frameworksWords } from '../frameworks-words.ts'
import { languageName } from '../language-name.ts'
import { skillsUrls } from '../skills.urls.ts'

export const draftName = ({ texts, languages, key }: Pick<DraftVersion, 'texts' | 'languages' | 'key'>): string =>
  mainWords(texts, languages[0])?.name ?? key

/** The way up from a page of the draft. */
export function draftCrumbs(
  draft: Pick<DraftVersion, 'texts' | 'languages' | 'key'>,
  locale: Locale,
): readonly Crumb[] {
  const name = draftName(draft)
  return [
    { text: frameworksWords(locale).list.title, href: skillsUrls.frameworks.href() },
    { text: name, href: skillsUrls.framework.href({ frameworkKey: draft.key }) },
    { text: editingWords(locale).draft.title(name), href: skillsUrls.draft.href({ frameworkKey: draft.key }) },
  ]
}

/** What a form of an item needs so that nobody overwrites what somebody else wrote meanwhile. */
export interface Guarded {
  /** The mark of what stands there now. */
  readonly seen: string
  readonly changedBy: string | undefined
  /** What stands there now, in words, for somebody who is about to overwrite it. */
  readonly now: readonly { readonly key: string; readonly value: string }[]
}

/** Carries the mark of what was shown; once somebody knows that it changed, the mark of what stands there now. */
export function SeenMark({ form, data }: { readonly form: FormState; readonly data: Guarded }) {
  const value = form.error('seen') ? data.seen : form.value('seen') || data.seen
  return <input type="hidden" name="seen" value={value} />
}

export function ChangedMeanwhile(props: { form: FormState; data: Guarded; locale: Locale }) {
  const { form, data, locale } = props
  if (!form.error('seen')) return null
  const text = editingWords(locale).fields
  return (
    <section id="seen" tabIndex={-1}>
      <InsetText text={text.changedText(data.changedBy ?? text.someone)} />
      <h2 class="govuk-heading-s">{text.now}</h2>
      <SummaryList
        rows={data.now.map(({ key, value }) => ({
          key,
          value: <span class="app-as-written">{value || text.empty}</span>,
        }))}
      />
    </section>
  )
}

interface LanguagesProps {
  readonly draft: DraftVersion
  readonly languages: ShownLanguages
  /** Where this page is, with another language beside the framework's own. */
  readonly hrefOf: (beside: string) => string
  readonly locale: Locale
}

/** Which language stands beside the framework's own, and the others to choose. */
export function BesideLinks({ draft, languages, hrefOf, locale }: LanguagesProps) {
  const [, ...others] = draft.languages
  const text = editingWords(locale).fields
  if (others.length === 0) return null
  const choices = [
    ...others.map(value => ({ value, name: languageName(value, locale) })),
    { value: 'none', name: text.onlyMain },
  ]
  const current = languages[1] ?? 'none'
  return (
    <p class="govuk-body">
      {text.beside}{' '}
      {choices.map(({ value, name }, index) => (
        <>
          {index > 0 && ' · '}
          {value === current ? (
            <strong>{name}</strong>
          ) : (
            <a class="govuk-link" href={hrefOf(value)}>
              {name}
            </a>
          )}
        </>
      ))}
    </p>
  )
}

interface FieldsProps {
  readonly fields: readonly TextField[]
  readonly languages: ShownLanguages
  readonly form: FormState
  readonly locale: Locale
  /** Heads the texts that are shown on demand. */
  readonly further?: string
}

/** Every text, the languages side by side; what is missing in the second one says which words stand in for it. */
export function TextFields({ fields, further, ...rest }: FieldsProps) {
  const later = fields.filter(({ isFurther }) => isFurther)
  const isOpen = later.some(({ name }) =>
    rest.languages.some((language = '') => rest.form.error(fieldName(name, language))),
  )
  return (
    <>
      {fields
        .filter(({ isFurther }) => !isFurther)
        .map(field => (
          <FieldRow {...rest} field={field} />
        ))}
      {later.length > 0 && (
        <Details summaryText={further ?? ''} open={isOpen}>
          {later.map(field => (
            <FieldRow {...rest} field={field} />
          ))}
        </Details>
      )}
    </>
  )
}

function FieldRow(props: Omit<FieldsProps, 'fields'> & { readonly field: TextField }) {
  const { languages } = props
  if (languages.length === 1) return <OneField {...props} language={languages[0]} />
  return (
    <div class="govuk-grid-row">
      {languages.map((language = '') => (
        <div class="govuk-grid-column-one-half">
          <OneField {...props} language={language} />
        </div>
      ))}
    </div>
  )
}

function OneField(props: Omit<FieldsProps, 'fields'> & { readonly field: TextField; readonly language: string }) {
  const { field, language, languages, form, locale } = props
  const text = editingWords(locale).fields
  const [main] = languages
  const name = fieldName(field.name, language)
  const isMissing = language !== main && form.value(name) === '' && form.value(fieldName(field.name, main)) !== ''
  const hints = [field.hint, isMissing ? text.missing(languageName(main, locale)) : undefined].filter(Boolean)
  const common = {
    name,
    label: {
      text: languages.length > 1 ? text.in(field.label, languageName(language, locale)) : field.label,
      classes: 'govuk-label--s',
    },
    ...(hints.length > 0 ? { hint: hints.join(' ') } : {}),
    value: form.value(name),
    errorMessage: form.error(name),
    attributes: { lang: language },
    locale,
  }
  return field.rows ? <Textarea {...common} rows={field.rows} /> : <Input {...common} />
}

/** The button that saves, and the way out. */
export function SaveOrCancel(props: {
  text: string
  cancelHref: string
  locale: Locale
  children?: ComponentChildren
}) {
  return (
    <div class="govuk-button-group">
      <Button text={props.text} preventDoubleClick />
      {props.children}
      <a class="govuk-link" href={props.cancelHref}>
        {editingWords(props.locale).fields.cancel}
      </a>
    </div>
  )
}
