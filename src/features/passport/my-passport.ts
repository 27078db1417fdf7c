import { type Framework, getFramework } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Choice, Choices } from './merge-answers.ts'
import { listAnswers, listHalfAnswers, listRounds } from './passport.queries.ts'
import { type Answer, type Answers, answersAt, type Completed, isCompleted, type Round } from './passport.ts'

/** A person's own passport as the pages need it. Nothing of it can be had for anybody but the person themselves. */
export interface MyPassport {
  /** Of the open round, or what a new round would use. */
  readonly framework: Framework
  readonly open: Round | undefined
  /** Newest first. */
  readonly completed: readonly Completed[]
  /** The newest first; only those about the asked-for area if there was one. */
  readonly history: readonly Answer[]
  readonly answers: Answers
  readonly halfAnswers: ReadonlyMap<string, Choice>
}

interface Wanted {
  readonly locale: Locale
  /** Read only the answers of this area; 404 if the framework has no such area. */
  readonly areaKey?: string
}

/** The signed-in person's passport. 404 while the organisation has no framework. */
export async function getMyPassport(db: Reading, me: Me, wanted: Wanted): Promise<MyPassport> {
  return found(await findMyPassport(db, me, wanted), 'No framework')
}

/** The same, or undefined while the organisation has no framework. */
export async function findMyPassport(db: Reading, me: Me, wanted: Wanted): Promise<MyPassport | undefined> {
  const { locale, areaKey } = wanted
  const { currentVersionId, rounds } = await listRounds(db, me)
  const open = rounds.find(round => !isCompleted(round))
  const versionId = open?.versionId ?? currentVersionId
  if (!versionId) return undefined
  const framework = await getFramework(db, versionId, locale)
  const area = areaKey === undefined ? undefined : findArea(framework, areaKey)
  const [history, halfAnswers] = await Promise.all([
    listAnswers(
      db,
      me,
      area?.skills.map(({ key }) => key),
    ),
    open ? listHalfAnswers(db, me, open) : new Map<string, Choice>(),
  ])
  const completed = rounds.filter(isCompleted)
  return { framework, open, completed, history, answers: answersAt(history), halfAnswers }
}

export function findArea(framework: Framework, areaKey: string) {
  const area = framework.areas.find(({ key }) => key === areaKey)
  if (!area) throw notFound('No such area')
  return area
}

/** What the person has chosen so far: whole answers, and over them what was begun since. */
export const choicesOf = ({ answers, halfAnswers }: Pick<MyPassport, 'answers' | 'halfAnswers'>): Choices =>
  new Map<string, Choice>([...answers, ...halfAnswers])
