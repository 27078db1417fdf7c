import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { channelWords } from '../../channel-words.ts'
import { findNews } from '../../news.queries.ts'
import { newsAnnounced } from '../../news.topic.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { words } from '../../words.ts'
import { NewsText } from '../news-text.tsx'
import { NotificationsFrame } from '../notifications-frame.tsx'

/** One announcement, for everybody to read. */
export const newsItemPage = page(notificationsUrls.news, {
  access: signedIn,
  async load({ db, params }) {
    const row = found(await findNews(db, params.newsId))
    return { ...row, ...found(newsAnnounced.payload.safeParse(row.payload).data) }
  },
  isGone: ({ data }) => data.withdrawnAt !== null,
  title: ({ data, ctx }) => (data.withdrawnAt ? channelWords(ctx.locale).news.goneTitle : data.headline),
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).inbox.title, href: notificationsUrls.inbox.href() }],
  view({ data, ctx: { locale, organisation } }) {
    const t = channelWords(locale).news
    const when = formatDateTime(locale, data.announcedAt, organisation.timeZone)
    if (data.withdrawnAt)
      return (
        <NotificationsFrame title={t.goneTitle} lead={t.goneText} whoCanSee={{ text: t.whoSees }} locale={locale}>
          <NewsText text={data.withdrawnWhy} />
          <p class="govuk-hint">{t.takenBack(formatDateTime(locale, data.withdrawnAt, organisation.timeZone))}</p>
        </NotificationsFrame>
      )
    return (
      <NotificationsFrame title={data.headline} whoCanSee={{ text: t.whoSees }} locale={locale}>
        <NewsText text={data.text} />
        <p class="govuk-hint">{t.by(data.by ?? t.byService, when)}</p>
      </NotificationsFrame>
    )
  },
})
