import { z } from 'zod'

/**
 * A framework on its own, without a database: what every format is read into and written from.
 * Texts are by language (a tag such as `en`); the first of `languages` is the framework's own.
 */
export interface Portable {
  readonly guid: string
  readonly version: string
  readonly languages: readonly string[]
  readonly texts: ByLanguage<VersionWords>
  /** The scale, lowest first. */
  readonly levels: readonly PortableLevel[]
  /** Parents before their children. */
  readonly areas: readonly PortableArea[]
  readonly skills: readonly PortableSkill[]
  /** What a CASE package held beside its items, as it came. */
  readonly source?: PackageSource | undefined
}

export type ByLanguage<T> = Readonly<Record<string, T>>
export type Json = Readonly<Record<string, unknown>>

export interface PackageSource {
  readonly document: Json
  readonly associations: readonly Json[]
  /** Every other member of the package, such as `CFDefinitions` and `CFRubrics`. */
  readonly rest: Json
  /** It was changed since it came: it goes out written anew over what came, and not as it came. */
  readonly edited?: true | undefined
}

/** What a file said about an item that has no place of its own with us. */
export interface ItemSource {
  readonly code?: string | undefined
  /** Columns of a table that were to be kept, by their names. */
  readonly columns?: Readonly<Record<string, readonly string[]>> | undefined
  /** The CFItem as it came, and its place in the package. */
  readonly item?: Json | undefined
  readonly at?: number | undefined
}

export interface PortableLevel {
  readonly texts: ByLanguage<{ readonly name: string; readonly description?: string | undefined }>
}

export interface PortableArea {
  readonly guid: string
  readonly key: string
  readonly parent?: string | undefined
  /** Its place among everything with the same parent, areas and skills together. */
  readonly position: number
  readonly texts: ByLanguage<AreaWords>
  readonly source?: ItemSource | undefined
}

export interface PortableSkill {
  readonly guid: string
  readonly key: string
  readonly area?: string | undefined
  readonly position: number
  /** What sort of skill the framework says it is, such as “knowledge” or “attitude”. */
  readonly kind?: string | undefined
  readonly basicLevel?: number | undefined
  readonly texts: ByLanguage<SkillWords>
  readonly labels: ByLanguage<readonly string[]>
  readonly source?: ItemSource | undefined
}

const text = z.string()
const texts = z.record(text, text)
const optional = text.optional()

const versionWords = z.looseObject({
  name: text,
  description: optional,
  changeNote: optional,
  /** Under which terms it may be used, and whose work it is. */
  licence: optional,
  attribution: optional,
  settings: texts.optional(),
  confidence: texts.optional(),
})
export type VersionWords = z.infer<typeof versionWords>

const areaWords = z.looseObject({ name: text, description: optional, encouragement: optional })
export type AreaWords = z.infer<typeof areaWords>

const skillWords = z.looseObject({
  name: text,
  definition: optional,
  /** By the number of the level, 1 the lowest. */
  statements: texts.optional(),
  examples: texts.optional(),
  tryAtWork: optional,
  readNext: z.object({ title: text, paragraphs: z.array(text) }).optional(),
  askAPerson: optional,
})
export type SkillWords = z.infer<typeof skillWords>

const byLanguage = <T extends z.ZodType>(words: T) => z.record(z.string().min(1).max(35), words)
const json = z.record(text, z.unknown())
export const itemSource = z.object({
  code: optional,
  columns: z.record(text, z.array(text)).optional(),
  item: json.optional(),
  at: z.number().int().optional(),
})
export const packageSource = z.object({
  document: json,
  associations: z.array(json),
  rest: json,
  edited: z.literal(true).optional(),
})
const place = { guid: text.min(1).max(300), key: text.min(1).max(300), position: z.number().int() }
const levels = z.array(z.object({ texts: byLanguage(z.object({ name: text, description: optional })) })).max(20)

const areaShape = z.object({
  ...place,
  parent: optional,
  texts: byLanguage(areaWords),
  source: itemSource.optional(),
})
const skillShape = z.object({
  ...place,
  area: optional,
  kind: optional,
  basicLevel: z.number().int().min(1).optional(),
  texts: byLanguage(skillWords),
  labels: byLanguage(z.array(text)),
  source: itemSource.optional(),
})

export const portableShape = z.object({
  guid: text.min(1).max(300),
  version: text.min(1).max(60),
  languages: z.array(text).min(1).max(60),
  texts: byLanguage(versionWords),
  levels,
  areas: z.array(areaShape),
  skills: z.array(skillShape),
  source: packageSource.optional(),
})

/** What our own CASE packages say about the document and about an item, beyond what the standard has words for. */
export const documentExtension = z.object({
  languages: z.array(text).min(1),
  texts: byLanguage(versionWords),
  levels,
  /** Somebody changed a package that came from elsewhere; what else it holds is kept beside our words. */
  edited: z.literal(true).optional(),
})
export const areaExtension = z.object({ is: z.literal('area'), ...areaShape.omit({ parent: true, guid: true }).shape })
export const skillExtension = z.object({ is: z.literal('skill'), ...skillShape.omit({ area: true, guid: true }).shape })
export const itemExtension = z.discriminatedUnion('is', [areaExtension, skillExtension])
export type ItemExtension = z.infer<typeof itemExtension>

/** The words in the framework's own language, or in whichever there are. */
export const mainWords = <T>(all: ByLanguage<T>, language: string): T | undefined =>
  all[language] ?? Object.values(all)[0]
