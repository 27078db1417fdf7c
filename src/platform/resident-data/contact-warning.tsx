import { Checkboxes, WarningText } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type ContactFound, findContactData } from './contact-data.ts'
import { residentWords } from './words.ts'

interface Props {
  readonly contacts: readonly ContactFound[]
  /** Who will read it, in a sentence. */
  readonly readers: string
  readonly form: Pick<FormState, 'error' | 'list'>
  readonly locale: Locale
}

/** Says what may be about a resident before others read it, with a box to tick where it is not. */
export function ContactWarning({ contacts, readers, form, locale }: Props) {
  const t = residentWords(locale)
  if (contacts.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <WarningText text={`${readers} ${t.found}`} iconFallbackText={t.title} />
      <ul class="govuk-list govuk-list--bullet">
        {contacts.map(({ kind, text }) => (
          <li>
            <bdi>{text}</bdi> ({t.kinds[kind]})
          </li>
        ))}
      </ul>
      <p class="govuk-body">{t.instead}</p>
      <Checkboxes
        name="harmless"
        items={[{ value: 'yes', text: t.tick }]}
        values={[...form.list('harmless')]}
        errorMessage={form.error('harmless')}
        locale={locale}
      />
    </>
  )
}

/** Whether the warning has to be shown below a form that was sent: it was given, or has been ticked away. */
export const isWarned = (form: Pick<FormState, 'error' | 'list'> | undefined): boolean =>
  form !== undefined && (form.error('harmless') !== undefined || form.list('harmless').length > 0)

/** Whether words have to be looked at again: they may tell who a resident is, and nobody ticked that they do not. */
export const mayBeAboutAResident = (
  words: string,
  { harmless }: { readonly harmless: readonly string[] },
  ownDomain?: string,
): boolean => harmless.length === 0 && findContactData(words, ownDomain).length > 0
