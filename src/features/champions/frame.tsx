import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { championsUrls } from './champions.urls.ts'
import { words } from './words.ts'

type FrameProps = Omit<PageHeaderProps, 'whoCanSee' | 'children'> & {
  readonly form?: FormState | undefined
  /** Exactly who can see what is on the page. */
  readonly who: string
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** Errors first, one heading with who can see the page, and below it everything else. */
export function ChampionsFrame({ form, who, wide = false, children, ...header }: FrameProps) {
  return (
    <>
      <FormErrors errors={form?.errors} locale={header.locale} />
      <PageHeader {...header} whoCanSee={{ text: who, href: aboutUrls.whoCanSee.href() }} />
      {wide ? (
        children
      ) : (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">{children}</div>
        </div>
      )}
    </>
  )
}

export const championsCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).nav, href: championsUrls.find.href() },
  ...more,
]

/** On pages of the programme. */
export const programmeCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).programme.nav, href: championsUrls.programme.href() },
  ...more,
]

/** What somebody wrote, with its lines as they were and in the direction of its script. */
export const Told = ({ text }: { readonly text: string }) => (
  <p class="govuk-body app-told" dir="auto">
    {text}
  </p>
)

export const PersonLink = ({ id, name }: { readonly id: string; readonly name: string }) => (
  <a class="govuk-link" href={peopleUrls.person.href({ personId: id })}>
    <bdi>{name}</bdi>
  </a>
)

/** A line of links, a list for those who hear it. */
export const Links = ({ links }: { readonly links: readonly (Crumb | false)[] }) => (
  <ul class="govuk-list app-no-print">
    {links
      .filter(link => link !== false)
      .map(({ text, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
  </ul>
)

interface OneFormProps {
  readonly action: string
  readonly save: string
  readonly back?: Crumb
  readonly isWarning?: boolean
  readonly isSecondary?: boolean
  readonly children?: ComponentChildren
}

/** A form of one column with its button and a way back. */
export const OneForm = ({ action, save, back, isWarning, isSecondary, children }: OneFormProps) => (
  <form method="post" action={action} novalidate>
    {children}
    <div class="govuk-button-group">
      <Button
        text={save}
        preventDoubleClick
        {...(isWarning
          ? { classes: 'govuk-button--warning' }
          : isSecondary
            ? { classes: 'govuk-button--secondary' }
            : {})}
      />
      {back && (
        <a class="govuk-link" href={back.href}>
          {back.text}
        </a>
      )}
    </div>
  </form>
)
