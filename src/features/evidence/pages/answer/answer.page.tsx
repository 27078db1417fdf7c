import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { answerRequest, passOn } from '../../answering/answer.ts'
import {
  type AskedEvidence,
  type AskedRequest,
  findAskedFile,
  findAskedRequest,
  listAskedEvidence,
  listOtherAssessors,
} from '../../answering/asked.queries.ts'
import type { PersonName } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { fileAnswer } from '../../files/file-answer.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import type { SkillNames } from '../../named-skills.ts'
import { answerForm, saidFrom, toWhomForm } from './answer.form.ts'
import { AnswerView } from './answer.view.tsx'

export interface AnswerData {
  readonly request: AskedRequest
  readonly names: SkillNames
  readonly evidence: readonly AskedEvidence[]
  /** Of the shared queue: who else sees it and can be given it. */
  readonly others: readonly PersonName[]
}

interface AskedLoad {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly requestId: string }
  readonly locale: Locale
}

async function load({ db, me, params, locale }: AskedLoad): Promise<AnswerData> {
  const request = found(await findAskedRequest(db, me, params.requestId))
  const isShared = request.asksAssessors && request.state === 'waiting'
  return {
    request,
    names: await nameSkills(db, request.skills, locale),
    evidence: await listAskedEvidence(db, request),
    others: isShared ? await listOtherAssessors(db, me, request.id) : [],
  }
}

/** What a colleague sent, and nothing else of theirs; with the answer to it. */
export const answerPage = page(evidenceUrls.askedRequest, {
  access: signedIn,
  load,
  title: ({ data: { request }, ctx }) => askingWords(ctx.locale).answer.title[request.purpose](request.asker.name),
  breadcrumbs: ({ data: { request }, ctx }) => {
    const { asked, queue } = askingWords(ctx.locale)
    const isShared = request.asksAssessors && request.state === 'waiting'
    return [
      { text: asked.title, href: evidenceUrls.asked.href() },
      ...(isShared ? [{ text: queue.back, href: evidenceUrls.queue.href() }] : []),
    ]
  },
  view: AnswerView,
  form: answerForm,
  async submit({ tx, me, data: { request }, input, locale, now }) {
    const { answer: text } = askingWords(locale)
    await answerRequest(tx, me, request, { said: saidFrom(request, input), words: input.words }, now)
    return redirect(evidenceUrls.askedRequest.href({ requestId: request.id })).saying(text.done[request.purpose])
  },
})

/** A file that was sent along, for those who are asked and while they are. */
export const askedFile = download(evidenceUrls.askedFile, {
  access: signedIn,
  load: async ({ db, me, params: { requestId, fileId } }) =>
    fileAnswer(db, found(await findAskedFile(db, me, requestId, fileId))),
})

async function loadShared(request: AskedLoad): Promise<AnswerData> {
  const data = await load(request)
  if (!data.request.asksAssessors || data.request.state !== 'waiting') throw notFound()
  return data
}

const hrefOf = ({ id: requestId }: AskedRequest) => evidenceUrls.askedRequest.href({ requestId })

export const takeAction = action(evidenceUrls.take, {
  access: signedIn,
  load: loadShared,
  async submit({ tx, me, data: { request }, locale, now }) {
    await passOn(tx, me, request, me.id, now)
    return redirect(hrefOf(request)).saying(askingWords(locale).answer.taken)
  },
})

export const giveBackAction = action(evidenceUrls.giveBack, {
  access: signedIn,
  load: loadShared,
  async submit({ tx, me, data: { request }, locale, now }) {
    await passOn(tx, me, request, undefined, now)
    return redirect(evidenceUrls.queue.href()).saying(askingWords(locale).answer.givenBack)
  },
})

export const assignAction = action(evidenceUrls.assign, {
  access: signedIn,
  load: loadShared,
  form: toWhomForm,
  async submit({ tx, me, data: { request, others }, input, locale, now }) {
    const { answer: text } = askingWords(locale)
    const other = others.find(({ id }) => id === input.to)
    if (!other) return redirect(hrefOf(request)).saying(text.assignMissing)
    await passOn(tx, me, request, other.id, now)
    return redirect(evidenceUrls.queue.href()).saying(text.assigned(other.name))
  },
})
