import { PageFrame } from '#features/about/index.ts'
import { EmptyState, Stamp as Mark, StampPlace, StampPlaces } from '#platform/html/components/index.ts'
import { InsetText, SummaryList } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { textIn } from '../../achievements/achievement.ts'
import { edgeOfKey } from '../../achievements/motif.ts'
import { fileNameOf, stampFiles } from '../../documents/stamp-file.ts'
import { issuerUrls, stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { VerdictWords } from '../check/check.view.tsx'
import { Paragraphs } from '../frame.tsx'
import type { CredentialData, CriteriaData, IssuerData } from './public.page.ts'

type Props<Data> = ViewProps<Data, Me | undefined>
type Locale = Props<CriteriaData>['ctx']['locale']

export function CriteriaView({ data, ctx: { locale, organisation } }: Props<CriteriaData>) {
  const { version } = data
  const text = words(locale)
  const { name, description } = textIn(version.texts, locale)
  const page = text.stampPage
  return (
    <PageFrame
      wide
      title={name}
      caption={page.byIssuer(organisation.name)}
      lead={description}
      who={text.whoSeesPublic}
      locale={locale}
    >
      <p>
        <Mark motif={version.motif} variant={edgeOfKey(version.key)} size={160} />
      </p>
      {version.retiredAt && <InsetText text={page.retired} />}
      <Criteria data={data} locale={locale} />
      <p class="govuk-body">
        {version.lastsMonths === undefined ? page.noEnd : page.lasts(version.lastsMonths)}{' '}
        {version.publishedAt && page.edition(version.number, formatDate(locale, version.publishedAt))}
      </p>
    </PageFrame>
  )
}

function Criteria({ data: { version, sentences, skills }, locale }: { data: CriteriaData; locale: Locale }) {
  const page = words(locale).stampPage
  return (
    <>
      <h2 class="govuk-heading-m">{page.criteriaTitle}</h2>
      <Paragraphs text={textIn(version.texts, locale).criteria} />
      {sentences.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {sentences.map(sentence => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
      {skills.length > 0 && (
        <>
          <h2 class="govuk-heading-s">{page.skills}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {skills.map(skill => (
              <li>{skill}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

export function IssuerView({ data: { achievements }, ctx: { locale, organisation } }: Props<IssuerData>) {
  const text = words(locale)
  const slug = { organisation: organisation.slug }
  return (
    <PageFrame
      wide
      title={text.stampPage.aboutIssuer(organisation.name)}
      lead={text.stampPage.aboutLead}
      who={text.whoSeesPublic}
      actions={[{ text: text.check.title, href: stampsUrls.check.href() }]}
      locale={locale}
    >
      <StampPlaces>
        {achievements.map(({ key, motif, texts, publishedAt }) => (
          <StampPlace
            motif={motif}
            variant={edgeOfKey(key)}
            title={
              <a class="govuk-link" href={stampsUrls.criteria.href({ ...slug, key })}>
                {textIn(texts, locale).name}
              </a>
            }
            {...(publishedAt ? { date: publishedAt } : {})}
            locale={locale}
          />
        ))}
      </StampPlaces>
      <h2 class="govuk-heading-m">{text.check.offline}</h2>
      <p class="govuk-body">{text.check.offlineText}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={issuerUrls.did.href(slug)}>
          {text.check.issuerDocument}
        </a>
      </p>
    </PageFrame>
  )
}

export function CredentialView({ data, ctx: { locale, organisation } }: Props<CredentialData | undefined>) {
  const text = words(locale)
  const page = text.stampPage
  if (!data)
    return (
      <PageFrame wide title={page.gone} locale={locale}>
        <EmptyState
          title={page.gone}
          text={page.goneText}
          action={{ text: text.check.title, href: stampsUrls.check.href() }}
        />
      </PageFrame>
    )
  const { stamp, state, shared } = data
  const day = (date: Date) => formatDate(locale, date)
  const row = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  const { name, description } = textIn(stamp.texts, locale)
  return (
    <PageFrame
      wide
      title={name}
      caption={page.byIssuer(organisation.name)}
      lead={description}
      who={shared ? text.whoSeesShared : text.whoSeesPublic}
      locale={locale}
    >
      <p>
        <Mark motif={stamp.motif} variant={edgeOfKey(stamp.key)} size={160} earned={state === 'valid'} />
      </p>
      {state === 'valid' ? (
        <InsetText>
          <h2 class="govuk-heading-m">{page.valid}</h2>
          <p class="govuk-body">{page.validText}</p>
        </InsetText>
      ) : (
        <VerdictWords state={state} locale={locale} />
      )}
      <SummaryList
        rows={[
          ...row(page.holder, shared?.personName),
          ...row(text.check.issuer, organisation.name),
          ...row(text.check.from, day(stamp.awardedAt)),
          ...row(text.check.until, stamp.validUntil ? day(stamp.validUntil) : text.check.noEnd),
        ]}
      />
      <Criteria data={data} locale={locale} />
      {shared && <Files token={shared.token} slug={organisation.slug} locale={locale} />}
      <p class="govuk-body">
        {page.fileInstead}{' '}
        <a class="govuk-link" href={stampsUrls.check.href()}>
          {text.check.title}
        </a>
      </p>
    </PageFrame>
  )
}

function Files({ token, slug, locale }: { token: string; slug: string; locale: Locale }) {
  const text = words(locale)
  return (
    <>
      <h2 class="govuk-heading-m">{text.stampPage.download}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {stampFiles.map(file => (
          <li>
            <a
              class="govuk-link"
              href={stampsUrls.sharedFile.href({ organisation: slug, token, file: fileNameOf(file) })}
              download
            >
              {text.show[file]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
