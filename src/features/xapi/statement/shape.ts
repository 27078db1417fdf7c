import { isObject, type Json } from '#platform/json.ts'
import { malformed } from '../protocol/refusal.ts'
import { isIri, isLanguageTag, isText } from './formats.ts'

/** Says what is wrong with a value by throwing; `at` is where it stands, such as `object.definition`. @throws {Refusal} 400 */
export type Check = (value: unknown, at: string) => void

/** The value as an object. @throws {Refusal} 400 */
export function asObject(value: unknown, at: string): Json {
  if (!isObject(value)) throw malformed(`${at} must be an object.`)
  return value
}

/** An object with these members and no others; `required` ones must be there. Names are case-sensitive. */
export function shape(members: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (value, at) => {
    const object = asObject(value, at)
    for (const name of required) if (!Object.hasOwn(object, name)) throw malformed(`${at} needs the member ${name}.`)
    for (const [name, inner] of Object.entries(object)) {
      const check = Object.hasOwn(members, name) ? members[name] : undefined
      if (!check) throw malformed(`${at} has a member that the standard does not know: ${name.slice(0, 60)}.`)
      check(inner, `${at}.${name}`)
    }
  }
}

/** A value that passes a test, or else this sentence. */
export const fits =
  (test: (value: unknown) => boolean, must: string): Check =>
  (value, at) => {
    if (!test(value)) throw malformed(`${at} must be ${must}.`)
  }

export const text = fits(isText, 'text')
export const iri = fits(isIri, 'an IRI with a scheme')
export const flag = fits(value => typeof value === 'boolean', 'true or false')
export const number = fits(value => typeof value === 'number', 'a number')

export const listOf =
  (check: Check, { least = 0 } = {}): Check =>
  (value, at) => {
    if (!Array.isArray(value)) throw malformed(`${at} must be a list.`)
    if (value.length < least) throw malformed(`${at} must not be empty.`)
    for (const [index, one] of value.entries()) check(one, `${at}[${index}]`)
  }

/** Text in languages: at least one, each under a tag of RFC 5646. */
export const languageMap: Check = (value, at) => {
  const entries = Object.entries(asObject(value, at))
  if (entries.length === 0) throw malformed(`${at} needs at least one language.`)
  for (const [tag, words] of entries) {
    if (!isLanguageTag(tag)) throw malformed(`${at} has a key that is no language tag: ${tag.slice(0, 60)}.`)
    text(words, `${at}.${tag}`)
  }
}

/** Anything under keys that are IRIs: the only place where null may stand. */
export const extensions: Check = (value, at) => {
  for (const key of Object.keys(asObject(value, at)))
    if (!isIri(key)) throw malformed(`${at} has a key that is no IRI: ${key.slice(0, 60)}.`)
}
