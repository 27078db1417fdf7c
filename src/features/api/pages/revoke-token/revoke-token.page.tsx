import { Button } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { apiUrls } from '../../api.urls.ts'
import { getToken } from '../../tokens.queries.ts'
import { revokeToken } from '../../tokens.ts'
import { words } from '../../words.ts'
import { ApiFrame } from '../api-frame.tsx'

/** Asks once more before a program is locked out. */
export const revokeTokenPage = page(apiUrls.revokeToken, {
  access: fresh(holds('administrator')),
  load: ({ db, params }) => getToken(db, params.tokenId),
  title: ({ data, ctx }) => words(ctx.locale).revoke.title(data.name),
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).tokens.title, href: apiUrls.tokens.href() }],
  view({ data, ctx: { locale, organisation } }) {
    const t = words(locale).revoke
    const used = data.lastUsedAt && formatDateTime(locale, data.lastUsedAt, organisation.timeZone)
    return (
      <ApiFrame title={t.title(data.name)} lead={t.lead} locale={locale}>
        <p class="govuk-body">{used ? t.used(used) : t.neverUsed}</p>
        <form method="post" action={apiUrls.revokeToken.href({ tokenId: data.id })}>
          <div class="govuk-button-group">
            <Button classes="govuk-button--warning" preventDoubleClick text={t.submit} />
            <a class="govuk-link" href={apiUrls.tokens.href()}>
              {t.cancel}
            </a>
          </div>
        </form>
      </ApiFrame>
    )
  },
  async submit({ tx, me, data, locale, now }) {
    const t = words(locale).revoke
    const wasRevoked = await revokeToken(tx, data, me, now)
    return redirect(apiUrls.tokens.href()).saying(wasRevoked ? t.done(data.name) : t.gone(data.name))
  },
})
