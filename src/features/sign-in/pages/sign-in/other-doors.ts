import type { Reading } from '#platform/db/tx.ts'
import type { Context } from '#platform/http/page.ts'
import { localPath } from '../../local-path.ts'
import type { OtherWay, OtherWays } from '../../other-ways.ts'
import { isWayAllowed } from '../../policy.ts'
import { signInUrls } from '../../sign-in.urls.ts'

export interface OtherDoors {
  readonly ways: readonly OtherWay[]
  readonly ask: { readonly text: string; readonly href: string } | undefined
  readonly noted: string
}

/** The buttons of other services, for a device of one's own or, once that was said, for a shared one. */
export async function doorsOf(
  otherWays: OtherWays,
  db: Reading,
  { query, me, locale }: Pick<Context, 'query' | 'me' | 'locale'>,
): Promise<OtherDoors> {
  const returnTo = localPath(query.get('next'))
  const isSharedDevice = query.get('shared') === 'yes'
  const { ask, noted } = otherWays.sharedDevice(locale)
  const next = returnTo === '/' ? undefined : returnTo
  const isOpen = await isWayAllowed(db, 'single-sign-on')
  return {
    ways: isOpen ? await otherWays.list(db, { purpose: 'sign-in', me, returnTo, isSharedDevice, locale }) : [],
    ask: isSharedDevice ? undefined : { text: ask, href: signInUrls.signIn.href({}, { next, shared: 'yes' }) },
    noted,
  }
}
