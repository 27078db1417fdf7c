import { listSkillStates, type SkillState } from '#features/evidence/index.ts'
import { type FrameworkHead, getFrameworkHead } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { openRound } from '../../assessing/rounds.ts'
import { olderThan, returningAfter } from '../../assessing/still-true.ts'
import { type Answer, areaProgress, nextArea } from '../../passport.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { getMyPassport, type MyPassport } from '../../record/my-passport.ts'
import type { FrameworkUse } from '../../record/passport-record.ts'
import { words } from '../../words.ts'
import { walkedAreas } from '../area/href-after.ts'
import { countStates, statesIn } from '../skill-states.tsx'
import { ShowView } from './show.view.tsx'

/** A framework beside Digital basics, in one line. */
export interface OtherFramework {
  readonly use: FrameworkUse
  readonly head: FrameworkHead
  readonly answers: readonly Answer[]
}

/** The frameworks that the person took in, beside the one that a page is about. */
export async function otherFrameworks(
  db: Reading,
  { record, use: own }: Pick<MyPassport, 'record' | 'use'>,
  locale: Locale,
): Promise<readonly OtherFramework[]> {
  const others = record.frameworks.filter(({ frameworkId, isChosen }) => isChosen && frameworkId !== own.frameworkId)
  const found: OtherFramework[] = []
  for (const use of others) {
    const versionId = use.editionId ?? use.newestId
    if (!versionId) continue
    const head = await getFrameworkHead(db, versionId, locale)
    found.push({ use, head, answers: record.history.filter(({ frameworkId }) => frameworkId === use.frameworkId) })
  }
  return found
}

/** A way from the passport to a page of a feature above it. */
export interface Elsewhere {
  readonly text: (locale: Locale) => string
  readonly href: string
}

interface Loading {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly frameworkKey?: string }
  readonly locale: Locale
  readonly now: Date
}

/** How far a person is with a framework that is small enough to walk through. */
export async function loadWalk(
  { db, locale, now }: Pick<Loading, 'db' | 'locale' | 'now'>,
  passport: MyPassport,
  said: readonly SkillState[],
) {
  const { framework, open, completed, answers, halfAnswers, use } = passport
  const halfAnswered = new Set(halfAnswers.keys())
  const progress = areaProgress(
    { ...framework, areas: walkedAreas(framework) },
    { open, isFirst: completed.length === 0, answers, halfAnswered },
  )
  const states = statesIn(said, use.frameworkId)
  return {
    ...{ framework, use, open, completed, progress, states, next: nextArea(progress) },
    counts: answers.size > 0 ? countStates(answers, states) : undefined,
    older: open ? 0 : olderThan(passport, returningAfter, now).length,
    newest:
      use.editionId && use.newestId && use.editionId !== use.newestId
        ? (await getFrameworkHead(db, use.newestId, locale)).version
        : undefined,
  }
}

export const showPage = (more: readonly Elsewhere[]) =>
  page(passportUrls.show, {
    access: signedIn,
    load: async request => {
      const { db, me, locale } = request
      const [passport, said] = await Promise.all([getMyPassport(db, me, { locale }), listSkillStates(db, me.id)])
      return {
        ...(await loadWalk(request, passport, said)),
        others: await otherFrameworks(request.db, passport, request.locale),
      }
    },
    isKept: () => true,
    title: ({ ctx }) => words(ctx.locale).title,
    view: props => ShowView({ ...props, more }),
  })

/** Begins a round: the first one, or a new look with the last answers filled in. */
const startParts = {
  access: signedIn,
  load: ({ db, me, locale, params }: Loading) => getMyPassport(db, me, { locale, frameworkKey: params.frameworkKey }),
  submit: async ({
    tx,
    me,
    data,
    now,
  }: {
    readonly tx: Parameters<typeof openRound>[0]
    readonly me: Me
    readonly data: MyPassport
    readonly now: Date
  }) => {
    const { framework, completed } = data
    await openRound(tx, { me, framework, now })
    const places = placesOf(framework.key)
    const [first] = walkedAreas(framework)
    return redirect(completed.length === 0 && first ? places.area(first.key) : places.show())
  },
}

export const startAction = action(passportUrls.rounds, startParts)
export const startFrameworkAction = action(passportUrls.frameworkRounds, startParts)
