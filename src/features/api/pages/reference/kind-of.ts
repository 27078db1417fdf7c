import type { Locale } from '#platform/i18n/index.ts'
import type { JsonSchema } from '../../rest/openapi.ts'
import { words } from '../../words.ts'

/** The schema's name, when it only points at one. */
export const nameOfReference = (schema: JsonSchema): string | undefined =>
  typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined

/** What kind of value a schema lets through, in words: “text or null”, “list of Unit”. */
export function kindOf(schema: JsonSchema, locale: Locale): string {
  const t = words(locale).reference
  const name = nameOfReference(schema)
  if (name) return name
  const choices = (schema.anyOf ?? []) as readonly JsonSchema[]
  const [some, ...others] = choices.filter(({ type }) => type !== 'null')
  if (some && others.length === 0) return t.orNull(kindOf(some, locale))
  const types = [schema.type].flat()
  if (types.includes('null'))
    return t.orNull(kindOf({ ...schema, type: types.filter(type => type !== 'null') }, locale))
  if (types.includes('array')) return t.listOf(kindOf((schema.items ?? {}) as JsonSchema, locale))
  return t.kinds[String(schema.format ?? '')] ?? t.kinds[String(types[0])] ?? String(types[0] ?? '')
}
