import { z } from 'zod'
import { type Framework, skillsOf } from '#features/skills/index.ts'
import { form } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { writeChoice } from '../../assessing/merge-answers.ts'
import type { OldAnswer } from '../../assessing/still-true.ts'
import { words } from '../../words.ts'

export interface StillTrueData {
  readonly framework: Framework
  readonly areaKey: string | undefined
  readonly months: number
  readonly shown: readonly OldAnswer[]
  readonly all: number
}

/** The fields of one skill: what is chosen, and which answer the page showed. */
export const rowFields = (skillKey: string) => ({
  level: `level-${skillKey}`,
  confidence: `confidence-${skillKey}`,
  shown: `shown-${skillKey}`,
  seen: `seen-${skillKey}`,
})

const position = (scale: readonly { readonly position: number }[], locale: Locale) =>
  z.enum(scale.map(one => String(one.position)) as [string, ...string[]], words(locale).area.notOnScale).optional()

/** Every answer of the framework may come back, also one that the same page, sent again, would not show any more. */
export const stillTrueForm = form(
  (locale: Locale, { framework }: StillTrueData) => {
    const [level, confidence] = [position(framework.levels, locale), position(framework.confidence, locale)]
    const fields: Record<string, z.ZodOptional<z.ZodType<string>>> = {}
    for (const { key } of skillsOf(framework)) {
      const names = rowFields(key)
      fields[names.level] = level
      fields[names.confidence] = confidence
      fields[names.shown] = z.string().max(10).optional()
      fields[names.seen] = z.string().max(30).optional()
    }
    return z.object(fields)
  },
  {
    initial: ({ shown }: StillTrueData) =>
      Object.fromEntries(
        shown.flatMap(({ skill, answer }) => {
          const names = rowFields(skill.key)
          return [
            [names.level, String(answer.level)],
            [names.confidence, String(answer.confidence)],
            [names.shown, writeChoice(answer)],
            [names.seen, answer.assessedAt.toISOString()],
          ]
        }),
      ),
  },
)
