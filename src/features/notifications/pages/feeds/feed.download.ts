import { type FeedFormat, type FeedSource, feedFile, feedFormats } from '#platform/feeds/feed.ts'
import { anyone } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { download } from '#platform/http/page.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { absolute, listInbox, tellOf } from '#platform/notifications/index.ts'
import { feedWords } from '../../feed-words.ts'
import { findFeedOwner } from '../../feeds.ts'
import { type House, topicsOf } from '../../house.ts'
import { feedUrl, notificationsUrls } from '../../notifications.urls.ts'

/** Somebody's inbox for a feed reader, which shows the token in its address instead of a session. */
const inboxFeed = (house: House, format: FeedFormat) =>
  download(notificationsUrls[format], {
    access: anyone,
    organisation: params => params.organisation,
    async load({ db, params, organisation, config }) {
      const owner = found(await findFeedOwner(db, params.token))
      const locale = isLocale(owner.locale) ? owner.locale : organisation.locales[0]
      const topics = topicsOf(house)
      const rows = await listInbox(db, owner, { topic: undefined, unreadOnly: false, page: 1 })
      const t = feedWords(locale)
      const items = rows.flatMap(row => {
        const around = { organisation, actor: row.actor ?? undefined, timeZone: organisation.timeZone }
        const saying = tellOf(topics, row, locale, around)
        const { title, text, href } = saying ?? { title: '', text: undefined, href: '' }
        return saying
          ? [{ id: row.id, title, text, href: absolute(href, organisation, config), at: row.createdAt }]
          : []
      })
      return feedFile(format, {
        title: t.feedTitle(organisation.name),
        about: t.feedAbout,
        locale,
        homeHref: absolute(notificationsUrls.inbox.href(), organisation, config),
        selfHref: config.PUBLIC_URL + notificationsUrls[format].href(params),
        items,
        since: owner.createdAt,
      })
    },
  })

/** Something else that a person may see, such as what colleagues ask for, under the same private address. */
function otherFeed(source: FeedSource, format: FeedFormat) {
  const address = feedUrl(source.name, format)
  return download(address, {
    access: anyone,
    organisation: params => params.organisation,
    async load({ db, params, organisation, config, now }) {
      const owner = found(await findFeedOwner(db, params.token))
      const locale = isLocale(owner.locale) ? owner.locale : organisation.locales[0]
      const items = await source.items(db, owner, { locale, organisation, now })
      return feedFile(format, {
        title: source.title(locale, organisation.name),
        about: source.about(locale),
        locale,
        homeHref: absolute(source.homeHref, organisation, config),
        selfHref: config.PUBLIC_URL + address.href(params),
        items: items.map(item => ({ ...item, href: absolute(item.href, organisation, config) })),
        since: owner.createdAt,
      })
    },
  })
}

export const privateFeeds = (house: House) =>
  feedFormats.flatMap(format => [
    inboxFeed(house, format),
    ...(house.feeds ?? []).map(source => otherFeed(source, format)),
  ])
