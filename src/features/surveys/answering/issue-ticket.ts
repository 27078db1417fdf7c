import { ownSitting, writeTicket } from '../modes/tickets.ts'
import type { WaveKey } from '../modes/wave-keys.ts'
import type { Wave } from '../waves/wave.ts'

const minute = 60_000
/** At one’s own desk a week; on a tablet that others use too, long enough to think and too short for the next person. */
const lasts = { own: 7 * 24 * 60 * minute, shared: 20 * minute }

/** After so many seconds without saving, a shared tablet forgets. */
export const sharedSeconds = lasts.shared / 1000

/** The address part with which somebody answers from now on. */
export function issueTicket(
  key: WaveKey,
  wave: Pick<Wave, 'id' | 'respondentGroups'>,
  { ballot, group, sitting, now }: { ballot: Buffer; group: string; sitting: Buffer; now: Date },
): string {
  const place = wave.respondentGroups.findIndex(each => each.key === group)
  const isShared = !sitting.equals(ownSitting)
  return writeTicket(key, {
    waveId: wave.id,
    ballot,
    group: place === -1 ? 255 : place,
    isShared,
    sitting,
    expiresAt: new Date(now.getTime() + (isShared ? lasts.shared : lasts.own)),
  })
}
