import { type Attributes, attributes, ids, names } from '../attributes.ts'
import { type Content, present, type Sparse, said } from '../content.ts'
import { Fieldset, type FieldsetOptions } from '../fieldset/fieldset.tsx'
import { FormGroup, HintAndError, type QuestionProps } from '../form-group/form-group.tsx'
import { Input, type InputProps } from '../input/input.tsx'
import { govukWords } from '../words.ts'

export interface DateInputItem {
  name?: string
  id?: string
  label?: string
  value?: string | number
  /** Marks this part as the wrong one; false keeps it unmarked when another is wrong. */
  error?: boolean
  inputmode?: InputProps['inputmode']
  autocomplete?: string
  pattern?: string
  classes?: string
  attributes?: Attributes
}

export interface DateInputProps extends QuestionProps {
  id?: string
  /** `birthday` gives the fields `birthday-day`, `birthday-month` and `birthday-year`. */
  namePrefix?: string
  /** False leaves this part out. */
  day?: DateInputItem | false
  month?: DateInputItem | false
  year?: DateInputItem | false
  items?: Sparse<DateInputItem>
  values?: Record<string, string | number | undefined>
  fieldset?: FieldsetOptions
  formGroup?: { classes?: string; attributes?: Attributes; beforeInputs?: Content; afterInputs?: Content }
  classes?: string
  attributes?: Attributes
}

type Part = 'day' | 'month' | 'year'
const parts: readonly Part[] = ['day', 'month', 'year']

export function DateInput(props: DateInputProps) {
  const describedBy = ids(
    props.fieldset?.describedBy,
    props.hint !== undefined && `${props.id}-hint`,
    props.errorMessage && `${props.id}-error`,
  )
  const items = itemsOf(props)
  const anyHasError = items.some(({ item }) => marksError(item))
  const inner = (
    <>
      <HintAndError id={props.id ?? ''} hint={props.hint} errorMessage={props.errorMessage} locale={props.locale} />
      <div
        class={names('govuk-date-input', props.classes)}
        {...attributes(props.attributes)}
        id={props.id || undefined}
      >
        {said(props.formGroup?.beforeInputs)}
        {items.map(({ item, part }) => (
          <DatePart
            {...props}
            item={item}
            part={part}
            hasError={marksError(item) || (item.error !== false && Boolean(props.errorMessage) && !anyHasError)}
          />
        ))}
        {said(props.formGroup?.afterInputs)}
      </div>
    </>
  )
  return (
    <FormGroup hasError={Boolean(props.errorMessage)} options={props.formGroup}>
      {props.fieldset ? (
        // Without the role, JAWS does not read the description of a group of text fields.
        <Fieldset {...props.fieldset} describedBy={describedBy} role="group">
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

function itemsOf(props: DateInputProps): { item: DateInputItem; part: Part | undefined }[] {
  if (props.items && props.items.length > 0) {
    return present(props.items).map(({ item }) => ({
      item,
      part: parts.find(part => nameOf(props, part) === item.name),
    }))
  }
  return parts.flatMap(part => {
    const item = props[part] ?? {}
    return item ? [{ item, part }] : []
  })
}

function nameOf(props: DateInputProps, part: Part): string {
  return (props[part] || undefined)?.name ?? part
}

function marksError(item: DateInputItem): boolean {
  return item.error === true || Boolean(item.classes?.includes('govuk-input--error'))
}

interface DatePartProps extends DateInputProps {
  item: DateInputItem
  part: Part | undefined
  hasError: boolean
}

function DatePart({ item, part, hasError, ...props }: DatePartProps) {
  const words = govukWords(props.locale)
  const name = item.name ?? part ?? ''
  const fullName = props.namePrefix ? `${props.namePrefix}-${name}` : name
  const given = (part && props[part]) || undefined
  return (
    <div class="govuk-date-input__item">
      <Input
        label={{
          text: item.label || (part && name === part ? words[part] : capitalised(name)),
          classes: 'govuk-date-input__label',
        }}
        id={item.id || `${props.id}-${name}`}
        classes={names(
          'govuk-date-input__input',
          hasError && !item.classes?.includes('govuk-input--error') && 'govuk-input--error',
          !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${part === 'year' ? 4 : 2}`,
          item.classes,
        )}
        name={fullName}
        value={item.value ?? given?.value ?? props.values?.[part ?? ''] ?? props.values?.[fullName]}
        inputmode={item.inputmode ?? 'numeric'}
        autocomplete={item.autocomplete}
        pattern={item.pattern}
        attributes={item.attributes}
      />
    </div>
  )
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
}
