import type { Skill } from '#features/skills/index.ts'

/** What is chosen for a skill: both halves, one, or none yet. */
export interface Choice {
  readonly level?: number | undefined
  readonly confidence?: number | undefined
}

export type Choices = ReadonlyMap<string, Choice>

export interface Change extends Choice {
  readonly skill: Skill
}

/** Both halves are given: only then it is an answer. */
export const isWhole = <C extends Choice>(choice: C | undefined): choice is C & { level: number; confidence: number } =>
  choice?.level !== undefined && choice.confidence !== undefined

interface Merge {
  /** What was sent. */
  readonly given: Choices
  /** What the page showed when the person began: what equals it was not touched here. */
  readonly shown: Choices
  /** What holds now, perhaps from another device. */
  readonly current: Choices
}

const nothing: Choice = {}

/**
 * What to write so that nobody's choice is lost: only what was changed on this page wins over what holds by now.
 * Sending the same page twice changes nothing the second time.
 */
export function mergeAnswers(skills: readonly Skill[], { given, shown, current }: Merge): readonly Change[] {
  return skills.flatMap(skill => {
    const [sent = nothing, before = nothing, now = nothing] = [given, shown, current].map(all => all.get(skill.key))
    const level = pick(sent.level, before.level, now.level)
    const confidence = pick(sent.confidence, before.confidence, now.confidence)
    return level === now.level && confidence === now.confidence ? [] : [{ skill, level, confidence }]
  })
}

function pick(sent: number | undefined, before: number | undefined, now: number | undefined): number | undefined {
  return sent === undefined || sent === before ? now : sent
}

/** A choice as a page carries it along: `3-2`, `3-`, `-2` or `-`. */
export const writeChoice = ({ level, confidence }: Choice): string => `${level ?? ''}-${confidence ?? ''}`

/** Reads what `writeChoice` wrote; anything else is no choice. */
export function readChoice(text: string): Choice {
  const [, level = '', confidence = ''] = /^(\d?)-(\d?)$/.exec(text) ?? []
  return { level: toNumber(level), confidence: toNumber(confidence) }
}

export const toNumber = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)
