import { aboutUrls } from '#features/about/index.ts'
import { partnershipsUrls } from '#features/partnerships/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { InsetText, Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { actionWords } from '../actions/words.ts'
import { publishingWords } from '../publishing/words.ts'
import { ShareBar } from '../results/pages/share-bar.tsx'
import { resultWords } from '../results/words.ts'
import { findPartnerResult, listPartnerResults, type PartnerResult } from './partner-results.queries.ts'
import { partnerResultsUrls } from './partners.urls.ts'
import type { ToldResults } from './results-share.ts'
import { partnerWords } from './words.ts'

/** What partners published of their surveys. */
export const partnerResultsPage = page(partnerResultsUrls.list, {
  access: signedIn,
  load: async ({ db }) => ({ results: await listPartnerResults(db) }),
  title: ({ ctx }) => partnerWords(ctx.locale).title,
  breadcrumbs: ({ ctx }) => [{ text: partnerWords(ctx.locale).partners, href: partnershipsUrls.overview.href() }],
  view({ data: { results }, ctx: { locale, organisation } }) {
    const t = partnerWords(locale)
    return (
      <>
        <PageHeader
          title={t.title}
          lead={t.lead}
          whoCanSee={{ text: t.whoSees, href: aboutUrls.whoCanSee.href() }}
          locale={locale}
        />
        {results.length === 0 ? (
          <EmptyState title={t.none} text={t.noneText} />
        ) : (
          <ul class="govuk-list govuk-list--spaced">
            {results.map(({ id, told, partnerName, publishedAt }) => (
              <li>
                <a class="govuk-link" href={partnerResultsUrls.show.href({ partnerResultId: id })}>
                  {told.title[locale]}
                </a>
                <br />
                <span class="app-quiet">
                  {t.by(partnerName, formatDate(locale, publishedAt, organisation.timeZone))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </>
    )
  },
})

/** One page of results as a partner published it. */
export const partnerResultPage = page(partnerResultsUrls.show, {
  access: signedIn,
  load: async ({ db, params }) => found(await findPartnerResult(db, params.partnerResultId)),
  title: ({ data, ctx }) => data.told.title[ctx.locale],
  breadcrumbs: ({ ctx }) => [{ text: partnerWords(ctx.locale).title, href: partnerResultsUrls.list.href() }],
  view: ResultView,
})

function ResultView({ data, ctx: { locale, organisation } }: ViewProps<PartnerResult>) {
  const { told, partnerName, publishedAt } = data
  const t = partnerWords(locale)
  return (
    <>
      <PageHeader
        title={told.title[locale]}
        caption={t.by(partnerName, formatDate(locale, publishedAt, organisation.timeZone))}
        lead={publishingWords(locale).page.answered(formatNumber(locale, told.respondents))}
        whoCanSee={{ text: t.whoSees, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <InsetText text={t.noRanking} />
      {told.words
        .split(/\n{2,}/)
        .filter(Boolean)
        .map(words => (
          <p class="govuk-body" dir="auto">
            {words}
          </p>
        ))}
      {told.areas.map(({ title, results }) => (
        <section>
          <h2 class="govuk-heading-m">{title[locale]}</h2>
          {results.map(result => (
            <Result result={result} locale={locale} />
          ))}
        </section>
      ))}
      <Actions told={told} locale={locale} />
      <p class="govuk-hint">
        {resultWords(locale).inFavourNote} {resultWords(locale).small(told.minimum)}
      </p>
    </>
  )
}

type Told = ToldResults['areas'][number]['results'][number]

function Result({ result: { text, answered, favourable, choices }, locale }: { result: Told; locale: Locale }) {
  const t = resultWords(locale)
  const of = choices.reduce((sum, { count }) => sum + count, 0)
  return (
    <div class="govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{text[locale]}</h3>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {t.inFavour}: <ShareBar share={favourable / answered} locale={locale} /> (n = {formatNumber(locale, answered)})
      </p>
      {choices.length > 0 && (
        <details>
          <summary class="app-picture__toggle">
            {publishingWords(locale).page.numbers}
            <span class="govuk-visually-hidden">: {text[locale]}</span>
          </summary>
          <ul class="govuk-list">
            {choices.map(choice => (
              <li>
                {choice.text[locale]}: {formatPercent(locale, choice.count / of)} ({formatNumber(locale, choice.count)})
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Actions({ told: { actions }, locale }: { told: ToldResults; locale: Locale }) {
  const t = actionWords(locale)
  if (actions.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{publishingWords(locale).page.actions}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {actions.map(({ title, status, outcome, dueOn }) => (
          <li>
            <strong dir="auto">{title}</strong> <Tag text={t.statuses[status]} classes="govuk-tag--grey" />
            {dueOn && (
              <>
                <br />
                <span class="app-quiet">{t.by(formatDate(locale, dueOn))}</span>
              </>
            )}
            {outcome && (
              <>
                <br />
                <span dir="auto">{outcome}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
