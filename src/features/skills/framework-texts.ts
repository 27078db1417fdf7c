import { z } from 'zod'

/** The shapes of the JSON texts that one framework version keeps, for one language. Read once a version, then kept. */
const byNumber = z.record(z.string(), z.string())

// A framework from elsewhere has a name for each thing and seldom more.
const text = z.string().default('')

export const versionTexts = z.object({
  name: z.string(),
  description: text,
  changeNote: text,
  licence: text,
  attribution: text,
  settings: z.record(z.string(), z.string()).default({}),
  confidence: byNumber.default({}),
})

export const levelTexts = z.object({ name: z.string(), description: text })

export const areaTexts = z.object({ name: z.string(), description: text, encouragement: text })

export const skillTexts = z.object({
  name: z.string(),
  definition: text,
  statements: byNumber.default({}),
  examples: z.record(z.string(), z.string()).default({}),
  tryAtWork: text,
  readNext: z.object({ title: z.string(), paragraphs: z.array(z.string()) }).default({ title: '', paragraphs: [] }),
  askAPerson: text,
})

export const labels = z.record(z.string(), z.array(z.string()))

/** The texts of an item in the wanted language, or else in the framework's own, or else in any that it has. */
export function textsIn<T>(schema: z.ZodType<T>, texts: unknown, locale: string, main?: string): T {
  const all = z.record(z.string(), z.unknown()).parse(texts)
  return schema.parse(all[languageOf(all, locale, main)] ?? { name: '' })
}

/** Which language that is: the wanted one, or the one that stands in for it. */
export function languageOf(texts: unknown, locale: string, main = locale): string {
  const all = Object.keys(texts as object)
  return [locale, main].find(language => all.includes(language)) ?? all[0] ?? locale
}
