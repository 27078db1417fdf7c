import { isObject } from '#platform/json.ts'
import { malformed } from '../protocol/refusal.ts'
import { actor } from './actor.ts'
import { isText, isUuid } from './formats.ts'
import { asObject, type Check, extensions, fits, iri, languageMap, listOf, shape, text } from './shape.ts'

const interactionTypes = [
  ...['true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert'],
  ...['numeric', 'other'],
]
const componentLists = ['choices', 'scale', 'source', 'target', 'steps'] as const

const component = shape(
  { id: fits(value => isText(value) && value !== '', 'text that is not empty'), description: languageMap },
  ['id'],
)

const components: Check = (value, at) => {
  listOf(component)(value, at)
  const ids = (value as readonly { id: string }[]).map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw malformed(`${at} names the same id twice.`)
}

const definitionShape = shape({
  name: languageMap,
  description: languageMap,
  type: iri,
  moreInfo: iri,
  extensions,
  interactionType: fits(value => interactionTypes.includes(String(value)) && isText(value), 'a type of interaction'),
  correctResponsesPattern: listOf(text),
  ...Object.fromEntries(componentLists.map(name => [name, components])),
})

/** What an activity is; parts of an interaction only where its type is said. */
const definition: Check = (value, at) => {
  definitionShape(value, at)
  const object = asObject(value, at)
  const isInteraction = ['correctResponsesPattern', ...componentLists].some(name => Object.hasOwn(object, name))
  if (isInteraction && !Object.hasOwn(object, 'interactionType')) throw malformed(`${at} needs interactionType.`)
}

const typeIs = (type: string) => fits(value => value === type, `"${type}"`)

/** Something that is done or learned. */
export const activity = shape({ objectType: typeIs('Activity'), id: iri, definition }, ['id'])

/** Another statement, by its id. */
export const statementRef = shape({ objectType: typeIs('StatementRef'), id: fits(isUuid, 'a UUID') }, [
  'objectType',
  'id',
])

/** What a statement is about, but for statements inside it. */
export const plainObject: Check = (value, at) => {
  const type = isObject(value) ? value.objectType : undefined
  if (type === 'Agent' || type === 'Group') return actor(value, at)
  if (type === 'StatementRef') return statementRef(value, at)
  activity(value, at)
}
