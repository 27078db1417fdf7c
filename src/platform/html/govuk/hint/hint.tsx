import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'

export interface HintOptions extends Content {
  classes?: string
  attributes?: Attributes
}

export interface HintProps extends HintOptions {
  id?: string
}

export function Hint(props: HintProps) {
  return (
    <div id={props.id} class={names('govuk-hint', props.classes)} {...attributes(props.attributes)}>
      {said(props)}
    </div>
  )
}
