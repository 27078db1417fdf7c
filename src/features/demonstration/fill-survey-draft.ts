import { makeSurvey, type Question } from '#features/surveys/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { day } from './generator/year.ts'

type Said = Readonly<Record<Locale, string>>

const title: Said = { en: 'After the workshops', nb: 'Etter verkstedene' }
const page: Said = { en: 'The workshop', nb: 'Verkstedet' }
const introduction: Said = {
  en: 'Two minutes about the workshop you were at. What you say decides how we hold the next one.',
  nb: 'To minutter om verkstedet du var på. Det du svarer, avgjør hvordan vi holder det neste.',
}
const asked: Said = { en: 'Did you try something from it at work?', nb: 'Har du prøvd noe fra det på jobb?' }
const answers: readonly (readonly [key: string, text: Said])[] = [
  ['yes', { en: 'Yes', nb: 'Ja' }],
  ['not-yet', { en: 'Not yet, but I mean to', nb: 'Ikke ennå, men jeg vil' }],
  ['no', { en: 'No', nb: 'Nei' }],
]
// The last question is still to be translated: that is what somebody finds who opens the draft.
const stopped: Partial<Said> = { en: 'What stopped you?' }

/** A small survey that is being written, with one translation missing, so that the editor is not empty. */
export async function fillSurveyDraft(
  tx: Writing,
  { roleGrants, year, blueprint }: DemonstrationOrganisation,
): Promise<void> {
  const lead = roleGrants.find(({ role, revokedAt }) => role === 'programme-lead' && !revokedAt)?.personId
  const [main, ...others] = blueprint.locales
  if (!lead || !main) return
  const plain = { meaning: 1, required: false, mayNotApply: false, mayRatherNot: true }
  const questions: Question[] = [
    {
      ...{ ...plain, key: 'tried-something', kind: 'one', text: { ...asked } },
      options: answers.map(([key, text]) => ({ key, text: { ...text } })),
    },
    {
      ...{ ...plain, key: 'what-stopped', kind: 'long-text', text: { ...stopped } },
      condition: {
        match: 'all',
        tests: [{ question: 'tried-something', comparison: 'is', values: ['not-yet', 'no'] }],
      },
    },
  ]
  await makeSurvey(
    tx,
    {
      ...{ kind: 'own', title: { ...title }, introduction: { ...introduction }, languages: [main, ...others] },
      ...{ waveName: String(year.now.getUTCFullYear()), minimumGroup: blueprint.minimumGroup },
      questionnaire: { sections: [{ key: 'workshop', title: { ...page }, questions }] },
    },
    { actorId: lead, now: new Date(year.now.getTime() - 3 * day) },
  )
}
