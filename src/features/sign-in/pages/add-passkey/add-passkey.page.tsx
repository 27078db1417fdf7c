import { z } from 'zod'
import { Input, InsetText } from '#platform/html/govuk/index.ts'
import { fresh, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { describeDevice } from '../../device.ts'
import { addPasskey } from '../../passkeys.ts'
import { isWayAllowed } from '../../policy.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { relyingParty } from '../../webauthn.ts'
import { words } from '../../words.ts'
import { PasskeyButton } from '../passkey/passkey-button.tsx'
import { SignInFrame } from '../sign-in-frame.tsx'

const addPasskeyForm = form(
  (locale, _: { readonly name: string }) => {
    const t = words(locale).addPasskey
    return z.object({
      name: z.string().trim().min(1, t.nameMissing).max(100, t.nameLong),
      response: z.string().max(50_000, t.wrong),
    })
  },
  { initial: ({ name }) => ({ name }) },
)

// Whoever finds an open browser must not be able to leave a key of their own in the door.
export const addPasskeyPage = page(signInUrls.addPasskey, {
  access: fresh(signedIn),
  async load({ db, config, userAgent, locale }) {
    if (!(await isWayAllowed(db, 'passkey'))) throw notFound()
    return { party: relyingParty(config), name: describeDevice(userAgent, words(locale)) }
  },
  title: ({ ctx }) => words(ctx.locale).addPasskey.title,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).account, href: signInUrls.sessions.href() }],
  view({ data, form: state, ctx: { me, locale } }) {
    const t = words(locale).addPasskey
    return (
      <SignInFrame isPersonal title={t.title} lead={t.lead} form={state} locale={locale}>
        {me.sharesDevice && <InsetText text={t.shared} />}
        {data.party ? (
          <form method="post" action={signInUrls.addPasskey.href()} novalidate>
            <PasskeyButton
              purpose="add"
              party={data.party}
              text={t.submit}
              without={t.without}
              unsupported={t.unsupported}
              error={state.error('response')}
              locale={locale}
            >
              <Input
                name="name"
                label={t.name}
                hint={t.nameHint}
                value={state.value('name')}
                errorMessage={state.error('name')}
                autocomplete="off"
                classes="govuk-!-width-two-thirds"
                locale={locale}
              />
            </PasskeyButton>
          </form>
        ) : (
          <InsetText text={words(locale).passkey.impossible} />
        )}
      </SignInFrame>
    )
  },
  form: addPasskeyForm,
  async submit({ tx, me, input, ...around }) {
    const t = words(around.locale).addPasskey
    const answer = await addPasskey(tx, me, input, around)
    if (answer !== 'added') return invalid({ response: t[answer] })
    return redirect(signInUrls.sessions.href()).saying(t.added)
  },
})
