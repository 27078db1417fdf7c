import { signedIn } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { type AchievementVersion, textIn } from '../../achievements/achievement.ts'
import { listCurrentAchievements } from '../../achievements/achievements.queries.ts'
import { type Stamp, type Standing, standingOf } from '../../award/stamp.ts'
import { listStamps } from '../../award/stamps.queries.ts'
import { type BroughtBadge, listBrought } from '../../brought/brought.queries.ts'
import { type Facts, type PlainCondition, type PlainRule, type Progress, progressOf } from '../../criteria/decide.ts'
import { readFacts } from '../../criteria/facts.queries.ts'
import { plainRule, surroundingsOf } from '../../criteria/plain-rule.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { MineView } from './mine.view.tsx'

export interface HeldStamp extends Stamp {
  readonly standing: Standing
}

export interface PartProgress extends Progress {
  readonly condition: PlainCondition
}

export interface OpenStamp {
  readonly version: AchievementVersion
  readonly description: string
  /** How far one is with each of the conditions. */
  readonly progress: readonly PartProgress[]
}

export interface MineData {
  readonly held: readonly HeldStamp[]
  readonly before: readonly HeldStamp[]
  readonly open: readonly OpenStamp[]
  readonly brought: readonly BroughtBadge[]
}

const present: readonly Standing[] = ['current', 'ending', 'grace']

/** What one has earned, what is still open with how far one is, and what one brought along. */
export const minePage = page(stampsUrls.mine, {
  access: signedIn,
  async load({ db, me, now, locale }): Promise<MineData> {
    const [stamps, achievements, brought, facts] = await Promise.all([
      listStamps(db, me.id),
      listCurrentAchievements(db),
      listBrought(db, me.id),
      readFacts(db, me.id, now),
    ])
    const around = await surroundingsOf(
      db,
      achievements.map(({ rule }) => rule),
      locale,
    )
    const all = stamps.map(stamp => ({ ...stamp, standing: standingOf(stamp, now) }))
    const held = all.filter(({ standing }) => present.includes(standing))
    const has = new Set(all.filter(({ supersededAt }) => !supersededAt).map(({ achievementId }) => achievementId))
    const open = achievements
      .filter(({ achievementId }) => !has.has(achievementId))
      .map(version => ({
        version,
        description: textIn(version.texts, locale).description,
        progress: partsOf(plainRule(version.rule, around), facts),
      }))
    return { held, before: all.filter(({ standing }) => !present.includes(standing)), open, brought }
  },
  title: ({ ctx }) => words(ctx.locale).title,
  view: MineView,
})

// Each condition on its own, because skills and stamps do not add up; of any the one that is nearest.
function partsOf({ match, conditions }: PlainRule, facts: Facts): readonly PartProgress[] {
  const each = conditions.map(condition => ({ condition, ...progressOf(condition, facts) })).filter(({ of }) => of > 0)
  if (match === 'all') return each
  const nearest = each.toSorted((one, other) => other.done / other.of - one.done / one.of)
  return nearest.slice(0, 1)
}
