import { z } from 'zod'
import { download } from '#platform/http/page.ts'
import { runsSurveys } from '../access.ts'
import { questionnaireSchema, texts } from '../questionnaire/questionnaire.ts'
import { surveysUrls } from '../surveys.urls.ts'
import { getWave } from '../waves/waves.queries.ts'
import { keyFrom } from './keys.ts'

/** What a survey asks, to take along: to another organisation, or to bring in again. No answers, nobody's name. */
export const portableSurvey = z.object({
  format: z.literal('capable-survey'),
  version: z.literal(1),
  title: texts,
  introduction: texts,
  groups: z.array(z.object({ key: z.string(), title: texts })),
  questionnaire: questionnaireSchema,
})

/** The questions as a file. */
export const questionnaireFile = download(surveysUrls.file, {
  access: runsSurveys,
  async load({ db, params }) {
    const wave = await getWave(db, params.waveId)
    const file: z.infer<typeof portableSurvey> = {
      format: 'capable-survey',
      version: 1,
      title: wave.survey.title,
      introduction: wave.introduction,
      groups: [...wave.respondentGroups],
      questionnaire: wave.questionnaire,
    }
    const name = keyFrom(`${Object.values(wave.survey.title)[0] ?? 'survey'} ${wave.name}`)
    return { type: 'application/json', body: JSON.stringify(file, null, 2), fileName: `${name}.json` }
  },
})
