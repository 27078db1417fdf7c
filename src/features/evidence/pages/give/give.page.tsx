import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { declineRequest, retractAnswer, returnRequest } from '../../answering/answer.ts'
import { type AskedRequest, findAskedRequest } from '../../answering/asked.queries.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { DeclineView, RetractView, ReturnView } from './give.views.tsx'

const longest = 2_000

interface AskedLoad {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly requestId: string }
}

const loadIf =
  (isFit: (request: AskedRequest) => boolean) =>
  async ({ db, me, params }: AskedLoad): Promise<AskedRequest> => {
    const request = found(await findAskedRequest(db, me, params.requestId))
    if (!isFit(request)) throw notFound()
    return request
  }

const crumbs = (locale: Locale, { id: requestId, purpose, asker }: AskedRequest) => [
  { text: askingWords(locale).asked.title, href: evidenceUrls.asked.href() },
  { text: askingWords(locale).answer.title[purpose](asker.name), href: evidenceUrls.askedRequest.href({ requestId }) },
]

const words = (locale: Locale, missing: string) =>
  z.string().trim().min(1, missing).max(longest, askingWords(locale).give.long)

/** Gives a request back: why it is not enough yet and what would do, both needed. */
export const returnPage = page(evidenceUrls.returnRequest, {
  access: signedIn,
  load: loadIf(({ state, purpose }) => state === 'waiting' && purpose === 'confirm'),
  title: ({ ctx }) => askingWords(ctx.locale).give.returnTitle,
  breadcrumbs: ({ data, ctx }) => crumbs(ctx.locale, data),
  view: ReturnView,
  form: form((locale, _data: AskedRequest) => {
    const { whyMissing, whatMissing } = askingWords(locale).give
    return z.object({ why: words(locale, whyMissing), whatWouldDo: words(locale, whatMissing) })
  }),
  async submit({ tx, me, data, input, locale, now }) {
    await returnRequest(tx, me, data, input, now)
    return redirect(evidenceUrls.asked.href()).saying(askingWords(locale).give.returned)
  },
})

/** Says no with ready words or one's own. The shared queue needs no no: others are there. */
export const declinePage = page(evidenceUrls.decline, {
  access: signedIn,
  load: loadIf(({ state, asksAssessors }) => state === 'waiting' && !asksAssessors),
  title: ({ ctx }) => askingWords(ctx.locale).give.declineTitle,
  breadcrumbs: ({ data, ctx }) => crumbs(ctx.locale, data),
  view: DeclineView,
  form: form(
    (locale, _data: AskedRequest) => {
      const { readyMissing, long } = askingWords(locale).give
      return z.object({
        ready: z.enum(['0', '1', '2', 'own'], readyMissing),
        own: z.string().trim().max(longest, long),
      })
    },
    {
      check: ({ ready, own }, { locale }) =>
        ready === 'own' && !own ? { own: askingWords(locale).give.ownMissing } : undefined,
    },
  ),
  async submit({ tx, me, data, input: { ready, own }, locale, now }) {
    const text = askingWords(locale).give
    await declineRequest(tx, me, data, ready === 'own' ? own : (text.readies[Number(ready)] ?? ''), now)
    return redirect(evidenceUrls.asked.href()).saying(text.declined)
  },
})

/** Takes an answer back, with why. */
export const retractPage = page(evidenceUrls.retract, {
  access: signedIn,
  load: loadIf(({ state, given }) => state === 'answered' && given.length > 0),
  title: ({ ctx }) => askingWords(ctx.locale).give.retractTitle,
  breadcrumbs: ({ data, ctx }) => crumbs(ctx.locale, data),
  view: RetractView,
  form: form((locale, _data: AskedRequest) => z.object({ why: words(locale, askingWords(locale).give.whyMissing) })),
  async submit({ tx, me, data, input: { why }, locale, now }) {
    await retractAnswer(tx, me, data, why, now)
    const there = evidenceUrls.askedRequest.href({ requestId: data.id })
    return redirect(there).saying(askingWords(locale).give.retracted)
  },
})
