import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { runsSurveys } from '../../access.ts'
import { waveCrumbs } from '../../crumbs.ts'
import { compareQuestionnaires } from '../../questionnaire/compare.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { getWave } from '../../waves/waves.queries.ts'
import { wavesWords } from '../../waves/words.ts'
import { changeQuestionnaire, type EditKind, listEdits, undoEdit } from '../change-questionnaire.ts'
import { findEarlier, takenKeys } from '../draft.ts'
import { conditionsLost, copyQuestion, moveQuestion, moveSection, removeQuestion, removeSection } from '../edits.ts'
import { editingWords } from '../words.ts'
import { type QuestionsData, QuestionsView } from './questions.view.tsx'

const acts = ['up', 'down', 'copy', 'remove', 'section-up', 'section-down', 'section-remove', 'undo'] as const

// A button carries what it does and to which question: “up equipment”.
const questionsForm = form(() =>
  z.object({
    edition: z.coerce.number().int().catch(0),
    act: z
      .string()
      .max(100)
      .transform(act => act.split(' '))
      .pipe(z.tuple([z.enum(acts), z.string()]).catch(['undo', ''])),
  }),
)

/** The whole questionnaire, page by page, with everything that can be done to it without opening a question. */
export const questionsPage = page(surveysUrls.questions, {
  access: runsSurveys,
  async load({ db, params }): Promise<QuestionsData> {
    const wave = await getWave(db, params.waveId)
    const earlier = await findEarlier(db, wave)
    const compared = earlier ? compareQuestionnaires(earlier.questionnaire, wave.questionnaire) : []
    return {
      wave,
      became: new Map(compared.map(({ key, became }) => [key, became])),
      edits: wave.status === 'draft' ? await listEdits(db, wave) : [],
    }
  },
  title: ({ ctx }) => editingWords(ctx.locale).questions.title,
  breadcrumbs: ({ data, ctx }) => waveCrumbs(data.wave, ctx.locale),
  view: QuestionsView,
  form: questionsForm,
  async submit({ tx, me, data: { wave }, input, locale, now }) {
    const { questions: text, edits } = editingWords(locale)
    const [act, key] = input.act
    const href = surveysUrls.questions.href({ waveId: wave.id })
    const here = redirect(act === 'up' || act === 'down' ? `${href}#${key}` : href)
    if (wave.status !== 'draft') return here.saying(wavesWords(locale).wave.tooLate)
    if (act === 'undo') {
      const undone = await undoEdit(tx, wave, input.edition)
      return here.saying(undone ? text.undone(edits[undone]) : text.undoTooLate)
    }
    const before = wave.questionnaire
    const keys = act === 'copy' ? await takenKeys(tx, wave) : []
    const after = {
      up: () => moveQuestion(before, key, 'up'),
      down: () => moveQuestion(before, key, 'down'),
      copy: () => copyQuestion(before, key, keys),
      remove: () => removeQuestion(before, key),
      'section-up': () => moveSection(before, key, 'up'),
      'section-down': () => moveSection(before, key, 'down'),
      'section-remove': () => removeSection(before, key),
    }[act]()
    const { what, said } = done[act]
    const isDone = await changeQuestionnaire(tx, wave, after, { what, edition: input.edition, actorId: me.id, now })
    if (!isDone) return here.saying(text.stale)
    const lost = conditionsLost(before, after)
    return here.saying([text[said], lost > 0 ? text.conditionsLost(lost) : ''].filter(Boolean).join(' '))
  },
})

type Done = { readonly what: EditKind; readonly said: 'moved' | 'copied' | 'removed' }
const done: Readonly<Record<Exclude<(typeof acts)[number], 'undo'>, Done>> = {
  up: { what: 'moved-question', said: 'moved' },
  down: { what: 'moved-question', said: 'moved' },
  copy: { what: 'copied-question', said: 'copied' },
  remove: { what: 'removed-question', said: 'removed' },
  'section-up': { what: 'moved-section', said: 'moved' },
  'section-down': { what: 'moved-section', said: 'moved' },
  'section-remove': { what: 'removed-section', said: 'removed' },
}
