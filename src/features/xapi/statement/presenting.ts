import { isObject, type Json } from '#platform/json.ts'
import { identifiersOf } from './actor.ts'

export const formats = ['exact', 'ids', 'canonical'] as const
export type Format = (typeof formats)[number]

/** What a reader asked for: a format, the languages they like best first, and the activities as everybody described them. */
export interface Presenting {
  readonly format: Format
  readonly languages: readonly string[]
  readonly definitionOf: (activityId: string) => Json | undefined
}

type Change = (part: Json) => Json

interface Changes {
  readonly actor: Change
  readonly verb: Change
  readonly activity: Change
  readonly attachment: Change
}

/** A statement as one format shows it; `exact` is what was stored. */
export function present(statement: Json, how: Presenting): Json {
  if (how.format === 'exact') return statement
  return changed(statement, how.format === 'ids' ? onlyIds : canonical(how))
}

const onlyIds: Changes = {
  actor(actor) {
    const kinds = identifiersOf(actor)
    const named = Object.fromEntries(kinds.map(kind => [kind, actor[kind]]))
    const type = actor.objectType === undefined ? {} : { objectType: actor.objectType }
    if (kinds.length > 0 || !Array.isArray(actor.member)) return { ...type, ...named }
    return { ...type, member: actor.member.map(member => onlyIds.actor(member)) }
  },
  verb: ({ id }) => ({ id }),
  activity: ({ id }) => ({ id }),
  attachment: attachment => attachment,
}

function canonical({ languages, definitionOf }: Presenting): Changes {
  const one = (part: Json, names: readonly string[]): Json => ({
    ...part,
    ...Object.fromEntries(
      names.flatMap(name => (isObject(part[name]) ? [[name, inOneLanguage(part[name], languages)]] : [])),
    ),
  })
  const components = ['choices', 'scale', 'source', 'target', 'steps']
  return {
    actor: actor => actor,
    verb: verb => one(verb, ['display']),
    activity(activity) {
      const definition = definitionOf(String(activity.id)) ?? activity.definition
      if (!isObject(definition)) return activity
      const lists = components.flatMap(name => {
        const parts = definition[name]
        return Array.isArray(parts) ? [[name, parts.map(part => one(part, ['description']))]] : []
      })
      return { ...activity, definition: { ...one(definition, ['name', 'description']), ...Object.fromEntries(lists) } }
    },
    attachment: attachment => one(attachment, ['display', 'description']),
  }
}

/** The one entry of a language map that fits best, or its first. */
export function inOneLanguage(map: Json, languages: readonly string[]): Json {
  const tags = Object.keys(map)
  for (const wanted of languages) {
    const [language] = wanted.split('-')
    const tag =
      tags.find(own => own.toLowerCase() === wanted) ?? tags.find(own => own.toLowerCase().split('-')[0] === language)
    if (tag !== undefined) return { [tag]: map[tag] }
  }
  const [first] = tags
  return first === undefined ? map : { [first]: map[first] }
}

const at = (part: Json, name: string, change: (value: Json) => Json): Json =>
  isObject(part[name]) ? { ...part, [name]: change(part[name]) } : part

const each = (part: Json, name: string, change: Change): Json =>
  Array.isArray(part[name]) ? { ...part, [name]: part[name].map(one => (isObject(one) ? change(one) : one)) } : part

function changed(statement: Json, changes: Changes): Json {
  const object: Change = value => {
    if (value.objectType === 'SubStatement') return changed(value, changes)
    if (value.objectType === 'Agent' || value.objectType === 'Group') return changes.actor(value)
    return value.objectType === 'StatementRef' ? value : changes.activity(value)
  }
  const parents: Change = value =>
    ['parent', 'grouping', 'category', 'other'].reduce((all, name) => each(all, name, changes.activity), value)
  const context: Change = value => {
    const people = at(at(value, 'instructor', changes.actor), 'team', changes.actor)
    const agents = each(people, 'contextAgents', one => at(one, 'agent', changes.actor))
    return at(
      each(agents, 'contextGroups', one => at(one, 'group', changes.actor)),
      'contextActivities',
      parents,
    )
  }
  const doers = at(at(statement, 'actor', changes.actor), 'authority', changes.actor)
  return each(
    at(at(at(doers, 'verb', changes.verb), 'object', object), 'context', context),
    'attachments',
    changes.attachment,
  )
}

/** Languages of `Accept-Language`, best first, in lower case. */
export const readLanguages = (header: string | undefined): readonly string[] =>
  (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...more] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = Number(more.find(one => one.startsWith('q='))?.slice(2) ?? 1)
      return { tag, weight: Number.isNaN(weight) ? 0 : weight, place }
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((one, other) => other.weight - one.weight || one.place - other.place)
    .map(({ tag }) => tag)
