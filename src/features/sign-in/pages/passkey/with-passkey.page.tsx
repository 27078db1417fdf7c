import { z } from 'zod'
import { InsetText } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { localPath } from '../../local-path.ts'
import { signInByPasskey } from '../../passkeys.ts'
import { pauseMessage } from '../../pause-message.ts'
import { isWayAllowed } from '../../policy.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { relyingParty } from '../../webauthn.ts'
import { words } from '../../words.ts'
import { SharedDevice } from '../shared-device.tsx'
import { SignInFrame } from '../sign-in-frame.tsx'
import { PasskeyButton } from './passkey-button.tsx'

const withPasskeyForm = form(() =>
  z.object({
    response: z.string().max(20_000).catch(''),
    sharedDevice: z.literal('yes').optional().catch(undefined),
    next: z.string().optional(),
  }),
)

export const withPasskeyPage = page(signInUrls.withPasskey, {
  access: anyone,
  async load({ db, query, config }) {
    if (!(await isWayAllowed(db, 'passkey'))) throw notFound()
    return { next: localPath(query.get('next')), party: relyingParty(config) }
  },
  title: ({ ctx }) => words(ctx.locale).passkey.title,
  view({ data, form: state, ctx: { locale } }) {
    const t = words(locale)
    const next = localPath(state.value('next') || data.next)
    return (
      <SignInFrame title={t.passkey.title} lead={t.passkey.lead} form={state} locale={locale}>
        {data.party ? (
          <form method="post" action={signInUrls.withPasskey.href()} novalidate>
            <input type="hidden" name="next" value={next} />
            <PasskeyButton
              purpose="sign-in"
              party={data.party}
              text={t.passkey.submit}
              without={t.passkey.without}
              unsupported={t.passkey.unsupported}
              error={state.error('response')}
              locale={locale}
            >
              <SharedDevice form={state} locale={locale} />
            </PasskeyButton>
          </form>
        ) : (
          <InsetText text={t.passkey.impossible} />
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={signInUrls.signIn.href({}, { next: next === '/' ? undefined : next })}>
            {t.passkey.other}
          </a>
        </p>
      </SignInFrame>
    )
  },
  form: withPasskeyForm,
  async submit({ tx, data, input, locale, ...visitor }) {
    if (!data.party) return redirect(signInUrls.withPasskey.href())
    const { response, sharedDevice, next } = input
    const answer = await signInByPasskey(tx, { response, isSharedDevice: sharedDevice === 'yes' }, visitor)
    if (answer === 'wrong') return invalid({ response: words(locale).passkey.wrong })
    if ('pausedUntil' in answer) return invalid({ response: pauseMessage(locale, answer.pausedUntil, visitor.now) })
    return redirect(localPath(next)).withSession(answer.session)
  },
})
