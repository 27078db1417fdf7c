import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { aboutUrls } from '#features/about/index.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, FileUpload, Input } from '#platform/html/govuk/index.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, download, type FileAnswer, page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, formatPercent } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { surveyCrumbs } from '../../crumbs.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { type CountedWave, listCountedWaves } from '../../results/compare-waves.ts'
import { ShareBar } from '../../results/pages/share-bar.tsx'
import { findResults, readSlice } from '../../results/results.queries.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import { resultWords, sayShort } from '../../results/words.ts'
import type { Survey } from '../../waves/wave.ts'
import { getSurvey, getWave } from '../../waves/waves.queries.ts'
import {
  type Compared,
  compareWithOthers,
  listReceived,
  makeBenchmark,
  type Received,
  readBenchmark,
  receiveBenchmark,
  removeBenchmark,
} from '../benchmark.ts'
import { benchmarkWords } from '../words.ts'

interface BenchmarksData {
  readonly survey: Survey
  readonly latest: CountedWave | undefined
  readonly received: readonly Received[]
  readonly compared: readonly Compared[]
}

const mostBytes = 1_000_000

const benchmarkForm = form((locale, _: BenchmarksData) =>
  z.object({ name: z.string().trim().min(1, benchmarkWords(locale).nameMissing).max(200) }),
)

/** Our figures beside the span of others who asked the same. */
export const benchmarksPage = page(resultsUrls.benchmarks, {
  access: runsSurveys,
  async load({ db, params }): Promise<BenchmarksData> {
    const survey = await getSurvey(db, params.surveyId)
    const [latest] = await listCountedWaves(db, survey.id)
    const received = await listReceived(db, survey.id)
    const slice = latest && (await readSlice(db, latest.results, []))
    const compared = latest && slice ? compareWithOthers(latest.results, slice, received) : []
    return { survey, latest, received, compared }
  },
  title: ({ ctx }) => benchmarkWords(ctx.locale).title,
  breadcrumbs: ({ data, ctx }) => surveyCrumbs(data.survey, ctx.locale),
  view: BenchmarksView,
  form: benchmarkForm,
  upload: { field: 'file', maxBytes: mostBytes, saysTooLarge: true },
  async submit({ tx, me, data: { survey, latest }, input, file, locale, now }) {
    const t = benchmarkWords(locale)
    if (!file) return invalid({ file: t.fileMissing })
    const given = file.isTooLarge ? undefined : readBenchmark(await readFile(file.path, 'utf8'))
    if (!given) return invalid({ file: t.fileWrong })
    const known = new Set(latest?.results.items.map(({ key }) => key))
    if (latest && !given.figures.some(({ item }) => known.has(item))) return invalid({ file: t.fileNothing })
    await receiveBenchmark(tx, survey, input.name, given, { actorId: me.id, now })
    return redirect(resultsUrls.benchmarks.href({ surveyId: survey.id })).saying(t.done)
  },
})

function BenchmarksView({ data, form: state, ctx: { locale, organisation } }: ViewProps<BenchmarksData>) {
  const t = benchmarkWords(locale)
  const { survey, latest, received, compared } = data
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={t.title}
        caption={textIn(survey.title, locale)}
        lead={t.lead}
        whoCanSee={{ text: t.whoCanSee, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {latest ? (
        <p class="govuk-body">
          <a class="govuk-link" href={resultsUrls.benchmark.href({ waveId: latest.wave.id })}>
            {t.own(latest.wave.name)}
          </a>
        </p>
      ) : (
        <p class="govuk-body">{t.noResults}</p>
      )}
      {compared.length > 0 && (
        <section class="app-scroll" aria-label={t.title} tabindex={0}>
          <table class="govuk-table">
            <caption class="govuk-table__caption govuk-table__caption--s">{resultWords(locale).inFavour}</caption>
            <thead class="govuk-table__head">
              <tr class="govuk-table__row">
                {[t.question, t.ours, t.others].map(title => (
                  <th scope="col" class="govuk-table__header">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="govuk-table__body">
              {compared.map(({ item, own, others, low, high }) => (
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">
                    {sayShort(locale, item)}
                  </th>
                  <td class="govuk-table__cell">
                    <ShareBar share={own} locale={locale} />
                  </td>
                  <td class="govuk-table__cell">
                    {t.span(formatPercent(locale, low), formatPercent(locale, high), others)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <h2 class="govuk-heading-m">{t.received}</h2>
      {received.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <ul class="govuk-list govuk-list--spaced">
          {received.map(({ id, name, period, receivedAt }) => (
            <li>
              <bdi>{t.from(name, period, formatDate(locale, receivedAt, organisation.timeZone))}</bdi>
              <form method="post" action={resultsUrls.removeBenchmark.href({ surveyId: survey.id, benchmarkId: id })}>
                <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
                  {t.remove}
                  <span class="govuk-visually-hidden">: {name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form
        method="post"
        action={resultsUrls.benchmarks.href({ surveyId: survey.id })}
        enctype="multipart/form-data"
        novalidate
      >
        <h2 class="govuk-heading-m">{t.add}</h2>
        <Input
          name="name"
          label={{ text: t.name, classes: 'govuk-label--s' }}
          hint={t.nameHint}
          value={state.value('name')}
          errorMessage={state.error('name')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <FileUpload
          name="file"
          label={{ text: t.file, classes: 'govuk-label--s' }}
          hint={t.fileHint}
          errorMessage={state.error('file')}
          locale={locale}
        />
        <Button text={t.submit} preventDoubleClick />
      </form>
    </>
  )
}

export const removeBenchmarkAction = action(resultsUrls.removeBenchmark, {
  access: runsSurveys,
  load: ({ db, params }) => getSurvey(db, params.surveyId),
  async submit({ tx, me, data: survey, params, locale, now }) {
    if (!(await removeBenchmark(tx, survey, params.benchmarkId, { actorId: me.id, now }))) throw notFound()
    return redirect(resultsUrls.benchmarks.href({ surveyId: survey.id })).saying(benchmarkWords(locale).removed)
  },
})

/** What we give to others: made when somebody asks for it, and sent to nobody by itself. */
export const benchmarkFile = download(resultsUrls.benchmark, {
  access: runsSurveys,
  async load({ db, params, locale }): Promise<FileAnswer> {
    const wave = await getWave(db, params.waveId)
    const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
    if (!results || results.counted === 0) throw notFound()
    const body = JSON.stringify(await makeBenchmark(db, wave, results), null, 1)
    const name = resultWords(locale).csvHeader.file(wave.name.replaceAll(/[^\p{L}\p{N}-]+/gu, '-'))
    return { type: 'application/json; charset=utf-8', body, fileName: `${name}-benchmark.json` }
  },
})
