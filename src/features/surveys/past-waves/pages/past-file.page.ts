import { z } from 'zod'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { dayFrom, dayShape } from '#platform/http/typed-day.ts'
import { runsSurveys } from '../../access.ts'
import { surveyCrumbs } from '../../crumbs.ts'
import { resultsUrls } from '../../results/results.urls.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import type { Survey } from '../../waves/wave.ts'
import { getSurvey } from '../../waves/waves.queries.ts'
import { bringFigures, type PastFigures, toFigures } from '../bring-figures.ts'
import { bringWave } from '../bring-wave.ts'
import { type ColumnMeaning, columnMeanings, guessMeanings, problemWith } from '../guess.ts'
import { findPastFile, type PastFile, removePastFile } from '../past-files.ts'
import { type PastAnswers, toAnswers } from '../to-wave.ts'
import { pastWords } from '../words.ts'
import { PastFileView } from './past-file.view.tsx'

export interface PastFileData {
  readonly survey: Survey
  readonly file: PastFile
  readonly meanings: readonly ColumnMeaning[]
  readonly preview: PastFigures | PastAnswers
  readonly minimum: number
}

const fileForm = form((locale, { file }: PastFileData) => {
  const t = pastWords(locale)
  const columns = file.content.columns.map((_, at) => [`column-${at}`, z.enum(columnMeanings).catch('skip')] as const)
  return z.object({
    name: z.string().trim().min(1, t.nameMissing).max(100, t.nameMissing),
    ...dayShape('due'),
    what: z.enum(['bring', 'give-up']).catch('bring'),
    ...(Object.fromEntries(columns) as Record<string, z.ZodType<ColumnMeaning>>),
  })
})

/** What each column means, what would come of it, and bringing it in. */
export const pastFilePage = page(resultsUrls.pastFile, {
  access: runsSurveys,
  async load({ db, params, query, organisation }): Promise<PastFileData> {
    const survey = await getSurvey(db, params.surveyId)
    const file = found(await findPastFile(db, survey.id, params.fileId), 'No such file')
    const guessed = guessMeanings(file.content)
    const meanings = guessed.map((guess, at) => columnMeanings.find(one => one === query.get(`column-${at}`)) ?? guess)
    const minimum = Math.max(5, organisation.minimumGroup)
    return { survey, file, meanings, preview: previewOf(file, meanings, minimum), minimum }
  },
  title: ({ ctx }) => pastWords(ctx.locale).title,
  breadcrumbs: ({ data, ctx }) => surveyCrumbs(data.survey, ctx.locale),
  view: PastFileView,
  form: fileForm,
  async submit({ tx, me, data: { survey, file, minimum }, input, organisation, locale, now }) {
    const t = pastWords(locale)
    const fields: Readonly<Record<string, unknown>> = input
    if (input.what === 'give-up') {
      await removePastFile(tx, file.id)
      return redirect(resultsUrls.bringPast.href({ surveyId: survey.id })).saying(t.gone)
    }
    const closedOn = dayFrom(input, 'due')
    if (!closedOn || new Date(`${closedOn}T00:00:00Z`) > now) return invalid({ 'due-day': t.closedWrong })
    const meanings = file.content.columns.map((_, at) => fields[`column-${at}`] as ColumnMeaning)
    const wrong = problemWith(meanings)
    if (wrong) return invalid({ 'column-0': t[wrong] })
    const preview = previewOf(file, meanings, minimum)
    const act = { actorId: me.id, now }
    const common = { name: input.name, closedOn, languages: organisation.locales }
    if ('items' in preview) {
      if (preview.lines.length === 0) return invalid({ 'column-0': t.tooFew(minimum) })
      await bringFigures(tx, survey, { ...common, minimum, figures: preview }, act)
    } else {
      if (preview.responses.length < minimum) return invalid({ 'column-0': t.tooFew(minimum) })
      await bringWave(tx, survey, { ...common, ...preview, minimumGroup: minimum }, act)
    }
    await removePastFile(tx, file.id)
    return redirect(surveysUrls.survey.href({ surveyId: survey.id })).saying(t.done)
  },
  wide: true,
})

const previewOf = (file: PastFile, meanings: readonly ColumnMeaning[], minimum: number) =>
  meanings.includes('share') ? toFigures(file.content, meanings, minimum) : toAnswers(file.content, meanings)
