import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type AchievementVersion, textIn } from '../../achievements/achievement.ts'
import { listEditions } from '../../achievements/achievements.queries.ts'
import { discardDraft, publishDraft, retireAchievement, saveDraft } from '../../achievements/edit-achievement.ts'
import { type Holder, listGivenByHand } from '../../award/stamps.queries.ts'
import { describeRule } from '../../criteria/describe-rule.ts'
import { surroundingsOf } from '../../criteria/plain-rule.ts'
import { type RuleFault, ruleFault } from '../../criteria/rule.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { keepers, toManage } from '../frame.tsx'
import { AchievementView } from './achievement.view.tsx'

export interface AchievementData {
  readonly newest: AchievementVersion
  readonly editions: readonly AchievementVersion[]
  /** One sentence for each condition of the newest edition, in its order. */
  readonly conditions: readonly string[]
  readonly fault: RuleFault | undefined
  readonly given: readonly Holder[]
}

export async function getNewest(db: Reading, key: string): Promise<AchievementVersion> {
  return found((await listEditions(db, key))[0], 'No such achievement')
}

async function load(db: Reading, key: string, locale: Locale): Promise<AchievementData> {
  const editions = await listEditions(db, key)
  const newest = found(editions[0], 'No such achievement')
  const around = await surroundingsOf(db, [newest.rule], locale)
  const { conditions } = await describeRule(db, newest.rule, around, locale)
  return { newest, editions, conditions, fault: ruleFault(newest.rule, key), given: await listGivenByHand(db, key) }
}

/** One achievement for those who look after it: its draft, its editions, and what was given by hand. */
export const achievementPage = page(stampsUrls.achievement, {
  access: keepers,
  load: ({ db, params, locale }) => load(db, params.achievementKey, locale),
  title: ({ data, ctx }) => textIn(data.newest.texts, ctx.locale).name,
  breadcrumbs: ({ ctx }) => toManage(ctx.locale),
  view: AchievementView,
})

const back = (achievementKey: string) => redirect(stampsUrls.achievement.href({ achievementKey }))

export const publishAction = action(stampsUrls.publish, {
  access: keepers,
  load: ({ db, params }) => getNewest(db, params.achievementKey),
  async submit({ tx, me, data, locale, now }) {
    const { manage } = words(locale)
    const fault = ruleFault(data.rule, data.key)
    if (fault) return invalid({ rule: manage.faults[fault] })
    if (!data.publishedAt) await publishDraft(tx, me, data, now)
    return back(data.key).saying(manage.published)
  },
})

export const discardAction = action(stampsUrls.discard, {
  access: keepers,
  load: ({ db, params }) => getNewest(db, params.achievementKey),
  async submit({ tx, data, locale }) {
    if (!data.publishedAt) await discardDraft(tx, data)
    const to = data.number > 1 || data.publishedAt ? back(data.key) : redirect(stampsUrls.manage.href())
    return to.saying(words(locale).manage.discarded)
  },
})

export const retireAction = action(stampsUrls.retire, {
  access: keepers,
  load: ({ db, params }) => getNewest(db, params.achievementKey),
  async submit({ tx, me, data, locale, now }) {
    await retireAchievement(tx, me, data, true, now)
    return back(data.key).saying(words(locale).manage.retired)
  },
})

export const takeUpAction = action(stampsUrls.takeUp, {
  access: keepers,
  load: ({ db, params }) => getNewest(db, params.achievementKey),
  async submit({ tx, me, data, locale, now }) {
    await retireAchievement(tx, me, data, false, now)
    return back(data.key).saying(words(locale).manage.takenUp)
  },
})

export const removeConditionAction = action(stampsUrls.removeCondition, {
  access: keepers,
  load: ({ db, params }) => getNewest(db, params.achievementKey),
  form: form(() => z.object({ place: z.coerce.number().int().min(0).max(20) })),
  async submit({ tx, me, data, input, locale, now }) {
    const conditions = data.rule.conditions.filter((_, place) => place !== input.place)
    await saveDraft(tx, me, data, { ...data, rule: { ...data.rule, conditions } }, now)
    return back(data.key).saying(words(locale).manage.removed)
  },
})

export const achievementPages = [
  achievementPage,
  ...[publishAction, discardAction, retireAction, takeUpAction, removeConditionAction],
]
