import { anyone, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { type Locale, plural } from '#platform/i18n/index.ts'
import { endAllSessions, endOtherSessions, endSession } from '../../account.ts'
import type { OtherWays } from '../../other-ways.ts'
import { listPasskeys } from '../../passkeys.queries.ts'
import { readSignInPolicy } from '../../policy.ts'
import { findPassword, listSessions } from '../../sign-in.queries.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { relyingParty } from '../../webauthn.ts'
import { words } from '../../words.ts'
import { SessionsView } from './sessions.view.tsx'

export const sessionsPage = (otherWays: OtherWays) =>
  page(signInUrls.sessions, {
    access: signedIn,
    load: async ({ db, me, locale, config, now }) => ({
      moreWays: { text: otherWays.mine.text(locale), href: otherWays.mine.href },
      sessions: await listSessions(db, me, now),
      passwordChangedAt: (await findPassword(db, me))?.changed_at,
      passkeys: await listPasskeys(db, me),
      allowed: (await readSignInPolicy(db)).ways,
      party: relyingParty(config),
    }),
    title: ({ ctx }) => words(ctx.locale).sessions.title,
    view: SessionsView,
  })

export const endSessionAction = action(signInUrls.endSession, {
  access: signedIn,
  load: async ({ db, me, params, now }) => {
    const sessions = await listSessions(db, me, now)
    return found(sessions.find(({ id }) => id === params.sessionId))
  },
  async submit({ tx, me, data, locale, organisation, now }) {
    await endSession(tx, me, data.id, now)
    if (data.id === me.sessionId) return signedOut(locale, organisation)
    return redirect(signInUrls.sessions.href()).saying(words(locale).sessions.ended)
  },
})

export const endOtherSessionsAction = action(signInUrls.endOtherSessions, {
  access: signedIn,
  load: () => undefined,
  async submit({ tx, me, locale, now }) {
    const count = await endOtherSessions(tx, me, now)
    return redirect(signInUrls.sessions.href()).saying(plural(locale, count, words(locale).sessions.endedOthers))
  },
})

export const endAllSessionsAction = action(signInUrls.endAllSessions, {
  access: signedIn,
  load: () => undefined,
  async submit({ tx, me, locale, organisation, now }) {
    await endAllSessions(tx, me, now)
    return signedOut(locale, organisation, words(locale).sessions.endedAll)
  },
})

export const signOutAction = (otherWays: OtherWays) =>
  action(signInUrls.signOut, {
    access: anyone,
    load: () => undefined,
    async submit({ tx, me, locale, organisation, now }) {
      const further = me && (await otherWays.afterSignOut(tx, me, now))
      if (me) await endSession(tx, me, me.sessionId, now)
      return further === undefined ? signedOut(locale, organisation) : redirect(further).withSession('ended')
    },
  })

// The address names the organisation, so that people who come back need not choose it again.
const signedOut = (locale: Locale, { slug }: Organisation, notice = words(locale).signedOut) =>
  redirect(signInUrls.signIn.href({}, { organisation: slug }))
    .saying(notice)
    .withSession('ended')
