import { attributes, names } from '../attributes.ts'
import { said } from '../content.ts'
import { describedByOf, Field, type FieldProps } from '../form-group/form-group.tsx'

export interface TextareaProps extends FieldProps {
  value?: string
  rows?: number | string
  spellcheck?: boolean
  disabled?: boolean
  autocomplete?: string
}

export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name
  return (
    <Field {...props}>
      {said(props.formGroup?.beforeInput)}
      <textarea
        class={names('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={Number(props.rows || 5)}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedByOf(id, props)}
        autocomplete={props.autocomplete || undefined}
        {...attributes(props.attributes)}
      >
        {props.value}
      </textarea>
      {said(props.formGroup?.afterInput)}
    </Field>
  )
}
