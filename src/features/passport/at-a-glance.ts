import { skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { areaProgress, minutesFor, nextArea, standings } from './passport.ts'
import { passportUrls } from './passport.urls.ts'
import { findMyPassport } from './record/my-passport.ts'
import { type NextStep, nextSteps } from './result.ts'

export type PassportGlance =
  | { readonly kind: 'none' }
  | { readonly kind: 'not-started'; readonly minutes: number; readonly skills: number }
  | {
      readonly kind: 'under-way'
      readonly answered: number
      readonly skills: number
      readonly minutes: number
      /** Where to go on: an area, or the check when everything is answered. */
      readonly href: string
    }
  | {
      readonly kind: 'finished'
      readonly completedAt: Date
      readonly frameworkKey: string
      /** The edition that the answers are of; a newer one may not have their skills. */
      readonly version: string
      readonly steps: readonly NextStep[]
    }

/** What the first page says about the signed-in person's own passport. For their own eyes, like the passport itself. */
export async function passportAtAGlance(db: Reading, me: Me, locale: Locale): Promise<PassportGlance> {
  const passport = await findMyPassport(db, me, { locale })
  if (!passport) return { kind: 'none' }
  const { framework, open, completed, answers, halfAnswers, wishes } = passport
  const skills = skillsOf(framework).length
  const [last] = completed
  if (!open && !last) return { kind: 'not-started', skills, minutes: minutesFor(skills) }
  if (!open && last) {
    const steps = nextSteps(standings(framework, answers), wishes)
    const { key: frameworkKey, version } = framework
    return { kind: 'finished', completedAt: last.completedAt, frameworkKey, version, steps }
  }
  const halfAnswered = new Set(halfAnswers.keys())
  const progress = areaProgress(framework, { open, isFirst: !last, answers, halfAnswered })
  const answered = progress.reduce((sum, area) => sum + area.answered, 0)
  const next = nextArea(progress)
  const href = next ? passportUrls.area.href({ areaKey: next.key }) : passportUrls.check.href()
  return { kind: 'under-way', answered, skills, minutes: minutesFor(skills - answered), href }
}
