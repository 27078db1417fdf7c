import { Checkboxes, WarningText } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { ContactFound } from './contact-data.ts'
import { askingWords } from './words.ts'

interface Props {
  readonly contacts: readonly ContactFound[]
  readonly form: Pick<FormState, 'error' | 'list'>
  readonly locale: Locale
}

/** Says what may be about a resident before others read it, with a box to tick where it is not. */
export function ContactWarning({ contacts, form, locale }: Props) {
  const { check: t } = askingWords(locale)
  if (contacts.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t.contact}</h2>
      <WarningText text={t.contactText} iconFallbackText={t.contact} />
      <ul class="govuk-list govuk-list--bullet">
        {contacts.map(({ kind, text }) => (
          <li>
            <bdi>{text}</bdi> ({t.contactKinds[kind]})
          </li>
        ))}
      </ul>
      <p class="govuk-body">{t.contactInstead}</p>
      <Checkboxes
        name="harmless"
        items={[{ value: 'yes', text: t.contactTick }]}
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
