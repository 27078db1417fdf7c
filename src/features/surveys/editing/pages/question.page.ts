import type { Writing } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { questionsCrumbs } from '../../crumbs.ts'
import { findQuestion, type Questionnaire, questionKinds, questionsOf } from '../../questionnaire/questionnaire.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { keepInBank } from '../bank.queries.ts'
import { changeQuestionnaire, type EditKind } from '../change-questionnaire.ts'
import { findEarlier, getDraft, mainLanguage, takenKeys } from '../draft.ts'
import { addQuestion, findSection, replaceQuestion } from '../edits.ts'
import { freshKey } from '../keys.ts'
import { levelPoints, listSkillChoices } from '../level-question.ts'
import { checkQuestion, type QuestionInput, questionFrom, questionShape, questionValues } from '../question-fields.ts'
import { editingWords } from '../words.ts'
import { type QuestionData, QuestionView } from './question.view.tsx'

const questionForm = form((locale, { wave }: QuestionData) => questionShape(locale, wave), {
  initial: ({ wave, question }) => (question ? questionValues(question, mainLanguage(wave)) : { meaning: 'same' }),
  check(input, { locale, data: { kind, question } }) {
    const { question: text } = editingWords(locale)
    if (!kind) return { kind: text.kindMissing }
    if (kind === 'level' && !question && input.skill === '') return { skill: text.skillMissing }
    return checkQuestion(input, kind, locale)
  },
})

const crumbs = ({ data, ctx }: { data: QuestionData; ctx: { locale: Locale } }) =>
  questionsCrumbs(data.wave, ctx.locale)

/** Adds a question: first how it is answered, then the question. */
export const addQuestionPage = page(surveysUrls.addQuestion, {
  access: runsSurveys,
  async load({ db, params, query, locale }): Promise<QuestionData> {
    const wave = await getDraft(db, params.waveId)
    const [first] = wave.questionnaire.sections
    const wanted = query.get('page')
    const section = found(wanted === null ? first : findSection(wave.questionnaire, wanted), 'No such page')
    const kind = questionKinds.find(each => each === query.get('kind'))
    const skills = kind === 'level' ? await listSkillChoices(db, locale) : []
    return { wave, section, kind, question: undefined, skills, wasAsked: false }
  },
  title: ({ ctx }) => editingWords(ctx.locale).question.addTitle,
  breadcrumbs: crumbs,
  view: QuestionView,
  form: questionForm,
  async submit({ tx, me, data, input, locale, now }) {
    const { wave, section, kind = 'one' } = data
    const text = editingWords(locale)
    const main = mainLanguage(wave)
    const level = kind === 'level' ? await levelPoints(tx, input.skill) : undefined
    if (kind === 'level' && !level) return invalid({ skill: text.question.skillMissing })
    const key = freshKey(input.text.split(/\s+/).slice(0, 6).join(' '), await takenKeys(tx, wave))
    const question = questionFrom(undefined, input, { kind, key, locale: main, level })
    const after = addQuestion(wave.questionnaire, section.key, question)
    return save(tx, data, { after, what: 'added-question', key }, { input, actorId: me.id, now, locale })
  },
})

/** Changes a question. How it is answered stays: another way of answering is another question. */
export const questionPage = page(surveysUrls.question, {
  access: runsSurveys,
  async load({ db, params }): Promise<QuestionData> {
    const wave = await getDraft(db, params.waveId)
    const question = found(findQuestion(wave.questionnaire, params.questionKey), 'No such question')
    const section = found(wave.questionnaire.sections.find(({ questions }) => questions.includes(question)))
    const earlier = await findEarlier(db, wave)
    const wasAsked = questionsOf(earlier?.questionnaire ?? { sections: [] }).some(({ key }) => key === question.key)
    return { wave, section, kind: question.kind, question, skills: [], wasAsked }
  },
  title: ({ ctx }) => editingWords(ctx.locale).question.title,
  breadcrumbs: crumbs,
  view: QuestionView,
  form: questionForm,
  async submit({ tx, me, data, input, locale, now }) {
    const { wave } = data
    const before = found(data.question)
    const { kind, key, skill, options } = before
    const level = kind === 'level' ? { skill, options, text: {}, help: {} } : undefined
    const question = questionFrom(before, input, { kind, key, locale: mainLanguage(wave), level })
    const after = replaceQuestion(wave.questionnaire, key, question)
    return save(tx, data, { after, what: 'changed-question', key }, { input, actorId: me.id, now, locale })
  },
})

interface Saving {
  readonly input: QuestionInput
  readonly actorId: string
  readonly now: Date
  readonly locale: Locale
}

async function save(
  tx: Writing,
  { wave }: QuestionData,
  { after, what, key }: { readonly after: Questionnaire; readonly what: EditKind; readonly key: string },
  { input, actorId, now, locale }: Saving,
) {
  const { question: text, questions } = editingWords(locale)
  const isDone = await changeQuestionnaire(tx, wave, after, { what, edition: input.edition, actorId, now })
  const question = findQuestion(after, key)
  if (isDone && input.bank.length > 0 && question) await keepInBank(tx, question, { actorId, now })
  const href = `${surveysUrls.questions.href({ waveId: wave.id })}#${key}`
  return redirect(href).saying(isDone ? text[what === 'added-question' ? 'added' : 'saved'] : questions.stale)
}
