export const parts = ['middle', 'top', 'bottom', 'left', 'right'] as const
export type Part = (typeof parts)[number]
export const closenesses = ['whole', 'closer', 'closest'] as const
export type Closeness = (typeof closenesses)[number]

/** A square in a picture: its side in thousandths of the shorter side, its place in thousandths of what is left over. */
export interface Crop {
  readonly size: number
  readonly x: number
  readonly y: number
}

const sizes: Readonly<Record<Closeness, number>> = { whole: 1000, closer: 700, closest: 450 }
const places: Readonly<Record<Part, readonly [x: number, y: number]>> = {
  middle: [500, 500],
  top: [500, 0],
  bottom: [500, 1000],
  left: [0, 500],
  right: [1000, 500],
}

/** Closer than this only pixels are left. */
export const smallestCrop = 200

export function cropFor(part: Part, closeness: Closeness): Crop {
  const [x, y] = places[part]
  return { size: sizes[closeness], x, y }
}

/** The choices that lead to a crop, to show again what was chosen. */
export function choicesOf({ size, x, y }: Crop): { part: Part; closeness: Closeness } {
  return {
    part: parts.find(part => places[part][0] === x && places[part][1] === y) ?? 'middle',
    closeness: closenesses.find(closeness => sizes[closeness] === size) ?? 'whole',
  }
}

/** The square in pixels. */
export function squareOf({ size, x, y }: Crop, width: number, height: number) {
  const side = Math.max(1, Math.round((Math.min(width, height) * size) / 1000))
  return {
    left: Math.round(((width - side) * x) / 1000),
    top: Math.round(((height - side) * y) / 1000),
    width: side,
    height: side,
  }
}
