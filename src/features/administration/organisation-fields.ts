import { z } from 'zod'
import { checkAccent } from '#platform/html/brand/accent.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import { type Locale, localeNames, locales } from '#platform/i18n/index.ts'
import { words } from './words.ts'

export const timeZones: readonly string[] = [
  ...Intl.supportedValuesOf('timeZone').filter(zone => zone.startsWith('Europe/')),
  'Atlantic/Reykjavik',
  'Arctic/Longyearbyen',
  'UTC',
]

/** The questions about an organisation that set-up and settings share, in the order in which they are asked. */
export function organisationFields(locale: Locale) {
  const t = words(locale).organisation
  return {
    organisationName: z.string().trim().min(1, t.nameMissing).max(200, t.nameLong),
    languages: z.array(z.enum(locales)).min(1, t.languagesMissing),
    defaultLanguage: z.enum(locales, t.defaultMissing),
    timeZone: z.string().refine(zone => timeZones.includes(zone), t.timeZoneWrong),
    accentColour: z.string().trim().superRefine(checkColour(locale)),
    minimumGroup: z
      .string()
      .trim()
      .regex(/^\d{1,3}$/, t.minimumGroupWrong)
      .refine(text => Number(text) >= 5 && Number(text) <= 100, t.minimumGroupWrong),
  }
}

function checkColour(locale: Locale) {
  const t = words(locale).organisation
  return (colour: string, { addIssue }: { addIssue: (issue: { code: 'custom'; message: string }) => void }) => {
    if (colour === '') return
    const check = checkAccent(colour)
    if (check.ok) return
    const message = check.reason === 'too light' ? t.colourTooLight(check.nearest) : t.colourWrong
    addIssue({ code: 'custom', message })
  }
}

type Fields = z.infer<z.ZodObject<ReturnType<typeof organisationFields>>>

/** What cannot be said of one field alone. */
export function checkOrganisation(
  { languages, defaultLanguage }: Partial<Fields>,
  locale: Locale,
): FieldErrors | undefined {
  if (!languages || !defaultLanguage || languages.includes(defaultLanguage)) return undefined
  return { defaultLanguage: words(locale).organisation.defaultNotChosen(localeNames[defaultLanguage]) }
}

export interface OrganisationSettings {
  readonly name: string
  /** The main language first. */
  readonly locales: readonly Locale[]
  readonly timeZone: string
  readonly accentColour: string | null
  readonly minimumGroup: number
}

export function settingsOf(fields: Fields): OrganisationSettings {
  const { defaultLanguage, languages } = fields
  const accent = checkAccent(fields.accentColour)
  return {
    name: fields.organisationName,
    locales: [defaultLanguage, ...languages.filter(language => language !== defaultLanguage)],
    timeZone: fields.timeZone,
    accentColour: accent.ok ? accent.accent : null,
    minimumGroup: Number(fields.minimumGroup),
  }
}
