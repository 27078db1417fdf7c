import { type SkillState, stateOf } from '#features/evidence/index.ts'
import { type Framework, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { Config } from '../../../config.ts'
import type { EditionMove } from '../editions/editions.queries.ts'
import { givenAnswers } from '../over-time/over-time.ts'
import { isAtBasic, resultFigures } from '../passport.ts'
import type { MyPassport } from '../record/my-passport.ts'
import { saysWhatIsBasic } from '../scales.ts'

interface Facts {
  readonly personName: string
  readonly organisationName: string
  readonly states: readonly SkillState[]
  /** What skills of earlier editions were called. */
  readonly earlier: ReadonlyMap<string, string>
  /** When the person moved to newer editions, by framework. */
  readonly moves: ReadonlyMap<string, readonly EditionMove[]>
  readonly now: Date
}

/** Puts the organisation's seal on a file, so that whoever gets it can tell that nobody has changed it since. */
export type Seal = <F extends object>(
  db: Reading,
  file: F,
  around: { readonly organisation: Organisation; readonly config: Config; readonly now: Date },
) => Promise<F>

/**
 * A whole passport as a file that explains itself: of each framework the scales, where the person stands and what that
 * rests on, and every answer over time. Version 2 of the format: since then several frameworks, what was last done,
 * what the person is glad to help with, and the editions of frameworks.
 */
export function passportFile(passports: readonly MyPassport[], { personName, organisationName, now, ...facts }: Facts) {
  return {
    format: 'capable-passport' as const,
    formatVersion: 2 as const,
    takenOutAt: now.toISOString(),
    person: { name: personName },
    organisation: { name: organisationName },
    frameworks: passports.map(passport => frameworkPart(passport, facts)),
  }
}

function frameworkPart(passport: MyPassport, { states, moves, earlier }: Pick<Facts, 'states' | 'moves' | 'earlier'>) {
  const { framework, use, open, completed, history, answers, halfAnswers, wishes, helps, record } = passport
  const rounds = [...(open ? [open] : []), ...completed]
  const known = new Map(
    states.filter(({ frameworkId }) => frameworkId === use.frameworkId).map(state => [state.skillKey, state]),
  )
  return {
    framework: outline(framework),
    inPassport: use.isChosen,
    now: {
      ...(saysWhatIsBasic(framework) ? resultFigures(framework, answers) : {}),
      skills: skillsOf(framework).flatMap(skill => {
        const answer = answers.get(skill.key)
        if (!answer) return []
        const { level, confidence, lastUsed, assessedAt, fromKey } = answer
        const state = known.get(skill.key)
        return [
          {
            ...{ skill: skill.key, name: skill.name, level, confidence },
            names: { level: nameIn(framework.levels, level), confidence: nameIn(framework.confidence, confidence) },
            statement: skill.statements.find(one => one.level === level)?.text || undefined,
            isAtBasic: skill.basicLevel > 0 ? isAtBasic({ skill, answer }) : undefined,
            ...{ lastUsed, assessedAt, saidOf: fromKey },
            restsOn: stateOf(level, state),
            confirmed: state?.confirmedLevel && {
              ...{ level: state.confirmedLevel, name: nameIn(framework.levels, state.confirmedLevel) },
              ...{ at: state.confirmedAt, by: state.confirmedBy?.name },
            },
          },
        ]
      }),
    },
    begun: [...halfAnswers].map(([skill, choice]) => ({ skill, ...choice })),
    wishes,
    helps,
    editions: (moves.get(use.frameworkId) ?? []).map(({ movedAt, fromVersionId, toVersionId }) => ({
      ...{ movedAt, from: fromVersionId, to: toVersionId },
    })),
    rounds: rounds.map(({ id, startedAt, completedAt, versionId }) => ({
      ...{ id, startedAt, completedAt: completedAt ?? null, edition: versionId },
    })),
    history: givenAnswers(history).map(answer => ({
      ...{ skill: answer.skillKey, name: earlier.get(answer.skillKey) },
      ...{ level: answer.level, confidence: answer.confidence, lastUsed: answer.lastUsed },
      ...{ assessedAt: answer.assessedAt, round: answer.roundId, edition: answer.versionId },
    })),
    lookedThrough: record.checks
      .filter(({ frameworkId }) => frameworkId === use.frameworkId)
      .map(({ areaKey, at }) => ({ area: areaKey, at })),
  }
}

const nameIn = (scale: readonly { position: number; name: string }[], position: number) =>
  scale.find(one => one.position === position)?.name

const outline = ({ key, version, versionId, name, levels, confidence, areas }: Framework) => ({
  ...{ key, version, edition: versionId, name, levels, confidence },
  areas: areas
    .filter(({ skills }) => skills.length > 0)
    .map(area => ({
      ...{ key: area.key, name: area.name },
      skills: area.skills.map(skill => ({ key: skill.key, name: skill.name, basicLevel: skill.basicLevel })),
    })),
})
