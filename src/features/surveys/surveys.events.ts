import { z } from 'zod'
import { event } from '#platform/events/event.ts'

/** A wave began to take answers, for the first time or again. */
export const surveyLaunched = event('survey.launched', z.object({ waveId: z.uuid(), again: z.boolean() }))

/** A wave takes no answers any more. */
export const surveyClosed = event('survey.closed', z.object({ waveId: z.uuid() }))

/** Every answer of a closed wave is in `survey_responses`: results can be made. Comes after `survey.closed`, and again after each reopening. */
export const surveyCounted = event('survey.counted', z.object({ waveId: z.uuid() }))
