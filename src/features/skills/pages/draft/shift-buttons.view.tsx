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
  readonly locale: Locale
}

/** Up and down as buttons, and the way to another area; each names what it is about. */
export function ShiftButtons(props: ShiftProps) {
  const { frameworkKey, is, id, name, area, pageNumber, isFirst, isLast, moveHref, locale } = props
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
      {!isFirst && <Shift direction="up" words={text.up} name={name} />}
      {!isLast && <Shift direction="down" words={text.down} name={name} />}
      {move}
    </form>
  )
}

function Shift({ direction, words, name }: { direction: 'up' | 'down'; words: string; name: string }) {
  return (
    <>
      <button
        class="govuk-button govuk-button--secondary govuk-!-margin-bottom-2"
        type="submit"
        name="direction"
        value={direction}
      >
        {words}
        <span class="govuk-visually-hidden"> {name}</span>
      </button>{' '}
    </>
  )
}
