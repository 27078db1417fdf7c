import { z } from 'zod'
import { type FormDefinition, formState, type RawValues } from '#platform/http/form.ts'
import { shown } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { takeIn } from '../../answering/walk.ts'
import { waveCrumbs } from '../../crumbs.ts'
import { valuesOf } from '../../questionnaire/check-answers.ts'
import type { Answers, Section } from '../../questionnaire/questionnaire.ts'
import { visibleSections } from '../../questionnaire/visible.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { getWave } from '../../waves/waves.queries.ts'
import { mainLanguage } from '../draft.ts'
import { editingWords } from '../words.ts'
import { type PreviewData, PreviewView, soFarField, stepField } from './preview.view.tsx'

// The trial run is in the page itself: nothing of it reaches the database.
const previewForm: FormDefinition<RawValues, PreviewData> = { parse: body => ({ input: body }), initial: () => ({}) }

const filledIn = (section: Section | undefined, answers: Answers): RawValues =>
  Object.assign({}, ...(section?.questions ?? []).map(question => valuesOf(question, answers[question.key])))

const answersSchema = z.record(z.string(), z.record(z.string(), z.unknown()))

function readAnswers(text: unknown): Answers {
  try {
    return answersSchema.parse(JSON.parse(String(text ?? '{}'))) as unknown as Answers
  } catch {
    return {}
  }
}

/** The survey as a group sees it, in a language and a width; answers go nowhere. */
export const previewPage = page(surveysUrls.preview, {
  access: runsSurveys,
  async load({ db, params, query, locale }): Promise<PreviewData> {
    const wave = await getWave(db, params.waveId)
    const group = wave.respondentGroups.find(({ key }) => key === query.get('as'))?.key
    const wanted = wave.languages.find(language => language === query.get('language'))
    const language: Locale = wanted ?? (wave.languages.includes(locale) ? locale : mainLanguage(wave))
    const as = group ?? wave.respondentGroups[0]?.key ?? ''
    const sections = visibleSections(wave.questionnaire, {}, as)
    const isPhone = query.get('width') === 'phone'
    return {
      wave,
      as,
      language,
      isPhone,
      answers: {},
      sections,
      section: sections[0],
      isOver: false,
      broughtUp: [],
      state: formState({}),
    }
  },
  title: ({ ctx }) => editingWords(ctx.locale).preview.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: PreviewView,
  form: previewForm,
  submit({ data, input }) {
    const { wave, as, language } = data
    const before = readAnswers(input[soFarField])
    const [goes, from] = String(input[stepField] ?? '').split(' ')
    const sections = visibleSections(wave.questionnaire, before, as)
    const section = sections.find(({ key }) => key === from)
    if (!section) return shown(data)
    const taken = takeIn(wave.questionnaire, { section, answers: before, group: as }, input, language)
    const all = visibleSections(wave.questionnaire, taken.answers, as)
    const place = all.findIndex(({ key }) => key === section.key)
    const isBack = goes === 'back'
    const here = { ...data, answers: taken.answers, sections: all }
    // Not `invalid`: that would show the first page, because a trial run has no address of its own.
    if (!isBack && Object.keys(taken.errors).length > 0)
      return shown({ ...here, section: all[place] ?? section, state: formState(input, taken.errors) })
    const broughtUp = isBack ? [] : taken.broughtUp
    const next = isBack ? all[Math.max(0, place - 1)] : broughtUp.length > 0 ? all[place] : all[place + 1]
    return shown({ ...here, section: next, isOver: !next, broughtUp, state: formState(filledIn(next, taken.answers)) })
  },
})
