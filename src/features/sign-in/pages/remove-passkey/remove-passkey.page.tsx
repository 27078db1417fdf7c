import { z } from 'zod'
import { Button } from '#platform/html/govuk/index.ts'
import { fresh, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { listPasskeys, type MyPasskey } from '../../passkeys.queries.ts'
import { removePasskey } from '../../passkeys.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { SignInFrame } from '../sign-in-frame.tsx'

export const removePasskeyPage = page(signInUrls.removePasskey, {
  access: fresh(signedIn),
  load: async ({ db, me, params }) => found((await listPasskeys(db, me)).find(({ id }) => id === params.passkeyId)),
  title: ({ data, ctx }) => words(ctx.locale).removePasskey.title(data.name),
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).account, href: signInUrls.sessions.href() }],
  view({ data, form: state, ctx: { locale } }) {
    const t = words(locale).removePasskey
    return (
      <SignInFrame isPersonal title={t.title(data.name)} lead={t.lead} form={state} locale={locale}>
        <form method="post" action={signInUrls.removePasskey.href({ passkeyId: data.id })} novalidate>
          <div class="govuk-button-group">
            <Button id="remove" classes="govuk-button--warning" preventDoubleClick text={t.submit} />
            <a class="govuk-link" href={signInUrls.sessions.href()}>
              {t.cancel}
            </a>
          </div>
        </form>
      </SignInFrame>
    )
  },
  form: form((_locale, _: MyPasskey) => z.object({})),
  async submit({ tx, me, data, ...around }) {
    const t = words(around.locale).removePasskey
    if ((await removePasskey(tx, me, data, around)) === 'last-way') return invalid({ remove: t.last })
    return redirect(signInUrls.sessions.href()).saying(t.removed)
  },
})
