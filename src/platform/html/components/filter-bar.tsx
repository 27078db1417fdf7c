import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/i18n/index.ts'
import type { SelectItem } from '../govuk/index.ts'
import { componentWords } from './words.ts'

export interface FilterBarProps {
  action: string
  locale: Locale
  /** Names the form for people who cannot see it. */
  label?: string
  submitText?: string
  /** Shown when a filter is set: where everything is shown again. */
  clearHref?: string
  /** `FilterSelect` and `FilterText`, with the words of the sentence between them. */
  children: ComponentChildren
}

/** A GET form that reads as a sentence: "Show [everybody] in [any unit], by [name]". */
export function FilterBar(props: FilterBarProps) {
  const words = componentWords(props.locale)
  return (
    <form class="app-filter" action={props.action} method="get" aria-label={props.label ?? words.filters}>
      <div class="app-filter__sentence">{props.children}</div>
      <div class="app-filter__buttons">
        <button class="govuk-button govuk-button--secondary app-filter__submit" type="submit">
          {props.submitText ?? words.show}
        </button>
        {props.clearHref && (
          <a class="govuk-link" href={props.clearHref}>
            {words.clearFilters}
          </a>
        )}
      </div>
    </form>
  )
}

interface FilterFieldProps {
  name: string
  /** The word before it in the sentence: "in". */
  before?: string
  /** What is chosen, for people who hear the field alone: "Unit". */
  label: string
}

export interface FilterSelectProps extends FilterFieldProps {
  items: readonly SelectItem[]
  /** More items, each kind under its name. */
  groups?: readonly { readonly label: string; readonly items: readonly SelectItem[] }[]
  value?: string | null
}

export function FilterSelect({ name, before, label, items, groups = [], value }: FilterSelectProps) {
  const options = (some: readonly SelectItem[]) =>
    some.map(item => (
      <option
        value={String(item.value ?? item.text)}
        selected={item.selected ?? String(item.value ?? item.text) === value}
      >
        {item.text}
      </option>
    ))
  return (
    <span class="app-filter__part">
      {before && <span class="app-filter__word">{before}</span>}
      <select class="govuk-select app-filter__field" name={name} aria-label={label}>
        {options(items)}
        {groups.map(group => (
          <optgroup label={group.label}>{options(group.items)}</optgroup>
        ))}
      </select>
    </span>
  )
}

export interface FilterTextProps extends FilterFieldProps {
  value?: string
  placeholder?: string
}

export function FilterText({ name, before, label, value, placeholder }: FilterTextProps) {
  return (
    <span class="app-filter__part app-filter__part--wide">
      {before && <span class="app-filter__word">{before}</span>}
      <input
        class="govuk-input app-filter__field"
        type="search"
        name={name}
        value={value}
        placeholder={placeholder}
        aria-label={label}
      />
    </span>
  )
}
