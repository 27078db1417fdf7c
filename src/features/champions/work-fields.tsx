import { Button, CharacterCount, Input, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly form: FormState
  readonly locale: Locale
}

const asked = ({ name, label, hint, form, locale }: FieldProps) => ({
  ...{ name, value: form.value(name), errorMessage: form.error(name), locale },
  label: { text: label, classes: 'govuk-label--s' },
  ...(hint ? { hint } : {}),
})

type LineProps = FieldProps & {
  readonly width?: 3 | 5 | 10 | 20
  readonly type?: 'text' | 'date' | 'url'
  readonly inputmode?: 'numeric' | 'url' | 'decimal'
}

export const Line = ({ width, type = 'text', inputmode, ...props }: LineProps) => (
  <Input
    {...asked(props)}
    type={type}
    {...(width ? { classes: `govuk-input--width-${width}` } : {})}
    {...(inputmode ? { inputmode } : {})}
    {...(type === 'text' && !inputmode ? { attributes: { dir: 'auto' } } : {})}
  />
)

export const Prose = ({ rows = 4, ...props }: FieldProps & { readonly rows?: number }) => (
  <Textarea {...asked(props)} rows={rows} attributes={{ dir: 'auto' }} />
)

/** Words with a limit that is said while one types. */
export const ShortProse = ({ limit, rows = 3, ...props }: FieldProps & { limit: number; rows?: number }) => (
  <CharacterCount {...asked(props)} maxlength={limit} rows={rows} attributes={{ dir: 'auto' }} />
)

interface PostButtonProps {
  readonly action: string
  readonly text: string
  readonly fields?: Readonly<Record<string, string>>
  /** For people who hear the button alone. */
  readonly about?: string
  readonly primary?: boolean
  readonly warning?: boolean
}

/** A button that posts by itself. */
export const PostButton = ({ action, text, fields = {}, about, primary = false, warning = false }: PostButtonProps) => (
  <form method="post" action={action} class="app-no-print">
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button classes={warning ? 'govuk-button--warning' : primary ? '' : 'govuk-button--secondary'} preventDoubleClick>
      {text}
      {about && <span class="govuk-visually-hidden">: {about}</span>}
    </Button>
  </form>
)
