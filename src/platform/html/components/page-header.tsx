import type { ComponentChildren } from 'preact'
import type { Locale } from '#platform/i18n/index.ts'
import { names } from '../govuk/attributes.ts'
import type { Phrase } from '../govuk/index.ts'
import { WhoCanSee, type WhoCanSeeProps } from './who-can-see.tsx'

export interface PageAction {
  text: string
  href: string
  /** The one thing most people come for. */
  primary?: boolean
}

export interface PageHeaderProps {
  title: Phrase
  /** What the thing belongs to, above the title. */
  caption?: Phrase
  /** What this is, in one sentence. */
  lead?: Phrase
  actions?: readonly (PageAction | false | null | undefined)[]
  whoCanSee?: Omit<WhoCanSeeProps, 'locale'>
  locale: Locale
  /** Whatever else stands in the header, such as buttons that post. */
  children?: ComponentChildren
}

/** Title, lead sentence, who can see it, and the actions in words at the right. */
export function PageHeader(props: PageHeaderProps) {
  const actions = (props.actions ?? []).filter(action => Boolean(action)) as PageAction[]
  return (
    <div class="app-page-header">
      <div class="app-page-header__words">
        {props.caption && <span class="govuk-caption-l">{props.caption}</span>}
        <h1 class="govuk-heading-l app-page-header__title">{props.title}</h1>
        {props.whoCanSee && <WhoCanSee {...props.whoCanSee} locale={props.locale} />}
        {props.lead && <p class="govuk-body-l app-page-header__lead">{props.lead}</p>}
      </div>
      {(actions.length > 0 || props.children) && (
        <div class="app-page-header__actions">
          {actions.map(action => (
            <a
              class={names('govuk-button', !action.primary && 'govuk-button--secondary')}
              href={action.href}
              draggable={false}
            >
              {action.text}
            </a>
          ))}
          {props.children}
        </div>
      )}
    </div>
  )
}
