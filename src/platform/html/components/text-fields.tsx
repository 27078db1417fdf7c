import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { CharacterCount, Input, Textarea } from '../govuk/index.ts'

export interface TextFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly form: FormState
  readonly locale: Locale
}

const asked = ({ name, label, hint, form, locale }: TextFieldProps) => ({
  ...{ name, value: form.value(name), errorMessage: form.error(name), locale },
  label: { text: label, classes: 'govuk-label--s' },
  ...(hint ? { hint } : {}),
})

export type LineProps = TextFieldProps & {
  readonly width?: 2 | 3 | 5 | 10 | 20
  readonly type?: 'text' | 'date' | 'url'
  readonly inputmode?: 'numeric' | 'url' | 'decimal'
}

/** One line of a form: what was typed and what is wrong with it come from the form by its name. */
export const Line = ({ width, type = 'text', inputmode, ...props }: LineProps) => (
  <Input
    {...asked(props)}
    type={type}
    {...(width ? { classes: `govuk-input--width-${width}` } : {})}
    {...(inputmode ? { inputmode } : {})}
    {...(type === 'text' && !inputmode ? { attributes: { dir: 'auto' } } : {})}
  />
)

/** Several lines. */
export const Prose = ({ rows = 4, ...props }: TextFieldProps & { readonly rows?: number }) => (
  <Textarea {...asked(props)} rows={rows} attributes={{ dir: 'auto' }} />
)

/** Several lines with a limit that is said while one types. */
export const ShortProse = ({
  limit,
  rows = 3,
  ...props
}: TextFieldProps & { readonly limit: number; readonly rows?: number }) => (
  <CharacterCount {...asked(props)} maxlength={limit} rows={rows} attributes={{ dir: 'auto' }} />
)
