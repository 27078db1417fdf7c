import { type Framework, skillsOf } from '#features/skills/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Choice, Choices } from '../assessing/merge-answers.ts'
import { saveAnswers } from '../assessing/save-answers.ts'
import type { Answers } from '../passport.ts'
import { choicesOf, findMyPassport } from '../record/my-passport.ts'

/** What a person's passport says here of some skills of a framework. */
export interface PlaceForAnswers {
  /** The edition that the person is on, with those of the skills that it has. */
  readonly framework: Framework
  readonly answers: Answers
}

interface Asked {
  readonly frameworkKey: string
  readonly skillKeys: readonly string[]
  readonly locale: Locale
}

/** Where answers from elsewhere would go; undefined if the framework is not published here. */
export async function findPlaceForAnswers(
  db: Reading,
  me: Pick<Me, 'id'>,
  { frameworkKey, skillKeys, locale }: Asked,
): Promise<PlaceForAnswers | undefined> {
  const passport = await findMyPassport(db, me, { locale, frameworkKey, part: { skillKeys } })
  return passport && { framework: passport.framework, answers: passport.answers }
}

interface Bringing {
  readonly me: Me
  readonly frameworkKey: string
  /** By the keys of skills: level and confidence on the scales of the edition that the person is on. */
  readonly choices: Choices
  readonly locale: Locale
  readonly now: Date
}

/**
 * Says in a person's name what they said elsewhere: as answers of today in their open round, over what they said here
 * before. Wishes and offers are added, none is taken away. Returns the new answers by the keys of their skills; what
 * already was just so is not said again.
 */
export async function bringAnswers(
  tx: Writing,
  { me, frameworkKey, choices, locale, now }: Bringing,
): Promise<ReadonlyMap<string, string>> {
  const wanted = { locale, frameworkKey, part: { skillKeys: [...choices.keys()] } }
  const before = await findMyPassport(tx, me, wanted)
  if (!before) return new Map()
  const skills = skillsOf(before.framework).filter(({ key }) => choices.has(key))
  const shown = choicesOf(before)
  const given = new Map<string, Choice>(
    skills.map(({ key }) => {
      const [mine, theirs] = [shown.get(key), choices.get(key)]
      return [key, { ...mine, ...theirs, wishes: mine?.wishes || theirs?.wishes, helps: mine?.helps || theirs?.helps }]
    }),
  )
  await saveAnswers(tx, { me, framework: before.framework, skills, given, shown, locale, now })
  const after = await findMyPassport(tx, me, wanted)
  return new Map(
    skills.flatMap(({ key }) => {
      const answer = after?.answers.get(key)
      return answer && answer.id !== before.answers.get(key)?.id ? [[key, answer.id]] : []
    }),
  )
}
