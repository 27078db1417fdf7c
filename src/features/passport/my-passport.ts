import { type Area, type Framework, getFramework } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Choice, Choices } from './merge-answers.ts'
import { getRecord } from './passport.queries.ts'
import { type Answer, type Answers, answersAt, type Completed, isCompleted, type Round } from './passport.ts'

/** A person's own passport as the pages need it. Nothing of it can be had for anybody but the person themselves. */
export interface MyPassport {
  /** Of the open round, or what a new round would use. */
  readonly framework: Framework
  readonly open: Round | undefined
  /** Newest first. */
  readonly completed: readonly Completed[]
  /** The newest first; of each skill only the last answer, unless every answer was asked for. */
  readonly history: readonly Answer[]
  readonly answers: Answers
  /** What was begun in the open round. */
  readonly halfAnswers: Choices
  readonly wishes: readonly string[]
}

type Self = Pick<Me, 'id'>

interface Wanted {
  readonly locale: Locale
  readonly everyAnswer?: boolean
}

/** The signed-in person's passport. 404 while the organisation has no framework. */
export async function getMyPassport(db: Reading, me: Self, wanted: Wanted): Promise<MyPassport> {
  return found(await findMyPassport(db, me, wanted), 'No framework')
}

/** The same, or undefined while the organisation has no framework. */
export async function findMyPassport(
  db: Reading,
  me: Self,
  { locale, everyAnswer = false }: Wanted,
): Promise<MyPassport | undefined> {
  const { currentVersionId, rounds, history, begun, wishes } = await getRecord(db, me, { everyAnswer })
  const open = rounds.find(round => !isCompleted(round))
  const versionId = open?.versionId ?? currentVersionId
  if (!versionId) return undefined
  const framework = await getFramework(db, versionId, locale)
  const completed = rounds.filter(isCompleted)
  const halfAnswers = begunIn(open, begun)
  return { framework, open, completed, history, answers: answersAt(history), halfAnswers, wishes }
}

type Begun = Awaited<ReturnType<typeof getRecord>>['begun']

export const begunIn = (round: Round | undefined, begun: Begun): Choices =>
  new Map(begun.filter(({ roundId }) => roundId === round?.id).map(({ skillKey, ...choice }) => [skillKey, choice]))

/** An area by its key; 404 if the framework has none such. */
export const findArea = (framework: Framework, areaKey: string): Area =>
  found(
    framework.areas.find(({ key }) => key === areaKey),
    'No such area',
  )

/** What the person has chosen so far: whole answers, and over them what was begun since. */
export const choicesOf = ({ answers, halfAnswers }: Pick<MyPassport, 'answers' | 'halfAnswers'>): Choices =>
  new Map<string, Choice>([...answers, ...halfAnswers])
