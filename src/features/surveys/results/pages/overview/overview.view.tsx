import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatList, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { ActionList } from '../../../actions/pages/action-list.tsx'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import type { Wave } from '../../../waves/wave.ts'
import { resultsUrls } from '../../results.urls.ts'
import { type Slicing, valueKey } from '../../slicing.ts'
import { resultWords } from '../../words.ts'
import { SliceForm, sayDimension, saySlice } from '../slice-form.tsx'
import { AreaTable } from './area-table.tsx'
import { HeadlineTiles } from './headline.tsx'
import type { Counted, OverviewData } from './overview.page.ts'
import { GroupPicture, UnitMap } from './pictures.tsx'

export function OverviewView({ data: { wave, counted }, ctx: { locale, organisation } }: ViewProps<OverviewData>) {
  const t = resultWords(locale)
  const at = { waveId: wave.id }
  const isThere = counted !== undefined && counted.results.counted > 0
  return (
    <>
      <PageHeader
        title={t.title}
        caption={`${textIn(wave.survey.title, locale)}, ${wave.name}`}
        whoCanSee={{
          text: t.leads(counted?.results.minimum ?? Math.max(wave.minimumGroup, organisation.minimumGroup)),
          href: aboutUrls.whoCanSee.href(),
        }}
        actions={[
          isThere && { text: t.actions, href: resultsUrls.actions.href(at) },
          isThere && { text: t.publish, href: resultsUrls.publish.href(at) },
          isThere && { text: t.benchmarks, href: resultsUrls.benchmarks.href({ surveyId: wave.survey.id }) },
        ]}
        locale={locale}
      />
      {!counted ? (
        <EmptyState
          title={wave.status === 'closed' ? t.counting : t.open}
          text={wave.status === 'closed' ? t.countingText : t.openText}
        />
      ) : counted.results.counted === 0 ? (
        <EmptyState title={t.tooFew} text={t.tooFewText(counted.results.minimum)} />
      ) : (
        <Shown wave={wave} counted={counted} locale={locale} />
      )}
    </>
  )
}

function Shown({ wave, counted, locale }: { wave: Wave; counted: Counted; locale: Locale }) {
  const t = resultWords(locale)
  const { results, slicing, slice, comments, weighedBy } = counted
  const at = { waveId: wave.id }
  const besideId = counted.besideChoices.find(({ wave: one }) => one.name === counted.besideName)?.wave.id ?? ''
  const isHidden = slicing.unknown || slice.people < results.minimum
  return (
    <>
      <SliceForm
        action={resultsUrls.show.href(at)}
        results={results}
        slicing={slicing}
        margins={slicing.tags.length === 0 ? counted.margins : []}
        weighedBy={weighedBy}
        beside={{ choices: counted.besideChoices.map(({ wave: { id, name } }) => ({ id, name })), value: besideId }}
        locale={locale}
      />
      {results.dimensions.some(({ values }) => values.length > 1) && (
        <p class="govuk-body">
          <a class="govuk-link" href={resultsUrls.compare.href(at, compareFrom(slicing))}>
            {t.compare.link}
          </a>
        </p>
      )}
      {isHidden ? (
        <EmptyState
          title={t.hiddenSlice}
          text={t.hiddenSliceText(results.minimum)}
          action={{ text: t.clear, href: resultsUrls.show.href(at) }}
        />
      ) : (
        <>
          <h2 class="govuk-heading-m">{saySlice(results, slicing, locale)}</h2>
          {weighedBy.length > 0 && (
            <InsetText
              text={t.weightedNote(
                formatList(
                  locale,
                  weighedBy.map(key => sayDimension(results, key, locale).toLowerCase()),
                ),
              )}
            />
          )}
          <HeadlineTiles wave={wave} counted={counted} locale={locale} />
          <GroupPicture wave={wave} counted={counted} locale={locale} />
          <UnitMap wave={wave} counted={counted} locale={locale} />
          {counted.areas.map(area => (
            <AreaTable area={area} wave={wave} counted={counted} locale={locale} />
          ))}
          <p class="govuk-hint">
            {t.inFavourNote} {counted.beside.size > 0 && t.method} {t.small(results.minimum)}
          </p>
        </>
      )}
      {comments.shown + comments.waiting > 0 && (
        <section>
          <h2 class="govuk-heading-m">{t.written}</h2>
          <p class="govuk-body">
            {t.writtenText(formatNumber(locale, comments.shown), formatNumber(locale, comments.waiting))}
          </p>
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={resultsUrls.comments.href(at)}>
                {t.readComments}
              </a>
            </li>
            {comments.waiting > 0 && (
              <li>
                <a class="govuk-link" href={resultsUrls.checkComments.href(at)}>
                  {t.checkComments}
                </a>
              </li>
            )}
          </ul>
        </section>
      )}
      {counted.actions.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">{t.actions}</h2>
          <ActionList actions={counted.actions} results={results} waveId={wave.id} locale={locale} />
        </section>
      )}
      <section>
        <h2 class="govuk-heading-m">{t.files}</h2>
        <ul class="govuk-list">
          {(['csv', 'ods', 'json', 'benchmark'] as const).map(kind => (
            <li>
              <a class="govuk-link" href={resultsUrls[kind].href(at)}>
                {t[kind]}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

// What is shown becomes the first of the two, and what else was chosen stays.
function compareFrom({ tags: [tag, ...others] }: Slicing): Record<string, string> {
  const filters = others.map(other => [other.slice(0, other.indexOf(':')), valueKey({ tag: other })] as const)
  return tag ? { one: tag, ...Object.fromEntries(filters) } : {}
}
