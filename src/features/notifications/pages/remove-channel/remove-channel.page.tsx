import { audit } from '#platform/audit/audit.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { findChannel, removeChannel } from '#platform/notifications/index.ts'
import { channelWords } from '../../channel-words.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { NotificationsFrame } from '../notifications-frame.tsx'

/** Asks once more before a channel is gone. */
export const removeChannelPage = page(notificationsUrls.removeChannel, {
  access: fresh(holds('administrator')),
  load: async ({ db, params }) => found(await findChannel(db, params.channelId)),
  title: ({ data, ctx }) => channelWords(ctx.locale).remove.title(data.name),
  breadcrumbs: ({ ctx }) => [{ text: channelWords(ctx.locale).list.title, href: notificationsUrls.channels.href() }],
  view({ data, ctx: { locale } }) {
    const { remove: t, onlyAdministrators } = channelWords(locale)
    const params = { channelId: data.id }
    return (
      <NotificationsFrame
        title={t.title(data.name)}
        lead={t.lead}
        whoCanSee={{ text: onlyAdministrators }}
        locale={locale}
      >
        <form method="post" action={notificationsUrls.removeChannel.href(params)}>
          <div class="govuk-button-group">
            <Button classes="govuk-button--warning" text={t.submit} preventDoubleClick />
            <a class="govuk-link" href={notificationsUrls.channel.href(params)}>
              {t.cancel}
            </a>
          </div>
        </form>
      </NotificationsFrame>
    )
  },
  async submit({ tx, me, data, locale, now }) {
    await removeChannel(tx, data, now)
    await audit(tx, {
      actorId: me.id,
      action: 'notifications.channel-removed',
      subject: { kind: 'channel', id: data.id },
      details: { name: data.name },
    })
    return redirect(notificationsUrls.channels.href()).saying(channelWords(locale).remove.done(data.name))
  },
})
