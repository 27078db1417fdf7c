import type { Area, Framework, Skill } from '#features/skills/index.ts'
import { Slope } from '#platform/html/charts/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Button, Select } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { type Answers, isAtBasic, standings } from '../../passport.ts'
import { placesOf } from '../../passport.urls.ts'
import { reachedByHalf } from '../../result.ts'
import { saysWhatIsBasic } from '../../scales.ts'
import { words } from '../../words.ts'
import { type Ctx, day, PassportFrame } from '../passport-frame.tsx'
import { ChangeTables } from '../result/changes.view.tsx'
import type { Day } from './compare.page.ts'

export interface CompareData {
  readonly framework: Framework
  readonly skills: readonly Skill[]
  readonly days: readonly Day[]
  readonly first: Day | undefined
  readonly second: Day | undefined
  readonly before: Answers
  readonly after: Answers
}

export function CompareView({ data, ctx }: ViewProps<CompareData>) {
  const { framework, days, first, second } = data
  const w = words(ctx.locale).compare
  if (days.length < 2 || !first || !second)
    return (
      <PassportFrame title={w.title} caption={framework.name} ctx={ctx}>
        <EmptyState
          title={words(ctx.locale).history.emptyTitle}
          text={w.tooLittle}
          action={{ text: words(ctx.locale).result.toPassport, href: placesOf(framework.key).show() }}
        />
      </PassportFrame>
    )
  const all = standings(framework, data.after)
  return (
    <PassportFrame title={w.title} caption={framework.name} lead={w.lead} ctx={ctx}>
      <Choose data={data} ctx={ctx} />
      <ThenAndNow data={data} first={first} second={second} ctx={ctx} />
      <ChangeTables framework={framework} all={all} before={data.before} ctx={ctx} />
    </PassportFrame>
  )
}

interface Props {
  readonly data: CompareData
  readonly ctx: Ctx
}

function Choose({ data: { framework, days, first, second }, ctx }: Props) {
  const w = words(ctx.locale).compare
  const items = days.map(({ day: value, at, isFinished }) => ({
    value,
    text: isFinished ? w.finished(day(ctx, at)) : day(ctx, at),
  }))
  const choose = (name: 'then' | 'now', label: string, chosen: Day | undefined) => (
    <Select id={name} name={name} label={{ text: label }} value={chosen?.day ?? ''} items={items} locale={ctx.locale} />
  )
  return (
    <form method="get" action={placesOf(framework.key).compare()} class="app-no-print">
      {choose('then', w.before, first)}
      {choose('now', w.now, second)}
      <Button classes="govuk-button--secondary" text={w.show} />
    </form>
  )
}

/** A line for each area that was answered on both days. */
function ThenAndNow({ data, first, second, ctx }: Props & { first: Day; second: Day }) {
  const { framework, before, after } = data
  const w = words(ctx.locale).compare
  const isBasic = saysWhatIsBasic(framework)
  const standingOf = isBasic ? atBasic : levelOf
  const lines = framework.areas.flatMap(area => {
    const [from, to] = [standingOf(area, before), standingOf(area, after)]
    return from === undefined || to === undefined ? [] : [{ label: area.name, before: from, now: to }]
  })
  if (lines.length === 0) return null
  const levels = framework.levels.map(({ position, name }) => `${position}: ${name}`).join(', ')
  return (
    <Slope
      id="then-and-now"
      title={w.picture(day(ctx, first.at), day(ctx, second.at))}
      summary={lines.map(one => w.summary(one.label, String(one.before), String(one.now))).join('. ')}
      n={after.size}
      nText={words(ctx.locale).result.skillCount(after.size)}
      date={second.day}
      source={isBasic ? w.sourceBasic : w.sourceLevels(levels)}
      beforeLabel={w.before}
      nowLabel={w.now}
      unit="number"
      lines={lines}
      locale={ctx.locale}
    />
  )
}

function atBasic({ skills }: Area, answers: Answers): number | undefined {
  const answered = skills.flatMap(skill => {
    const answer = answers.get(skill.key)
    return answer ? [{ skill, answer }] : []
  })
  return answered.length > 0 ? answered.filter(isAtBasic).length : undefined
}

const levelOf = ({ skills }: Area, answers: Answers): number | undefined =>
  reachedByHalf(skills.flatMap(({ key }) => answers.get(key)?.level ?? []))
