import { z } from 'zod'
import { audit } from '#platform/audit/audit.ts'
import { Button, InsetText, Textarea } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { withdrawAnnouncement } from '#platform/notifications/index.ts'
import { channelWords } from '../../channel-words.ts'
import { findNews } from '../../news.queries.ts'
import { newsAnnounced } from '../../news.topic.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { NewsText } from '../news-text.tsx'
import { NotificationsFrame } from '../notifications-frame.tsx'

/** Asks once more before news is taken back from everybody, and why. */
export const withdrawNewsPage = page(notificationsUrls.withdraw, {
  access: holds('administrator', 'programme-lead'),
  async load({ db, params }) {
    const row = found(await findNews(db, params.newsId))
    return { ...row, ...found(newsAnnounced.payload.safeParse(row.payload).data) }
  },
  title: ({ ctx }) => channelWords(ctx.locale).news.withdrawTitle,
  breadcrumbs: ({ ctx }) => [{ text: channelWords(ctx.locale).news.title, href: notificationsUrls.announce.href() }],
  view({ data, form: state, ctx: { locale } }) {
    const { news: t } = channelWords(locale)
    const { id: newsId, headline, text, told } = data
    return (
      <NotificationsFrame
        title={t.withdrawTitle}
        lead={t.withdrawLead(formatNumber(locale, told))}
        whoCanSee={{ text: t.onlyProgramme }}
        form={state}
        locale={locale}
      >
        <InsetText>
          <h2 class="govuk-heading-m">{headline}</h2>
          <NewsText text={text} />
        </InsetText>
        <form method="post" action={notificationsUrls.withdraw.href({ newsId })} novalidate>
          <Textarea
            name="why"
            rows={2}
            label={{ text: t.why, classes: 'govuk-label--s' }}
            hint={t.whyHint}
            value={state.value('why')}
            errorMessage={state.error('why')}
            locale={locale}
          />
          <div class="govuk-button-group">
            <Button classes="govuk-button--warning" text={t.withdraw} preventDoubleClick />
            <a class="govuk-link" href={notificationsUrls.announce.href()}>
              {t.keep}
            </a>
          </div>
        </form>
      </NotificationsFrame>
    )
  },
  form: form((locale, _: { readonly id: string }) =>
    z.object({ why: z.string().trim().max(500, channelWords(locale).news.whyLong) }),
  ),
  async submit({ tx, me, data, input, locale, now }) {
    const { news: t } = channelWords(locale)
    const act = { key: data.newsId, actorId: me.id, why: input.why, now }
    const isDone = await withdrawAnnouncement(tx, newsAnnounced, act)
    const subject = { kind: 'news', id: data.newsId }
    if (isDone) await audit(tx, { actorId: me.id, action: 'notifications.withdrawn', subject })
    return redirect(notificationsUrls.announce.href()).saying(isDone ? t.withdrawn : t.withdrawnAlready)
  },
})
