import type { SkillRef } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { EventContent } from '../event.ts'
import { daysLater } from '../times.ts'
import { addSession, again, createEvent, type NewSession, publishEvent, setSkills } from './make-event.ts'

export interface Regular {
  /** The first time, whole: from when the host is there until they go. */
  readonly first: NewSession
  /** One person each so many minutes, where each books a time of their own; 0 for one time as it is. */
  readonly slotMinutes: number
  /** A week is 7. */
  readonly everyDays: number
  /** How many times in all, 1 to 52. */
  readonly times: number
  readonly skills?: readonly SkillRef[]
}

interface Maker {
  readonly me: { readonly id: string }
  readonly timeZone: string
  readonly now: Date
}

const mostTimes = 52

/** How many days may lie between repeats; as text, for a form. */
export const repeatDays = ['7', '14', '28'] as const

/**
 * Offers the same again and again at the same hour of the day, such as somebody's surgery every week: one published event
 * for each, all of one series. Returns their ids, the soonest first.
 */
export async function offerRegularly(
  tx: Writing,
  content: EventContent & { readonly hostId?: string },
  { first, slotMinutes, everyDays, times, skills = [] }: Regular,
  { me, timeZone, now }: Maker,
): Promise<readonly string[]> {
  const ids: string[] = []
  for (let index = 0; index < Math.min(times, mostTimes); index += 1) {
    const days = index * everyDays
    const startsAt = await daysLater(first.startsAt, days, timeZone)
    const endsAt = await daysLater(first.endsAt, days, timeZone)
    const seriesId = ids[0]
    const id = await createEvent(tx, seriesId ? { ...content, seriesId } : content, { me, now })
    const slots = content.booking === 'slots' ? cutInto({ startsAt, endsAt }, slotMinutes) : [{ startsAt, endsAt }]
    for (const slot of slots) await addSession(tx, { id }, { ...first, ...slot })
    await setSkills(tx, { id }, skills)
    await publishEvent(tx, await again(tx, { id }), now)
    ids.push(id)
  }
  return ids
}

interface Time {
  readonly startsAt: Date
  readonly endsAt: Date
}

/** A time in pieces of so many minutes, as many as fit whole; as it is for 0, or where not even two fit. */
export function cutInto(time: Time, minutes: number): readonly Time[] {
  const step = minutes * 60_000
  const length = time.endsAt.getTime() - time.startsAt.getTime()
  const count = step > 0 ? Math.floor(length / step) : 1
  if (count <= 1) return [time]
  const begin = time.startsAt.getTime()
  return Array.from({ length: count }, (_, index) => ({
    startsAt: new Date(begin + index * step),
    endsAt: new Date(begin + (index + 1) * step),
  }))
}
