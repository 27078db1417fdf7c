import { z } from 'zod'
import type { Area, Framework } from '#features/skills/index.ts'
import { form } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Choice, type Choices, readChoice, toNumber, writeChoice } from '../../merge-answers.ts'
import { words } from '../../words.ts'

export interface AreaFormData {
  readonly framework: Framework
  readonly area: Area
  readonly choices: Choices
}

/** The fields of one skill. `shown` carries what the page showed, so that another device's answers survive. */
export const fieldsOf = (skillKey: string) => ({
  level: `level-${skillKey}`,
  confidence: `confidence-${skillKey}`,
  shown: `shown-${skillKey}`,
})

const onScale = (scale: readonly { readonly position: number }[], locale: Locale) =>
  z.enum(scale.map(({ position }) => String(position)) as [string, ...string[]], words(locale).area.notOnScale)

export const areaForm = form(
  (locale: Locale, { framework, area }: AreaFormData) => {
    const level = onScale(framework.levels, locale).optional()
    const confidence = onScale(framework.confidence, locale).optional()
    const fields: Record<string, z.ZodOptional<z.ZodType<string>>> = { leave: z.enum(['yes']).optional() }
    for (const { key } of area.skills) {
      const names = fieldsOf(key)
      fields[names.level] = level
      fields[names.confidence] = confidence
      fields[names.shown] = z.string().max(5).optional()
    }
    return z.object(fields)
  },
  {
    initial: ({ area, choices }: AreaFormData) =>
      Object.fromEntries(area.skills.flatMap(({ key }) => Object.entries(valuesOf(key, choices.get(key) ?? {})))),
  },
)

function valuesOf(skillKey: string, choice: Choice): Record<string, string> {
  const names = fieldsOf(skillKey)
  return {
    [names.level]: String(choice.level ?? ''),
    [names.confidence]: String(choice.confidence ?? ''),
    [names.shown]: writeChoice(choice),
  }
}

type Input = Readonly<Record<string, string | undefined>>

/** What was sent, and what the page had shown, skill by skill. */
export function choicesFrom(area: Area, input: Input): { given: Choices; shown: Choices } {
  const read = (of: (names: ReturnType<typeof fieldsOf>) => Choice): Choices =>
    new Map(area.skills.map(({ key }) => [key, of(fieldsOf(key))]))
  return {
    given: read(({ level, confidence }) => ({
      level: toNumber(input[level]),
      confidence: toNumber(input[confidence]),
    })),
    shown: read(({ shown }) => readChoice(input[shown] ?? '')),
  }
}

/** One answer by itself, as the browser's script sends it. */
export const answerForm = form((locale: Locale, { framework, area }: AreaFormData) =>
  z.object({
    skill: z.enum(area.skills.map(({ key }) => key) as [string, ...string[]], words(locale).area.notOnScale),
    level: onScale(framework.levels, locale).optional(),
    confidence: onScale(framework.confidence, locale).optional(),
    shown: z.string().max(5).optional(),
  }),
)
