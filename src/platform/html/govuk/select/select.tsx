import { type Attributes, attributes, names } from '../attributes.ts'
import { present, type Sparse, said } from '../content.ts'
import { describedByOf, Field, type FieldProps } from '../form-group/form-group.tsx'

export interface SelectItem {
  text: string | number
  /** The text itself, unless given. */
  value?: string | number | boolean
  selected?: boolean
  disabled?: boolean
  attributes?: Attributes
}

export interface SelectProps extends FieldProps {
  items: Sparse<SelectItem>
  /** The value that is chosen. */
  value?: string | number | boolean | null
  disabled?: boolean
}

export function Select(props: SelectProps) {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      {said(props.formGroup?.beforeInput)}
      <select
        class={names('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        {...attributes(props.attributes)}
      >
        {present(props.items).map(({ item }) => (
          <option
            value={item.value === undefined ? undefined : String(item.value)}
            selected={isChosen(item, props.value)}
            disabled={item.disabled}
            {...attributes(item.attributes)}
          >
            {item.text}
          </option>
        ))}
      </select>
      {said(props.formGroup?.afterInput)}
    </Field>
  )
}

function isChosen(item: SelectItem, value: SelectProps['value']): boolean {
  if (item.selected !== undefined) return item.selected
  return value !== undefined && value !== null && value !== '' && String(item.value ?? item.text) === String(value)
}
