import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { invalid, redirect, shown } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { locales } from '#platform/i18n/index.ts'
import { runsSurveys } from '../../access.ts'
import { questionsCrumbs } from '../../crumbs.ts'
import { questionsOf } from '../../questionnaire/questionnaire.ts'
import { scaleKeys } from '../../questionnaire/scales.ts'
import { surveysUrls } from '../../surveys.urls.ts'
import { type BroughtTable, bringIn, broughtTable, guessMapping, type Mapping, sectionsFrom } from '../bring-in.ts'
import { changeQuestionnaire } from '../change-questionnaire.ts'
import { getDraft, mainLanguage, takenKeys } from '../draft.ts'
import { type Brought, readBrought, readSurvey } from '../read-brought.ts'
import { editingWords } from '../words.ts'
import { type BringInData, BringInView } from './bring-in.view.tsx'

const mostBytes = 2 * 1024 * 1024

const bringInForm = form(
  () =>
    z.object({
      act: z.enum(['upload', 'look', 'confirm']).catch('upload'),
      edition: z.coerce.number().int().catch(0),
      brought: z.string().max(mostBytes),
      statement: z.coerce.number().int().catch(0),
      group: z.coerce.number().int().catch(-1),
      as: z.enum(['matrix', 'likert']).catch('matrix'),
      dimensions: z.array(z.enum(['yes'])),
      scale: z.enum(scaleKeys).catch('agreement'),
      language: z.enum(locales).catch('en'),
      titles: z.array(z.string().max(300)),
    }),
  {
    initial: ({ mapping }: BringInData) => (mapping ? valuesOf(mapping) : {}),
  },
)

const valuesOf = ({ statement, group, as, areDimensions, scale, language }: Mapping) => ({
  ...{ statement: String(statement), group: String(group), as, scale, language },
  dimensions: areDimensions ? ['yes'] : [],
})

/** A file of questions on its way in: chosen, looked at with its columns, and only then in the draft. */
export const bringInPage = page(surveysUrls.bringIn, {
  access: runsSurveys,
  load: async ({ db, params }): Promise<BringInData> => ({ wave: await getDraft(db, params.waveId) }),
  title: ({ ctx }) => editingWords(ctx.locale).bringIn.title,
  breadcrumbs: ({ data, ctx }) => questionsCrumbs(data.wave, ctx.locale),
  view: BringInView,
  form: bringInForm,
  upload: { field: 'file', maxBytes: mostBytes },
  async submit({ tx, me, data, input, file, locale, now }) {
    const { bringIn: text, questions } = editingWords(locale)
    const { wave } = data
    let brought: Brought | undefined = readAgain(input.brought)
    let chosen: Mapping = { ...input, areDimensions: input.dimensions.length > 0 }
    if (input.act === 'upload') {
      if (!file || file.bytes === 0) return invalid({ file: text.fileMissing })
      const read = await readBrought(file, locale)
      if ('problem' in read) return invalid({ file: read.problem })
      brought = read
      if (read.kind === 'table')
        chosen = {
          ...guessMapping(read.table),
          ...{ as: 'matrix', scale: 'agreement', titles: [], language: mainLanguage(wave) },
          areDimensions: wave.survey.kind === 'maturity',
        }
    }
    if (!brought) return invalid({ file: text.fileMissing })
    const taken = [...(await takenKeys(tx, wave)), ...wave.questionnaire.sections.map(({ key }) => key)]
    const pages =
      brought.kind === 'survey'
        ? brought.survey.questionnaire
        : sectionsFrom(brought.table, inside(chosen, brought.table), taken)
    const { questionnaire: after, renamed } = bringIn(wave.questionnaire, pages)
    const count = questionsOf(after).length - questionsOf(wave.questionnaire).length
    if (input.act !== 'confirm') {
      const isTable = brought.kind === 'table'
      return shown({ wave, brought, sections: pages.sections, ...(isTable ? { mapping: chosen } : {}) })
    }
    const editing = { what: 'imported', edition: input.edition, actorId: me.id, now } as const
    const isDone = await changeQuestionnaire(tx, wave, after, editing)
    const said = [text.done(count), renamed > 0 ? text.renamed(renamed) : ''].filter(Boolean).join(' ')
    return redirect(surveysUrls.questions.href({ waveId: wave.id })).saying(isDone ? said : questions.stale)
  },
})

// Columns come from a form, so they may be none of the table's.
const inside = (mapping: Mapping, { header }: BroughtTable): Mapping => ({
  ...mapping,
  statement: mapping.statement >= 0 && mapping.statement < header.length ? mapping.statement : 0,
  group: mapping.group < header.length ? mapping.group : -1,
})

/** What the preview carried along; nothing where somebody made it up. */
function readAgain(text: string): Brought | undefined {
  if (text === '') return undefined
  const survey = readSurvey(text)
  if (survey) return { kind: 'survey', survey }
  try {
    return { kind: 'table', table: broughtTable.parse(JSON.parse(text)) }
  } catch {
    return undefined
  }
}
