import type { Area } from '#features/skills/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { MyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { day, PassportFrame, type Setting } from '../passport-frame.tsx'
import { scales } from '../scales.ts'

export function HistoryView({ data, ctx }: ViewProps<MyPassport>) {
  const w = words(ctx.locale)
  const { framework, open, completed, history } = data
  if (history.length === 0 && completed.length === 0)
    return (
      <PassportFrame title={w.history.title} ctx={ctx}>
        <EmptyState
          title={w.history.emptyTitle}
          text={w.history.empty}
          action={{ text: w.result.toPassport, href: passportUrls.show.href() }}
        />
      </PassportFrame>
    )
  return (
    <PassportFrame title={w.history.title} lead={w.history.lead} ctx={ctx}>
      <h2 class="govuk-heading-m">{w.history.rounds}</h2>
      <ul class="govuk-list">
        {open && <li>{w.history.started(day(ctx, open.startedAt))}</li>}
        {completed.map(({ id, completedAt }) => (
          <li>
            <a class="govuk-link" href={passportUrls.round.href({ roundId: id })}>
              {w.result.of(day(ctx, completedAt))}
            </a>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{w.history.answersTitle}</h2>
      {framework.areas.map(area => (
        <AreaHistory area={area} data={data} ctx={ctx} />
      ))}
    </PassportFrame>
  )
}

/** Every answer of an area, skill by skill, the newest first. */
export function AreaHistory({ area, data, ctx }: { area: Area; data: MyPassport; ctx: Setting }) {
  const { levelName, confidenceName } = scales(data.framework)
  const answersTo = (skillKey: string) => data.history.filter(answer => answer.skillKey === skillKey)
  const skills = area.skills.filter(({ key }) => answersTo(key).length > 0)
  if (skills.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{area.name}</h3>
      <dl class="app-passport-answers">
        {skills.map(({ key, name }) => (
          <>
            <dt>{name}</dt>
            {answersTo(key).map(({ assessedAt, level, confidence }) => (
              <dd>
                {day(ctx, assessedAt)}: {levelName(level)}. {confidenceName(confidence)}.
              </dd>
            ))}
          </>
        ))}
      </dl>
    </>
  )
}
