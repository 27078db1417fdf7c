import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { type FeedFormat, feedFormats } from '#platform/feeds/feed.ts'
import { Button, Input, SummaryList } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect, shown } from '#platform/http/outcome.ts'
import { action, type Context, page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { feedWords } from '../../feed-words.ts'
import { type FeedRow, listFeeds, makeFeed, mostFeeds, revokeFeed } from '../../feeds.ts'
import type { House } from '../../house.ts'
import { feedUrl, notificationsUrls } from '../../notifications.urls.ts'
import { words } from '../../words.ts'
import { NotificationsFrame } from '../notifications-frame.tsx'

interface FeedsData {
  readonly feeds: readonly FeedRow[]
  /** The token of a new feed, in answer to the form and never again. */
  readonly made?: string
}

/** Private addresses of one's inbox, each shown once and withdrawn with one click. */
export const feedsPage = (house: House) =>
  page(notificationsUrls.feeds, {
    access: signedIn,
    load: async ({ db, me }): Promise<FeedsData> => ({ feeds: await listFeeds(db, me) }),
    title: ({ data, ctx }) => feedWords(ctx.locale)[data.made ? 'made' : 'title'],
    breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).choices.title, href: notificationsUrls.choices.href() }],
    view: props => FeedsView({ ...props, house }),
    form: form(
      (locale, _: FeedsData) => {
        const t = feedWords(locale)
        return z.object({
          name: z.string().trim().min(1, t.nameMissing).max(100, t.nameLong),
          // Made with the empty form, so that the same form makes one feed however often it is sent.
          feedId: z.uuid().catch(() => uuid()),
        })
      },
      { initial: () => ({ feedId: uuid() }) },
    ),
    async submit({ tx, me, data, input, locale, now }) {
      const t = feedWords(locale)
      if (data.feeds.some(({ id }) => id === input.feedId))
        return redirect(notificationsUrls.feeds.href()).saying(t.again)
      if (data.feeds.length >= mostFeeds) return invalid({ name: t.tooMany })
      const made = await makeFeed(tx, me, { id: input.feedId, name: input.name, now })
      return shown<FeedsData>({ ...data, made })
    },
  })

function FeedsView({ data, form, ctx, house }: ViewProps<FeedsData> & { readonly house: House }) {
  const { locale, organisation } = ctx
  const t = feedWords(locale)
  const { made } = data
  if (made !== undefined)
    return (
      <NotificationsFrame title={t.made} lead={t.madeLead} locale={locale}>
        <h2 class="govuk-heading-m">{t.feedTitle(organisation.name)}</h2>
        <Addresses
          token={made}
          hrefOf={format => notificationsUrls[format]}
          idOf={format => `feed-${format}`}
          ctx={ctx}
        />
        {(house.feeds ?? []).map(({ name, title }) => (
          <>
            <h2 class="govuk-heading-m">{title(locale, organisation.name)}</h2>
            <Addresses
              token={made}
              hrefOf={format => feedUrl(name, format)}
              idOf={format => `feed-${name}-${format}`}
              ctx={ctx}
            />
          </>
        ))}
      </NotificationsFrame>
    )
  const fault = form.error('name')
  return (
    <NotificationsFrame title={t.title} lead={t.lead} form={form} locale={locale}>
      <form method="post" action={notificationsUrls.feeds.href()} novalidate>
        <input type="hidden" name="feedId" value={form.value('feedId')} />
        <Input
          name="name"
          label={{ text: t.name, classes: 'govuk-label--s' }}
          hint={{ text: t.nameHint }}
          value={form.value('name')}
          errorMessage={fault === undefined ? undefined : { text: fault }}
          locale={locale}
        />
        <Button text={t.submit} preventDoubleClick />
      </form>
      {data.feeds.length > 0 && <h2 class="govuk-heading-m">{t.list}</h2>}
      {data.feeds.map(({ id, name, createdAt }) => (
        <form method="post" action={notificationsUrls.revokeFeed.href({ feedId: id })}>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>{name}</strong> · {t.madeOn(formatDate(locale, createdAt, organisation.timeZone))}
          </p>
          <Button classes="govuk-button--secondary">
            {t.revoke}
            <span class="govuk-visually-hidden">: {name}</span>
          </Button>
        </form>
      ))}
    </NotificationsFrame>
  )
}

interface AddressesProps {
  readonly token: string
  readonly hrefOf: (format: FeedFormat) => Pick<ReturnType<typeof feedUrl>, 'href'>
  readonly idOf: (format: FeedFormat) => string
  readonly ctx: Context
}

const Addresses = ({ token, hrefOf, idOf, ctx: { locale, organisation, config } }: AddressesProps) => (
  <SummaryList
    rows={feedFormats.map(format => ({
      key: feedWords(locale).formats[format],
      value: (
        <code class="govuk-!-text-break-word" id={idOf(format)}>
          {config.PUBLIC_URL + hrefOf(format).href({ organisation: organisation.slug, token })}
        </code>
      ),
    }))}
  />
)

export const revokeFeedAction = action(notificationsUrls.revokeFeed, {
  access: signedIn,
  load: ({ params }) => params.feedId,
  async submit({ tx, me, data: feedId, locale, now }) {
    if (!(await revokeFeed(tx, me, feedId, now))) throw notFound()
    return redirect(notificationsUrls.feeds.href()).saying(feedWords(locale).revoked)
  },
})
