import { z } from 'zod'

/** The shapes of the JSON texts that one framework version keeps, for one language. Read once a version, then kept. */
const byNumber = z.record(z.string(), z.string())

export const versionTexts = z.object({
  name: z.string(),
  description: z.string(),
  changeNote: z.string(),
  settings: z.record(z.string(), z.string()),
  confidence: byNumber,
})

export const levelTexts = z.object({ name: z.string(), description: z.string() })

export const areaTexts = z.object({ name: z.string(), description: z.string(), encouragement: z.string() })

export const skillTexts = z.object({
  name: z.string(),
  definition: z.string(),
  statements: byNumber,
  examples: z.record(z.string(), z.string()),
  tryAtWork: z.string(),
  readNext: z.object({ title: z.string(), paragraphs: z.array(z.string()) }),
  askAPerson: z.string(),
})

export const labels = z.record(z.string(), z.array(z.string()))

/** The texts of an item in the wanted language, or in the first that it has. */
export function textsIn<T>(schema: z.ZodType<T>, texts: unknown, locale: string): T {
  const all = z.record(z.string(), z.unknown()).parse(texts)
  return schema.parse(all[locale] ?? Object.values(all)[0])
}
