import { digitalBasics } from '#features/skills/index.ts'
import type { TestBrowser, TestPage } from '#platform/testing/app.ts'

interface Answers {
  readonly level?: number
  readonly confidence?: number
  /** Skills that are answered differently from the rest. */
  readonly except?: Readonly<Record<string, { readonly level?: number; readonly confidence?: number }>>
}

/** The form of one area, filled in: every skill at the same level and confidence, but for the exceptions. */
export function filledIn(areaKey: string, { level = 3, confidence = 3, except = {} }: Answers = {}) {
  const area = digitalBasics.areas.find(({ key }) => key === areaKey)
  if (!area) throw new Error(`There is no area ${areaKey}`)
  const fields = area.skills.flatMap(({ key }) => [
    [`level-${key}`, String(except[key]?.level ?? level)],
    [`confidence-${key}`, String(except[key]?.confidence ?? confidence)],
  ])
  return Object.fromEntries(fields) as Record<string, string>
}

/** Answers every area and finishes, as a person with a browser does. Returns the page that comes last: the result. */
export async function takePassport(browser: TestBrowser, answers: Answers = {}): Promise<TestPage> {
  await browser.post('/passport/rounds')
  for (const { key } of digitalBasics.areas) await browser.post(`/passport/areas/${key}`, filledIn(key, answers))
  return browser.submit('/passport/check')
}
