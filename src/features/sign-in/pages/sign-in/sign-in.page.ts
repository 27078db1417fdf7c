import { anyone } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { localPath } from '../../local-path.ts'
import { listOrganisations } from '../../organisations.queries.ts'
import type { OtherWays } from '../../other-ways.ts'
import { pauseMessage } from '../../pause-message.ts'
import { readSignInPolicy } from '../../policy.ts'
import { sendLink } from '../../sign-in.jobs.ts'
import { countLinkRequest } from '../../sign-in.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { relyingParty } from '../../webauthn.ts'
import { words } from '../../words.ts'
import { doorsOf } from './other-doors.ts'
import { signInForm } from './sign-in.form.ts'
import { SignInView } from './sign-in.view.tsx'

export const signInPage = (otherWays: OtherWays) =>
  page(signInUrls.signIn, {
    access: anyone,
    load: async ({ db, query, me, locale, config }) => ({
      next: localPath(query.get('next')),
      otherWays: await doorsOf(otherWays, db, { query, me, locale }),
      allowed: (await readSignInPolicy(db)).ways,
      party: relyingParty(config),
      hasSeveralOrganisations: (await listOrganisations(db)).length > 1,
    }),
    title: ({ ctx }) => words(ctx.locale).signIn.title,
    view: SignInView,
    form: signInForm,
    async submit({ tx, data, input, locale, ...visitor }) {
      if (!data.allowed.includes('link')) return invalid({ email: words(locale).signIn.linkOff })
      const pausedUntil = await countLinkRequest(tx, input.email, visitor)
      if (pausedUntil) return invalid({ email: pauseMessage(locale, pausedUntil, visitor.now) })
      await enqueue(tx, sendLink, { email: input.email, returnTo: localPath(input.next), locale })
      return redirect(signInUrls.linkSent.href())
    },
  })
