import { EmptyState } from '#platform/html/components/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { listChannels } from '#platform/notifications/index.ts'
import { channelWords } from '../../channel-words.ts'
import { type House, topicsOf } from '../../house.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { NotificationsFrame } from '../notifications-frame.tsx'

/** Where an organisation's news go beside people's inboxes. */
export const channelsPage = (house: House) =>
  page(notificationsUrls.channels, {
    access: holds('administrator'),
    load: ({ db }) => listChannels(db),
    title: ({ ctx }) => channelWords(ctx.locale).list.title,
    view({ data, ctx: { locale } }) {
      const { list: t, kinds, onlyAdministrators } = channelWords(locale)
      const topics = topicsOf(house)
      const carries = (names: readonly string[]) =>
        names.map(name => topics.get(name)?.about(locale).title ?? name).join(' · ') || t.nothing
      return (
        <NotificationsFrame
          title={t.title}
          lead={t.lead}
          whoCanSee={{ text: onlyAdministrators }}
          actions={[{ text: t.add, href: notificationsUrls.newChannel.href(), primary: true }]}
          locale={locale}
        >
          {data.length === 0 ? (
            <EmptyState title={t.none} text={t.noneText} />
          ) : (
            <section class="app-scroll" tabindex={0} aria-label={t.title}>
              <Table
                head={[t.name, t.kind, t.host, t.carries]}
                firstCellIsHeader
                rows={data.map(channel => [
                  {
                    text: (
                      <a class="govuk-link" href={notificationsUrls.channel.href({ channelId: channel.id })}>
                        {channel.name}
                      </a>
                    ),
                  },
                  kinds[channel.kind],
                  channel.host,
                  carries(channel.topics),
                ])}
              />
            </section>
          )}
        </NotificationsFrame>
      )
    },
  })
