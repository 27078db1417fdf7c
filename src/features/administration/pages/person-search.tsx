import { Button, Input } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'

interface Props {
  readonly action: string
  readonly query: string
  readonly label: string
  readonly hint: string
  readonly button: string
  readonly locale: Locale
}

/** One box and one button: the first step wherever an administrator needs one person. */
export function PersonSearch({ action, query, label, hint, button, locale }: Props) {
  return (
    <form method="get" action={action}>
      <Input
        name="person"
        id="person-search"
        type="search"
        label={label}
        hint={hint}
        value={query}
        classes="govuk-!-width-one-half"
        locale={locale}
      />
      <Button classes={query ? 'govuk-button--secondary' : undefined} text={button} />
    </form>
  )
}
