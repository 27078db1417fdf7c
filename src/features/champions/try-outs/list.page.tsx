import { PageFrame } from '#features/about/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { runsNetwork } from '../champion.ts'
import { championsCrumbs } from '../frame.tsx'
import { listTryOuts, type TryOut } from './try-outs.queries.ts'
import { tryOutsUrls } from './try-outs.urls.ts'
import { tryOutWords } from './words.ts'

/** What there is to try, and what came of earlier try-outs. */
export const tryOutsPage = page(tryOutsUrls.list, {
  access: signedIn,
  load: async ({ db, me }): Promise<{ readonly tryOuts: readonly TryOut[] }> => ({
    tryOuts: await listTryOuts(db, me),
  }),
  title: ({ ctx }) => tryOutWords(ctx.locale).list.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view({ data: { tryOuts }, ctx: { locale, me } }) {
    const { list: t } = tryOutWords(locale)
    return (
      <PageFrame
        title={t.title}
        lead={t.lead}
        who={t.who}
        actions={runsNetwork(me) ? [{ text: t.make, href: tryOutsUrls.make.href(), primary: true }] : []}
        locale={locale}
      >
        {tryOuts.length === 0 && <EmptyState title={t.none} text={t.noneText} />}
        <ul class="app-passport-steps">
          {tryOuts.map(({ id, title, until, joined, told, closedAt, whatCame }) => (
            <li class="app-passport-step">
              <h2 class="govuk-heading-s">
                <a class="govuk-link" href={tryOutsUrls.show.href({ tryOutId: id })}>
                  <bdi>{title}</bdi>
                </a>
              </h2>
              <p class="govuk-body-s app-quiet">
                {t.until(formatDate(locale, until))} · {t.told(joined, told)}
              </p>
              {closedAt && (
                <>
                  <Tag text={t.closed} classes="govuk-tag--grey" />
                  <p class="govuk-body" dir="auto">
                    {whatCame}
                  </p>
                </>
              )}
            </li>
          ))}
        </ul>
      </PageFrame>
    )
  },
})
