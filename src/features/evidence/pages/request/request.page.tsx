import { z } from 'zod'
import { todayIn, visibleProfiles } from '#features/profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { sendRequest, withdrawRequest } from '../../asking/ask.ts'
import { listAssessorsFor, mayAnswer } from '../../asking/confirmers.queries.ts'
import { findOwnRequest, listSteps, type OwnRequest, type Step } from '../../asking/own-requests.queries.ts'
import { isEditable, limits, type PersonName } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import type { SkillNames } from '../../named-skills.ts'
import { requestCrumbs } from '../request-frame.tsx'
import { DraftView } from './draft.view.tsx'
import { SentView } from './sent.view.tsx'

export interface RequestData {
  readonly request: OwnRequest
  readonly names: SkillNames
  readonly steps: readonly Step[]
  /** Who sees it now, or would if it were sent. */
  readonly readers: readonly PersonName[]
  /** Somebody is named who can answer it as it stands. */
  readonly canAnswer: boolean
  /** The last day on which whoever is asked is away. */
  readonly awayUntil: string | undefined
}

/** One request: put together while it is a draft or came back, and afterwards what became of it. */
export const requestPage = page(evidenceUrls.request, {
  access: signedIn,
  async load({ db, me, params, locale, organisation, now }): Promise<RequestData> {
    const request = found(await findOwnRequest(db, me, params.requestId))
    const isOpen = isEditable(request.state) || request.state === 'waiting'
    const { asked } = request
    const canAnswer = !asked || asked.hasLeft ? false : await mayAnswer(db, me, request, asked.id)
    const assessors = request.asksAssessors && isOpen ? await listAssessorsFor(db, me, request.id) : []
    const [profile] = isOpen && asked && !asked.hasLeft ? await visibleProfiles(db, me, [asked.id]) : []
    const today = todayIn(organisation.timeZone, now).date
    return {
      request,
      names: await nameSkills(db, request.skills, locale),
      steps: await listSteps(db, request.id),
      readers: request.asksAssessors ? assessors : asked && canAnswer ? [asked] : [],
      canAnswer: request.asksAssessors ? assessors.length > 0 : canAnswer,
      awayUntil: profile?.awayUntil && profile.awayUntil >= today ? profile.awayUntil : undefined,
    }
  },
  title: ({ data: { request }, ctx }) => {
    const { draftTitle, sentTitle } = askingWords(ctx.locale).request
    return (isEditable(request.state) ? draftTitle : sentTitle)[request.purpose]
  },
  breadcrumbs: ({ ctx }) => requestCrumbs(ctx.locale),
  view: props => (isEditable(props.data.request.state) ? DraftView(props) : SentView(props)),
  form: form(
    (locale, _data: RequestData) =>
      z.object({ message: z.string().trim().max(limits.message, askingWords(locale).request.messageLong) }),
    { initial: ({ request }) => ({ message: request.message }) },
  ),
  async submit({ tx, me, data: { request }, input: { message }, locale, now }) {
    const { request: text } = askingWords(locale)
    const there = evidenceUrls.request.href({ requestId: request.id })
    if (!isEditable(request.state)) return redirect(there).saying(text.notEditable)
    const fault = await sendRequest(tx, me, request, message, now)
    if (fault) return invalid({ message: text.faults[fault] })
    return redirect(there).saying(text.sent)
  },
})

interface OwnLoad {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly requestId: string }
}

/** Takes a request back, or throws a draft away. */
export const withdrawRequestAction = action(evidenceUrls.withdrawRequest, {
  access: signedIn,
  async load({ db, me, params }: OwnLoad) {
    const request = found(await findOwnRequest(db, me, params.requestId))
    if (!isEditable(request.state) && request.state !== 'waiting') throw notFound()
    return request
  },
  async submit({ tx, me, data, locale, now }) {
    const { request: text } = askingWords(locale)
    await withdrawRequest(tx, me, data, now)
    return redirect(evidenceUrls.requests.href()).saying(data.state === 'draft' ? text.discarded : text.withdrawn)
  },
})
