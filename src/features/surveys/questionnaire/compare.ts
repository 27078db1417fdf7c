import { type Question, type Questionnaire, questionsOf, type Texts } from './questionnaire.ts'

/** What became of a question from one wave to another. `reworded` and `widened` can be compared, `changed` cannot. */
export type Became = 'same' | 'reworded' | 'changed' | 'new' | 'gone'

/** Why answers cannot be compared, or what has to be known when they are. */
export type ChangeReason = 'meaning' | 'kind' | 'options' | 'rows' | 'values' | 'limits' | 'condition' | 'words'

export interface Compared {
  readonly key: string
  readonly became: Became
  readonly reasons: readonly ChangeReason[]
  /** As it was and as it is; one of them is missing where it is gone or new. */
  readonly before: Question | undefined
  readonly after: Question | undefined
}

/**
 * Question by question, in the order of the later wave, those that are gone last. Answers can be compared where key,
 * meaning, kind, options with their values and rows are the same; other words are fine while nobody said that they mean
 * something else. A translation that was added changes nothing.
 */
export function compareQuestionnaires(before: Questionnaire, after: Questionnaire): readonly Compared[] {
  const earlier = new Map(questionsOf(before).map(question => [question.key, question]))
  const later = questionsOf(after)
  const there = new Set(later.map(({ key }) => key))
  return [
    ...later.map(question => compareQuestion(earlier.get(question.key), question)),
    ...questionsOf(before)
      .filter(({ key }) => !there.has(key))
      .map(
        (question): Compared => ({
          key: question.key,
          became: 'gone',
          reasons: [],
          before: question,
          after: undefined,
        }),
      ),
  ]
}

/** Whether results of the question can stand side by side. */
export const isComparable = ({ became }: Pick<Compared, 'became'>): boolean =>
  became === 'same' || became === 'reworded'

function compareQuestion(before: Question | undefined, after: Question): Compared {
  const pair = { key: after.key, before, after }
  if (!before) return { ...pair, became: 'new', reasons: [] }
  const breaks = breaksBetween(before, after)
  if (breaks.length > 0) return { ...pair, became: 'changed', reasons: breaks }
  const notes = notesBetween(before, after)
  return { ...pair, became: notes.length > 0 ? 'reworded' : 'same', reasons: notes }
}

function breaksBetween(before: Question, after: Question): readonly ChangeReason[] {
  const reasons: ChangeReason[] = []
  if (before.meaning !== after.meaning) reasons.push('meaning')
  if (before.kind !== after.kind) reasons.push('kind')
  if (keysOf(before.options) !== keysOf(after.options)) reasons.push('options')
  else if (valuesOf(before) !== valuesOf(after)) reasons.push('values')
  if (keysOf(before.rows) !== keysOf(after.rows)) reasons.push('rows')
  return reasons
}

function notesBetween(before: Question, after: Question): readonly ChangeReason[] {
  const reasons: ChangeReason[] = []
  const said = (question: Question) => [
    question.text,
    ...(question.options ?? []).map(({ text }) => text),
    ...(question.rows ?? []).map(({ text }) => text),
  ]
  const [earlier, later] = [inKeyOrder(before, said), inKeyOrder(after, said)]
  if (earlier.some((words, index) => differs(words, later[index]))) reasons.push('words')
  if (before.min !== after.min || before.max !== after.max || before.from !== after.from || before.to !== after.to)
    reasons.push('limits')
  if (JSON.stringify([before.condition, before.groups]) !== JSON.stringify([after.condition, after.groups]))
    reasons.push('condition')
  return reasons
}

// Options and rows may be shown in another order; that is no other question.
const inKeyOrder = (question: Question, said: (question: Question) => readonly Texts[]) =>
  said({ ...question, options: byKey(question.options), rows: byKey(question.rows) })
const byKey = <T extends { key: string }>(items: readonly T[] = []): T[] =>
  [...items].sort((a, b) => (a.key < b.key ? -1 : 1))
const keysOf = (items: readonly { key: string }[] = []) =>
  byKey(items.map(({ key }) => ({ key })))
    .map(i => i.key)
    .join(' ')
const valuesOf = ({ options = [] }: Question) =>
  byKey(options)
    .map(({ value }) => value ?? '')
    .join(' ')

const differs = (before: Texts, after: Texts | undefined): boolean =>
  Object.entries(before).some(([locale, words]) => {
    const now = after?.[locale as keyof Texts]
    return now !== undefined && now.trim() !== words.trim()
  })
