import { skillsOf } from '#features/skills/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { answersAt } from '../../passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { getMyPassport } from '../../record/my-passport.ts'
import { words } from '../../words.ts'
import { toFramework } from '../passport-frame.tsx'
import { CompareView } from './compare.view.tsx'

/** A day on which something was said, with its last moment. */
export interface Day {
  readonly day: string
  readonly at: Date
  readonly isFinished: boolean
}

const mostDays = 60

/** `?then=` and `?now=`: days on which something was said; the first finished one and the newest unless given. */
export const comparePage = page(passportUrls.compare, {
  access: signedIn,
  load: async ({ db, me, params: { frameworkKey }, query, locale, organisation }) => {
    const passport = await getMyPassport(db, me, { locale, frameworkKey, everyAnswer: true })
    const { framework, completed } = passport
    const held = passport.history.filter(({ versionId }) => versionId === framework.versionId)
    const days = new Map<string, Day>()
    const dayOf = (at: Date) => calendarDay(organisation.timeZone, at)
    for (const at of completed.map(({ completedAt }) => completedAt))
      days.set(dayOf(at), { day: dayOf(at), at, isFinished: true })
    for (const { assessedAt: at } of held) {
      const known = days.get(dayOf(at))
      if (!known || known.at < at) days.set(dayOf(at), { day: dayOf(at), at, isFinished: known?.isFinished ?? false })
    }
    // Of the days before this edition there is nothing to compare with.
    const earliest = held.at(-1)?.assessedAt
    const all = [...days.values()]
      .filter(({ at }) => earliest !== undefined && at >= earliest)
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, mostDays)
    const chosen = (name: string) => all.find(({ day }) => day === query.get(name))
    const now = chosen('now') ?? all[0]
    const before = all.filter(({ at }) => now && at < now.at)
    const earlier = chosen('then') ?? before.findLast(({ isFinished }) => isFinished) ?? before.at(-1)
    const [first, second] = earlier && now && earlier.at > now.at ? [now, earlier] : [earlier, now]
    return {
      ...{ framework, days: all, first, second, skills: skillsOf(framework) },
      before: answersAt(held, first?.at),
      after: answersAt(held, second?.at),
    }
  },
  title: ({ ctx }) => words(ctx.locale).compare.title,
  breadcrumbs: toFramework,
  view: CompareView,
})
