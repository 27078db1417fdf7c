import type { Area } from '#features/skills/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { givenAnswers, stepsOfArea, stepsOfSkill } from '../../over-time/over-time.ts'
import { type Answer, passportFramework } from '../../passport.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import type { MyPassport } from '../../record/my-passport.ts'
import { scales } from '../../scales.ts'
import { words } from '../../words.ts'
import { type Ctx, day, PassportFrame, type Setting } from '../passport-frame.tsx'
import { type States, StateTag } from '../skill-states.tsx'
import type { HistoryData } from './history.page.ts'
import { OverTimePicture } from './over-time-picture.tsx'

export function HistoryView({ data, ctx }: ViewProps<HistoryData>) {
  const w = words(ctx.locale)
  const { framework, open, completed, history, moves } = data
  const caption = framework.key === passportFramework ? undefined : framework.name
  const places = placesOf(framework.key)
  if (history.length === 0 && completed.length === 0)
    return (
      <PassportFrame title={w.history.title} caption={caption} ctx={ctx}>
        <EmptyState
          title={w.history.emptyTitle}
          text={w.history.empty}
          action={{ text: w.result.toPassport, href: places.show() }}
        />
      </PassportFrame>
    )
  return (
    <PassportFrame title={w.history.title} caption={caption} lead={w.history.lead} ctx={ctx}>
      <ThroughTime data={data} ctx={ctx} />
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={places.compare()}>
          {w.compare.link}
        </a>
      </p>
      {(open || completed.length > 0 || moves.length > 0) && <h2 class="govuk-heading-m">{w.history.rounds}</h2>}
      <ul class="govuk-list">
        {open && <li>{w.history.started(day(ctx, open.startedAt))}</li>}
        {completed.map(({ id, completedAt }) => (
          <li>
            <a class="govuk-link" href={passportUrls.round.href({ roundId: id })}>
              {w.result.of(day(ctx, completedAt))}
            </a>
          </li>
        ))}
        {moves.map(({ movedAt, from, to }) => (
          <li>{w.overTime.movedOn(day(ctx, movedAt), from, to)}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{w.history.answersTitle}</h2>
      {framework.areas.map(area => (
        <AreaHistory area={area} data={data} states={data.states} ctx={ctx} />
      ))}
      <EarlierSkills data={data} earlier={data.earlier} ctx={ctx} />
    </PassportFrame>
  )
}

/** Area by area, or one area skill by skill. */
function ThroughTime({ data, ctx }: { data: HistoryData; ctx: Ctx }) {
  const { framework, history, area } = data
  const w = words(ctx.locale).overTime
  const places = placesOf(framework.key)
  const held = history.filter(({ versionId }) => versionId === framework.versionId)
  const rows = (
    area
      ? area.skills.map(skill => ({ key: '', name: skill.name, steps: stepsOfSkill(held, skill) }))
      : framework.areas.map(one => ({ key: one.key, name: one.name, steps: stepsOfArea(held, one) }))
  ).filter(({ steps }) => steps.length > 0)
  if (rows.length === 0) return null
  const link = (href: string, text: string) => (
    <a class="govuk-link" href={href}>
      {text}
    </a>
  )
  return (
    <>
      <OverTimePicture
        id="over-time"
        title={area ? w.skillsOf(area.name) : w.areas}
        source={area ? w.sourceSkill : w.source}
        rows={rows}
        answers={held.length}
        framework={framework}
        ctx={ctx}
      />
      <p class="govuk-body app-no-print">{area ? link(places.history(), w.toAreas) : `${w.toSkills}:`}</p>
      {!area && (
        <ul class="govuk-list app-no-print">
          {rows.map(({ key, name }) => (
            <li>{link(places.history({ area: key }), name)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

interface Props {
  readonly data: Pick<MyPassport, 'framework' | 'history'>
  readonly ctx: Setting
}

/** Every answer of an area, skill by skill, the newest first. */
export function AreaHistory({ area, data, states, ctx }: Props & { area: Area; states?: States }) {
  const given = givenAnswers(data.history)
  const answersTo = (skillKey: string) => given.filter(answer => answer.skillKey === skillKey)
  const skills = area.skills.filter(({ key }) => answersTo(key).length > 0)
  if (skills.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{area.name}</h3>
      <AnswerList
        skills={skills.map(({ key, name }) => ({ key, name, answers: answersTo(key) }))}
        data={data}
        states={states}
        ctx={ctx}
      />
    </>
  )
}

/** What was said of skills that the edition of today does not have any more. */
export function EarlierSkills({ data, earlier, ctx }: Props & { readonly earlier: ReadonlyMap<string, string> }) {
  const here = new Set(data.framework.areas.flatMap(({ skills }) => skills.map(({ key }) => key)))
  const gone = Map.groupBy(
    givenAnswers(data.history).filter(({ skillKey }) => !here.has(skillKey)),
    ({ skillKey }) => skillKey,
  )
  if (gone.size === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{words(ctx.locale).overTime.earlierEditions}</h3>
      <AnswerList
        skills={[...gone].map(([key, answers]) => ({ name: earlier.get(key) ?? key, answers }))}
        data={data}
        ctx={ctx}
      />
    </>
  )
}

interface ListProps extends Props {
  /** With a key there is a page about the skill. */
  readonly skills: readonly { readonly key?: string; readonly name: string; readonly answers: readonly Answer[] }[]
  /** What the newest answers rest on, on a page of the person's own. */
  readonly states?: States | undefined
}

function AnswerList({ skills, states, data: { framework }, ctx }: ListProps) {
  const { levelName, confidenceName } = scales(framework)
  return (
    <dl class="app-passport-answers">
      {skills.map(({ key, name, answers }) => (
        <>
          <dt>
            {states && key ? (
              <a class="govuk-link" href={placesOf(framework.key).skill(key)}>
                {name}
              </a>
            ) : (
              name
            )}
          </dt>
          {answers.map(({ assessedAt, level, confidence }, place) => (
            <dd>
              {day(ctx, assessedAt)}: {levelName(level)}. {confidenceName(confidence)}.{' '}
              {states && key && place === 0 && <StateTag level={level} state={states.get(key)} locale={ctx.locale} />}
            </dd>
          ))}
        </>
      ))}
    </dl>
  )
}
