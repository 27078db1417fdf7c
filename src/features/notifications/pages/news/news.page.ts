import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { audit } from '#platform/audit/audit.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect, shown } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { announce } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import { channelWords } from '../../channel-words.ts'
import { countEverybody, listNews, type NewsRow } from '../../news.queries.ts'
import { newsAnnounced } from '../../news.topic.ts'
import { notificationsUrls } from '../../notifications.urls.ts'
import { NewsView } from './news.view.tsx'

interface NewsDraft {
  readonly newsId: string
  readonly headline: string
  readonly text: string
}

export interface NewsData {
  readonly news: readonly NewsRow[]
  readonly people: number
  /** What was taken back and is written anew. */
  readonly again?: { readonly headline: string; readonly text: string } | undefined
  /** What is about to go out, to be looked at once more. */
  readonly draft?: NewsDraft
}

const mostADay = 5

const newsForm = form(
  (locale, _: NewsData) => {
    const t = channelWords(locale).news
    return z.object({
      headline: z.string().trim().min(1, t.headlineMissing).max(120, t.headlineLong),
      text: z.string().trim().max(3000, t.textLong),
      // Made with the empty form: the same form tells everybody once, however often it is sent.
      newsId: z.uuid().catch(() => uuid()),
      step: z.enum(['check', 'change', 'send']).catch('check'),
    })
  },
  { initial: ({ again }) => ({ headline: again?.headline ?? '', text: again?.text ?? '', newsId: uuid() }) },
)

/** Tells everybody something once it was looked at as they will see it, and shows how far it has got. */
export const newsPage = page(notificationsUrls.announce, {
  access: holds('administrator', 'programme-lead'),
  async load({ db, query }): Promise<NewsData> {
    const [id, news] = [query.get('again'), await listNews(db)]
    const again = news.find(one => one.id === id && one.withdrawnAt)
    return { news, people: await countEverybody(db), again: newsAnnounced.payload.safeParse(again?.payload).data }
  },
  title: ({ data, ctx }) => channelWords(ctx.locale).news[data.draft ? 'checkTitle' : 'title'],
  view: NewsView,
  form: newsForm,
  async submit({ tx, me, data, input: { step, ...draft }, locale, now }) {
    const t = channelWords(locale).news
    if (step === 'change') return shown<NewsData>(data)
    const today = data.news.filter(({ announcedAt }) => now.getTime() - announcedAt.getTime() < day)
    if (today.length >= mostADay) return invalid({ headline: t.tooMany })
    if (step === 'check') return shown<NewsData>({ ...data, draft })
    const told = await announce(tx, newsAnnounced, {
      to: 'everyone',
      payload: draft,
      key: draft.newsId,
      actorId: me.id,
      now,
    })
    if (told)
      await audit(tx, {
        actorId: me.id,
        action: 'notifications.announced',
        subject: { kind: 'news', id: draft.newsId },
      })
    return redirect(notificationsUrls.announce.href()).saying(told ? t.done : t.again)
  },
})
