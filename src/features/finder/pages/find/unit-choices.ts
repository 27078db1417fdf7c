export interface UnitChoice {
  readonly value: string
  readonly text: string
}

interface Unit {
  readonly id: string
  readonly name: string
  readonly parentId?: string | null
}

/** The upper units as choices of a select, those below set in, and the chosen one wherever it stands. */
export function unitChoices(upper: readonly Unit[], anyUnit: string, chosen?: Unit): readonly UnitChoice[] {
  const tops = upper.filter(({ parentId }) => !parentId)
  const choices = tops.flatMap(top => [
    { value: top.id, text: top.name },
    ...upper
      .filter(({ parentId }) => parentId === top.id)
      .map(({ id, name }) => ({ value: id, text: `\u2003${name}` })),
  ])
  const missing = chosen && !choices.some(({ value }) => value === chosen.id)
  return [{ value: '', text: anyUnit }, ...choices, ...(missing ? [{ value: chosen.id, text: chosen.name }] : [])]
}
