import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, names } from '../attributes.ts'
import { type Content, said } from '../content.ts'
import { Tag } from '../tag/tag.tsx'

export interface PhaseBannerProps extends Content {
  children?: ComponentChildren
  tag?: Content & { classes?: string }
  classes?: string
  attributes?: Attributes
}

export function PhaseBanner(props: PhaseBannerProps) {
  return (
    <div class={names('govuk-phase-banner govuk-width-container', props.classes)} {...attributes(props.attributes)}>
      <p class="govuk-phase-banner__content">
        <Tag
          text={props.tag?.text}
          html={props.tag?.html}
          classes={names('govuk-phase-banner__content__tag', props.tag?.classes)}
        />
        <span class="govuk-phase-banner__text">{props.children ?? said(props)}</span>
      </p>
    </div>
  )
}
