export interface Figure {
  readonly name: string
  /** What was measured, with its unit. */
  readonly figure: string
  /** What it is held against, measured in the same run. */
  readonly reference: string
  readonly ratio?: number
  /** Left out where a figure is told for comparison alone. */
  readonly goal?: string
  readonly met?: boolean
}

/** One line a figure: `name | figure | reference | ratio | goal | met` (or `short`; both `–` without a goal). */
export function print({ name, figure, reference, ratio, goal, met }: Figure): void {
  const said = ratio === undefined ? '–' : ratio.toPrecision(2)
  const verdict = met === undefined ? '–' : met ? 'met' : 'short'
  console.log([name, figure, reference, said, goal ?? '–', verdict].join(' | '))
}

export const round = (value: number, digits = 1): string => value.toFixed(digits)
