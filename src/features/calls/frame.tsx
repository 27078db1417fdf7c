import type { ComponentChildren } from 'preact'
import { aboutUrls } from '#features/about/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call } from './call.ts'
import { callsUrls } from './calls.urls.ts'
import { words } from './words.ts'

type FrameProps = Omit<PageHeaderProps, 'whoCanSee' | 'children'> & {
  readonly form?: FormState | undefined
  /** Exactly who can see what is on the page. */
  readonly who: string
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** Errors first, one heading with who can see the page, and below it everything else. */
export function CallsFrame({ form, who, wide = false, children, ...header }: FrameProps) {
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

export const callsCrumbs = (locale: Locale, ...more: readonly Crumb[]): readonly Crumb[] => [
  { text: words(locale).feed.title, href: callsUrls.feed.href() },
  ...more,
]

/** On pages behind a call: the list, and the call. */
export const callCrumbs = (locale: Locale, { id, title }: Pick<Call, 'id' | 'title'>): readonly Crumb[] =>
  callsCrumbs(locale, { text: title, href: callsUrls.show.href({ callId: id }) })

/** What somebody wrote, with its lines as they were and in the direction of its script. */
export const Told = ({ text, lang }: { readonly text: string; readonly lang?: string }) => (
  <p class="govuk-body app-told" dir="auto" lang={lang}>
    {text}
  </p>
)

export const PersonLink = ({ id, name }: { readonly id: string; readonly name: string }) => (
  <a class="govuk-link" href={peopleUrls.person.href({ personId: id })}>
    <bdi>{name}</bdi>
  </a>
)

interface PostButtonProps {
  readonly action: string
  readonly text: string
  /** For people who hear the button alone. */
  readonly about?: string
  readonly primary?: boolean
}

/** A button that posts by itself. */
export const PostButton = ({ action, text, about, primary = false }: PostButtonProps) => (
  <form method="post" action={action}>
    <Button classes={primary ? '' : 'govuk-button--secondary'} preventDoubleClick>
      {text}
      {about && <span class="govuk-visually-hidden">: {about}</span>}
    </Button>
  </form>
)

/** Who can see a call, in a sentence. */
export function whoSees(
  call: Pick<Call, 'state' | 'audience' | 'asksPartners' | 'unitName'>,
  organisation: string,
  locale: Locale,
) {
  const { who } = words(locale)
  if (call.state === 'draft') return who.draft
  if (call.asksPartners) return who.partners(organisation)
  return call.audience === 'unit' && call.unitName ? who.unit(call.unitName) : who.organisation(organisation)
}
