import { z } from 'zod'
import { uuidOrNone } from '#features/people/index.ts'
import { anyone } from '#platform/http/access.ts'
import { found, HttpError, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download } from '#platform/http/page.ts'
import { findChallenge, makeChallenge } from '../../passkey-challenges.ts'
import { listPasskeys } from '../../passkeys.queries.ts'
import { isWayAllowed } from '../../policy.ts'
import { getEmail } from '../../sign-in.queries.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { countAttempt, limits } from '../../throttle.ts'
import { optionsToAdd, optionsToShow, relyingParty } from '../../webauthn.ts'

// The browser asks for something to sign by POST, and is led to where it reads it: what is read by GET writes nothing.
export const passkeyChallengeAction = action(signInUrls.passkeyChallenge, {
  access: anyone,
  load: ({ db }) => isWayAllowed(db, 'passkey'),
  form: form(() => z.object({ purpose: z.enum(['add', 'sign-in', 'prove']) })),
  async submit({ tx, me, data: isAllowed, input: { purpose }, address, config, now }) {
    if (!isAllowed || !relyingParty(config)) throw notFound()
    const isAtDoor = purpose === 'sign-in'
    if (!isAtDoor && !me) throw notFound()
    const pausedUntil = await countAttempt(tx, limits.challengeToAddress, address, now)
    if (pausedUntil) throw new HttpError(429, 'Too many questions from here', 900)
    const challengeId = await makeChallenge(tx, purpose, isAtDoor ? undefined : me?.id, now)
    return redirect(signInUrls.passkeyOptions.href({ challengeId }))
  },
})

export const passkeyOptionsDownload = download(signInUrls.passkeyOptions, {
  access: anyone,
  async load({ db, me, params, organisation, config, now }) {
    const party = found(relyingParty(config))
    const { purpose, challenge } = found(await findChallenge(db, uuidOrNone(params.challengeId), me?.id, now))
    const known = me && purpose !== 'sign-in' ? await listPasskeys(db, me) : []
    if (purpose === 'add' && me) {
      const wish = { challenge, personId: me.id, name: me.name, organisation: organisation.name, known }
      return json(await optionsToAdd(party, { ...wish, email: await getEmail(db, me) }))
    }
    return json(await optionsToShow(party, purpose === 'prove' ? { challenge, known } : { challenge }))
  },
})

const json = (options: object) => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(options) })
