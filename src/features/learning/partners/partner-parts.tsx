import { Button, InsetText } from '#platform/html/govuk/index.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { Resource } from '../resources.queries.ts'
import { learningPartnersUrls } from './partners.urls.ts'
import { partnerWords } from './words.ts'

interface Props {
  readonly resource: Resource
  readonly locale: Locale
}

/** On a partner's copy: whose it is, and for those who keep the catalogue how it becomes their own. */
export function FromPartner({ resource, keeps, locale }: Props & { readonly keeps: boolean }) {
  const { id: resourceId, partnerName, takenBackAt } = resource
  const t = partnerWords(locale)
  if (!partnerName) return null
  if (takenBackAt) return <InsetText text={t.takenBack(partnerName)} />
  return (
    <InsetText>
      <p class="govuk-body">{t.keptThere(partnerName)}</p>
      {keeps && (
        <form method="post" action={learningPartnersUrls.takeOver.href({ resourceId })} class="app-no-print">
          <p class="govuk-body">{t.takeOverHint}</p>
          <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" text={t.takeOver} preventDoubleClick />
        </form>
      )}
    </InsetText>
  )
}

/** On one's own, for those who keep the catalogue: whether partners see it. */
export function ToPartners({ resource: { id: resourceId }, isShared, locale }: Props & { readonly isShared: boolean }) {
  const t = partnerWords(locale)
  const { unshare, share } = learningPartnersUrls
  return (
    <form method="post" action={(isShared ? unshare : share).href({ resourceId })} class="app-no-print">
      <p class="govuk-body">{isShared ? t.partnersSee : t.partnersDoNot}</p>
      <Button classes="govuk-button--secondary" text={isShared ? t.doUnshare : t.doShare} preventDoubleClick />
    </form>
  )
}

/** Whom to thank for what was taken over. */
export const creditText = ({ creditTo, creditedAt }: Resource, locale: Locale): string | undefined =>
  creditTo && creditedAt ? partnerWords(locale).credit(creditTo, formatDate(locale, creditedAt)) : undefined
