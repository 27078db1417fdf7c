import { type EvidenceKind, listEvidence, type State, stateOf } from '#features/evidence/index.ts'
import { readWholePassport } from '#features/passport/index.ts'
import { listOpenSteps } from '#features/plan/index.ts'
import { listStamps, standingOf, textIn } from '#features/stamps/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { StampMotif } from '#platform/html/components/index.ts'
import type { Locale } from '#platform/i18n/index.ts'

export const bookletPages = ['skills', 'evidence', 'stamps', 'plan'] as const
export type BookletPage = (typeof bookletPages)[number]

export interface BookletSkill {
  readonly name: string
  readonly level: string
  readonly confidence: string
  /** What stands behind it: the person's own word, evidence, or a confirmation. */
  readonly state: State
  readonly on: Date
}

export interface Booklet {
  readonly name: string
  readonly pages: readonly BookletPage[]
  readonly frameworks: readonly {
    readonly name: string
    readonly areas: readonly { readonly name: string; readonly skills: readonly BookletSkill[] }[]
  }[]
  readonly evidence: readonly { readonly title: string; readonly kind: EvidenceKind; readonly on: Date | string }[]
  readonly stamps: readonly {
    readonly name: string
    readonly motif: StampMotif
    readonly on: Date
    readonly until: Date | undefined
    readonly place: string | undefined
  }[]
  readonly plan: readonly { readonly title: string; readonly dueOn: string | undefined }[]
}

const mostEvidence = 200

interface Asked {
  readonly person: { readonly id: string; readonly name: string }
  readonly pages: readonly BookletPage[]
  readonly locale: Locale
  readonly now: Date
}

/** The chosen pages of somebody's booklet as they are at this moment. Only for that person, or by a link that they gave. */
export async function readBooklet(db: Reading, { person, pages, locale, now }: Asked): Promise<Booklet> {
  const has = (page: BookletPage) => pages.includes(page)
  const [frameworks, evidence, stamps, plan] = await Promise.all([
    has('skills') ? readSkills(db, person, locale) : [],
    has('evidence') ? readEvidence(db, person) : [],
    has('stamps') ? readStamps(db, person, locale, now) : [],
    has('plan') ? listOpenSteps(db, person) : [],
  ])
  const steps = plan.map(({ title, dueOn }) => ({ title, dueOn }))
  return { name: person.name, pages, frameworks, evidence, stamps, plan: steps }
}

async function readSkills(db: Reading, person: Asked['person'], locale: Locale): Promise<Booklet['frameworks']> {
  const { passports, states } = await readWholePassport(db, person, locale)
  return passports
    .filter(({ answers }) => answers.size > 0)
    .map(({ framework, answers, use }) => {
      const state = new Map(states.filter(one => one.frameworkId === use.frameworkId).map(one => [one.skillKey, one]))
      const levels = new Map(framework.levels.map(({ position, name }) => [position, name]))
      const confidence = new Map(framework.confidence.map(({ position, name }) => [position, name]))
      const areas = framework.areas.map(area => ({
        name: area.name,
        skills: area.skills.flatMap((skill): BookletSkill[] => {
          const answer = answers.get(skill.key)
          if (!answer) return []
          const said = { level: levels.get(answer.level) ?? '', confidence: confidence.get(answer.confidence) ?? '' }
          const behind = stateOf(answer.level, state.get(skill.key))
          return [{ name: skill.name, ...said, state: behind, on: answer.assessedAt }]
        }),
      }))
      return { name: framework.name, areas: areas.filter(({ skills }) => skills.length > 0) }
    })
}

async function readEvidence(db: Reading, person: Asked['person']): Promise<Booklet['evidence']> {
  const { evidence } = await listEvidence(db, person, {}, { limit: mostEvidence, offset: 0 })
  return evidence.map(({ title, kind, happenedOn, changedAt }) => ({ title, kind, on: happenedOn ?? changedAt }))
}

const shown = new Set(['current', 'ending', 'grace'])

async function readStamps(db: Reading, person: Asked['person'], locale: Locale, now: Date): Promise<Booklet['stamps']> {
  const stamps = await listStamps(db, person.id)
  return stamps
    .filter(stamp => shown.has(standingOf(stamp, now)))
    .map(({ texts, motif, awardedAt, validUntil, place }) => ({
      ...{ name: textIn(texts, locale).name, motif, on: awardedAt, until: validUntil, place },
    }))
}
