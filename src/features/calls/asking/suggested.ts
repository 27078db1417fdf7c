import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call } from '../call.ts'
import { listCallSkills } from '../calls.queries.ts'
import { suggestSkills } from '../matching/suggesting/suggest-skills.ts'
import { chooseCallSkills, skillText } from '../skills.queries.ts'

type Written = Pick<Call, 'title' | 'why' | 'details'>

const mostSuggested = 3

async function suggestedFor(db: Reading, { title, why, details }: Written, locale: Locale) {
  const suggested = await suggestSkills(db, [title, why, details].join('\n'), locale)
  return suggested.slice(0, mostSuggested).map(({ ref }) => ref)
}

/** What the words are about is chosen already, so that the preview tells who would hear of it. */
export async function chooseSuggested(tx: Writing, callId: string, call: Written, locale: Locale, now: Date) {
  await chooseCallSkills(tx, { id: callId }, 'needed', await suggestedFor(tx, call, locale), now)
}

/** Whether the skills of a draft are those of its words, or none: then they follow when the words change. */
export async function isAsSuggested(db: Reading, call: Written & Pick<Call, 'id'>, locale: Locale): Promise<boolean> {
  const chosen = (await listCallSkills(db, call)).filter(({ relation }) => relation === 'needed')
  if (chosen.length === 0) return true
  const suggested = new Set((await suggestedFor(db, call, locale)).map(skillText))
  return chosen.length === suggested.size && chosen.every(({ ref }) => suggested.has(skillText(ref)))
}
