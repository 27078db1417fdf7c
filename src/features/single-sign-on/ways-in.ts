import type { Going, OtherWays } from '#features/sign-in/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { listIdentities } from './identities.queries.ts'
import { nameOf, type Provider } from './provider.ts'
import { listProviders } from './providers.queries.ts'
import { afterSignOut } from './signing-out.ts'
import { singleSignOnUrls } from './single-sign-on.urls.ts'
import { googleIssuer } from './trial.ts'
import { words } from './words.ts'

/** What the door of sign-in learns from here: a button for each provider that is turned on. */
export const singleSignOnWays: OtherWays = {
  async list(db, going) {
    const open = (await listProviders(db)).filter(({ turnedOnAt }) => turnedOnAt)
    const usable = going.purpose === 'prove' ? await mineOf(db, going, open) : open
    return usable.map(provider => ({
      text: words(going.locale).continueWith(nameOf(provider, going.locale)),
      href: singleSignOnUrls.start.href(
        { providerId: provider.id },
        {
          next: going.returnTo === '/' ? undefined : going.returnTo,
          shared: going.isSharedDevice ? 'yes' : undefined,
          for: going.purpose === 'prove' ? 'prove' : undefined,
        },
      ),
    }))
  },
  sharedDevice: locale => words(locale).sharedDevice,
  afterSignOut: (tx, me) => afterSignOut(tx, me),
  mine: { text: locale => words(locale).ways.lookAt, href: singleSignOnUrls.ways.href() },
}

// Google does not say when somebody last showed who they are, so it proves nothing anew.
async function mineOf(db: Reading, { me }: Going, open: readonly Provider[]): Promise<readonly Provider[]> {
  if (!me) return []
  const linked = new Set((await listIdentities(db, me)).map(({ providerId }) => providerId))
  return open.filter(({ id, issuer }) => linked.has(id) && issuer !== googleIssuer)
}
