import { aboutUrls } from '#features/about/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { InsetText, Table } from '#platform/html/govuk/index.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatList } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { waveCrumbs } from '../../crumbs.ts'
import { type Compared, compareQuestionnaires, isComparable } from '../../questionnaire/compare.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Wave } from '../../waves/wave.ts'
import { getWave } from '../../waves/waves.queries.ts'
import { wavesWords } from '../../waves/words.ts'
import { words } from '../../words.ts'
import { findEarlier } from '../draft.ts'
import { nameOf } from '../question-fields.ts'

interface CompareData {
  readonly wave: Wave
  readonly earlier: Wave | undefined
  readonly compared: readonly Compared[]
}

/** What can be compared with the time before, question by question, and why the rest cannot. */
export const comparePage = page(surveysUrls.compare, {
  access: runsSurveys,
  async load({ db, params }): Promise<CompareData> {
    const wave = await getWave(db, params.waveId)
    const earlier = await findEarlier(db, wave)
    const compared = earlier ? compareQuestionnaires(earlier.questionnaire, wave.questionnaire) : []
    return { wave, earlier, compared }
  },
  title: ({ ctx }) => wavesWords(ctx.locale).compare.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: CompareView,
})

function CompareView({ data: { wave, earlier, compared }, ctx: { locale } }: ViewProps<CompareData>) {
  const { compare: text } = wavesWords(locale)
  const asked = compared.filter(({ became }) => became !== 'gone')
  return (
    <>
      <PageHeader
        title={text.title}
        {...(earlier ? { lead: text.lead(earlier.name, wave.name) } : {})}
        whoCanSee={{ text: words(locale).onlyRunners, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {earlier ? (
        <>
          <p class="govuk-body">{text.counts(asked.filter(isComparable).length, asked.length)}</p>
          <Table
            classes="app-table--stack"
            head={[text.question, text.state]}
            rows={compared.map(({ became, reasons, before, after }) => {
              const question = after ?? before
              const why = formatList(
                locale,
                reasons.map(reason => text.reasons[reason]),
              )
              return [
                <bdi>{question ? nameOf(question, locale) : ''}</bdi>,
                <>
                  {text.became[became]}
                  {why && <span class="app-quiet">: {why}</span>}
                </>,
              ]
            })}
            firstCellIsHeader
          />
        </>
      ) : (
        <InsetText>{text.none}</InsetText>
      )}
    </>
  )
}
