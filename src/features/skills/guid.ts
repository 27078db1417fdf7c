import { v3 } from 'uuid'

const namespace = '9f5c0a4e-6d1b-4c3a-8e27-b1d04a6f7c35'

/** An identifier made from a name (RFC 9562, version 3): the same name gives the same one, everywhere and for ever. */
export const guidOf = (name: string): string => v3(name, namespace)

/** The identifiers of built-in frameworks, as the migration that brought them also made them. */
export const builtInGuid = {
  framework: (key: string) => guidOf(key),
  area: (key: string, areaKey: string) => guidOf(`${key}/areas/${areaKey}`),
  skill: (key: string, skillKey: string) => guidOf(`${key}/skills/${skillKey}`),
}

const pattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** The UUID that a text holds, such as the end of a web address, in lower case. */
export const guidIn = (text: string): string | undefined => pattern.exec(text)?.[0].toLowerCase()
