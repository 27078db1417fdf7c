import { peopleUrls } from '#features/people/index.ts'
import { Told } from '#platform/html/components/index.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import type { AreaRef } from '../../champion.ts'
import type { FoundChampion } from '../../find-champions.ts'
import { findingWords } from '../../finding-words.ts'
import { type AreaChoice, areaName } from '../../support/areas.ts'
import { supportUrls } from '../../support/support.urls.ts'

interface Props {
  readonly champion: FoundChampion
  /** What is looked for. */
  readonly area?: AreaRef | undefined
  readonly areas: readonly AreaChoice[]
  /** Instead of how near somebody is. */
  readonly since?: string
  /** Not for oneself. */
  readonly withAsk?: boolean
  readonly locale: Locale
}

/** One champion of a list: why this one, what they help with, and whether they are there. */
export function ChampionCard({ champion, area, areas, since, withAsk = true, locale }: Props) {
  const t = findingWords(locale).find
  const { id, name, jobTitle, unitName, place, awayUntil, busyUntil } = champion
  const fits = champion.fitsArea && areaName(areas, area)
  const likes = champion.areas.flatMap(one => areaName(areas, one) ?? [])
  const why = [since ?? t.distances[champion.distance], fits && t.fits(fits)].filter(Boolean).join(', ')
  return (
    <li class="app-passport-step">
      <p class="app-passport-step__kind">{why}</p>
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={peopleUrls.person.href({ personId: id })}>
          <bdi>{name}</bdi>
        </a>
      </h3>
      <p class="govuk-body-s app-quiet">{[jobTitle, unitName, place && t.place_(place)].filter(Boolean).join(' · ')}</p>
      {champion.helpsWith && <Told text={champion.helpsWith} />}
      {likes.length > 0 && <p class="govuk-body-s">{t.likes(formatList(locale, likes))}</p>}
      {withAsk && (
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={supportUrls.ask.href({ personId: id })}>
            {t.ask}
            <span class="govuk-visually-hidden">{t.askWho(name)}</span>
          </a>
        </p>
      )}
      {(awayUntil || busyUntil) && (
        <p class="govuk-body-s govuk-!-font-weight-bold">
          {awayUntil ? t.away(formatDate(locale, awayUntil)) : t.busy(formatDate(locale, busyUntil ?? ''))}
        </p>
      )}
    </li>
  )
}
