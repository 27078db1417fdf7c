import type { Choice } from '../assessing/merge-answers.ts'
import { type Answer, type LastUse, passportFramework, type Round } from '../passport.ts'
import type { Place, Places } from './places.ts'

/** A framework as one person uses it. */
export interface FrameworkUse {
  readonly frameworkId: string
  readonly key: string
  /** The edition that somebody would begin with today; undefined while there is none. */
  readonly newestId: string | undefined
  /** The newest edition on which this person has said something or to which they moved. */
  readonly editionId: string | undefined
  /** It stands in the passport: Digital basics, and what the person chose. */
  readonly isChosen: boolean
}

interface OfSkill {
  readonly frameworkId: string
  readonly skillKey: string
}

/** Everything that is kept about one person's passport, over all frameworks. */
export interface PassportRecord {
  readonly frameworks: readonly FrameworkUse[]
  /** Newest first. */
  readonly rounds: readonly Round[]
  /** Newest first: every answer ever given with what came along to newer editions, or of each skill the one that holds. */
  readonly history: readonly Answer[]
  /** What was begun: a level without a confidence, or the other way round. */
  readonly begun: readonly (Choice & OfSkill & { readonly roundId: string })[]
  /** The skills that the person wants to get better at, the newest wish first. */
  readonly wishes: readonly OfSkill[]
  /** The skills with which the person is glad to help. */
  readonly helps: readonly OfSkill[]
  /** When an area was last looked through. */
  readonly checks: readonly { readonly frameworkId: string; readonly areaKey: string; readonly at: Date }[]
}

type Said = [roundId: string, level: number, confidence: number, lastUsed: LastUse | null, assessedAt: string]
type FrameworkRow = [id: string, key: string, newest: string | null, chosenAt: string | null]

/** Everything of one person, by their key alone. Null is nothing at all. */
export interface RecordRow {
  frameworks: FrameworkRow[] | null
  rounds: [id: string, versionId: string, startedAt: string, completedAt: string | null][] | null
  answers: [id: string, skillId: string, ...Said][] | null
  moves: string[] | null
  carried: [skillId: string, fromSkillId: string, id: string, ...Said][] | null
  begun:
    | [skillId: string, round: string, level: number | null, confidence: number | null, used: LastUse | null][]
    | null
  wishes: string[] | null
  helps: string[] | null
  checks: [areaId: string, roundId: string, at: string][] | null
}

/** Every id whose place has to be known before the rows say something. */
export function idsIn({ rounds, answers, moves, carried, begun, wishes, helps, checks }: RecordRow): readonly string[] {
  return [
    ...(rounds ?? []).map(([, versionId]) => versionId),
    ...(answers ?? []).map(([, skillId]) => skillId),
    ...(moves ?? []),
    ...(carried ?? []).map(([skillId]) => skillId),
    ...(carried ?? []).map(([, fromSkillId]) => fromSkillId),
    ...(begun ?? []).map(([skillId]) => skillId),
    ...(wishes ?? []),
    ...(helps ?? []),
    ...(checks ?? []).map(([areaId]) => areaId),
  ]
}

/** The newest edition of each framework that the person has touched, by a round or by moving there. */
export function editionsIn({ rounds, moves }: RecordRow, places: Places): ReadonlyMap<string, Place> {
  const newest = new Map<string, Place>()
  for (const id of [...(rounds ?? []).map(([, versionId]) => versionId), ...(moves ?? [])]) {
    const edition = places(id)
    const other = newest.get(edition.frameworkId)
    if (!other || isNewer(edition, other)) newest.set(edition.frameworkId, edition)
  }
  return newest
}

function isNewer(one: Place, other: Place): boolean {
  const [first, second] = [one.publishedAt?.getTime() ?? 0, other.publishedAt?.getTime() ?? 0]
  return first === second ? one.versionId > other.versionId : first > second
}

