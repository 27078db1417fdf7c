import { Button, Input, InsetText, Table, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime, formatNumber } from '#platform/i18n/index.ts'
import { channelWords } from '../../channel-words.ts'
import type { NewsRow } from '../../news.queries.ts'
import { newsAnnounced } from '../../news.topic.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { NewsText } from '../news-text.tsx'
import { NotificationsFrame } from '../notifications-frame.tsx'
import type { NewsData } from './news.page.ts'

type Props = ViewProps<NewsData>

export function NewsView(props: Props) {
  return props.data.draft ? <CheckView draft={props.data.draft} {...props} /> : <WriteView {...props} />
}

function CheckView({ draft, data, ctx: { locale } }: Props & { draft: NonNullable<NewsData['draft']> }) {
  const t = channelWords(locale).news
  const people = formatNumber(locale, data.people)
  return (
    <NotificationsFrame
      title={t.checkTitle}
      lead={t.checkLead(people)}
      whoCanSee={{ text: t.onlyYouYet }}
      locale={locale}
    >
      <InsetText>
        <h2 class="govuk-heading-m">{draft.headline}</h2>
        <NewsText text={draft.text} />
      </InsetText>
      <form method="post" action={notificationsUrls.announce.href()} novalidate>
        {(['newsId', 'headline', 'text'] as const).map(name => (
          <input type="hidden" name={name} value={draft[name]} />
        ))}
        <div class="govuk-button-group">
          <Button text={t.submit(people)} name="step" value="send" preventDoubleClick />
          <Button text={t.change} name="step" value="change" classes="govuk-button--secondary" />
        </div>
      </form>
    </NotificationsFrame>
  )
}

function WriteView({ data, form, ctx }: Props) {
  const { locale } = ctx
  const t = channelWords(locale).news
  const fault = (field: string) => {
    const text = form.error(field)
    return text === undefined ? undefined : { text }
  }
  return (
    <NotificationsFrame title={t.title} lead={t.lead} whoCanSee={{ text: t.onlyProgramme }} form={form} locale={locale}>
      <form method="post" action={notificationsUrls.announce.href()} novalidate>
        <input type="hidden" name="newsId" value={form.value('newsId')} />
        <Input
          name="headline"
          label={{ text: t.headline, classes: 'govuk-label--s' }}
          value={form.value('headline')}
          errorMessage={fault('headline')}
          locale={locale}
        />
        <Textarea
          name="text"
          label={{ text: t.text, classes: 'govuk-label--s' }}
          hint={t.textHint}
          value={form.value('text')}
          errorMessage={fault('text')}
          locale={locale}
        />
        <Button text={t.check} />
      </form>
      <h2 class="govuk-heading-m">{t.earlier}</h2>
      {data.news.length === 0 ? <p class="govuk-body">{t.none}</p> : <Announced news={data.news} ctx={ctx} />}
    </NotificationsFrame>
  )
}

const headlineOf = (payload: unknown): string => newsAnnounced.payload.safeParse(payload).data?.headline ?? ''

function Announced({ news, ctx: { locale, organisation } }: { news: readonly NewsRow[]; ctx: Props['ctx'] }) {
  const t = channelWords(locale).news
  return (
    <section class="app-scroll" tabindex={0} aria-label={t.earlier}>
      <Table
        head={[t.what, t.when, t.reached, t.state]}
        rows={news.map(({ id, payload, announcedAt, told, isSpreading, withdrawnAt }) => [
          {
            text: (
              <a class="govuk-link" href={notificationsUrls.news.href({ newsId: id })}>
                {headlineOf(payload)}
              </a>
            ),
          },
          formatDateTime(locale, announcedAt, organisation.timeZone),
          isSpreading ? t.spreading(formatNumber(locale, told)) : formatNumber(locale, told),
          {
            text: withdrawnAt ? (
              <>
                {t.takenBack(formatDateTime(locale, withdrawnAt, organisation.timeZone))}{' '}
                <a class="govuk-link" href={notificationsUrls.announce.href({}, { again: id })}>
                  {t.writeAgain}
                </a>
              </>
            ) : (
              <a class="govuk-link" href={notificationsUrls.withdraw.href({ newsId: id })}>
                {t.withdraw}
                <span class="govuk-visually-hidden">: {headlineOf(payload)}</span>
              </a>
            ),
          },
        ])}
      />
    </section>
  )
}
