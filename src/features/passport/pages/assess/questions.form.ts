import { z } from 'zod'
import type { Framework, Skill } from '#features/skills/index.ts'
import { form } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import {
  type Choice,
  type Choices,
  longestChoice,
  readChoice,
  toLastUse,
  toNumber,
  writeChoice,
} from '../../assessing/merge-answers.ts'
import { lastUses } from '../../passport.ts'
import { words } from '../../words.ts'

/** What a page asks: some skills of a framework, and what has been chosen for them so far. */
export interface Questions {
  readonly framework: Framework
  readonly skills: readonly Skill[]
  readonly choices: Choices
}

/** The fields of one skill. `shown` carries what the page showed, so that another device's answers survive. */
export const fieldsOf = (skillKey: string) => ({
  level: `level-${skillKey}`,
  confidence: `confidence-${skillKey}`,
  used: `used-${skillKey}`,
  wish: `wish-${skillKey}`,
  help: `help-${skillKey}`,
  shown: `shown-${skillKey}`,
})

type Fields = ReturnType<typeof fieldsOf>

const onScale = (scale: readonly { readonly position: number }[], locale: Locale) =>
  z.enum(scale.map(({ position }) => String(position)) as [string, ...string[]], words(locale).area.notOnScale)

/** What may be sent for one skill. */
const oneSkill = (framework: Framework, locale: Locale) => ({
  level: onScale(framework.levels, locale).optional(),
  confidence: onScale(framework.confidence, locale).optional(),
  used: z.enum(lastUses, words(locale).area.notOnScale).optional(),
  wish: z.enum(['yes']).optional(),
  help: z.enum(['yes']).optional(),
  shown: z.string().max(longestChoice).optional(),
})

export const questionsForm = form(
  (locale: Locale, { framework, skills }: Questions) => {
    const one = oneSkill(framework, locale)
    const fields: Record<string, z.ZodOptional<z.ZodType<string>>> = { leave: z.enum(['yes']).optional() }
    for (const { key } of skills) {
      const names = fieldsOf(key)
      for (const field of Object.keys(one) as (keyof typeof one)[]) fields[names[field]] = one[field]
    }
    return z.object(fields)
  },
  {
    initial: ({ skills, choices }: Questions) =>
      Object.fromEntries(skills.flatMap(({ key }) => Object.entries(valuesOf(key, choices.get(key) ?? {})))),
  },
)

function valuesOf(skillKey: string, choice: Choice): Record<string, string> {
  const names = fieldsOf(skillKey)
  return {
    [names.level]: String(choice.level ?? ''),
    [names.confidence]: String(choice.confidence ?? ''),
    [names.used]: choice.lastUsed ?? '',
    [names.wish]: choice.wishes ? 'yes' : '',
    [names.help]: choice.helps ? 'yes' : '',
    [names.shown]: writeChoice(choice),
  }
}

type Input = Readonly<Record<string, string | undefined>>

/** What was sent, and what the page had shown, skill by skill. */
export function choicesFrom(skills: readonly Skill[], input: Input): { given: Choices; shown: Choices } {
  const read = (of: (names: Fields) => Choice): Choices => new Map(skills.map(({ key }) => [key, of(fieldsOf(key))]))
  return {
    given: read(names => sentFor(field => input[names[field]])),
    shown: read(({ shown }) => readChoice(input[shown] ?? '')),
  }
}

const sentFor = (said: (field: 'level' | 'confidence' | 'used' | 'wish' | 'help') => string | undefined): Choice => ({
  ...{ level: toNumber(said('level')), confidence: toNumber(said('confidence')), lastUsed: toLastUse(said('used')) },
  ...{ wishes: said('wish') === 'yes', helps: said('help') === 'yes' },
})

/** One answer by itself, as the browser's script sends it. */
export const answerForm = form((locale: Locale, { framework, skills }: Pick<Questions, 'framework' | 'skills'>) =>
  z.object({
    skill: z.enum(skills.map(({ key }) => key) as [string, ...string[]], words(locale).area.notOnScale),
    ...oneSkill(framework, locale),
  }),
)

/** The same where any skill of a framework may be meant, which has too many to list them. */
export const anyAnswerForm = form((locale: Locale, { framework }: Pick<Questions, 'framework'>) =>
  z.object({ skill: z.string().min(1, words(locale).area.notOnScale).max(200), ...oneSkill(framework, locale) }),
)

interface OneAnswer extends Readonly<Partial<Record<keyof Fields, string | undefined>>> {
  readonly skill: string
}

export function choiceFrom(input: OneAnswer): { given: Choices; shown: Choices } {
  return {
    given: new Map([[input.skill, sentFor(field => input[field])]]),
    shown: new Map([[input.skill, readChoice(input.shown ?? '')]]),
  }
}
