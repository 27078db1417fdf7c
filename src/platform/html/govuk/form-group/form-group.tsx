import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/i18n/index.ts'
import { type Attributes, attributes, ids, names } from '../attributes.ts'
import { asOptions, type Content, type Phrase } from '../content.ts'
import { ErrorMessage, type ErrorMessageOptions } from '../error-message/error-message.tsx'
import { Hint, type HintOptions } from '../hint/hint.tsx'
import { Label, type LabelOptions } from '../label/label.tsx'

/** What every question has: hint, error and the group around it. */
export interface QuestionProps {
  hint?: Phrase | HintOptions
  errorMessage?: Phrase | ErrorMessageOptions | false
  /** Language of the words that the component brings itself ("Error", "Show"); English unless given. */
  locale?: Locale
}

/** What every question with a single control has. */
export interface FieldProps extends QuestionProps {
  name: string
  /** The name, unless given. An error summary links to it. */
  id?: string
  label: Phrase | LabelOptions
  describedBy?: string
  formGroup?: FormGroupOptions
  classes?: string
  attributes?: Attributes
}

export interface FormGroupOptions {
  classes?: string
  attributes?: Attributes
  beforeInput?: Content
  afterInput?: Content
}

/** The id of the control, and of everything that describes it. */
export function describedByOf(id: string, props: QuestionProps & { describedBy?: string }): string | undefined {
  return ids(props.describedBy, props.hint !== undefined && `${id}-hint`, props.errorMessage && `${id}-error`)
}

/** The hint and the error message of a question, with the ids that `describedByOf` names. */
export function HintAndError(props: QuestionProps & { id: string }) {
  return (
    <>
      {props.hint !== undefined && <Hint {...asOptions(props.hint)} id={`${props.id}-hint`} />}
      {props.errorMessage && (
        <ErrorMessage {...asOptions(props.errorMessage)} id={`${props.id}-error`} locale={props.locale} />
      )}
    </>
  )
}

interface FormGroupProps {
  hasError: boolean
  options?: Pick<FormGroupOptions, 'classes' | 'attributes'>
  children: ComponentChildren
}

export function FormGroup({ hasError, options, children }: FormGroupProps) {
  return (
    <div
      class={names('govuk-form-group', hasError && 'govuk-form-group--error', options?.classes)}
      {...attributes(options?.attributes)}
    >
      {children}
    </div>
  )
}

/** Label, hint, error message and then the control: the frame of every question with one control. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const id = props.id ?? props.name
  return (
    <FormGroup hasError={Boolean(props.errorMessage)} options={props.formGroup}>
      <Label {...asOptions(props.label)} for={id} />
      <HintAndError id={id} hint={props.hint} errorMessage={props.errorMessage} locale={props.locale} />
      {props.children}
    </FormGroup>
  )
}
