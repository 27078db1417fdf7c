import { meets } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { listFigures, listWaves } from '../../basics.queries.ts'
import { latestShown } from '../../basics.ts'
import { basicsUrls } from '../../basics.urls.ts'
import { words } from '../../words.ts'
import { TeamView } from './team.view.tsx'

/** A manager's own team as a whole, where it is large enough; nobody can open somebody else's. */
export const teamPage = page(basicsUrls.team, {
  access: meets(me => me.isManager),
  async load({ db, me }) {
    const [latestWave] = await listWaves(db)
    const figures = await listFigures(db, 'teams', me.id)
    const isCounted = figures.at(-1)?.takenOn === latestWave?.takenOn
    return { figures, latest: isCounted ? latestShown(figures) : undefined }
  },
  title: ({ ctx }) => words(ctx.locale).team.title,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).organisation.title, href: basicsUrls.organisation.href() }],
  view: TeamView,
})
