import { listWaysOf, readSignInPolicy, type SignInWay } from '#features/sign-in/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { listIdentities, type MyIdentity } from '../../identities.queries.ts'
import type { Provider } from '../../provider.ts'
import { listProviders } from '../../providers.queries.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { words } from '../../words.ts'
import { WaysView } from './ways.view.tsx'

export interface WaysData {
  readonly providers: readonly { readonly provider: Provider; readonly identity: MyIdentity | undefined }[]
  /** The ways of the house itself by which I could come in. */
  readonly others: readonly SignInWay[]
}

export const waysPage = page(singleSignOnUrls.ways, {
  access: signedIn,
  async load({ db, me }): Promise<WaysData> {
    const identities = await listIdentities(db, me)
    const providers = (await listProviders(db)).map(provider => ({
      provider,
      identity: identities.find(({ providerId }) => providerId === provider.id),
    }))
    const { ways } = await readSignInPolicy(db)
    return {
      providers: providers.filter(({ provider, identity }) => provider.turnedOnAt || identity),
      others: await listWaysOf(
        db,
        me.id,
        ways.filter(way => way !== 'single-sign-on'),
      ),
    }
  },
  title: ({ ctx }) => words(ctx.locale).ways.title,
  view: WaysView,
})
