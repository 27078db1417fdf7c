import { holds } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { countLinkedPeople } from '../../identities.queries.ts'
import { getProvider, listProviders } from '../../providers.queries.ts'
import { moveUp } from '../../providers.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { adminWords } from '../../words.ts'
import { ProvidersView } from './providers.view.tsx'

export const providersPage = page(singleSignOnUrls.providers, {
  access: holds('administrator'),
  load: async ({ db }) => ({ providers: await listProviders(db), people: await countLinkedPeople(db) }),
  title: ({ ctx }) => adminWords(ctx.locale).title,
  view: ProvidersView,
})

export const moveUpAction = action(singleSignOnUrls.moveUp, {
  access: holds('administrator'),
  load: ({ db, params }) => getProvider(db, params.providerId),
  async submit({ tx, me, data, locale }) {
    await moveUp(tx, data, me)
    return redirect(singleSignOnUrls.providers.href()).saying(adminWords(locale).moved)
  },
})
