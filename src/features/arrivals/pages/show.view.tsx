import { InsetText, SummaryList, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Arrival, CameAlong } from '../arrivals.queries.ts'
import type { Match } from '../match.ts'
import { words } from '../words.ts'
import { ChooseForm } from './choose.tsx'
import { ArrivalsFrame, day, passportHref } from './frame.tsx'

export interface ShowData {
  readonly arrival: Arrival
  readonly matches: readonly Match[]
  readonly came: readonly CameAlong[]
}

export function ShowView({ data, form, ctx }: ViewProps<ShowData>) {
  const { arrival, matches } = data
  const text = words(ctx.locale)
  const { fromName, takenOutAt, broughtAt, seal, passport } = arrival
  return (
    <ArrivalsFrame
      title={<bdi>{text.show.title(fromName)}</bdi>}
      lead={broughtAt ? text.came.lead(day(ctx, broughtAt)) : text.show.lead(day(ctx, takenOutAt))}
      form={form}
      locale={ctx.locale}
      body={
        <>
          <SummaryList rows={[{ key: text.show.sealHeading, value: <bdi>{text.show.seals[seal](fromName)}</bdi> }]} />
          {!isSameName(passport.person.name, ctx.me.name) && (
            <InsetText>
              <bdi>{text.show.otherName(passport.person.name)}</bdi>
            </InsetText>
          )}
          {broughtAt ? (
            <Came data={data} ctx={ctx} />
          ) : (
            <ChooseForm arrival={arrival} matches={matches} form={form} ctx={ctx} />
          )}
        </>
      }
    />
  )
}

const isSameName = (one: string, other: string): boolean =>
  one.trim().localeCompare(other.trim(), 'en', { sensitivity: 'base' }) === 0

function Came({ data: { came, matches }, ctx }: Pick<ViewProps<ShowData>, 'data' | 'ctx'>) {
  const text = words(ctx.locale).came
  const named = new Map(
    matches.flatMap(({ comparisons }) =>
      comparisons.map(one => [`${one.skillKey} ${one.brought.level}`, one] as const),
    ),
  )
  return (
    <>
      {came.length === 0 ? (
        <p class="govuk-body">{text.nothing}</p>
      ) : (
        <Table
          caption={text.caption}
          captionClasses="govuk-table__caption--m"
          head={[text.skill, text.level, text.said, text.there]}
          firstCellIsHeader
          rows={came.map(({ skillKey, level, saidAt, confirmed }) => {
            const known = named.get(`${skillKey} ${level}`)
            const there =
              confirmed &&
              (confirmed.by ? words(ctx.locale).show.confirmedBy(confirmed.by) : words(ctx.locale).show.confirmedThere)
            return [known?.name ?? skillKey, known?.levelName ?? String(level), day(ctx, saidAt), there ?? '']
          })}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={passportHref}>
          {text.toPassport}
        </a>
      </p>
    </>
  )
}
