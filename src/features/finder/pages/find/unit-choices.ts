export interface UnitChoice {
  readonly value: string
  readonly text: string
}

interface Unit {
  readonly id: string
  readonly name: string
  readonly parentId?: string | null
}

/** The upper units as choices of a select, those below set in, and the chosen one wherever it stands; `counted` adds a number. */
export function unitChoices(
  upper: readonly Unit[],
  anyUnit: string,
  chosen?: Unit,
  counted: (name: string, unitId: string) => string = name => name,
): readonly UnitChoice[] {
  const tops = upper.filter(({ parentId }) => !parentId)
  const choices = tops.flatMap(top => [
    { value: top.id, text: counted(top.name, top.id) },
    ...upper
      .filter(({ parentId }) => parentId === top.id)
      .map(({ id, name }) => ({ value: id, text: `\u2003${counted(name, id)}` })),
  ])
  const missing = chosen && !choices.some(({ value }) => value === chosen.id)
  return [{ value: '', text: anyUnit }, ...choices, ...(missing ? [{ value: chosen.id, text: chosen.name }] : [])]
}
