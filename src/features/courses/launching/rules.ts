import { isObject, type Json } from '#platform/json.ts'
import type { MoveOn, Unit } from '../package/structure.ts'
import { names, verbs } from './vocabulary.ts'

/** What is known of one unit, and of the session in which somebody has it open. */
export interface Standing {
  readonly isInitialized: boolean
  /** Closed by itself, or left and given up. */
  readonly isOver: boolean
  readonly mode: 'Normal' | 'Review'
  readonly isCompleted: boolean
  readonly isPassed: boolean
}

/** Who speaks, about what. */
export interface Expected {
  readonly account: { readonly homePage: string; readonly name: string }
  readonly registration: string
  readonly sessionId: string
  readonly activityId: string
  readonly masteryScore: number | undefined
}

/** What a statement says of the unit; `other` is any statement that the standard allows and that changes nothing. */
export type Said = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated' | 'other'

export type Verdict =
  | { readonly said: Said; readonly score: number | undefined; readonly refused?: undefined }
  | { readonly refused: string }

const own = ['initialized', 'completed', 'passed', 'failed', 'terminated'] as const
const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value)

const categoriesOf = (statement: Json): readonly unknown[] =>
  [at(statement, 'context', 'contextActivities', 'category')].flat().map(category => at(category, 'id'))

/**
 * Whether a unit may say this now (cmi5, sections 9 and 10), and what it means; otherwise why not, for whoever wrote the
 * unit. Statements of other kinds are free, as long as they are about the same person, registration and session.
 */
export function judge(statement: Json, expected: Expected, standing: Standing): Verdict {
  const stranger = strangerIn(statement, expected)
  if (stranger) return { refused: stranger }
  const categories = categoriesOf(statement)
  const verb = own.find(name => verbs[name].id === at(statement, 'verb', 'id'))
  const isDefined = categories.includes(names.category)
  if (standing.isOver) return { refused: 'The session is over, so nothing more can be said in it.' }
  if (!isDefined) {
    if (!standing.isInitialized) return { refused: 'The first statement of a session must be "initialized".' }
    return { said: 'other', score: undefined }
  }
  if (!verb) return { refused: 'A unit says initialized, completed, passed, failed or terminated in this category.' }
  if (at(statement, 'object', 'id') !== expected.activityId)
    return { refused: 'The object must be the activity that was launched.' }
  const fault = orderFault(verb, standing) ?? resultFault(verb, statement, expected, categories)
  if (fault) return { refused: fault }
  const score = at(statement, 'result', 'score', 'scaled')
  return { said: verb, score: typeof score === 'number' ? score : undefined }
}

function strangerIn(statement: Json, { account, registration, sessionId }: Expected): string | undefined {
  const named = at(statement, 'actor', 'account')
  if (at(named, 'homePage') !== account.homePage || at(named, 'name') !== account.name)
    return 'The actor must be the one who launched the unit.'
  if (String(at(statement, 'context', 'registration')).toLowerCase() !== registration)
    return 'The registration must be the one of the launch.'
  if (at(statement, 'context', 'extensions', names.session) !== sessionId)
    return 'The session id must be the one of the launch.'
  return undefined
}

function orderFault(verb: Exclude<Said, 'other'>, standing: Standing): string | undefined {
  if (verb === 'initialized') return standing.isInitialized ? 'The session was initialized before.' : undefined
  if (!standing.isInitialized) return 'The first statement of a session must be "initialized".'
  if (verb === 'terminated') return undefined
  if (standing.mode !== 'Normal') return 'In review a unit says initialized and terminated and nothing else.'
  if (verb === 'completed' && standing.isCompleted) return 'The unit was completed before in this registration.'
  if (verb === 'passed' && standing.isPassed) return 'The unit was passed before in this registration.'
  if (verb === 'failed' && standing.isPassed) return 'The unit was passed before, so it cannot be failed any more.'
  return undefined
}

function resultFault(
  verb: Exclude<Said, 'other'>,
  statement: Json,
  { masteryScore }: Expected,
  categories: readonly unknown[],
): string | undefined {
  const result = at(statement, 'result')
  const judges = verb === 'passed' || verb === 'failed'
  if (verb !== 'initialized' && at(result, 'duration') === undefined) return `"${verb}" needs a duration.`
  if (judges && at(result, 'success') !== (verb === 'passed')) return `"${verb}" needs success ${verb === 'passed'}.`
  if (!judges && at(result, 'success') !== undefined) return `"${verb}" must not have success.`
  if (verb === 'completed' && at(result, 'completion') !== true) return '"completed" needs completion true.'
  if (verb !== 'completed' && at(result, 'completion') !== undefined) return `"${verb}" must not have completion.`
  const score = at(result, 'score')
  if (!judges && score !== undefined) return `"${verb}" must not have a score.`
  const decides = judges || verb === 'completed'
  if (decides !== categories.includes(names.moveOnCategory))
    return decides ? `"${verb}" needs the category moveon.` : `"${verb}" must not have the category moveon.`
  const scaled = at(score, 'scaled')
  if (!judges || masteryScore === undefined || score === undefined) return undefined
  if (typeof scaled !== 'number') return 'The score needs "scaled".'
  if (verb === 'passed' && scaled < masteryScore) return 'The score is below the mastery score, so it is not passed.'
  if (verb === 'failed' && scaled >= masteryScore) return 'The score reaches the mastery score, so it is not failed.'
  return undefined
}

interface Reached {
  readonly completed: boolean
  readonly passed: boolean
  readonly waived: boolean
}

const meets: Readonly<Record<MoveOn, (reached: Reached) => boolean>> = {
  Passed: ({ passed }) => passed,
  Completed: ({ completed }) => completed,
  CompletedAndPassed: ({ completed, passed }) => completed && passed,
  CompletedOrPassed: ({ completed, passed }) => completed || passed,
  NotApplicable: () => true,
}

/** Whether one may move on from a unit. */
export const isSatisfied = ({ moveOn }: Pick<Unit, 'moveOn'>, reached: Reached): boolean =>
  reached.waived || meets[moveOn](reached)
