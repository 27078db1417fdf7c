import { PageFrame } from '#features/about/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { calendarDay, formatDate, type Locale } from '#platform/i18n/index.ts'
import { runsProgramme } from '../../event.ts'
import { refreshersUrls } from '../../events.urls.ts'
import { listOwnRefreshers, type OwnRefresher } from '../../refreshers/refreshers.queries.ts'
import { type Standing, standingOf } from '../../refreshers/standing.ts'
import { takingWords } from '../../taking-words.ts'
import { eventsCrumbs } from '../events-frame.tsx'

interface Shown extends OwnRefresher {
  readonly standing: Standing
}

const colours: Readonly<Record<Standing, string>> = {
  ...{ never: 'govuk-tag--grey', good: 'govuk-tag--green', soon: 'govuk-tag--yellow', grace: 'govuk-tag--yellow' },
  over: 'govuk-tag--grey',
}

/** “Current until 4 March 2027”. */
export function standingText(locale: Locale, standing: Standing, goodUntil: string | undefined): string {
  const t = takingWords(locale).refreshers.standing
  return standing === 'never' || !goodUntil ? t.never : t[standing](formatDate(locale, goodUntil))
}

/** What holds for the reader for a time only. */
export const refreshersPage = page(refreshersUrls.list, {
  access: signedIn,
  async load({ db, me, organisation, now }): Promise<readonly Shown[]> {
    const today = calendarDay(organisation.timeZone, now)
    const own = await listOwnRefreshers(db, me)
    return own.map(each => ({ ...each, standing: standingOf(each.goodUntil, today, each) }))
  },
  title: ({ ctx }) => takingWords(ctx.locale).refreshers.title,
  breadcrumbs: ({ ctx }) => eventsCrumbs(ctx.locale),
  view({ data: own, ctx: { locale, me } }) {
    const t = takingWords(locale).refreshers
    const seesCounts = me.isManager || runsProgramme(me)
    return (
      <PageFrame
        wide
        title={t.title}
        lead={t.lead}
        who={t.onlyYou}
        actions={[runsProgramme(me) && { text: t.make, href: refreshersUrls.make.href(), primary: true }]}
        locale={locale}
      >
        {own.length === 0 && <EmptyState title={t.none} text={t.noneText} />}
        {own.map(({ id: refresherId, title, why, goodUntil, standing }) => (
          <article class="govuk-!-margin-bottom-6">
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
              <a class="govuk-link" href={refreshersUrls.renew.href({ refresherId })}>
                <bdi>{title}</bdi>
              </a>
            </h2>
            <p class="govuk-body govuk-!-margin-bottom-1">
              <Tag text={standingText(locale, standing, goodUntil)} classes={colours[standing]} />
            </p>
            <p class="govuk-body govuk-!-margin-bottom-1">{why}</p>
            {seesCounts && (
              <p class="govuk-body-s">
                <a class="govuk-link" href={refreshersUrls.counts.href({ refresherId })}>
                  {t.counts}
                  <span class="govuk-visually-hidden">{t.countsOf(title)}</span>
                </a>
              </p>
            )}
          </article>
        ))}
      </PageFrame>
    )
  },
})
