import { listNearestChampions, type PersonCard } from '#features/people/index.ts'
import { type Framework, getFramework } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { getRecord } from '../../passport.queries.ts'
import { type Answers, answersAt, type Completed, isCompleted } from '../../passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { day, toPassport } from '../passport-frame.tsx'
import { NoResultView, ResultView } from './result.view.tsx'

export interface ResultData {
  readonly framework: Framework
  readonly round: Completed
  readonly answers: Answers
  readonly previous: { readonly round: Completed; readonly answers: Answers } | undefined
  readonly wishes: readonly string[]
  readonly champions: readonly PersonCard[]
  /** The newest result: steps and changes belong to it; an older one is only looked back at. */
  readonly isNewest: boolean
}

interface Loading {
  readonly db: Reading
  readonly me: Me
  readonly locale: Locale
}

/** A finished round's result, as it was when it was finished. */
async function loadResult({ db, me, locale }: Loading, roundId?: string): Promise<ResultData | undefined> {
  const { rounds, history, wishes } = await getRecord(db, me, { everyAnswer: true })
  const completed = rounds.filter(isCompleted)
  const place = roundId === undefined ? 0 : completed.findIndex(({ id }) => id === roundId)
  const round = completed[place]
  if (!round) return undefined
  const before = completed[place + 1]
  return {
    framework: await getFramework(db, round.versionId, locale),
    round,
    answers: answersAt(history, round.completedAt),
    previous: before && { round: before, answers: answersAt(history, before.completedAt) },
    wishes,
    champions: place === 0 ? await listNearestChampions(db, me, 2) : [],
    isNewest: place === 0,
  }
}

export const resultPage = page(passportUrls.result, {
  access: signedIn,
  load: async request => ({ result: await loadResult(request) }),
  title: ({ ctx }) => words(ctx.locale).result.title,
  breadcrumbs: toPassport,
  view: ({ data: { result }, form, ctx }) =>
    result ? ResultView({ data: result, form, ctx }) : NoResultView({ data: undefined, form, ctx }),
})

/** The result of an earlier round. Somebody else's round is not found. */
export const roundPage = page(passportUrls.round, {
  access: signedIn,
  load: async request => found(await loadResult(request, request.params.roundId), 'No such round'),
  title: ({ data, ctx }) => `${words(ctx.locale).result.title}, ${day(ctx, data.round.completedAt)}`,
  breadcrumbs: ({ ctx }) => [
    ...toPassport({ ctx }),
    { text: words(ctx.locale).history.title, href: passportUrls.history.href() },
  ],
  view: ResultView,
})
