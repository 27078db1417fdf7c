import { foldLabel, stem } from '#features/terms/index.ts'
import { locales } from '#platform/i18n/index.ts'
import { en } from './everyday.en.ts'
import { nb } from './everyday.nb.ts'

const everyday = { en, nb }

/** The beginnings of words that stand in every request, in any language. */
export const filler: ReadonlySet<string> = new Set(
  locales.flatMap(locale => foldLabel(everyday[locale].filler).split(' ').map(stem)),
)

/** Everyday words behind each built-in skill, by its key. */
export const cuesOf = (key: string): readonly string[] =>
  locales.flatMap(locale => (everyday[locale].cues as Readonly<Record<string, string>>)[key]?.split(',') ?? [])
