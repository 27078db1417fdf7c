import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader, type PageHeaderProps } from '#platform/html/components/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Crumb } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { nameOf, type Provider } from '../provider.ts'
import { singleSignOnUrls } from '../single-sign-on.urls.ts'
import { adminWords } from '../words.ts'

interface Props extends Omit<PageHeaderProps, 'whoCanSee'> {
  readonly form?: FormState
  /** Who can see the page; left out where nothing on it is about a person. */
  readonly whoCanSee?: string | undefined
}

/** Errors first, one heading, and who can see it; what stands below comes after it. */
export function Frame({ form, whoCanSee, ...header }: Props) {
  return (
    <>
      <FormErrors errors={form?.errors} locale={header.locale} />
      <PageHeader
        {...header}
        {...(whoCanSee ? { whoCanSee: { text: whoCanSee, href: aboutUrls.whoCanSee.href() } } : {})}
      />
    </>
  )
}

/** The same for the pages of administration. */
export const AdminFrame = (props: Omit<Props, 'whoCanSee'>) => (
  <Frame {...props} whoCanSee={adminWords(props.locale).onlyAdministrators} />
)

/** Up from a page about one provider. */
export const providerCrumbs = (locale: Locale, provider?: Provider): readonly Crumb[] => [
  { text: adminWords(locale).title, href: singleSignOnUrls.providers.href() },
  ...(provider
    ? [{ text: nameOf(provider, locale), href: singleSignOnUrls.provider.href({ providerId: provider.id }) }]
    : []),
]
