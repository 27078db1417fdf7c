import { Picture } from '#platform/html/components/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type ProfileGaps, type SkillGap, sortGaps } from '../../my-gaps.ts'
import { words } from '../../words.ts'
import { levelName } from './level-name.ts'

interface Props {
  readonly data: ProfileGaps
  readonly now: Date
  readonly locale: Locale
}

/** A row of steps for each skill: filled are those that are there, dashed those that the profile asks for besides. */
export function GapPicture({ data, now, locale }: Props) {
  const text = words(locale).one
  const { gaps, framework } = data
  const { reached } = sortGaps(gaps)
  const title = text.picture(reached.length, gaps.length)
  const name = (level: number | undefined) => (level === undefined ? text.nothing : levelName(data, level))
  return (
    <Picture
      id="gaps"
      title={title}
      summary={`${title}. ${text.pictureText}`}
      n={gaps.length}
      nText={text.sourceText(gaps.length)}
      date={now}
      source={text.source}
      hidden={text.pictureText}
      locale={locale}
      table={{
        head: [text.skill, text.you, text.needed],
        firstCellIsHeader: true,
        rows: gaps.map(({ skill, has, needed }) => [skill.name, name(has), levelName(data, needed)]),
      }}
    >
      {gaps.map(gap => (
        <>
          <p class="govuk-body-s govuk-!-margin-bottom-0">{gap.skill.name}</p>
          <Steps gap={gap} levels={framework.levels.length} />
        </>
      ))}
    </Picture>
  )
}

const height = 14

function Steps({ gap: { has = 0, needed }, levels }: { gap: SkillGap; levels: number }) {
  const width = 100 / Math.max(1, levels)
  return (
    <svg aria-hidden="true" class="app-chart govuk-!-margin-bottom-2" width="100%" height={height + 2}>
      {Array.from({ length: Math.max(has, needed) }, (_, place) => (
        <rect
          class={place < has ? 'app-stair app-stair--reached' : 'app-stair'}
          x={`${(place * width + 0.5).toFixed(2)}%`}
          y="1"
          width={`${(width - 1).toFixed(2)}%`}
          height={height}
          rx="2"
        />
      ))}
    </svg>
  )
}
