import { isObject } from '#platform/json.ts'
import { malformed } from '../protocol/refusal.ts'
import type { Version } from '../protocol/versions.ts'
import { actor, agent, group, identifiersOf, isGroup } from './actor.ts'
import { isDuration, isLanguageTag, isText, isUuid } from './formats.ts'
import { activity, statementRef } from './object.ts'
import { asObject, type Check, extensions, fits, flag, iri, languageMap, listOf, number, shape, text } from './shape.ts'

/** What was done. */
export const verb = shape({ id: iri, display: languageMap }, ['id'])

const scoreShape = shape({ scaled: number, raw: number, min: number, max: number })

const score: Check = (value, at) => {
  scoreShape(value, at)
  const { scaled = 0, raw, min, max } = asObject(value, at) as Record<string, number | undefined>
  if (Math.abs(scaled) > 1) throw malformed(`${at}.scaled must lie between -1 and 1.`)
  if (min !== undefined && max !== undefined && min >= max) throw malformed(`${at}.min must be less than max.`)
  if (raw !== undefined && (raw < (min ?? raw) || raw > (max ?? raw)))
    throw malformed(`${at}.raw must lie between min and max.`)
}

/** How it went. */
export const result = shape({
  score,
  success: flag,
  completion: flag,
  response: text,
  duration: fits(isDuration, 'a duration of ISO 8601'),
  extensions,
})

// A single activity may stand for a list of one.
const activities: Check = (value, at) => (Array.isArray(value) ? listOf(activity)(value, at) : activity(value, at))

const contextActivities = shape({ parent: activities, grouping: activities, category: activities, other: activities })

const about = (objectType: string, of: string, check: Check) =>
  shape(
    {
      objectType: fits(value => value === objectType, `"${objectType}"`),
      [of]: check,
      relevantTypes: listOf(iri, { least: 1 }),
    },
    ['objectType', of],
  )

const since2: Readonly<Record<string, Check>> = {
  contextAgents: listOf(about('contextAgent', 'agent', agent)),
  contextGroups: listOf(about('contextGroup', 'group', group)),
}

const contextMembers: Readonly<Record<string, Check>> = {
  registration: fits(isUuid, 'a UUID'),
  instructor: actor,
  team: group,
  contextActivities,
  revision: text,
  platform: text,
  language: fits(value => isText(value) && isLanguageTag(value), 'a language tag'),
  statement: statementRef,
  extensions,
}

const contexts = { '1.0.3': shape(contextMembers), '2.0.0': shape({ ...contextMembers, ...since2 }) }

/** Where and with whom; `revision` and `platform` say something of activities only. */
export const contextOf =
  (version: Version, object: unknown): Check =>
  (value, at) => {
    contexts[version](value, at)
    const type = isObject(object) ? (object.objectType ?? 'Activity') : 'Activity'
    const { revision, platform } = asObject(value, at)
    if (type !== 'Activity' && (revision !== undefined || platform !== undefined))
      throw malformed(`${at} may have revision and platform only when the object is an activity.`)
  }

/** Whoever vouches for the statement: an agent, or the two that stand for a program and its user. */
export const authority: Check = (value, at) => {
  actor(value, at)
  if (!isGroup(value)) return
  const object = asObject(value, at)
  if (identifiersOf(object).length > 0 || (object.member as readonly unknown[]).length !== 2)
    throw malformed(`${at} must be an agent, or a group without an identifier that has two members.`)
}

/** A file that belongs to the statement. */
export const attachment = shape(
  {
    usageType: iri,
    display: languageMap,
    description: languageMap,
    contentType: text,
    length: fits(value => Number.isInteger(value) && Number(value) >= 0, 'a number of bytes'),
    sha2: fits(
      value => isText(value) && /^(?:[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(value),
      'a SHA-2 in hexadecimal',
    ),
    fileUrl: iri,
  },
  ['usageType', 'display', 'contentType', 'length', 'sha2'],
)
