import { sql } from 'kysely'
import { bringAnswers, findPlaceForAnswers } from '#features/passport/index.ts'
import { uuidOrNone } from '#features/people/index.ts'
import { listFrameworkKeys, skillsOf } from '#features/skills/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Answers, type Question, questionsOf } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'
import { findLaunchedWave } from './running-wave.ts'

/** A skill that somebody was asked about in a survey, beside what their passport says of it. */
export interface SkillSaid {
  /** “digital-basics devices”, as a form carries it. */
  readonly value: string
  readonly frameworkKey: string
  readonly skillKey: string
  readonly name: string
  readonly level: number
  readonly said: string
  /** What the passport says now; nothing where it says nothing yet. */
  readonly inPassport: string | undefined
  readonly isSame: boolean
}

/** Whether a survey asks about skills in a way that could be put into a passport: never in anonymous mode. */
export const asksAboutSkills = ({ mode, questionnaire }: Pick<Wave, 'mode' | 'questionnaire'>): boolean =>
  mode !== 'anonymous' && questionsOf(questionnaire).some(({ kind, skill }) => kind === 'level' && skill !== undefined)

/** What somebody said of their skills under their own name, as far as their passport has a place for it. */
export async function findSaid(
  db: Reading,
  me: Pick<Me, 'id'>,
  { waveId, locale }: { readonly waveId: string; readonly locale: Locale },
): Promise<{ readonly wave: Wave; readonly skills: readonly SkillSaid[] } | undefined> {
  const { rows } = await sql<{ answers: Answers }>`select answers from survey_responses
    where organisation_id = ${db.organisationId} and person_id = ${me.id} and wave_id = ${uuidOrNone(waveId)}`.execute(
    db,
  )
  const answers = rows[0]?.answers
  const wave = answers && (await findLaunchedWave(db, waveId))
  if (!answers || !wave) return undefined
  const told = questionsOf(wave.questionnaire).flatMap(question => levelOf(question, answers) ?? [])
  const published = new Set(await listFrameworkKeys(db))
  const skills: SkillSaid[] = []
  for (const [frameworkKey, those] of Map.groupBy(told, each => each.frameworkKey)) {
    if (!published.has(frameworkKey)) continue
    const skillKeys = those.map(({ skillKey }) => skillKey)
    const place = await findPlaceForAnswers(db, me, { frameworkKey, skillKeys, locale })
    if (!place) continue
    const known = new Map(skillsOf(place.framework).map(skill => [skill.key, skill]))
    for (const { skillKey, level } of those) {
      const skill = known.get(skillKey)
      const sentence = (wanted: number) =>
        skill?.statements.find(each => each.level === wanted)?.text ||
        place.framework.levels.find(({ position }) => position === wanted)?.name
      const [said, held] = [sentence(level), place.answers.get(skillKey)]
      // A level that the passport's own edition does not have could only be put in wrongly.
      if (!skill || !said) continue
      skills.push({
        ...{ value: `${frameworkKey} ${skillKey}`, frameworkKey, skillKey, name: skill.name, level, said },
        inPassport: held && sentence(held.level),
        isSame: held?.level === level,
      })
    }
  }
  return { wave, skills }
}

function levelOf({ key, kind, skill, options = [] }: Question, answers: Answers) {
  const answer = answers[key]
  if (kind !== 'level' || !skill || !answer || !('choice' in answer)) return undefined
  const level = options.find(option => option.key === answer.choice)?.value
  return level === undefined ? undefined : { ...skill, level }
}

interface Bringing {
  readonly me: Me
  readonly skills: readonly SkillSaid[]
  readonly locale: Locale
  readonly now: Date
}

/** Says in the passport what was said in the survey: the level. How sure somebody feels is for them to say there. */
export async function putIntoPassport(tx: Writing, { me, skills, locale, now }: Bringing): Promise<void> {
  for (const [frameworkKey, those] of Map.groupBy(skills, each => each.frameworkKey)) {
    const choices = new Map(those.map(({ skillKey, level }) => [skillKey, { level }]))
    await bringAnswers(tx, { me, frameworkKey, choices, locale, now })
  }
}
