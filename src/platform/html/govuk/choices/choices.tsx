import { type Attributes, attributes, ids, names } from '../attributes.ts'
import { asOptions, type Content, type Phrase, present, type Sparse, said, saysSomething } from '../content.ts'
import { Fieldset, type FieldsetOptions } from '../fieldset/fieldset.tsx'
import { FormGroup, HintAndError, type QuestionProps } from '../form-group/form-group.tsx'
import { Hint, type HintOptions } from '../hint/hint.tsx'
import { Label } from '../label/label.tsx'

/** One choice of radios or checkboxes. */
export interface ChoiceItem extends Content {
  id?: string
  value?: string | number
  checked?: boolean
  disabled?: boolean
  /** Words between the choices ("or"); such an item is no choice itself. */
  divider?: string
  hint?: Phrase | HintOptions
  label?: { classes?: string; attributes?: Attributes }
  /** Shown when the choice is made. Without JavaScript it is always shown. */
  conditional?: Phrase | Content | false
  attributes?: Attributes
}

export interface ChoicesProps<Item extends ChoiceItem> extends QuestionProps {
  name: string
  /** The name, unless given. The first choice has it as its id, so that an error summary can link to it. */
  idPrefix?: string
  items: Sparse<Item>
  fieldset?: FieldsetOptions
  describedBy?: string
  formGroup?: { classes?: string; attributes?: Attributes; beforeInputs?: Content; afterInputs?: Content }
  classes?: string
  attributes?: Attributes
}

interface Kind<Item extends ChoiceItem> {
  block: 'govuk-radios' | 'govuk-checkboxes'
  type: 'radio' | 'checkbox'
  isChosen: (item: Item) => boolean
  nameOf: (item: Item) => string
  /** Without a fieldset, checkboxes carry the description of the group themselves. */
  describesEachItem: boolean
  extraAttributes?: (item: Item) => Record<string, string | undefined>
}

/** What radios and checkboxes have in common. Use `Radios` or `Checkboxes`. */
export function Choices<Item extends ChoiceItem>({ kind, ...props }: ChoicesProps<Item> & { kind: Kind<Item> }) {
  const idPrefix = props.idPrefix ?? props.name
  const describedBy = ids(
    props.fieldset?.describedBy ?? props.describedBy,
    props.hint !== undefined && `${idPrefix}-hint`,
    props.errorMessage && `${idPrefix}-error`,
  )
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={props.hint} errorMessage={props.errorMessage} locale={props.locale} />
      <div class={names(kind.block, props.classes)} {...attributes(props.attributes)} data-module={kind.block}>
        {said(props.formGroup?.beforeInputs)}
        {present(props.items).map(({ item, index }) => (
          <Choice
            kind={kind}
            item={item}
            id={item.id ?? (index > 1 ? `${idPrefix}-${index}` : idPrefix)}
            describedBy={kind.describesEachItem && !props.fieldset ? describedBy : undefined}
          />
        ))}
        {said(props.formGroup?.afterInputs)}
      </div>
    </>
  )
  return (
    <FormGroup hasError={Boolean(props.errorMessage)} options={props.formGroup}>
      {props.fieldset ? (
        <Fieldset {...props.fieldset} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

interface ChoiceProps<Item extends ChoiceItem> {
  kind: Kind<Item>
  item: Item
  id: string
  describedBy: string | undefined
}

function Choice<Item extends ChoiceItem>({ kind, item, id, describedBy }: ChoiceProps<Item>) {
  if (item.divider) return <div class={`${kind.block}__divider`}>{item.divider}</div>
  const hint: HintOptions | undefined = item.hint === undefined ? undefined : asOptions(item.hint)
  const hintId = saysSomething(hint) ? `${id}-item-hint` : undefined
  const conditional = item.conditional ? said(asOptions(item.conditional)) : undefined
  const checked = kind.isChosen(item)
  return (
    <>
      <div class={`${kind.block}__item`}>
        <input
          class={`${kind.block}__input`}
          id={id}
          name={kind.nameOf(item)}
          type={kind.type}
          value={item.value ?? ''}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={conditional && `conditional-${id}`}
          {...kind.extraAttributes?.(item)}
          aria-describedby={ids(describedBy, hintId)}
          {...attributes(item.attributes)}
        />
        <Label
          text={item.text}
          html={item.html}
          classes={names(`${kind.block}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        />
        {hintId && <Hint {...hint} id={hintId} classes={names(`${kind.block}__hint`, hint?.classes)} />}
      </div>
      {conditional && (
        <div
          class={names(`${kind.block}__conditional`, !checked && `${kind.block}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}
