import {
  type Area,
  type Framework,
  type FrameworkHead,
  getFrameworkHead,
  getFrameworkPart,
} from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Choice, Choices } from '../assessing/merge-answers.ts'
import {
  type Answer,
  type Answers,
  answersAt,
  type Completed,
  isCompleted,
  mostInArea,
  passportFramework,
  type Round,
} from '../passport.ts'
import { outsideAreas } from '../passport.urls.ts'
import { withOutsideArea, withScales } from '../scales.ts'
import type { FrameworkUse, PassportRecord } from './passport-record.ts'
import { getRecord } from './record.queries.ts'

/** One framework of a person's own passport. Nothing of it can be had for anybody but the person themselves. */
export interface MyPassport {
  readonly use: FrameworkUse
  readonly head: FrameworkHead
  /** The edition that this person is on. Of a large framework only what they have said something about. */
  readonly framework: Framework
  readonly open: Round | undefined
  /** Newest first. */
  readonly completed: readonly Completed[]
  /** The newest first, with what came along to newer editions; of each skill only what holds, unless all was asked for. */
  readonly history: readonly Answer[]
  readonly answers: Answers
  /** What was begun in the open round. */
  readonly halfAnswers: Choices
  readonly wishes: readonly string[]
  readonly helps: readonly string[]
  /** When areas were last looked through, by their keys. */
  readonly checks: ReadonlyMap<string, Date>
  /** What is kept over all frameworks. */
  readonly record: PassportRecord
}

type Self = Pick<Me, 'id'>

interface Wanted {
  readonly locale: Locale
  readonly frameworkKey?: string | undefined
  readonly everyAnswer?: boolean
  /** Of a large framework: what is wanted beside the skills that the person has said something about. */
  readonly part?: { readonly areaKey: string } | { readonly skillKeys: readonly string[] }
}

/** The signed-in person's passport. 404 while the organisation has no such framework. */
export async function getMyPassport(db: Reading, me: Self, wanted: Wanted): Promise<MyPassport> {
  return found(await findMyPassport(db, me, wanted), 'No framework')
}

/** The same, or undefined while the organisation has not published such a framework. */
export async function findMyPassport(
  db: Reading,
  me: Self,
  { locale, frameworkKey = passportFramework, everyAnswer = false, part }: Wanted,
): Promise<MyPassport | undefined> {
  const record = await getRecord(db, me, { everyAnswer, frameworkKey })
  const use = record.frameworks.find(({ key }) => key === frameworkKey)
  const versionId = use?.editionId ?? use?.newestId
  return use && versionId ? passportOf(db, record, { use, versionId, locale, part }) : undefined
}

interface Chosen extends Pick<Wanted, 'locale' | 'part'> {
  readonly use: FrameworkUse
  readonly versionId: string
}

/** One framework out of a record. */
export async function passportOf(
  db: Reading,
  record: PassportRecord,
  { use, versionId, locale, part }: Chosen,
): Promise<MyPassport> {
  const ofIt = ({ frameworkId }: { frameworkId: string }) => frameworkId === use.frameworkId
  const rounds = record.rounds.filter(ofIt)
  const open = rounds.find(round => !isCompleted(round) && round.versionId === versionId)
  const history = record.history.filter(ofIt)
  const answers = answersAt(history.filter(answer => answer.versionId === versionId))
  const halfAnswers = begunIn(open, record.begun)
  const keysOf = (marks: PassportRecord['wishes']) => [...new Set(marks.filter(ofIt).map(({ skillKey }) => skillKey))]
  const [wishes, helps] = [keysOf(record.wishes), keysOf(record.helps)]
  const head = await getFrameworkHead(db, versionId, locale)
  const said = [...answers.keys(), ...halfAnswers.keys(), ...wishes, ...helps]
  const skillKeys = part && 'skillKeys' in part ? [...said, ...part.skillKeys] : said
  const inArea = part && 'areaKey' in part ? part.areaKey : undefined
  const framework = await getFrameworkPart(
    db,
    head,
    locale,
    inArea === undefined ? { skillKeys } : { areaKey: inArea === outsideAreas ? '' : inArea, most: mostInArea + 1 },
  )
  return {
    ...{ use, open, history, answers, halfAnswers, wishes, helps, record },
    ...{ head: withScales(head, locale), framework: withOutsideArea(withScales(framework, locale)) },
    completed: rounds.filter(isCompleted),
    checks: new Map(record.checks.filter(ofIt).map(({ areaKey, at }) => [areaKey, at])),
  }
}

/** Every framework of a passport, with every answer: for taking it along. Empty before there is anything. */
export async function getWholePassport(db: Reading, me: Self, locale: Locale): Promise<readonly MyPassport[]> {
  const record = await getRecord(db, me, { everyAnswer: true })
  const all: MyPassport[] = []
  for (const use of record.frameworks) {
    const versionId = use.editionId ?? use.newestId
    const skillKeys = record.history.flatMap(({ frameworkId, skillKey }) =>
      frameworkId === use.frameworkId ? [skillKey] : [],
    )
    if (versionId) all.push(await passportOf(db, record, { use, versionId, locale, part: { skillKeys } }))
  }
  return all
}

/** Of every framework what holds on the edition that the person is on. */
export function currentAnswers({ frameworks, history }: PassportRecord): readonly Answer[] {
  const editions = new Set(frameworks.map(({ editionId }) => editionId))
  const held = new Map<string, Answer>()
  for (const answer of history) {
    const skill = `${answer.frameworkId} ${answer.skillKey}`
    if (editions.has(answer.versionId) && !held.has(skill)) held.set(skill, answer)
  }
  return [...held.values()]
}

export const begunIn = (round: Round | undefined, begun: PassportRecord['begun']): Choices =>
  new Map(
    begun
      .filter(({ roundId }) => roundId === round?.id)
      .map(({ skillKey, level, confidence, lastUsed }) => [skillKey, { level, confidence, lastUsed }]),
  )

/** An area by its key; 404 if the framework has none such. */
export const findArea = (framework: Framework, areaKey: string): Area =>
  found(
    framework.areas.find(({ key }) => key === areaKey),
    'No such area',
  )

/** What the person has chosen so far: whole answers, over them what was begun since, and what they wish and offer. */
export function choicesOf({ answers, halfAnswers, wishes, helps }: Spoken): Choices {
  const choices = new Map<string, Choice>([...answers, ...halfAnswers])
  for (const key of new Set([...wishes, ...helps]))
    choices.set(key, { ...choices.get(key), wishes: wishes.includes(key), helps: helps.includes(key) })
  return choices
}

type Spoken = Pick<MyPassport, 'answers' | 'halfAnswers' | 'wishes' | 'helps'>
