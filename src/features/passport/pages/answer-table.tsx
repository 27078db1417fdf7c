import type { Framework } from '#features/skills/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { type Answers, isAtBasic } from '../passport.ts'
import { placesOf } from '../passport.urls.ts'
import { scales } from '../scales.ts'
import { words } from '../words.ts'
import type { Setting } from './passport-frame.tsx'
import { type States, StateTag } from './skill-states.tsx'

interface Props {
  readonly framework: Framework
  readonly answers: Answers
  /** What the answers rest on today; left out where that is not known or not meant. */
  readonly states?: States | undefined
  readonly ctx: Setting
  /** Without links: for paper, and for those who cannot sign in. */
  readonly isForPaper?: boolean
}

/** Every skill with level and confidence in columns of their own, a table for each area. */
export function AnswerTable({ framework, answers, states, ctx, isForPaper = false }: Props) {
  const all = words(ctx.locale)
  const w = all.result
  const { levelName, confidenceName } = scales(framework)
  const areas = framework.areas.filter(({ skills }) => skills.length > 0)
  const nameOf = ({ key, name }: { key: string; name: string }) =>
    states && !isForPaper ? (
      <a class="govuk-link" href={placesOf(framework.key).skill(key)}>
        {name}
      </a>
    ) : (
      name
    )
  return (
    <>
      {areas.map(area => (
        <Table
          caption={area.name}
          captionClasses="govuk-table__caption--s"
          classes="app-table--stack"
          head={[w.skill, w.level, w.confidence, ...(states ? [all.stateColumn] : [])]}
          firstCellIsHeader
          rows={area.skills.map(skill => {
            const answer = answers.get(skill.key)
            const nothing = [nameOf(skill), all.check.notAnswered, '', ...(states ? [''] : [])]
            if (!answer) return nothing
            const { level, confidence } = answer
            const mark = skill.basicLevel > 0 && isAtBasic({ skill, answer }) ? ` (${w.basicMark})` : ''
            const rests = <StateTag level={level} state={states?.get(skill.key)} locale={ctx.locale} />
            return [nameOf(skill), levelName(level) + mark, confidenceName(confidence), ...(states ? [rests] : [])]
          })}
        />
      ))}
    </>
  )
}