/** What the rows of one person come to, with where each skill stands. */
export function toRecord(row: RecordRow, places: Places, everyAnswer: boolean): PassportRecord {
  const editions = editionsIn(row, places)
  const ofSkill = (id: string): OfSkill => ({ frameworkId: places(id).frameworkId, skillKey: places(id).key })
  const given = givenNewestFirst(row)
  return {
    frameworks: [...(row.frameworks ?? [])].sort(asChosen).map(([frameworkId, key, newestId, chosenAt]) => ({
      ...{ frameworkId, key, newestId: newestId ?? undefined },
      editionId: editions.get(frameworkId)?.versionId,
      isChosen: key === passportFramework || chosenAt !== null,
    })),
    rounds: roundsOf(row, places),
    history: (everyAnswer ? given : thatHold(given, places, editions)).map(one => toAnswer(one, places)),
    begun: (row.begun ?? []).map(([skillId, roundId, level, confidence, lastUsed]) => ({
      ...{ ...ofSkill(skillId), roundId },
      ...{ level: level ?? undefined, confidence: confidence ?? undefined, lastUsed: lastUsed ?? undefined },
    })),
    wishes: (row.wishes ?? []).map(ofSkill),
    helps: (row.helps ?? []).map(ofSkill),
    checks: lastChecks(row, places),
  }
}

function asChosen([, key, , chosenAt]: FrameworkRow, [, otherKey, , otherChosenAt]: FrameworkRow): number {
  const rank = (one: string, at: string | null) => [one === passportFramework ? 0 : 1, at ?? '~', one].join(' ')
  return rank(key, chosenAt) < rank(otherKey, otherChosenAt) ? -1 : 1
}

function roundsOf({ rounds, checks }: RecordRow, places: Places): readonly Round[] {
  return (rounds ?? []).map(([id, versionId, startedAt, completedAt]) => ({
    ...{ id, versionId, frameworkId: places(versionId).frameworkId, startedAt: new Date(startedAt) },
    completedAt: completedAt === null ? undefined : new Date(completedAt),
    checkedAreaIds:
      completedAt === null ? (checks ?? []).flatMap(([areaId, roundId]) => (roundId === id ? [areaId] : [])) : [],
  }))
}

interface Given {
  /** The skill for which it counts, and on which it was said if that was another. */
  readonly skillId: string
  readonly fromSkillId: string | undefined
  readonly id: string
  readonly said: Said
}

function givenNewestFirst({ answers, carried }: RecordRow): readonly Given[] {
  const own = (answers ?? []).map(([id, skillId, ...said]): Given => ({ id, skillId, fromSkillId: undefined, said }))
  const along = (carried ?? []).map(
    ([skillId, fromSkillId, id, ...said]): Given => ({ id, skillId, fromSkillId, said }),
  )
  return [...own, ...along].sort(newestFirst)
}

// An answer stands before what came along of it.
function newestFirst(one: Given, other: Given): number {
  const [first, second] = [when(one), when(other)]
  return first === second ? 0 : first < second ? 1 : -1
}

// As the database writes it, to the microsecond: a Date would make two answers of one millisecond the same.
const when = ({ id, said: [, , , , assessedAt] }: Given): string => `${assessedAt} ${id}`

/** Of each skill the last answer on the edition that the person is on. Takes the newest first. */
function thatHold(given: readonly Given[], places: Places, editions: ReadonlyMap<string, Place>): readonly Given[] {
  const held = new Set<string>()
  return given.filter(({ skillId }) => {
    const { frameworkId, versionId } = places(skillId)
    if (held.has(skillId) || editions.get(frameworkId)?.versionId !== versionId) return false
    held.add(skillId)
    return true
  })
}

function toAnswer({ id, skillId, fromSkillId, said }: Given, places: Places): Answer {
  const [roundId, level, confidence, lastUsed, assessedAt] = said
  const { frameworkId, versionId, key } = places(skillId)
  return {
    ...{ id, frameworkId, versionId, skillId, skillKey: key, roundId, level, confidence },
    fromKey: fromSkillId === undefined ? undefined : places(fromSkillId).key,
    lastUsed: lastUsed ?? undefined,
    assessedAt: new Date(assessedAt),
  }
}

/** By framework and area the last time, over all editions. */
function lastChecks({ checks }: RecordRow, places: Places): PassportRecord['checks'] {
  const last = new Map<string, PassportRecord['checks'][number]>()
  for (const [areaId, , text] of checks ?? []) {
    const { frameworkId, key: areaKey } = places(areaId)
    const at = new Date(text)
    const known = last.get(`${frameworkId} ${areaKey}`)
    if (!known || known.at < at) last.set(`${frameworkId} ${areaKey}`, { frameworkId, areaKey, at })
  }
  return [...last.values()]
}
