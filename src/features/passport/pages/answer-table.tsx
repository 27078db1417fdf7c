import type { Framework } from '#features/skills/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { type Answers, isAtBasic } from '../passport.ts'
import { words } from '../words.ts'
import type { Setting } from './passport-frame.tsx'
import { scales } from './scales.ts'

interface Props {
  readonly framework: Framework
  readonly answers: Answers
  readonly ctx: Setting
}

/** Every skill with level and confidence in columns of their own, a table for each area. */
export function AnswerTable({ framework, answers, ctx }: Props) {
  const w = words(ctx.locale).result
  const { levelName, confidenceName } = scales(framework)
  return (
    <>
      {framework.areas.map(area => (
        <Table
          caption={area.name}
          captionClasses="govuk-table__caption--s"
          classes="app-table--stack"
          head={[w.skill, w.level, w.confidence]}
          firstCellIsHeader
          rows={area.skills.map(skill => {
            const answer = answers.get(skill.key)
            if (!answer) return [skill.name, words(ctx.locale).check.notAnswered, '']
            const level = levelName(answer.level)
            const mark = isAtBasic({ skill, answer }) ? ` (${w.basicMark})` : ''
            return [skill.name, level + mark, confidenceName(answer.confidence)]
          })}
        />
      ))}
    </>
  )
}
