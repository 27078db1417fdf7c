import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { getMyPassport } from '../../my-passport.ts'
import { areaProgress, nextArea } from '../../passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { openRound } from '../../rounds.ts'
import { words } from '../../words.ts'
import { ShowView } from './show.view.tsx'

export const showPage = page(passportUrls.show, {
  access: signedIn,
  load: async ({ db, me, locale }) => {
    const { framework, open, completed, answers, halfAnswers } = await getMyPassport(db, me, { locale })
    const halfAnswered = new Set(halfAnswers.keys())
    const progress = areaProgress(framework, { open, isFirst: completed.length === 0, answers, halfAnswered })
    return { framework, open, completed, progress, next: nextArea(progress) }
  },
  title: ({ ctx }) => words(ctx.locale).title,
  view: ShowView,
})

/** Begins a round: the first one, or a new look with the last answers filled in. */
export const startAction = action(passportUrls.rounds, {
  access: signedIn,
  load: ({ db, me, locale }) => getMyPassport(db, me, { locale }),
  submit: async ({ tx, me, data: { framework, completed }, now }) => {
    await openRound(tx, { me, framework, now })
    const [first] = framework.areas
    const isFirst = completed.length === 0 && first !== undefined
    return redirect(isFirst ? passportUrls.area.href({ areaKey: first.key }) : passportUrls.show.href())
  },
})
