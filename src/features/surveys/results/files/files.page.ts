import { writeCsv } from '#platform/csv/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { notFound } from '#platform/http/errors.ts'
import { download, type FileAnswer } from '#platform/http/page.ts'
import { formatDate, formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { textIn } from '../../questionnaire/questionnaire.ts'
import { getWave } from '../../waves/waves.queries.ts'
import { readQuestion } from '../pages/question/question.page.ts'
import { saySlice } from '../pages/slice-form.tsx'
import { findResults } from '../results.queries.ts'
import { resultsUrls } from '../results.urls.ts'
import { resultWords, sayItem, sayPart } from '../words.ts'
import { asPng, drawChart } from './chart.ts'
import { writeOds } from './ods.ts'
import { asTable, readFigures } from './rows.ts'

async function readAll(db: Reading, waveId: string, locale: Locale) {
  const wave = await getWave(db, waveId)
  const results = wave.status === 'closed' ? await findResults(db, wave.id) : undefined
  if (!results || results.counted === 0) throw notFound()
  const fileName = resultWords(locale).csvHeader.file(wave.name.replaceAll(/[^\p{L}\p{N}-]+/gu, '-'))
  return { wave, results, fileName, figures: await readFigures(db, results, locale) }
}

export const csvFile = download(resultsUrls.csv, {
  access: runsSurveys,
  async load({ db, params, locale }): Promise<FileAnswer> {
    const { figures, fileName } = await readAll(db, params.waveId, locale)
    const body = writeCsv(asTable(figures, locale), { delimiter: locale === 'nb' ? ';' : ',' })
    return { type: 'text/csv; charset=utf-8', body, fileName: `${fileName}.csv` }
  },
})

export const odsFile = download(resultsUrls.ods, {
  access: runsSurveys,
  async load({ db, params, locale }): Promise<FileAnswer> {
    const { figures, fileName, results } = await readAll(db, params.waveId, locale)
    const t = resultWords(locale)
    const codebook = [
      [t.csvHeader.item, t.csvHeader.question, t.csvHeader.part, t.csvHeader.answer],
      ...results.items.map(item => [
        ...[item.key, textIn(item.text, locale), textIn(item.part, locale)],
        item.told.map(({ text }) => textIn(text, locale)).join('; '),
      ]),
    ]
    const body = await writeOds([
      { name: t.title, rows: asTable(figures, locale) },
      { name: t.codebook, rows: codebook },
    ])
    return { type: 'application/vnd.oasis.opendocument.spreadsheet', body, fileName: `${fileName}.ods` }
  },
})

/** Figures with what they mean: every item with its choices, what is in favour, and the rule for what is left out. */
export const jsonFile = download(resultsUrls.json, {
  access: runsSurveys,
  async load({ db, params, locale }): Promise<FileAnswer> {
    const { wave, figures, fileName, results } = await readAll(db, params.waveId, locale)
    const body = JSON.stringify(
      {
        ...{ survey: wave.survey.title, wave: wave.name, mode: wave.mode, countedAt: results.countedAt },
        ...{ respondents: results.respondents, counted: results.counted, smallestGroup: results.minimum },
        rule: resultWords('en').small(results.minimum),
        codebook: results.items.map(({ key, question, kind, text, part, told, favourable, dimension, skill }) => ({
          ...{ key, question, kind, text, part, dimension, skill },
          choices: told,
          favourable: favourable.map(at => told[at]?.key),
        })),
        groups: results.dimensions,
        figures: figures.map(({ tags, item, told, full }) => ({
          ...{ of: tags, item: item.key, answered: told[0], favourable: told[1] },
          ...(full ? { counts: full } : {}),
        })),
      },
      null,
      1,
    )
    return { type: 'application/json; charset=utf-8', body, fileName: `${fileName}.json` }
  },
})

async function readChart(
  db: Reading,
  params: { readonly waveId: string; readonly questionKey: string },
  query: URLSearchParams,
  { locale, timeZone }: { locale: Locale; timeZone: string },
): Promise<string> {
  const data = await readQuestion(db, params, query)
  const t = resultWords(locale)
  const { figures, wave, results, slicing, people } = data
  if (slicing.unknown || people < results.minimum) throw notFound()
  const [one, ...others] = figures
  const full = others.length === 0 ? one?.full : undefined
  const of = full?.reduce((sum, count) => sum + count, 0) ?? 0
  const bars =
    one && full
      ? full.map((count, at) => ({
          label: textIn(one.item.told[at]?.text, locale),
          ...{ share: count / of, text: formatPercent(locale, count / of) },
        }))
      : figures.map(({ item, share }) => ({
          label: others.length > 0 ? sayPart(locale, item) : sayItem(locale, item),
          share: share?.value,
          text: share ? formatPercent(locale, share.value) : t.notShown,
        }))
  const note = [
    full ? '' : `${t.inFavour}.`,
    `${saySlice(results, slicing, locale)}, n = ${formatNumber(locale, one?.told?.[0] ?? people)}.`,
    `${t.source(textIn(wave.survey.title, locale), wave.name)}, ${formatDate(locale, results.countedAt, timeZone)}.`,
    t.small(results.minimum),
  ]
  return drawChart({ title: textIn(data.question.text, locale), bars, note: note.filter(Boolean).join(' ') })
}

export const chartSvgFile = download(resultsUrls.chartSvg, {
  access: runsSurveys,
  async load({ db, params, query, locale, organisation: { timeZone } }): Promise<FileAnswer> {
    const body = await readChart(db, params, query, { locale, timeZone })
    return { type: 'image/svg+xml', body, fileName: `${params.questionKey}.svg` }
  },
})

export const chartPngFile = download(resultsUrls.chartPng, {
  access: runsSurveys,
  async load({ db, params, query, locale, organisation: { timeZone } }): Promise<FileAnswer> {
    const body = await asPng(await readChart(db, params, query, { locale, timeZone }))
    return { type: 'image/png', body, fileName: `${params.questionKey}.png` }
  },
})
