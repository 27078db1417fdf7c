import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, i18nAttributes, names, type PluralMessages } from '../attributes.ts'
import { said } from '../content.ts'
import { describedByOf, Field, type FieldProps } from '../form-group/form-group.tsx'
import { govukWords } from '../words.ts'

export interface FileUploadProps extends FieldProps {
  disabled?: boolean
  multiple?: boolean
  /** A drop zone where there is JavaScript. */
  javascript?: boolean
  wrapperClasses?: string
  wrapperAttributes?: Attributes
  chooseFilesButtonText?: string
  noFileChosenText?: string
  multipleFilesChosenText?: PluralMessages
  dropInstructionText?: string
  enteredDropZoneText?: string
  leftDropZoneText?: string
}

export function FileUpload(props: FileUploadProps) {
  const id = props.id ?? props.name
  const input = (
    <input
      class={names('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedByOf(id, props)}
      {...attributes(props.attributes)}
    />
  )
  return (
    <Field {...props}>
      {said(props.formGroup?.beforeInput)}
      {props.javascript ? <DropZone {...props}>{input}</DropZone> : input}
      {said(props.formGroup?.afterInput)}
    </Field>
  )
}

function DropZone(props: FileUploadProps & { children: ComponentChildren }) {
  const words = props.locale && props.locale !== 'en' ? govukWords(props.locale).fileUpload : undefined
  return (
    <div
      class={names('govuk-file-upload-wrapper', props.wrapperClasses)}
      data-module="govuk-file-upload"
      {...i18nAttributes({
        'choose-files-button': props.chooseFilesButtonText ?? words?.choose,
        'no-file-chosen': props.noFileChosenText ?? words?.none,
        'multiple-files-chosen': props.multipleFilesChosenText ?? words?.several,
        'drop-instruction': props.dropInstructionText ?? words?.drop,
        'entered-drop-zone': props.enteredDropZoneText ?? words?.entered,
        'left-drop-zone': props.leftDropZoneText ?? words?.left,
      })}
      {...attributes(props.wrapperAttributes)}
    >
      {props.children}
    </div>
  )
}
