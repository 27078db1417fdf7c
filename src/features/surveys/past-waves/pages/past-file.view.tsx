import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { DateInput, ErrorMessage, Input } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import { columnMeanings, looksTurned, problemWith } from '../guess.ts'
import { countQuestions } from '../to-wave.ts'
import { pastWords } from '../words.ts'
import type { PastFileData } from './past-file.page.ts'

export function PastFileView({ data, form: state, ctx: { locale } }: ViewProps<PastFileData>) {
  const t = pastWords(locale)
  const { survey, file, meanings } = data
  const { columns, rows } = file.content
  const wrong = state.error('column-0')
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={textIn(survey.title, locale)}
        lead={<bdi>{file.fileName}</bdi>}
        whoCanSee={{ text: t.whoCanSee, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <Preview data={data} locale={locale} />
      <form method="post" action={resultsUrls.pastFile.href({ surveyId: survey.id, fileId: file.id })} novalidate>
        <Input
          name="name"
          label={{ text: t.name, classes: 'govuk-label--s' }}
          hint={t.nameHint}
          classes="govuk-input--width-10"
          value={state.value('name')}
          errorMessage={state.error('name')}
          locale={locale}
        />
        <DateInput
          id="due-day"
          namePrefix="due"
          fieldset={{ legend: { text: t.closed, classes: 'govuk-fieldset__legend--s' } }}
          hint={t.closedHint}
          values={{
            'due-day': state.value('due-day'),
            'due-month': state.value('due-month'),
            'due-year': state.value('due-year'),
          }}
          errorMessage={state.error('due-day')}
          locale={locale}
        />
        <h2 class="govuk-heading-m">{t.columns}</h2>
        <p class="govuk-body">
          {t.columnsLead(formatNumber(locale, rows.length), formatNumber(locale, columns.length))}
        </p>
        {wrong && <ErrorMessage text={wrong} locale={locale} />}
        <section class="app-scroll" aria-label={t.columns} tabindex={0}>
          <table class="govuk-table">
            <caption class="govuk-table__caption govuk-visually-hidden">{t.columns}</caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                {[t.column, t.example, t.meaning].map(title => (
                  <th scope="col" class="govuk-table__header">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {columns.map(({ name }, at) => (
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header govuk-!-font-weight-regular" dir="auto">
                    {name || '–'}
                  </th>
                  <td class="govuk-table__cell" dir="auto">
                    {meanings[at] === 'skip' || meanings[at] === 'text' ? '' : examplesIn(rows, at)}
                  </td>
                  <td class="govuk-table__cell">
                    <select
                      class="govuk-select"
                      id={`column-${at}`}
                      name={`column-${at}`}
                      aria-label={`${t.meaning}: ${name || at + 1}`}
                    >
                      {columnMeanings.map(meaning => (
                        <option value={meaning} selected={(state.value(`column-${at}`) || meanings[at]) === meaning}>
                          {t.meanings[meaning]}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <div class="govuk-button-group">
          <button type="submit" name="what" value="bring" class="govuk-button">
            {t.bring}
          </button>
          <button type="submit" formmethod="get" class="govuk-button govuk-button--secondary">
            {t.look}
          </button>
          <button type="submit" name="what" value="give-up" class="govuk-button govuk-button--secondary">
            {t.giveUp}
          </button>
        </div>
      </form>
    </>
  )
}

const examplesIn = (rows: readonly (readonly string[])[], at: number) =>
  [...new Set(rows.slice(0, 200).map(row => row[at] ?? ''))].filter(Boolean).slice(0, 3).join('; ').slice(0, 80)

function Preview({ data: { file, meanings, preview, minimum }, locale }: { data: PastFileData; locale: Locale }) {
  const t = pastWords(locale)
  const problem = problemWith(meanings)
  const number = (value: number) => formatNumber(locale, value)
  const lines = problem
    ? [t[problem], looksTurned(file.content) && t.turned]
    : 'items' in preview
      ? [
          t.previewFigures(preview.items.length, number(preview.lines.length)),
          preview.hidden > 0 && t.hidden(preview.hidden),
          preview.left > 0 && t.left(preview.left),
        ]
      : [
          preview.responses.length < minimum
            ? t.tooFew(minimum)
            : t.previewAnswers(countQuestions(preview), number(preview.responses.length)),
          preview.misfits > 0 && t.misfits(preview.misfits),
        ]
  return (
    <div class="govuk-inset-text">
      <h2 class="govuk-heading-s">{t.preview}</h2>
      {lines.filter(Boolean).map(line => (
        <p class="govuk-body govuk-!-margin-bottom-1">{line}</p>
      ))}
    </div>
  )
}
