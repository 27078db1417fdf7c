import { AreaPicture } from '#platform/html/charts/index.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { areaPictures } from '../../result.ts'
import { saysWhatIsBasic, scales } from '../../scales.ts'
import { words } from '../../words.ts'
import type { Ctx } from '../passport-frame.tsx'
import type { ResultData } from './result.page.ts'

/** The areas as pages of the booklet, each with its staircase; beside it, apart, how sure the person feels. */
export function AreasPicture({ data, ctx }: { data: ResultData; ctx: Ctx }) {
  const { framework, round, answers, previous } = data
  const w = words(ctx.locale).result
  const { levelName, confidenceName } = scales(framework)
  const now = areaPictures(framework, answers)
  const before = new Map(
    previous && areaPictures(framework, previous.answers).map(({ area, level }) => [area.key, level]),
  )
  const isBasic = saysWhatIsBasic(framework)
  const whole = isBasic ? now.filter(({ area, atBasic }) => atBasic === area.skills.length).length : 0
  return (
    <AreaPicture
      id="areas"
      title={whole > 0 ? w.pictureWhole(whole, now.length) : w.picture}
      summary={now.map(({ area, level }) => `${area.name}: ${level ? levelName(level) : '–'}`).join('. ')}
      n={answers.size}
      nText={w.skillCount(answers.size)}
      date={calendarDay(ctx.organisation.timeZone, round.completedAt)}
      source={w.pictureSource}
      levels={framework.levels.map(({ name }) => name)}
      areas={now.map(({ area, level, confidence }) => ({
        title: area.name,
        level: level ?? null,
        before: before.get(area.key) ?? null,
        ...(confidence === undefined ? {} : { confidence: confidenceName(confidence) }),
      }))}
      locale={ctx.locale}
    />
  )
}
