import type { Locale } from '#platform/i18n/index.ts'
import { editingWords } from '../../editing/words.ts'
import { skillsUrls } from '../../skills.urls.ts'

interface ShiftProps {
  readonly frameworkKey: string
  readonly is: 'area' | 'skill' | 'level'
  readonly id: string
  readonly name: string
  /** The area whose inside is shown, to come back to. */
  readonly area?: string | undefined
  readonly pageNumber?: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly moveHref?: string
  /** What was moved just now, as the address says it; its button has the focus again. */
  readonly moved?: string | undefined
  readonly locale: Locale
}

/** Up and down as buttons, and the way to another area; each names what it is about. */
export function ShiftButtons(props: ShiftProps) {
  const { frameworkKey, is, id, name, area, pageNumber, isFirst, isLast, moveHref, moved, locale } = props
  const last = (['up', 'down'] as const).find(direction => moved === movedMark(direction, is, id))
  const focused = last === 'up' ? (isFirst ? 'down' : 'up') : last && (isLast ? 'up' : 'down')
  const text = editingWords(locale).draft
  const move = moveHref && (
    <a class="govuk-button govuk-button--secondary govuk-!-margin-bottom-2" href={moveHref} draggable={false}>
      {text.move}
      <span class="govuk-visually-hidden"> {name}</span>
    </a>
  )
  if (isFirst && isLast) return <>{move}</>
  return (
    <form method="post" action={skillsUrls.shiftDraftItem.href({ frameworkKey })}>
      <input type="hidden" name="is" value={is} />
      <input type="hidden" name="key" value={id} />
      {area && <input type="hidden" name="area" value={area} />}
      {pageNumber !== undefined && pageNumber > 1 && <input type="hidden" name="page" value={pageNumber} />}
      {!isFirst && <Shift direction="up" words={text.up} name={name} isFocused={focused === 'up'} />}
      {!isLast && <Shift direction="down" words={text.down} name={name} isFocused={focused === 'down'} />}
      {move}
    </form>
  )
}

/** How the address of the next page says what was moved. */
export const movedMark = (direction: 'up' | 'down', is: ShiftProps['is'], id: string): string =>
  `${direction} ${is} ${id}`

interface DirectionProps {
  readonly direction: 'up' | 'down'
  readonly words: string
  readonly name: string
  readonly isFocused: boolean
}

function Shift({ direction, words, name, isFocused }: DirectionProps) {
  return (
    <>
      <button
        class="govuk-button govuk-button--secondary govuk-!-margin-bottom-2"
        type="submit"
        name="direction"
        value={direction}
        autofocus={isFocused}
      >
        {words}
        <span class="govuk-visually-hidden"> {name}</span>
      </button>{' '}
    </>
  )
}
