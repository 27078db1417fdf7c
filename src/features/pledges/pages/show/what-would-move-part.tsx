import { FilterBar, FilterSelect, FilterText } from '#platform/html/components/index.ts'
import { InsetText, Table } from '#platform/html/govuk/index.ts'
import { formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import type { Rounded } from '../../count/facts.ts'
import { isShown, middleOf, shareReached } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { catchUps, gainOf } from '../../what-would-move.ts'
import { sayCount, words } from '../../words.ts'
import type { ShowData } from './show.page.ts'
import { firstTime } from './trial.ts'

interface Props {
  readonly data: ShowData
  readonly minimum: number
  readonly locale: Locale
}

const aFew = 40

/** What would move it: the areas that hold people back, units that could catch up, and a form to try something. */
export function WhatWouldMove({ data, minimum, locale }: Props) {
  const { pledge, facts, total, units, unit, names, trial } = data
  const text = words(locale).move
  const last = total.at(-1)
  if (!facts || !last || pledge.closedAt) return null
  const held = facts.areas.filter(({ lacking }) => lacking.about > 0)
  const behind = catchUps(
    last,
    units.map(({ name, figures }) => ({
      name,
      figure: figures.findLast(figure => isShown(figure, minimum) && figure.answered > 0),
    })),
  )
  const areaName = (key: string) => (key ? (names.area(key) ?? key) : text.noArea)
  return (
    <section>
      <h2 class="govuk-heading-m">{text.title}</h2>
      <p class="govuk-body">{text.lead}</p>
      <section class="app-scroll" aria-label={text.title} tabindex={0}>
        <Table
          caption={text.title}
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={[text.area, numeric(text.lacking), numeric(text.only), numeric(text.perForty)].map(asCell)}
          rows={held.map(area => {
            const gain = gainOf(aFew, area)
            return [
              areaName(area.key),
              numeric(sayRounded(area.lacking, locale)),
              numeric(sayRounded(area.only, locale)),
              numeric(sayCount(locale, gain)),
            ].map(asCell)
          })}
        />
      </section>
      <p class="govuk-hint">{text.note}</p>
      {!unit && (
        <>
          <h3 class="govuk-heading-s">{text.units}</h3>
          {behind.length === 0 ? (
            <p class="govuk-body">{text.noUnit}</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {behind.map(({ name, gain }) => (
                <li>
                  {text.unitText(name, formatNumber(locale, gain), formatPercent(locale, middleOf(shareReached(last))))}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <h3 class="govuk-heading-s">{text.try}</h3>
      <FilterBar
        action={pledgesUrls.show.href({ pledgeId: pledge.id })}
        locale={locale}
        label={text.try}
        submitText={text.submit}
      >
        <FilterText name="more" before={text.tryArea} label={text.tryCount} value={String(trial?.more ?? aFew)} />
        <FilterSelect
          name="area"
          before={text.tryMore}
          label={text.area}
          value={trial?.area}
          items={[
            ...held.map(({ key }) => ({ value: key, text: areaName(key) })),
            { value: firstTime, text: text.firstTime },
          ]}
        />
      </FilterBar>
      {trial && (
        <TrialText
          trial={trial}
          what={trial.area === firstTime ? text.firstTime : areaName(trial.area)}
          locale={locale}
        />
      )}
    </section>
  )
}

function TrialText({ trial, what, locale }: { trial: NonNullable<ShowData['trial']>; what: string; locale: Locale }) {
  const text = words(locale).move
  return (
    <InsetText>
      <p class="govuk-body govuk-!-font-weight-bold">{text.result(formatNumber(locale, trial.more), what)}</p>
      <p class="govuk-body">
        {text.resultGain(formatNumber(locale, trial.gain.from), formatNumber(locale, trial.gain.to))}{' '}
        {text.resultShare(formatPercent(locale, trial.share.from), formatPercent(locale, trial.share.to))}
      </p>
      {trial.chance && (
        <p class="govuk-body">
          {text.resultChance(formatPercent(locale, trial.chance.from), formatPercent(locale, trial.chance.to))}
        </p>
      )}
    </InsetText>
  )
}

/** “about 140”, or “fewer than 70” where the steps are too wide to say more. */
export function sayRounded({ about, most }: Rounded, locale: Locale): string {
  const text = words(locale).move
  return about === 0 ? text.fewer(formatNumber(locale, Math.max(1, most))) : text.about(formatNumber(locale, about))
}

const numeric = (text: string) => ({ text, format: 'numeric' })
const asCell = (cell: string | { text: string; format: string }) => (typeof cell === 'string' ? { text: cell } : cell)
