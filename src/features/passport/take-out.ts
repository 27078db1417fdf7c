import { type Framework, skillsOf } from '#features/skills/index.ts'
import type { MyPassport } from './my-passport.ts'
import { isAtBasic, resultFigures } from './passport.ts'

interface Facts {
  readonly personName: string
  readonly organisationName: string
  readonly now: Date
}

/** A whole passport as a file that explains itself: the scales, where the person stands, and every answer over time. */
export function passportFile(passport: MyPassport, { personName, organisationName, now }: Facts) {
  const { framework, open, completed, history, answers, halfAnswers, wishes } = passport
  const rounds = [...(open ? [open] : []), ...completed]
  return {
    format: 'capable-passport',
    formatVersion: 1,
    takenOutAt: now.toISOString(),
    person: { name: personName },
    organisation: { name: organisationName },
    framework: outline(framework),
    now: {
      ...resultFigures(framework, answers),
      skills: skillsOf(framework).flatMap(skill => {
        const answer = answers.get(skill.key)
        if (!answer) return []
        const { level, confidence, assessedAt } = answer
        const names = { level: nameIn(framework.levels, level), confidence: nameIn(framework.confidence, confidence) }
        const statement = skill.statements.find(one => one.level === level)?.text
        return [
          {
            skill: skill.key,
            name: skill.name,
            level,
            confidence,
            names,
            statement,
            isAtBasic: isAtBasic({ skill, answer }),
            assessedAt,
          },
        ]
      }),
    },
    begun: [...halfAnswers].map(([skill, choice]) => ({ skill, ...choice })),
    wishes,
    rounds: rounds.map(({ id, startedAt, completedAt }) => ({ id, startedAt, completedAt: completedAt ?? null })),
    history: history.map(({ skillKey, roundId, level, confidence, assessedAt }) => ({
      skill: skillKey,
      level,
      confidence,
      assessedAt,
      round: roundId,
    })),
  }
}

const nameIn = (scale: readonly { position: number; name: string }[], position: number) =>
  scale.find(one => one.position === position)?.name

const outline = ({ key, version, name, levels, confidence, areas }: Framework) => ({
  key,
  version,
  name,
  levels,
  confidence,
  areas: areas.map(area => ({
    key: area.key,
    name: area.name,
    skills: area.skills.map(skill => ({ key: skill.key, name: skill.name, basicLevel: skill.basicLevel })),
  })),
})
