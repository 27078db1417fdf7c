import type { Locale } from '#platform/i18n/index.ts'
import { ErrorSummary } from '../govuk/index.ts'

export interface FormErrorsProps {
  /** What is wrong with which field, in the order of the form. */
  errors: readonly { readonly field: string; readonly message: string }[] | undefined
  locale: Locale
}

/** Every error of a form at once, each leading to its field; nothing where all is well. Stands before the heading. */
export function FormErrors({ errors = [], locale }: FormErrorsProps) {
  if (errors.length === 0) return null
  const errorList = errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))
  return <ErrorSummary errorList={errorList} locale={locale} />
}
