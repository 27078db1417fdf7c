import { z } from 'zod'
import { todayIn } from '#features/profiles/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import type { FieldErrors } from '#platform/http/outcome.ts'
import { redirect } from '#platform/http/outcome.ts'
import { type Context, page } from '#platform/http/page.ts'
import { calendarDay, type Locale } from '#platform/i18n/index.ts'
import { mayBeAboutAResident, residentWords } from '#platform/resident-data/index.ts'
import { findChampions } from '../../find-champions.ts'
import { championsCrumbs } from '../../frame.tsx'
import { longestThanks, thankChampion } from '../../recognition/thanks.ts'
import { answerAndNote } from '../answering.ts'
import { askingWords } from '../asking-words.ts'
import { confirmHelp } from '../log-session.ts'
import { getRequest, type HelpRequest, listLines, type RequestLine, type RequestPart } from '../requests.queries.ts'
import { askAgain, closeRequest, passOn, withdrawRequest } from '../requests.ts'
import { findRequestSession } from '../sessions.queries.ts'
import { supportUrls } from '../support.urls.ts'
import { supportWords } from '../words.ts'
import { RequestView } from './request.view.tsx'

export interface RequestData {
  readonly request: HelpRequest
  readonly part: RequestPart
  readonly lines: readonly RequestLine[]
  /** To whom it could go. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly unitName: string | undefined }[]
}

const longest = 2000

const asked = z.object({
  act: z.enum(['answer', 'pass', 'close', 'again', 'withdraw']).optional(),
  answer: z.string().trim(),
  minutes: z.string().trim(),
  itDesk: z.string(),
  to: z.string(),
  passWords: z.string().trim().max(longest),
  thanks: z.string().trim(),
  more: z.string().trim(),
  harmless: z.array(z.string()),
})
type RequestInput = z.infer<typeof asked>

// Without a word of what is meant, it is what somebody in this part does first.
const actOf = ({ act }: Pick<RequestInput, 'act'>, { part, request }: RequestData) =>
  act ??
  ({ champion: 'answer', programme: 'pass', asker: request.state === 'open' ? 'withdraw' : 'close' } as const)[part]

const requestForm = form((_locale, _data: RequestData) => asked, {
  check: (input, { data, locale }): FieldErrors => {
    const { faults } = askingWords(locale).show
    const { answer, minutes, to, thanks = '', more, harmless = [] } = input
    const act = actOf(input, data)
    if (act === 'answer')
      return {
        ...(answer ? (answer.length > longest ? { answer: faults.long } : {}) : { answer: faults.answer }),
        ...(minutes && !(/^\d{1,4}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 1440)
          ? { minutes: faults.minutes }
          : {}),
      }
    if (act === 'pass') return data.others.some(({ id }) => id === to) ? {} : { to: faults.to }
    if (act === 'again') {
      if (!more || more.length > longest) return { more: more ? faults.long : faults.more }
      return mayBeAboutAResident(more, { harmless }) ? { harmless: residentWords(locale).missing } : {}
    }
    return thanks.length > longestThanks ? { thanks: faults.thanks } : {}
  },
})
/** One question to a champion: for whoever asked, for the champion, and for the programme once it was left. */
export const requestPage = page(supportUrls.request, {
  access: signedIn,
  async load({ db, me, params, organisation, now }): Promise<RequestData> {
    const { request, part } = await getRequest(db, me, params.requestId)
    const mayPass = part !== 'asker' && request.state === 'open'
    const today = todayIn(organisation.timeZone, now)
    const near = mayPass ? (await findChampions(db, me, { onlyFree: true }, { today, limit: 8 })).champions : []
    const others = near.filter(({ id }) => id !== request.championId && id !== request.personId)
    return { request, part, lines: await listLines(db, request), others }
  },
  title: ({ ctx }) => askingWords(ctx.locale).show.title,
  breadcrumbs: ({ ctx }) =>
    championsCrumbs(ctx.locale, { text: askingWords(ctx.locale).list.title, href: supportUrls.requests.href() }),
  view: RequestView,
  form: requestForm,
  async submit({ tx, me, data, input, locale, organisation, now }) {
    const today = calendarDay(organisation.timeZone, now)
    const said = await act(tx, me, data, input, { locale, today, now })
    const stays = data.part === 'asker' || actOf(input, data) === 'answer'
    const href = stays ? supportUrls.request.href({ requestId: data.request.id }) : supportUrls.requests.href()
    return redirect(href).saying(said)
  },
})

interface Around extends Pick<Context, 'now'> {
  readonly locale: Locale
  readonly today: string
}

/** Does what the viewer's part allows and says so; for every other part it does not exist. */
async function act(tx: Writing, me: Me, data: RequestData, input: RequestInput, { locale, today, now }: Around) {
  const { request, part, others } = data
  const t = askingWords(locale).show
  const by = { me, now }
  switch (`${part}:${actOf(input, data)}`) {
    case 'champion:answer': {
      const { answer: words, minutes, itDesk } = input
      const answer = { words, sparedItDesk: itDesk === 'yes', ...(minutes ? { minutes: Number(minutes) } : {}) }
      return (await answerAndNote(tx, request, answer, { me, locale, today, now })) ? t.answered : t.quicker
    }
    case 'champion:pass':
    case 'programme:pass': {
      const to = others.find(({ id }) => id === input.to)
      if (!to || !(await passOn(tx, request, to, { words: input.passWords, ...by }))) return t.quicker
      return t.passed(to.name)
    }
    case 'asker:close': {
      if (!(await closeRequest(tx, request, by))) return t.quicker
      await confirmAsHelped(tx, me, request, { locale, now })
      if (input.thanks)
        await thankChampion(tx, me, { id: request.championId }, { words: input.thanks, isPublic: false }, now)
      return t.closed
    }
    case 'asker:again':
      return (await askAgain(tx, request, input.more, by)) ? t.moreSent : t.quicker
    case 'asker:withdraw':
      return (await withdrawRequest(tx, request, by)) ? t.withdrawn : t.quicker
    default:
      throw notFound()
  }
}

async function confirmAsHelped(
  tx: Writing,
  me: Me,
  request: HelpRequest,
  { locale, now }: Pick<Around, 'locale' | 'now'>,
): Promise<void> {
  const session = await findRequestSession(tx, request)
  if (!session) return
  const { helped: t } = supportWords(locale)
  await confirmHelp(tx, me, session, { title: t.evidenceTitle(undefined), whatIDid: t.evidenceText }, now)
}
