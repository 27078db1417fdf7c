/** What became of a skill in one edition: of `from`, by its key, these took its place. */
export interface Became {
  readonly from: string
  readonly to: readonly string[]
  readonly kind: 'merged' | 'split' | 'retired'
  readonly note: string
}

/**
 * Notes that a skill is no more in this edition. Whatever led to it earlier in the same draft now leads on, so that no
 * row ever names a skill that is not there. A skill that the edition before did not have leaves no trace of its own.
 */
export function noteGone(all: readonly Became[], gone: Became, wasThereBefore: boolean): readonly Became[] {
  const onward = all
    .filter(({ from }) => from !== gone.from)
    .map(row => {
      if (!row.to.includes(gone.from)) return row
      const to = [...new Set(row.to.flatMap(key => (key === gone.from ? gone.to : [key])))]
      return { ...row, to, kind: to.length === 0 ? ('retired' as const) : row.kind }
    })
  // What a split skill became is kept apart from those that came of it.
  const before = all.find(({ from }) => from === gone.from)
  const to = [...new Set([...(before?.to.filter(key => key !== gone.from) ?? []), ...gone.to])]
  return wasThereBefore ? [...onward, { ...gone, to }] : onward
}
