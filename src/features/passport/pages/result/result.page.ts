import { listSkillStates } from '#features/evidence/index.ts'
import type { PersonCard } from '#features/people/index.ts'
import { listNearestChampions } from '#features/profiles/index.ts'
import { type Framework, getFrameworkHead, getFrameworkPart } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Answers, answersAt, type Completed, isCompleted, passportFramework } from '../../passport.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { getRecord } from '../../record/record.queries.ts'
import { withOutsideArea, withScales } from '../../scales.ts'
import { words } from '../../words.ts'
import { type Ctx, day, toFramework, toPassport } from '../passport-frame.tsx'
import { type States, statesIn } from '../skill-states.tsx'
import { NoResultView, ResultView } from './result.view.tsx'

export interface ResultData {
  readonly framework: Framework
  readonly round: Completed
  readonly answers: Answers
  readonly previous: { readonly round: Completed; readonly answers: Answers } | undefined
  readonly wishes: readonly string[]
  readonly champions: readonly PersonCard[]
  /** What stands behind skills today; nothing for an earlier result. */
  readonly states: States
  /** The newest result: steps and changes belong to it; an older one is only looked back at. */
  readonly isNewest: boolean
}

interface Loading {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly frameworkKey?: string; readonly roundId?: string }
  readonly locale: Locale
  readonly now: Date
}

/** A finished round's result, as it was when it was finished: the given round's, or the newest of a framework. */
async function loadResult({ db, me, params, locale, now }: Loading): Promise<ResultData | undefined> {
  const { roundId, frameworkKey = passportFramework } = params
  const [record, champions, said] = await Promise.all([
    getRecord(db, me, { everyAnswer: true, frameworkKey }),
    listNearestChampions(db, me, { limit: 2, now }),
    listSkillStates(db, me.id),
  ])
  const wanted = record.frameworks.find(({ key }) => key === frameworkKey)?.frameworkId
  const frameworkId = roundId ? record.rounds.find(({ id }) => id === roundId)?.frameworkId : wanted
  const completed = record.rounds.filter(isCompleted).filter(round => round.frameworkId === frameworkId)
  const place = roundId === undefined ? 0 : completed.findIndex(({ id }) => id === roundId)
  const round = completed[place]
  if (!round) return undefined
  const before = completed[place + 1]
  const answersOf = ({ versionId, completedAt }: Completed) =>
    answersAt(
      record.history.filter(answer => answer.versionId === versionId),
      completedAt,
    )
  const answers = answersOf(round)
  const head = await getFrameworkHead(db, round.versionId, locale)
  const read = await getFrameworkPart(db, head, locale, { skillKeys: [...answers.keys()] })
  const isNewest = place === 0
  return {
    framework: withOutsideArea(withScales(read, locale)),
    ...{ round, answers, isNewest },
    previous: before && { round: before, answers: answersOf(before) },
    wishes: record.wishes.filter(wish => wish.frameworkId === frameworkId).map(({ skillKey }) => skillKey),
    champions: isNewest ? champions : [],
    states: statesIn(isNewest ? said : [], round.frameworkId),
  }
}

const resultParts = {
  access: signedIn,
  load: async (request: Loading) => ({
    result: await loadResult(request),
    frameworkKey: request.params.frameworkKey ?? passportFramework,
  }),
  isKept: () => true,
  title: ({ ctx }: { ctx: Ctx }) => words(ctx.locale).result.title,
  breadcrumbs: ({ data, ctx }: { data: { result: ResultData | undefined }; ctx: Ctx }) =>
    data.result ? toFramework({ data: data.result, ctx }) : toPassport({ ctx }),
  view: ({ data, form, ctx }: ViewProps<{ result: ResultData | undefined; frameworkKey: string }>) =>
    data.result ? ResultView({ data: data.result, form, ctx }) : NoResultView({ data, form, ctx }),
}

export const resultPage = page(passportUrls.result, resultParts)
export const frameworkResultPage = page(passportUrls.frameworkResult, resultParts)

/** The result of an earlier round. Somebody else's round is not found. */
export const roundPage = page(passportUrls.round, {
  access: signedIn,
  load: async request => found(await loadResult(request), 'No such round'),
  isKept: () => true,
  title: ({ data, ctx }) => `${words(ctx.locale).result.title}, ${day(ctx, data.round.completedAt)}`,
  breadcrumbs: ({ data, ctx }) => [
    ...toFramework({ data, ctx }),
    { text: words(ctx.locale).history.title, href: placesOf(data.framework.key).history() },
  ],
  view: ResultView,
})
