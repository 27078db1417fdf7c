import { Button } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { getSource } from '../../sources.queries.ts'
import { revokeSource } from '../../sources.ts'
import { words } from '../../words.ts'
import { xapiUrls } from '../../xapi.urls.ts'
import { XapiFrame } from '../xapi-frame.tsx'

/** Asks once more before a platform is locked out. */
export const revokeSourcePage = page(xapiUrls.revokeSource, {
  access: fresh(holds('administrator')),
  load: ({ db, params }) => getSource(db, params.sourceId),
  title: ({ data, ctx }) => words(ctx.locale).revoke.title(data.name),
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).sources.title, href: xapiUrls.sources.href() }],
  view({ data, ctx: { locale } }) {
    const t = words(locale).revoke
    return (
      <XapiFrame title={t.title(data.name)} lead={t.lead} locale={locale}>
        <form method="post" action={xapiUrls.revokeSource.href({ sourceId: data.id })}>
          <div class="govuk-button-group">
            <Button classes="govuk-button--warning" preventDoubleClick text={t.submit} />
            <a class="govuk-link" href={xapiUrls.sources.href()}>
              {t.cancel}
            </a>
          </div>
        </form>
      </XapiFrame>
    )
  },
  async submit({ tx, me, data, locale, now }) {
    const t = words(locale).revoke
    const wasIn = await revokeSource(tx, data, me, now)
    return redirect(xapiUrls.sources.href()).saying(wasIn ? t.done(data.name) : t.gone(data.name))
  },
})
