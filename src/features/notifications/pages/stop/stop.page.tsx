import { Button } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { shown } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { choosePaces, type Leaving, listChoices, readLeavingToken, topicsLeft } from '#platform/notifications/index.ts'
import { type House, topicsOf } from '../../house.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { words } from '../../words.ts'
import { NotificationsFrame } from '../notifications-frame.tsx'

interface StopData {
  readonly leaving: Leaving | undefined
  readonly topicTitle: string
  readonly token: string
  readonly isDone: boolean
}

/**
 * One click from a mail, without signing in: mail programs POST here themselves (RFC 8058) and get an answer, not a
 * redirect. Opening the link shows a button and changes nothing.
 */
export const stopPage = (house: House) =>
  page(notificationsUrls.stop, {
    access: anyone,
    organisation: params => params.organisation,
    // Mail programs may send the form in either way that forms are sent.
    upload: { field: 'none', maxBytes: 1 },
    load({ params, organisation, config, locale }): StopData {
      const topics = topicsOf(house)
      const leaving = readLeavingToken(config, organisation.id, params.token, topics)
      const topic = leaving && 'topic' in leaving ? topics.get(leaving.topic) : undefined
      return { leaving, topicTitle: topic?.about(locale).title ?? '', token: params.token, isDone: false }
    },
    isGone: ({ data }) => data.leaving === undefined,
    title: ({ data, ctx }) => titleOf(data, words(ctx.locale).stop),
    view({ data, ctx: { locale, organisation } }) {
      const { stop: t } = words(locale)
      const { leaving, topicTitle, token, isDone } = data
      const settings = (
        <p class="govuk-body">
          <a class="govuk-link" href={notificationsUrls.choices.href()}>
            {t.settings}
          </a>
        </p>
      )
      const frame = { title: titleOf(data, t), whoCanSee: { text: t.who }, locale }
      if (!leaving || isDone)
        return (
          <NotificationsFrame {...frame} lead={leaving ? t.doneText : t.goneText}>
            {settings}
          </NotificationsFrame>
        )
      return (
        <NotificationsFrame {...frame} lead={'topic' in leaving ? t.topic(topicTitle) : t.pace[leaving.pace]}>
          <p class="govuk-body">{t.inbox}</p>
          <form method="post" action={notificationsUrls.stop.href({ organisation: organisation.slug, token })}>
            <Button text={t.button} preventDoubleClick />
          </form>
          {settings}
        </NotificationsFrame>
      )
    },
    async submit({ tx, data, now }) {
      const { leaving } = data
      if (leaving) {
        const topics = topicsOf(house)
        const person = { id: leaving.personId }
        const chosen = await listChoices(tx, person)
        const left = topicsLeft(leaving, topics, chosen).filter(name => chosen.get(name) !== 'inbox')
        if (left.length > 0) await choosePaces(tx, topics, person, new Map(left.map(name => [name, 'inbox'])), now)
      }
      return shown<StopData>({ ...data, isDone: true })
    },
  })

const titleOf = ({ leaving, isDone }: StopData, t: ReturnType<typeof words>['stop']): string =>
  leaving ? (isDone ? t.done : t.title) : t.gone
