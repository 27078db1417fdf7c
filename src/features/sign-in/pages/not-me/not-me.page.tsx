import { z } from 'zod'
import { Button } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { describeDevice } from '../../device.ts'
import { disown } from '../../new-device.ts'
import { findDisownable } from '../../sign-in.queries.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { SignInFrame } from '../sign-in-frame.tsx'

// Opening the address only shows a button, as with sign-in links: programs that look into mails open every link.
export const notMePage = page(signInUrls.notMe, {
  access: anyone,
  load: async ({ db, params, now }) => ({ session: await findDisownable(db, params.token, now) }),
  isGone: ({ data }) => data.session === undefined,
  title: ({ data, ctx }) => words(ctx.locale).notMe[data.session ? 'title' : 'goneTitle'],
  view({ data: { session }, ctx: { locale, organisation } }) {
    const t = words(locale)
    if (!session)
      return (
        <SignInFrame title={t.notMe.goneTitle} lead={t.notMe.gone} locale={locale}>
          <p class="govuk-body">{t.notMe.next}</p>
          <Button href={signInUrls.signIn.href()} text={t.notMe.signIn} />
        </SignInFrame>
      )
    const when = formatDateTime(locale, session.createdAt, organisation.timeZone)
    return (
      <SignInFrame
        title={t.notMe.title}
        lead={t.notMe.lead(describeDevice(session.userAgent, t), when)}
        locale={locale}
      >
        <form method="post" novalidate>
          <Button classes="govuk-button--warning" preventDoubleClick text={t.notMe.submit} />
        </form>
        <p class="govuk-body">{t.notMe.was}</p>
      </SignInFrame>
    )
  },
  form: form(() => z.object({})),
  async submit({ tx, data, params, locale, now }) {
    if (data.session) await disown(tx, data.session, now)
    return redirect(signInUrls.notMe.href(params)).saying(words(locale).notMe.done)
  },
})
