import type { Locale } from '#platform/i18n/index.ts'
import { type Blueprint, blueprintKeys, blueprints } from './generator/blueprint.ts'
import { addressOf } from './generator/naming.ts'
import { readOutline } from './generator/outline.ts'
import { isPersonaKey, type PersonaKey, personaKeys } from './personas.ts'

/** Somebody whom a visitor can be. */
export interface Persona {
  readonly key: PersonaKey
  readonly name: string
  /** In the language of the organisation. */
  readonly jobTitle: string
  readonly unitName: string
  readonly email: string
}

export interface Troupe {
  readonly slug: string
  readonly name: string
  readonly locale: Locale
  readonly people: number
  readonly personas: readonly Persona[]
}

/** Both organisations with the people whom a visitor can be; known without asking the database. */
export const cast: readonly Troupe[] = blueprintKeys.map(key => troupeOf(blueprints[key]))

/** Undefined for anybody who is not in the cast. */
export function findPersona(slug: string, key: string): { troupe: Troupe; persona: Persona } | undefined {
  const troupe = cast.find(one => one.slug === slug)
  const persona = isPersonaKey(key) ? troupe?.personas.find(one => one.key === key) : undefined
  return troupe && persona ? { troupe, persona } : undefined
}

function troupeOf({ slug, name, locales, people, outline, personas }: Blueprint): Troupe {
  const places = readOutline(outline).flatMap(unit =>
    unit.jobs.map(({ persona, title }) => ({ persona, jobTitle: title, unitName: unit.name })),
  )
  const personaOf = (key: PersonaKey): Persona => {
    const { jobTitle = '', unitName = '' } = places.find(({ persona }) => persona === key) ?? {}
    return { key, name: personas[key], jobTitle, unitName, email: addressOf(personas[key], slug) }
  }
  return { slug, name, locale: locales[0], people, personas: personaKeys.map(personaOf) }
}
