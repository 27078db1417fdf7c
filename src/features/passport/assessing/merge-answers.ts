import type { Skill } from '#features/skills/index.ts'
import { type LastUse, lastUses } from '../passport.ts'

/** What is chosen for a skill: both halves, one, or none yet; and, apart from the answer, what is wished and offered. */
export interface Choice {
  readonly level?: number | undefined
  readonly confidence?: number | undefined
  readonly lastUsed?: LastUse | undefined
  /** Wants to get better at it. */
  readonly wishes?: boolean | undefined
  /** Is glad to help others with it. */
  readonly helps?: boolean | undefined
}

export type Choices = ReadonlyMap<string, Choice>

export interface Change extends Choice {
  readonly skill: Skill
  /** Something of the answer itself changed, and not only a wish or an offer. */
  readonly isAnswer: boolean
}

/** Both halves are given: only then it is an answer. */
export const isWhole = <C extends Choice>(choice: C | undefined): choice is C & { level: number; confidence: number } =>
  choice?.level !== undefined && choice.confidence !== undefined

/** Nothing at all is said of it. */
export const isBlank = (choice: Choice | undefined): boolean =>
  !choice ||
  (choice.level === undefined && choice.confidence === undefined && !choice.lastUsed && !choice.wishes && !choice.helps)

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
    const lastUsed = pick(sent.lastUsed, before.lastUsed, now.lastUsed)
    const wishes = tick(sent.wishes, before.wishes, now.wishes)
    const helps = tick(sent.helps, before.helps, now.helps)
    const isAnswer = level !== now.level || confidence !== now.confidence || lastUsed !== now.lastUsed
    if (!isAnswer && wishes === isTicked(now.wishes) && helps === isTicked(now.helps)) return []
    return [{ skill, level, confidence, lastUsed, wishes, helps, isAnswer }]
  })
}

function pick<T>(sent: T | undefined, before: T | undefined, now: T | undefined): T | undefined {
  return sent === undefined || sent === before ? now : sent
}

// A box that is not ticked is not sent: then only what the page showed tells whether somebody took the tick away.
function tick(sent: boolean | undefined, before: boolean | undefined, now: boolean | undefined): boolean {
  return isTicked(sent) === isTicked(before) ? isTicked(now) : isTicked(sent)
}

const isTicked = (value: boolean | undefined): boolean => value === true

/** A choice as a page carries it along: `3-2`, `3-`, `-2` or `-`; with more to say `3-2-1-wh`. */
export function writeChoice({ level, confidence, lastUsed, wishes, helps }: Choice): string {
  const answer = `${level ?? ''}-${confidence ?? ''}`
  if (!lastUsed && !wishes && !helps) return answer
  const used = lastUsed ? lastUses.indexOf(lastUsed) + 1 : ''
  return `${answer}-${used}-${wishes ? 'w' : ''}${helps ? 'h' : ''}`
}

/** The longest that `writeChoice` writes. */
export const longestChoice = 10

/** Reads what `writeChoice` wrote; anything else is no choice. */
export function readChoice(text: string): Choice {
  const [, level = '', confidence = '', used = '', wish = '', help = ''] =
    /^(\d{0,2})-(\d?)(?:-([1-4]?)-(w?)(h?))?$/.exec(text) ?? []
  return {
    ...{ level: toNumber(level), confidence: toNumber(confidence), lastUsed: lastUses[Number(used) - 1] },
    ...{ wishes: wish === 'w', helps: help === 'h' },
  }
}

export const toNumber = (text: string | undefined): number | undefined => (text ? Number(text) : undefined)

export const toLastUse = (text: string | undefined): LastUse | undefined => lastUses.find(use => use === text)
