/** One mark of the family: the edge of the stamp and what is drawn inside, on a field of 100 by 100. */
interface Motif {
  /** How many teeth the edge has. */
  teeth: number
  /** Round teeth, as on a postage stamp, or points. */
  edge: 'round' | 'pointed'
  /** Lines, drawn with one pen. */
  lines: string
  circles?: readonly (readonly [x: number, y: number, radius: number])[]
}

/** Nine for the areas of the basic framework, the rest for what people do for each other. */
export const motifs = {
  meaning: {
    teeth: 16,
    edge: 'round',
    lines: 'M27 62h46M35 62a15 15 0 0 1 30 0M50 37v-9M32.5 44.5l-6-6M67.5 44.5l6-6M38 70h24',
  },
  people: {
    teeth: 12,
    edge: 'round',
    lines: 'M28 69c0-10 5.5-15 13-15s13 5 13 15M57 55.5c9-3 15.5 3 15.5 13.5',
    circles: [
      [41, 41, 7.5],
      [60.5, 44, 6],
    ],
  },
  tools: { teeth: 8, edge: 'pointed', lines: 'M32 34h36v24H32zM26 66h48M45 46l5 5 5-5' },
  finding: {
    teeth: 14,
    edge: 'round',
    lines: 'M57.5 57.5 71 71M40.5 47l4.5 4.5 8-9',
    circles: [[47, 47, 15]],
  },
  content: { teeth: 10, edge: 'pointed', lines: 'M36 28h18l11 11v33H36zM54 28v11h11M43 49h15M43 56.5h15M43 64h9' },
  together: {
    teeth: 9,
    edge: 'round',
    lines: '',
    circles: [
      [42, 44, 13],
      [58, 44, 13],
      [50, 58, 13],
    ],
  },
  safety: {
    teeth: 10,
    edge: 'round',
    lines: 'M50 27l19 7v14c0 12-8 19.5-19 25-11-5.5-19-13-19-25V34zM41.5 49.5l6.5 6.5 11-12.5',
  },
  data: { teeth: 12, edge: 'pointed', lines: 'M28 71h44M35 63V53M45 63V43M55 63V48M65 63V33' },
  improving: {
    teeth: 18,
    edge: 'round',
    lines: 'M50 73V44M50 56c-12 0-19-6-19-17 12 0 19 6 19 17zM50 48c0-11 6-17 18-17 0 11-6 17-18 17z',
  },
  basics: { teeth: 9, edge: 'pointed', lines: 'M38 51l8.5 8.5L63 41.5', circles: [[50, 50, 23]] },
  champion: {
    teeth: 20,
    edge: 'round',
    lines: 'M50 28l6.5 14 15.5 2-11.5 10.5 3 15L50 62l-13.5 7.5 3-15L28 44l15.5-2z',
  },
  learning: {
    teeth: 8,
    edge: 'round',
    lines: 'M50 69c-6-4-13-5-21-4V35c8-1 15 0 21 4 6-4 13-5 21-4v30c-8-1-15 0-21 4zM50 39v30',
  },
  helping: { teeth: 11, edge: 'round', lines: 'M30 33h40v27H52L41 70V60H30zM42 43h16M42 50h10' },
  sharing: {
    teeth: 14,
    edge: 'pointed',
    lines: 'M40 47l18-9M40 53l18 10',
    circles: [
      [34, 50, 6.5],
      [64, 35, 6.5],
      [64, 66, 6.5],
    ],
  },
} as const satisfies Record<string, Motif>

export type StampMotif = keyof typeof motifs

export const stampMotifs = Object.keys(motifs) as StampMotif[]

/**
 * The stamp's edge as a path: as many teeth as the motif has, all of one size around the circle. `variant` gives the same
 * figure another edge, so that two achievements with one figure are two shapes; 0 is the motif's own.
 */
export function edgeOf(motif: StampMotif, variant = 0): string {
  const own = motifs[motif]
  const teeth = variant === 0 ? own.teeth : 7 + ((own.teeth - 7 + 1 + (variant % 13)) % 14)
  const isPointed = (own.edge === 'pointed') !== variant >= 13
  return isPointed ? pointed(teeth) : scalloped(teeth)
}

/** How many edges a figure can have. */
export const edgeVariants = 26

const reach = 46.5

function pointed(teeth: number): string {
  const points = Array.from({ length: teeth * 2 }, (_, place) =>
    at(place / (teeth * 2), place % 2 === 0 ? reach : 41.5),
  )
  return `M${points.join('L')}Z`
}

/** Arcs between points on a circle, just small enough that the arcs do not reach beyond the field. */
function scalloped(teeth: number): string {
  const half = Math.PI / teeth
  const radius = reach / (Math.cos(half) + 0.536 * Math.sin(half))
  const arc = round(1.2 * radius * Math.sin(half))
  const points = Array.from({ length: teeth }, (_, place) => at((place + 1) / teeth, radius))
  return `M${at(0, radius)}${points.map(point => `A${arc} ${arc} 0 0 1 ${point}`).join('')}Z`
}

function at(turn: number, radius: number): string {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return `${round(50 + radius * Math.cos(angle))} ${round(50 + radius * Math.sin(angle))}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
