import { Input } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { termWords } from '../../person-terms/words.ts'

interface TermInputProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly errorMessage?: string | undefined
  /** Where suggestions come from; the text typed is added as `typed`. */
  readonly suggestions: string
  readonly locale: Locale
}

/** A field with suggestions while typing. Without a script it is a plain field, and the next page asks what was meant. */
export function TermInput({ label, hint, value, errorMessage, suggestions, locale }: TermInputProps) {
  const { none, one, found, list } = termWords(locale).suggestions
  return (
    <div
      class="app-combobox"
      data-module="term-suggestions"
      data-suggestions={suggestions}
      data-none={none}
      data-one={one}
      data-found={found('#')}
      data-list={list}
    >
      <Input
        name="typed"
        label={{ text: label, classes: 'govuk-label--s' }}
        hint={hint}
        value={value}
        errorMessage={errorMessage}
        autocomplete="off"
        spellcheck={false}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
      <input type="hidden" name="chosen" value="" />
    </div>
  )
}
