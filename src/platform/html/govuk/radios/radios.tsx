import { type ChoiceItem, Choices, type ChoicesProps } from '../choices/choices.tsx'

export type RadioItem = ChoiceItem

export interface RadiosProps extends Omit<ChoicesProps<RadioItem>, 'describedBy'> {
  /** The value that is chosen. */
  value?: string | number | null
}

export function Radios({ value, ...props }: RadiosProps) {
  return (
    <Choices
      {...props}
      kind={{
        block: 'govuk-radios',
        type: 'radio',
        isChosen: item => item.checked ?? (hasValue(value) && String(item.value) === String(value)),
        nameOf: () => props.name,
        describesEachItem: false,
      }}
    />
  )
}

function hasValue(value: RadiosProps['value']): boolean {
  return value !== undefined && value !== null && value !== ''
}
