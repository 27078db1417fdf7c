import { type CurrentAnswer, listCurrentAnswers, listWishes } from '#features/passport/index.ts'
import {
  type Gap,
  gapsOf,
  getBasicProfile,
  listFollowedProfiles,
  type RoleProfile,
} from '#features/role-profiles/index.ts'
import { getFrameworkHead, getFrameworkPart, listFrameworks, type SkillRef, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Asking, Need, OfferedWhy } from './plan.ts'

/** Somebody who says so of themselves does not feel sure. */
const unsure = 2
const mostNeeds = 12

interface Wanted extends SkillRef {
  readonly why: OfferedWhy
  readonly has: number | undefined
  readonly wants: number | undefined
}

export const skillName = ({ frameworkId, skillKey }: SkillRef): string => `${frameworkId}/${skillKey}`

interface Standing {
  readonly answers: readonly CurrentAnswer[]
  readonly wishes: readonly SkillRef[]
  readonly followed: readonly RoleProfile[]
  readonly basic: RoleProfile | undefined
}

/**
 * What somebody has to gain, each skill once: wishes first, the newest before the older; then what is furthest from the
 * roles they follow, then from the basics; then where they feel least sure. Nothing for somebody who has said nothing.
 */
export function wantedBy({ answers, wishes, followed, basic }: Standing): readonly Wanted[] {
  const answered = new Map(answers.map(answer => [skillName(answer), answer]))
  const levels = (frameworkId: string) =>
    new Map(
      answers.filter(answer => answer.frameworkId === frameworkId).map(({ skillKey, level }) => [skillKey, level]),
    )
  const gaps = (profile: RoleProfile, why: OfferedWhy) =>
    [...gapsOf(profile, levels(profile.frameworkId))]
      .filter(({ steps, has }) => steps > 0 && (why === 'role' || has !== undefined))
      .sort(byDistance)
      .map(({ skillKey, has, level }) => ({ frameworkId: profile.frameworkId, skillKey, why, has, wants: level }))
  const wanted: readonly Wanted[] = [
    ...wishes.map(({ frameworkId, skillKey }) => {
      const has = answered.get(skillName({ frameworkId, skillKey }))?.level
      return { frameworkId, skillKey, why: 'wish' as const, has, wants: undefined }
    }),
    ...followed.flatMap(profile => gaps(profile, 'role')),
    ...(basic ? gaps(basic, 'below-basic') : []),
    ...answers
      .filter(({ confidence }) => confidence <= unsure)
      .sort((a, b) => a.confidence - b.confidence)
      .map(({ frameworkId, skillKey, level }) => {
        return { frameworkId, skillKey, why: 'unsure' as const, has: level, wants: undefined }
      }),
  ]
  return [...new Map(wanted.toReversed().map(one => [skillName(one), one])).values()].toReversed().slice(0, mostNeeds)
}

const byDistance = (a: Gap, b: Gap) => b.steps - a.steps

/** The same from the database, with the words of each skill. For the person's own plan and nothing else. */
export async function findNeeds(db: Reading, { me, locale }: Asking): Promise<readonly Need[]> {
  const [answers, wishes, followed, basic] = await Promise.all([
    listCurrentAnswers(db, me.id),
    listWishes(db, me.id),
    listFollowedProfiles(db, me.id),
    getBasicProfile(db),
  ])
  const wanted = wantedBy({ answers, wishes, followed, basic })
  const described = await describeSkills(db, wanted, locale)
  return wanted.flatMap(one => {
    const found = described.get(skillName(one))
    return found ? [{ ...one, ...found }] : []
  })
}

/** The words of skills in the editions that count now; what no edition has any more is left out. */
export async function describeSkills(
  db: Reading,
  refs: readonly SkillRef[],
  locale: Asking['locale'],
): Promise<ReadonlyMap<string, Pick<Need, 'skill' | 'frameworkKey'>>> {
  if (refs.length === 0) return new Map()
  const described = new Map<string, Pick<Need, 'skill' | 'frameworkKey'>>()
  const versions = new Map((await listFrameworks(db, locale)).map(({ id, versionId }) => [id, versionId]))
  for (const [frameworkId, ours] of Map.groupBy(refs, ref => ref.frameworkId)) {
    const versionId = versions.get(frameworkId)
    if (!versionId) continue
    const head = await getFrameworkHead(db, versionId, locale)
    const skillKeys = ours.map(({ skillKey }) => skillKey)
    const framework = await getFrameworkPart(db, head, locale, { skillKeys })
    for (const skill of skillsOf(framework))
      described.set(skillName({ frameworkId, skillKey: skill.key }), { skill, frameworkKey: framework.key })
  }
  return described
}
