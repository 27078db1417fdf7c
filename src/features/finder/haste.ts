import type { Me } from '#platform/http/access.ts'
import { HttpError } from '#platform/http/errors.ts'
import type { Context } from '#platform/http/page.ts'
import { words } from './words.ts'

const minute = 60_000
const mostRemembered = 20_000
const counts = new Map<string, { from: number; searches: number }>()

/**
 * A search costs more than a page, and whoever copies the directory searches fast: one person may search a quarter as
 * often as they may open pages. Counted in each web process; in no process when the limit of pages is switched off.
 * @throws {HttpError} 429
 */
export function refuseHaste({ me, now, locale, config }: Pick<Context<Me>, 'me' | 'now' | 'locale' | 'config'>): void {
  const most = Math.ceil(config.RATE_LIMIT / 4)
  if (most === 0) return
  const at = now.getTime()
  const known = counts.get(me.id)
  const count = known && at - known.from < minute ? known : { from: at, searches: 0 }
  count.searches += 1
  if (counts.size >= mostRemembered) counts.clear()
  counts.set(me.id, count)
  if (count.searches > most) {
    throw new HttpError(429, words(locale).tooFast, Math.ceil((count.from + minute - at) / 1000))
  }
}
