import { Input } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly locale: Locale
}

/** A value to be put into another program, as it is. */
export const CopyField = ({ name, label, hint, value, locale }: Props) => (
  <Input
    name={name}
    value={value}
    label={{ text: label, classes: 'govuk-label--s' }}
    {...(hint ? { hint } : {})}
    attributes={{ readonly: 'readonly' }}
    autocomplete="off"
    spellcheck={false}
    classes="app-code-input"
    locale={locale}
  />
)
