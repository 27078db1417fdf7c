import { aboutUrls } from '#features/about/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, localeNames } from '#platform/i18n/index.ts'
import { listMineAtPartners, listPartners } from '../partners.queries.ts'
import { partnershipsUrls } from '../partnerships.urls.ts'
import type { AnyShare } from '../share.ts'
import { words } from '../words.ts'

/** With whom the organisation shares, where that is to be found, and what partners have of whoever reads it. */
export const overviewPage = (shares: readonly AnyShare[]) =>
  page(partnershipsUrls.overview, {
    access: signedIn,
    load: async ({ db, me }) => ({ partners: await listPartners(db), mine: await listMineAtPartners(db, me) }),
    title: ({ ctx }) => words(ctx.locale).overview.title,
    view({ data: { partners, mine }, ctx: { locale, organisation, me } }) {
      const t = words(locale).overview
      const day = (date: Date) => formatDate(locale, date, organisation.timeZone)
      const titleOf = (kind: string) => shares.find(share => share.kind === kind)?.about?.(locale).title ?? t.mineOther
      const isAdministrator = me.roles.includes('administrator')
      return (
        <>
          <PageHeader
            title={t.title}
            lead={t.lead}
            locale={locale}
            whoCanSee={{ text: words(locale).everybody, href: aboutUrls.whoCanSee.href() }}
            actions={[
              { text: t.change, href: peopleUrls.myProfile.href() },
              isAdministrator && { text: t.manage, href: partnershipsUrls.manage.href() },
            ]}
          />
          {partners.length === 0 ? (
            <EmptyState title={t.none} text={t.noneText} />
          ) : (
            <>
              {partners.map(partner => (
                <section>
                  <h2 class="govuk-heading-m">
                    <bdi>{partner.name}</bdi>
                  </h2>
                  <p class="govuk-body">
                    {t.since(day(partner.since))}. {t.language} {localeNames[partner.locale]}.
                  </p>
                </section>
              ))}
              <h2 class="govuk-heading-m">{t.shared}</h2>
              <ul class="govuk-list govuk-list--spaced">
                {shares.map(share => {
                  const about = share.about?.(locale)
                  return (
                    about && (
                      <li>
                        <a class="govuk-link" href={about.href}>
                          {about.title}
                        </a>
                        . {about.what}
                      </li>
                    )
                  )
                })}
              </ul>
              <h2 class="govuk-heading-m">{t.mine}</h2>
              {mine.length === 0 ? (
                <p class="govuk-body">{t.mineNone}</p>
              ) : (
                <ul class="govuk-list govuk-list--bullet">
                  {mine.map(({ partner, kind, since }) => (
                    <li>{t.mineItem(titleOf(kind), partner, day(since))}</li>
                  ))}
                </ul>
              )}
            </>
          )}
        </>
      )
    },
  })
