import type { Area, Framework, Skill } from '#features/skills/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Choices } from '../../assessing/merge-answers.ts'
import type { Derived } from '../../derived.ts'
import { passportFramework } from '../../passport.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { QuestionsView } from '../assess/questions.view.tsx'
import { PassportFrame } from '../passport-frame.tsx'
import { hrefAfter, walkedAreas } from './href-after.ts'

export interface AreaData {
  readonly framework: Framework
  readonly area: Area
  /** Of a long area only one page. */
  readonly skills: readonly Skill[]
  readonly part: number
  readonly parts: number
  readonly choices: Choices
  readonly derived: ReadonlyMap<string, Derived>
  readonly isFromCheck: boolean
  readonly isJustSaved: boolean
}

export function AreaView({ data, form, ctx }: ViewProps<AreaData>) {
  const { framework, area, isFromCheck, part, parts } = data
  const w = words(ctx.locale)
  const walked = walkedAreas(framework)
  const place = walked.findIndex(({ key }) => key === area.key) + 1
  const caption = [
    walked.length > 1 ? w.area.place(place, walked.length) : framework.name,
    ...(parts > 1 ? [w.assess.part(part, parts)] : []),
  ].join('. ')
  const places = placesOf(framework.key)
  const from = isFromCheck ? 'check' : undefined
  const hasAnswers = area.skills.some(({ key }) => data.choices.get(key)?.level !== undefined)
  return (
    <PassportFrame title={area.name} caption={caption} lead={area.description} ctx={ctx}>
      {area.encouragement && <p class="govuk-body">{area.encouragement}</p>}
      {hasAnswers && (
        <p class="govuk-body">
          <a class="govuk-link" href={places.stillTrue({ area: area.key })}>
            {w.stillTrue.wholeArea}
          </a>
        </p>
      )}
      <QuestionsView
        questions={data}
        form={form}
        ctx={ctx}
        here={places.area(area.key, { from, part: part > 1 ? part : undefined, edition: framework.versionId })}
        answers={
          framework.key === passportFramework ? passportUrls.areaAnswers.href({ areaKey: area.key }) : places.answers()
        }
        onwards={hrefAfter(data)}
        derived={data.derived}
        isJustSaved={data.isJustSaved}
      />
    </PassportFrame>
  )
}
