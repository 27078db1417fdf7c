import { cast } from './cast.ts'
import { demonstrationUrls } from './demonstration.urls.ts'

/** How a program signs in as somebody: `POST` to `url` with no fields; the answer sets the session's cookie. */
export interface PersonaForPrograms {
  readonly role: string
  readonly organisation: string
  readonly organisationSlug: string
  readonly locale: string
  readonly jobTitle: string
  readonly email: string
  /** A page with one button, for people; the same address takes the POST. */
  readonly signInAddress: string
  readonly signIn: { readonly method: 'POST'; readonly url: string; readonly fields: Readonly<Record<string, string>> }
}

/** Every persona by name. */
export function personasForPrograms(publicUrl: string): Readonly<Record<string, PersonaForPrograms>> {
  const entries = cast.flatMap(troupe =>
    troupe.personas.map(({ key, name, jobTitle, email }) => {
      const path = demonstrationUrls.persona.href({ organisation: troupe.slug, persona: key })
      const persona: PersonaForPrograms = {
        role: key.replaceAll('-', ' '),
        organisation: troupe.name,
        organisationSlug: troupe.slug,
        locale: troupe.locale,
        jobTitle,
        email,
        signInAddress: publicUrl + path,
        signIn: { method: 'POST', url: publicUrl + path, fields: {} },
      }
      return [name, persona] as const
    }),
  )
  return Object.fromEntries(entries)
}
