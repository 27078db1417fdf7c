import type { FieldErrors } from '#platform/http/outcome.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { day } from '#platform/time.ts'
import type { Session } from '../event.ts'
import { hostingWords } from '../hosting-words.ts'
import { momentOf } from '../times.ts'
import { cutInto } from './regular.ts'

interface Typed {
  readonly day: string
  readonly from: string
  readonly to: string
}

interface Around {
  /** Those that it must not overlap. */
  readonly sessions: readonly Session[]
  readonly timeZone: string
  readonly now: Date
  readonly locale: Locale
}

interface Time {
  readonly startsAt: Date
  readonly endsAt: Date
}

export interface ReadTime {
  readonly time: Time
  readonly isTwice: boolean
  /** The time in pieces of so many minutes, as many as fit whole; as it is for 0. */
  readonly cutInto: (minutes: number) => readonly Time[]
}

/** What somebody typed as a time, in the clocks of the organisation; or what is wrong with it. */
export async function readTime(typed: Typed, around: Around): Promise<ReadTime | { readonly errors: FieldErrors }> {
  const t = hostingWords(around.locale).times
  const from = await momentOf(typed.day, typed.from, around.timeZone)
  if (from === 'no-day') return { errors: { day: t.dayWrong } }
  if (typeof from === 'string') return { errors: { from: from === 'skipped' ? t.skipped : t.timeWrong } }
  const to = await momentOf(typed.day, typed.to, around.timeZone)
  if (typeof to === 'string') return { errors: { to: to === 'skipped' ? t.skipped : t.timeWrong } }
  const time = { startsAt: from.at, endsAt: to.at }
  if (time.endsAt <= time.startsAt) return { errors: { to: t.endFirst } }
  if (time.startsAt < around.now) return { errors: { day: t.past } }
  if (time.endsAt.getTime() - time.startsAt.getTime() > day) return { errors: { to: t.long } }
  const clashes = around.sessions.some(
    ({ startsAt, endsAt, cancelledAt }) => !cancelledAt && startsAt < time.endsAt && endsAt > time.startsAt,
  )
  if (clashes) return { errors: { from: t.clash } }
  return { time, isTwice: from.isTwice || to.isTwice, cutInto: minutes => cutInto(time, minutes) }
}
