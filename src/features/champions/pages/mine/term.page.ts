import { z } from 'zod'
import { holdsRole } from '#features/people/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { type FieldErrors, invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { type Champion, plusMonths } from '../../champion.ts'
import { findMembership } from '../../champions.queries.ts'
import { championsUrls } from '../../champions.urls.ts'
import { championsCrumbs } from '../../frame.tsx'
import { joiningWords } from '../../joining-words.ts'
import { listMeant } from '../../people-meant.queries.ts'
import { type ChampionPolicy, findChampionPolicy } from '../../policy.queries.ts'
import { end, handOver, pause, renew, resume } from '../../serving.ts'
import { isDay } from '../typed-day.ts'
import { TermView } from './term.view.tsx'

export interface TermData {
  readonly champion: Champion
  readonly policy: ChampionPolicy
  readonly today: string
}

const longest = 600
const acts = ['renew', 'pause', 'resume', 'hand-over', 'stop'] as const

/** Goes on, takes a break, hands over, stops. */
export const termPage = page(championsUrls.term, {
  access: signedIn,
  async load({ db, me, organisation, now }): Promise<TermData> {
    const champion = found(await findMembership(db, me.id))
    if (champion.state !== 'active' && champion.state !== 'paused') throw notFound()
    return { champion, policy: await findChampionPolicy(db), today: calendarDay(organisation.timeZone, now) }
  },
  title: ({ ctx }) => joiningWords(ctx.locale).term.title,
  breadcrumbs: ({ ctx: { locale } }) =>
    championsCrumbs(locale, { text: joiningWords(locale).mine.title, href: championsUrls.mine.href() }),
  view: TermView,
  form: form(
    (locale, _: TermData) => {
      const t = joiningWords(locale).term
      return z.object({
        what: z.enum(acts, t.whatMissing),
        until: z.string().trim().max(20),
        successor: z.string().trim().max(320),
        words: z.string().trim().max(longest, t.wordsLong),
      })
    },
    {
      check({ what, until = '', successor }, { locale, data }): FieldErrors | undefined {
        const t = joiningWords(locale).term
        if (what === 'pause' && !isDay(until)) return { until: t.untilWrong }
        if (what === 'pause' && until < data.today) return { until: t.untilPast }
        if (what === 'pause' && until > plusMonths(data.today, 24)) return { until: t.untilFar }
        return what === 'hand-over' && !successor ? { successor: t.successorNobody } : undefined
      },
    },
  ),
  async submit({ tx, me, data, input, locale, now }) {
    const { champion, policy, today } = data
    const t = joiningWords(locale).term
    const by = { actorId: me.id, now }
    const saying = (text: string) => redirect(championsUrls.mine.href()).saying(text)
    switch (input.what) {
      case 'renew': {
        const until = await renew(tx, champion, { policy, today, managerId: me.managerId, ...by })
        return saying(t.saved.renewed(formatDate(locale, until)))
      }
      case 'pause':
        await pause(tx, champion, input.until, by)
        return saying(t.saved.paused(formatDate(locale, input.until)))
      case 'resume':
        await resume(tx, champion, by)
        return saying(t.saved.resumed)
      case 'hand-over':
        return passOn(tx, champion, { typed: input.successor, words: input.words, locale, now })
      case 'stop':
        return redirect(championsUrls.term.href({}, { sure: 'yes' }))
    }
  },
})

interface Passing {
  readonly typed: string
  readonly words: string
  readonly locale: Parameters<typeof joiningWords>[0]
  readonly now: Date
}

async function passOn(tx: Writing, champion: Champion, { typed, words, locale, now }: Passing) {
  const t = joiningWords(locale).term
  const [person, ...more] = await listMeant(tx, typed)
  if (!person) return invalid({ successor: t.successorNobody })
  if (more.length > 0) return invalid({ successor: t.successorSeveral })
  if (person.id === champion.personId) return invalid({ successor: t.successorSelf })
  const isChampion = await holdsRole(tx, person.id, 'champion')
  const isAsked = await handOver(tx, champion, { successorId: person.id, isChampion, words }, now)
  if (!isAsked) return invalid({ successor: t.successorAsked })
  return redirect(championsUrls.mine.href()).saying(t.saved.handed(person.name))
}

/** Stops today, after the question whether one is sure. */
export const stopAction = action(championsUrls.stop, {
  access: signedIn,
  async load({ db, me }) {
    const champion = found(await findMembership(db, me.id))
    if (champion.state !== 'active' && champion.state !== 'paused') throw notFound()
    return champion
  },
  async submit({ tx, me, data: champion, locale, now }) {
    await end(tx, champion, { why: 'own-wish', actorId: me.id, now })
    return redirect(championsUrls.find.href()).saying(joiningWords(locale).term.saved.stopped)
  },
})
