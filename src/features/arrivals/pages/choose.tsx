import { Button, Checkboxes, Details } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Arrival } from '../arrivals.queries.ts'
import { arrivalsUrls } from '../arrivals.urls.ts'
import { choiceName } from '../bring.ts'
import { type Comparison, type Match, offersAnswers } from '../match.ts'
import { words } from '../words.ts'
import { day } from './frame.tsx'

interface Props {
  readonly arrival: Arrival
  readonly matches: readonly Match[]
  readonly form: FormState
  readonly ctx: ViewProps<unknown>['ctx']
}

/** Framework by framework what has a place here, ticked where most people would want it. */
export function ChooseForm({ arrival, matches, form, ctx }: Props) {
  const { locale } = ctx
  const text = words(locale).show
  const params = { arrivalId: arrival.id }
  const offersMarks = matches.some(({ wishes, helps }) => wishes.length + helps.length > 0)
  const offersAnything = offersMarks || matches.some(offersAnswers)
  return (
    <>
      <form method="post" action={arrivalsUrls.show.href(params)} novalidate>
        {matches.map(match => (
          <OneFramework
            match={match}
            isSealed={arrival.seal === 'sealed'}
            isFirst={match === matches.find(offersAnswers)}
            form={form}
            ctx={ctx}
          />
        ))}
        {offersMarks && (
          <Checkboxes
            name="wishes"
            fieldset={{ legend: { text: text.wishes, classes: 'govuk-fieldset__legend--s' } }}
            items={[{ value: 'yes', text: text.withWishes }]}
            values={[...form.list('wishes')]}
            errorMessage={form.error('wishes')}
            locale={locale}
          />
        )}
        {offersAnything ? <Button text={text.button} preventDoubleClick /> : <p class="govuk-body">{text.nothing}</p>}
      </form>
      <form method="post" action={arrivalsUrls.forget.href(params)}>
        <Button text={text.forget} classes="govuk-button--secondary" />
      </form>
    </>
  )
}

interface OneProps extends Pick<Props, 'form' | 'ctx'> {
  readonly match: Match
  /** Only then what others confirmed is worth telling: anybody could have written it. */
  readonly isSealed: boolean
  readonly isFirst: boolean
}

function OneFramework({ match, isSealed, isFirst, form, ctx }: OneProps) {
  const { locale } = ctx
  const text = words(locale).show
  const open = match.comparisons.filter(({ isSame }) => !isSame)
  const same = match.comparisons.length - open.length
  return (
    <>
      {open.length > 0 ? (
        <Checkboxes
          name="answers"
          idPrefix={isFirst ? 'answers' : `answers-${match.key}`}
          fieldset={{ legend: { text: text.choose(match.name), classes: 'govuk-fieldset__legend--m' } }}
          hint={text.chooseHint}
          items={open.map(one => ({
            value: choiceName(match, one.skillKey),
            text: text.option(one.name, one.levelName),
            hint: saidWhen(one, isSealed, ctx),
          }))}
          values={[...form.list('answers')]}
          errorMessage={isFirst ? form.error('answers') : undefined}
          classes="govuk-checkboxes--small"
          locale={locale}
        />
      ) : (
        <h2 class="govuk-heading-m">{match.name}</h2>
      )}
      {match.state === 'not-here' && <p class="govuk-body">{text.notHere}</p>}
      {match.state === 'other-scale' && <p class="govuk-body">{text.otherScale}</p>}
      {same > 0 && <p class="govuk-body">{text.same(same)}</p>}
      {match.state === 'here' && match.unknown.length > 0 && (
        <Details summaryText={text.unknown(match.unknown.length)}>
          <ul class="govuk-list govuk-list--bullet">
            {match.unknown.map(name => (
              <li>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function saidWhen({ brought, here }: Comparison, isSealed: boolean, ctx: Props['ctx']): string {
  const text = words(ctx.locale).show
  const { confirmed, restsOn, assessedAt } = brought
  const there = confirmed?.by ? text.confirmedBy(confirmed.by) : text.confirmedThere
  return [
    text.saidThere(day(ctx, assessedAt)),
    ...(isSealed && restsOn === 'confirmed' ? [there] : []),
    ...(here ? [text.saidHere(here.levelName, day(ctx, here.at))] : []),
  ].join(' · ')
}
