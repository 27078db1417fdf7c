import type { Phrase } from '../govuk/index.ts'

export interface ProgressBarProps {
  id: string
  value: number
  max: number
  /** What is done and what is left, in words: "5 of 9 areas". */
  text: Phrase
}

/** A bar with its words: the bar alone says too little. */
export function ProgressBar({ id, value, max, text }: ProgressBarProps) {
  return (
    <div class="app-progress">
      <label class="app-progress__text" for={id}>
        {text}
      </label>
      <progress class="app-progress__bar" id={id} value={Math.min(value, max)} max={max} />
    </div>
  )
}
