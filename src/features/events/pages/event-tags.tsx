import { Tag } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { BookingState } from '../booking/place.ts'
import { type EventRow, freePlaces, stageOf } from '../event.ts'
import { words } from '../words.ts'

/** What the reader has to do with it, or how much room there is. */
export function roomText(event: EventRow, locale: Locale): string {
  const t = words(locale)
  if (event.booking === 'walk-in') return t.walkIn
  if (event.booking === 'slots') return t.slots
  const free = freePlaces(event)
  if (free === undefined) return t.unlimited
  return free > 0 ? t.free(free) : t.full
}

const colours: Partial<Record<BookingState, string>> = {
  booked: 'govuk-tag--green',
  offered: 'govuk-tag--yellow',
  waiting: 'govuk-tag--grey',
  asked: 'govuk-tag--grey',
}

export const StateTag = ({ state, locale }: { readonly state: BookingState; readonly locale: Locale }) => (
  <Tag text={words(locale).states[state]} classes={colours[state] ?? 'govuk-tag--grey'} />
)

/** “Draft”, “Cancelled”, “Over”; nothing for what is simply coming. */
export function StageTag({ event, now, locale }: { event: EventRow; now: Date; locale: Locale }) {
  const stage = stageOf(event, now)
  if (stage === 'coming' || stage === 'no-date') return null
  const colour = stage === 'cancelled' ? 'govuk-tag--red' : stage === 'now' ? 'govuk-tag--green' : 'govuk-tag--grey'
  return <Tag text={words(locale).stages[stage]} classes={colour} />
}
