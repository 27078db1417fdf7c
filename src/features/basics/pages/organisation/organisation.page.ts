import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { listFigures } from '../../basics.queries.ts'
import { basicsUrls } from '../../basics.urls.ts'
import { words } from '../../words.ts'
import { OrganisationView } from './organisation.view.tsx'

/** The whole organisation's own figure and how it has moved: for everybody who works there. */
export const organisationPage = page(basicsUrls.organisation, {
  access: signedIn,
  load: async ({ db, me }) => ({
    figures: await listFigures(db, 'units', db.organisationId),
    leads: me.isManager,
    runsProgramme: me.roles.includes('programme-lead'),
  }),
  isKept: () => true,
  title: ({ ctx }) => words(ctx.locale).organisation.title,
  view: OrganisationView,
})
