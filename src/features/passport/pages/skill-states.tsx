import { type SkillState, type State, stateOf } from '#features/evidence/index.ts'
import { Details, Tag } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Answers } from '../passport.ts'
import { words } from '../words.ts'

/** What stands behind the skills of one framework, by their keys. */
export type States = ReadonlyMap<string, SkillState>

export const statesIn = (states: readonly SkillState[], frameworkId: string): States =>
  new Map(states.filter(one => one.frameworkId === frameworkId).map(one => [one.skillKey, one]))

const colours: Readonly<Record<State, string>> = {
  said: 'govuk-tag--grey',
  evidenced: 'govuk-tag--blue',
  confirmed: 'govuk-tag--green',
}

interface Props {
  readonly level: number
  readonly state: SkillState | undefined
  readonly locale: Locale
}

/** Said, evidenced or confirmed, in words and colour. */
export function StateTag({ level, state, locale }: Props) {
  const is = stateOf(level, state)
  return <Tag text={words(locale).stands[is]} classes={colours[is]} />
}

/** Of so many answers, how many rest on what. */
export function countStates(answers: Answers, states: States): Readonly<Record<State, number>> {
  const counts = { said: 0, evidenced: 0, confirmed: 0 }
  for (const { skillKey, level } of answers.values()) counts[stateOf(level, states.get(skillKey))] += 1
  return counts
}

export function StatesExplained({ locale }: { locale: Locale }) {
  const w = words(locale).statesExplained
  return (
    <Details summaryText={w.title} classes="app-no-print">
      <ul class="govuk-list">
        {[w.said, w.evidenced, w.confirmed].map(text => (
          <li>{text}</li>
        ))}
      </ul>
    </Details>
  )
}
