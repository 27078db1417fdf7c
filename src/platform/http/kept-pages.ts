import type { Context } from './page.ts'

const mostBytes = 8 * 1024 * 1024
const longest = 5 * 60_000

interface Kept {
  readonly drawnFrom: string
  readonly drawnAt: number
  readonly html: Buffer
}

/** Where a page that may be kept has its place, for somebody at this moment. */
interface Place {
  /** The page as it was drawn last, if nothing has changed since that it shows. */
  find(): Buffer | undefined
  keep(html: Buffer): void
}

/** Pages as they were drawn for somebody, for as long as they would be drawn the same. */
export interface KeptPages {
  /** `about` are the marks of whom the page shows beside the person who looks. */
  placeFor(ctx: Context, address: string, about: string): Place
}

/**
 * Pages that say so (`isKept`) are drawn once for a person and shown again until something changes: the person's rows or
 * anybody's that are watched (`lastChanges`, read with the session on every request), who they are, what is new for them,
 * or the organisation. Only the clock is not asked, so nothing is kept longer than five minutes. The pages last used
 * are kept, up to a size, and let go when their time is over. With `doubts` every page is drawn all the same, and it is an
 * error if it is not the one that was kept.
 */
export function keptPages({ doubts }: { readonly doubts: boolean }): KeptPages {
  const pages = new Map<string, Kept>()
  let bytes = 0
  const drop = (name: string) => {
    bytes -= pages.get(name)?.html.length ?? 0
    pages.delete(name)
  }
  const isYoung = ({ drawnAt }: Kept, now: number) => now - drawnAt < longest
  const put = (name: string, kept: Kept, now: number) => {
    drop(name)
    pages.set(name, kept)
    bytes += kept.html.length
    for (const [oldest, one] of pages) {
      if (bytes <= mostBytes && isYoung(one, now)) break
      drop(oldest)
    }
  }
  return {
    placeFor(ctx, address, about) {
      const name = `${ctx.me?.id} ${ctx.locale} ${address}`
      const [drawnFrom, now] = [sourceOf(ctx, about), ctx.now.getTime()]
      const kept = pages.get(name)
      const isTrue = kept && kept.drawnFrom === drawnFrom && isYoung(kept, now)
      return {
        find() {
          if (!isTrue || doubts) return undefined
          put(name, kept, now)
          return kept.html
        },
        keep(html) {
          if (isTrue && doubts && !kept.html.equals(html)) throw new Error(differs(address, kept.html, html))
          put(name, { drawnFrom, drawnAt: now, html }, now)
        },
      }
    },
  }
}

/** All that a page is drawn from beside what it reads. The session may be another one of the same person. */
function sourceOf({ me, organisation }: Context, about: string): string {
  return JSON.stringify([{ ...me, sessionId: '', sessionIsStale: false, provedAt: undefined }, organisation, about])
}

function differs(address: string, kept: Buffer, drawn: Buffer): string {
  const [before, now] = [kept.toString(), drawn.toString()]
  let at = 0
  while (before[at] === now[at]) at += 1
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return `${address} shows what no noted change explains, so it must not be kept: "${around(before)}" became "${around(now)}".`
}
