import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said, saysSomething } from '../content.ts'
import { describedByOf, Field, type FieldProps } from '../form-group/form-group.tsx'

export interface InputProps extends FieldProps {
  type?: 'text' | 'email' | 'number' | 'password' | 'search' | 'tel' | 'url' | 'date' | 'time' | 'month'
  value?: string | number
  inputmode?: 'decimal' | 'email' | 'none' | 'numeric' | 'search' | 'tel' | 'text' | 'url'
  autocomplete?: string
  autocapitalize?: 'none' | 'sentences' | 'words' | 'characters'
  pattern?: string
  spellcheck?: boolean
  disabled?: boolean
  prefix?: Affix
  suffix?: Affix
  inputWrapper?: { classes?: string; attributes?: Attributes }
}

export interface Affix extends Content {
  classes?: string
  attributes?: Attributes
}

export function Input(props: InputProps) {
  return (
    <Field {...props}>
      {needsWrapper(props) ? (
        <div
          class={names('govuk-input__wrapper', props.inputWrapper?.classes)}
          {...attributes(props.inputWrapper?.attributes)}
        >
          {said(props.formGroup?.beforeInput)}
          <AffixItem kind="prefix" affix={props.prefix} />
          <InputElement {...props} />
          <AffixItem kind="suffix" affix={props.suffix} />
          {said(props.formGroup?.afterInput)}
        </div>
      ) : (
        <InputElement {...props} />
      )}
    </Field>
  )
}

function needsWrapper({ prefix, suffix, formGroup }: InputProps): boolean {
  return [prefix, suffix, formGroup?.beforeInput, formGroup?.afterInput].some(saysSomething)
}

function InputElement(props: InputProps) {
  const id = props.id ?? props.name
  return (
    <input
      class={names('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={id}
      name={props.name}
      // Preact types each input type apart; ours is one of several.
      type={(props.type ?? 'text') as 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedByOf(id, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...attributes(props.attributes)}
    />
  )
}

function AffixItem({ kind, affix }: { kind: 'prefix' | 'suffix'; affix: Affix | undefined }) {
  if (!affix || !saysSomething(affix)) return null
  return (
    <div class={names(`govuk-input__${kind}`, affix.classes)} aria-hidden="true" {...attributes(affix.attributes)}>
      {said(affix)}
    </div>
  )
}
