import { isFresh, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { checkPassword } from '../../account.ts'
import { noteProof } from '../../let-in.ts'
import { localPath } from '../../local-path.ts'
import type { OtherWay, OtherWays } from '../../other-ways.ts'
import { proveByPasskey } from '../../passkeys.ts'
import { pauseMessage } from '../../pause-message.ts'
import { listWaysOf } from '../../policy.queries.ts'
import { readSignInPolicy, type SignInWay } from '../../policy.ts'
import { sendLink } from '../../sign-in.jobs.ts'
import { getEmail } from '../../sign-in.queries.ts'
import { countLinkRequest } from '../../sign-in.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { type RelyingParty, relyingParty } from '../../webauthn.ts'
import { words } from '../../words.ts'
import { proveAgainForm } from './prove-again.form.ts'
import { ProveAgainView } from './prove-again.view.tsx'

export interface ProofData {
  readonly isProved: boolean
  readonly next: string
  /** The ways that are mine and that the organisation allows. */
  readonly ways: readonly SignInWay[]
  readonly otherWays: readonly OtherWay[]
  readonly party: RelyingParty | undefined
  readonly email: string
}

export const proveAgainPage = (otherWays: OtherWays) =>
  page(signInUrls.proveAgain, {
    access: signedIn,
    async load({ db, me, query, locale, config, now }): Promise<ProofData> {
      const next = localPath(query.get('next'))
      const party = relyingParty(config)
      const { ways: allowed } = await readSignInPolicy(db)
      const ways = await listWaysOf(db, me.id, allowed)
      const going = { purpose: 'prove', me, returnTo: next, isSharedDevice: me.sharesDevice, locale } as const
      return {
        // In the demonstration nobody has to wait a quarter of an hour to see what is asked.
        isProved: isFresh(me, now) && !(config.mode === 'demo' && query.get('ask') === 'yes'),
        next,
        ways: party ? ways : ways.filter(way => way !== 'passkey'),
        otherWays: allowed.includes('single-sign-on') ? await otherWays.list(db, going) : [],
        party,
        email: await getEmail(db, me),
      }
    },
    title: ({ data, ctx }) => words(ctx.locale).proveAgain[data.isProved ? 'doneTitle' : 'title'],
    view: ProveAgainView,
    form: proveAgainForm,
    async submit({ tx, me, data, input, locale, ...visitor }) {
      const t = words(locale)
      const { now } = visitor
      const next = localPath(input.next)
      if (!input.way) return redirect(signInUrls.proveAgain.href({}, { next: next === '/' ? undefined : next }))
      if (!data.ways.includes(input.way)) throw notFound()
      if (input.way === 'link') {
        const pausedUntil = await countLinkRequest(tx, data.email, visitor)
        if (pausedUntil) return invalid({ link: pauseMessage(locale, pausedUntil, now) })
        await enqueue(tx, sendLink, { email: data.email, returnTo: next, locale })
        return redirect(signInUrls.linkSent.href())
      }
      const answer =
        input.way === 'passkey'
          ? await proveByPasskey(tx, me, input.response, visitor)
          : await checkPassword(tx, me, input.password, now)
      const field = input.way === 'passkey' ? 'response' : 'password'
      if (answer === 'wrong')
        return invalid({ [field]: input.way === 'passkey' ? t.passkey.failed : t.proveAgain.passwordWrong })
      if (answer !== 'right') return invalid({ [field]: pauseMessage(locale, answer.pausedUntil, now) })
      if (input.way === 'password') await noteProof(tx, me, 'password', now)
      return next === '/' ? redirect(signInUrls.proveAgain.href()) : redirect(next)
    },
  })
