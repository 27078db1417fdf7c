import { type ChoiceItem, Choices, type ChoicesProps } from '../choices/choices.tsx'

export interface CheckboxItem extends ChoiceItem {
  name?: string
  /** "None of these": choosing it clears the others, and the other way round. */
  behaviour?: 'exclusive'
}

export interface CheckboxesProps extends ChoicesProps<CheckboxItem> {
  /** The values that are chosen. */
  values?: readonly (string | number)[]
}

export function Checkboxes({ values, ...props }: CheckboxesProps) {
  const chosen = new Set((values ?? []).map(String))
  return (
    <Choices
      {...props}
      kind={{
        block: 'govuk-checkboxes',
        type: 'checkbox',
        isChosen: item => item.checked ?? chosen.has(String(item.value)),
        nameOf: item => item.name ?? props.name,
        describesEachItem: true,
        extraAttributes: item => ({ 'data-behaviour': item.behaviour }),
      }}
    />
  )
}
