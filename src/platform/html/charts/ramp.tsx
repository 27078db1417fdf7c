/** A step of the house ramp: light to dark on paper, dark to light at night, told apart in grey. */
export type Step = 1 | 2 | 3 | 4

const steps: Record<number, readonly Step[]> = { 1: [3], 2: [1, 4], 3: [1, 3, 4], 4: [1, 2, 3, 4] }

/** The steps for so many ordered levels (one to four). Throws for more: five colours are the most that can be told apart. */
export function rampOf(count: number): readonly Step[] {
  const ramp = steps[count]
  if (ramp === undefined) throw new Error(`A picture shows one to four levels, not ${count}: group them first.`)
  return ramp
}

/** The lowest step is hatched as well, so that it is not taken for empty paper. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="app-fill-1" width="7" height="7" />
        <path class="app-hatch" d="M0 0v7" />
      </pattern>
    </defs>
  )
}

export function fillOf(step: Step, id: string): { class: string; fill?: string } {
  return step === 1 ? { class: 'app-hatched', fill: `url(#${id}-hatch)` } : { class: `app-fill-${step}` }
}
