import { PageFrame } from '#features/about/index.ts'
import { Button, Details, FileUpload, Input, SummaryList, Tag, Textarea } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import type { BadgeState, BadgeVerdict } from '../../verify/verify-badge.ts'
import { words } from '../../words.ts'
import { Paragraphs } from '../frame.tsx'
import type { CheckData } from './check.page.ts'

export function CheckView({ data, form, ctx: { locale } }: ViewProps<CheckData, Me | undefined>) {
  const text = words(locale)
  const { verdict } = data
  return (
    <PageFrame
      wide
      title={text.check.title}
      lead={verdict ? undefined : text.check.lead}
      who={text.whoSeesPublic}
      form={form}
      locale={locale}
    >
      {verdict ? (
        <Result data={data} verdict={verdict} locale={locale} />
      ) : (
        <CheckForm data={data} error={form.error('badge')} locale={locale} />
      )}
    </PageFrame>
  )
}

function CheckForm({ data, error, locale }: { data: CheckData; error: string | undefined; locale: Locale }) {
  const text = words(locale).check
  return (
    <form method="post" action={stampsUrls.check.href()} enctype="multipart/form-data" novalidate>
      <FileUpload name="badge" label={text.file} hint={text.fileHint} errorMessage={error} locale={locale} />
      <Textarea
        name="text"
        id="text"
        label={text.text}
        hint={text.textHint}
        value={data.text.slice(0, 20_000)}
        rows={4}
        locale={locale}
      />
      <Button text={text.button} preventDoubleClick />
    </form>
  )
}

const colours: Readonly<Record<BadgeState, string>> = {
  valid: 'govuk-tag--green',
  expired: 'govuk-tag--yellow',
  'not-yet': 'govuk-tag--yellow',
  unreachable: 'govuk-tag--yellow',
  'status-unclear': 'govuk-tag--yellow',
  revoked: 'govuk-tag--red',
  'wrong-signature': 'govuk-tag--red',
  'unknown-issuer': 'govuk-tag--red',
  malformed: 'govuk-tag--red',
}

/** What is true, in words, before anything that the badge says of itself. */
export function VerdictWords({ state, locale }: { state: BadgeState; locale: Locale }) {
  const { title, text } = words(locale).check.states[state]
  return (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-m">
        <Tag text={title} classes={`${colours[state]} govuk-!-font-size-24`} />
      </h2>
      <p class="govuk-body">{text}</p>
    </div>
  )
}

function Result({ data, verdict, locale }: { data: CheckData; verdict: BadgeVerdict; locale: Locale }) {
  const text = words(locale).check
  const { facts, state, detail } = verdict
  const day = (date: string | undefined) => date && formatDate(locale, new Date(date))
  const row = (key: string, value: string | undefined) => (value ? [{ key, value: <bdi>{value}</bdi> }] : [])
  return (
    <>
      <VerdictWords state={state} locale={locale} />
      <h2 class="govuk-heading-m">{text.says}</h2>
      <SummaryList
        rows={[
          ...row(text.name, facts.name),
          ...row(text.issuer, facts.issuerName),
          ...row(text.from, day(facts.validFrom)),
          ...row(text.until, day(facts.validUntil) ?? text.noEnd),
          ...row(text.description, facts.description),
        ]}
      />
      {facts.criteria && (
        <Details summaryText={text.criteria}>
          <Paragraphs text={facts.criteria} />
        </Details>
      )}
      <Whose data={data} verdict={verdict} locale={locale} />
      <Details summaryText={text.detail}>
        {detail && <p class="govuk-body">{detail}</p>}
        <p class="govuk-body">
          <bdi>{facts.issuerId}</bdi>
          <br />
          <bdi>{facts.credentialId}</bdi>
        </p>
        <p class="govuk-body">{text.offlineText}</p>
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href={stampsUrls.check.href()}>
          {text.another}
        </a>
      </p>
    </>
  )
}

// The badge goes along with the form, because nothing of it is kept here.
function Whose({ data, verdict, locale }: { data: CheckData; verdict: BadgeVerdict; locale: Locale }) {
  const text = words(locale).check
  if (!['valid', 'expired', 'revoked', 'status-unclear'].includes(verdict.state)) return null
  if (verdict.facts.identity.length === 0) return <p class="govuk-body">{text.noIdentity}</p>
  return (
    <>
      <h2 class="govuk-heading-m">{text.whose}</h2>
      <p class="govuk-body">{text.whoseText}</p>
      {data.fits !== undefined && (
        <p class="govuk-body" role="status">
          <Tag
            text={data.fits ? text.fits : text.fitsNot}
            classes={data.fits ? 'govuk-tag--green' : 'govuk-tag--red'}
          />
        </p>
      )}
      <form method="post" action={stampsUrls.check.href()} novalidate>
        <input type="hidden" name="text" value={data.text} />
        <Input
          name="email"
          id="email"
          type="email"
          label={text.email}
          classes="govuk-!-width-one-half"
          autocomplete="off"
          locale={locale}
        />
        <Button classes="govuk-button--secondary" text={text.compare} />
      </form>
    </>
  )
}
