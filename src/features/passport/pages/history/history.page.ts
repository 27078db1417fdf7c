import { listSkillStates } from '#features/evidence/index.ts'
import { getFrameworkHead } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { earlierNames } from '../../editions/earlier-names.ts'
import { listMoves } from '../../editions/editions.queries.ts'
import { passportUrls } from '../../passport.urls.ts'
import { getMyPassport } from '../../record/my-passport.ts'
import { words } from '../../words.ts'
import { toFramework } from '../passport-frame.tsx'
import { statesIn } from '../skill-states.tsx'
import { HistoryView } from './history.view.tsx'

interface Loading {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly frameworkKey?: string }
  readonly query: URLSearchParams
  readonly locale: Locale
}

/** `?area=`: that area skill by skill. */
const historyParts = {
  access: signedIn,
  load: async ({ db, me, locale, params, query }: Loading) => {
    const passport = await getMyPassport(db, me, { locale, frameworkKey: params.frameworkKey, everyAnswer: true })
    const { framework, use } = passport
    const states = statesIn(await listSkillStates(db, me.id), use.frameworkId)
    const moves = []
    for (const { movedAt, fromVersionId, toVersionId } of await listMoves(db, me, use.frameworkId)) {
      const [from, to] = [
        await getFrameworkHead(db, fromVersionId, locale),
        await getFrameworkHead(db, toVersionId, locale),
      ]
      moves.push({ movedAt, from: from.version, to: to.version })
    }
    const earlier = await earlierNames(db, passport, locale)
    return { ...passport, moves, earlier, states, area: framework.areas.find(({ key }) => key === query.get('area')) }
  },
}
export type HistoryData = Awaited<ReturnType<typeof historyParts.load>>

const historyPages = {
  ...historyParts,
  title: ({ ctx }: { ctx: { locale: Locale } }) => words(ctx.locale).history.title,
  breadcrumbs: toFramework,
  view: HistoryView,
}

export const historyPage = page(passportUrls.history, historyPages)
export const frameworkHistoryPage = page(passportUrls.frameworkHistory, historyPages)
