import type { Random } from './random.ts'

type Colour = readonly [red: number, green: number, blue: number]

interface Blob {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: Colour
}

export const faceSide = 384

const grounds: readonly Colour[] = [
  [203, 222, 219],
  [244, 222, 200],
  [214, 208, 230],
  [226, 232, 200],
  [208, 224, 240],
]
const skins: readonly Colour[] = [
  [247, 214, 190],
  [226, 180, 145],
  [186, 133, 96],
  [141, 92, 62],
  [96, 62, 44],
]
const hairs: readonly Colour[] = [
  [40, 30, 28],
  [96, 62, 36],
  [190, 140, 70],
  [120, 120, 125],
  [150, 62, 40],
]
const clothes: readonly Colour[] = [
  [11, 90, 99],
  [163, 74, 18],
  [91, 45, 110],
  [40, 70, 120],
  [70, 90, 60],
]

/** A friendly face of a few soft shapes, three bytes a pixel: nobody's likeness, and different for everybody. */
export function paintFace(chance: Random): Uint8Array {
  const ground = chance.pick(grounds)
  const shapes = face(chance)
  const pixels = new Uint8Array(faceSide * faceSide * 3)
  for (let y = 0; y < faceSide; y += 1)
    for (let x = 0; x < faceSide; x += 1) {
      const at = (y * faceSide + x) * 3
      let colour: Colour = ground
      for (const shape of shapes) colour = over(colour, shape, x / faceSide, y / faceSide)
      pixels.set(colour, at)
    }
  return pixels
}

function face(chance: Random): readonly Blob[] {
  const skin = chance.pick(skins)
  const hair = chance.pick(hairs)
  const long = chance.chance(0.5)
  const eye: Colour = [38, 30, 30]
  const lips: Colour = [Math.min(255, skin[0] - 10), Math.round(skin[1] * 0.62), Math.round(skin[2] * 0.62)]
  const smile = 0.05 + chance.next() * 0.05
  return [
    ...(long ? [{ x: 0.5, y: 0.5, width: 0.3, height: 0.36, colour: hair }] : []),
    { x: 0.5, y: 1.02, width: 0.42, height: 0.3, colour: chance.pick(clothes) },
    { x: 0.5, y: 0.72, width: 0.09, height: 0.16, colour: skin },
    { x: 0.5, y: 0.4, width: 0.245, height: 0.25, colour: hair },
    { x: 0.5, y: 0.47, width: 0.205, height: 0.25, colour: skin },
    { x: 0.5 + (chance.next() - 0.5) * 0.16, y: 0.255, width: 0.19, height: 0.085, colour: hair },
    { x: 0.425, y: 0.46, width: 0.022, height: 0.028, colour: eye },
    { x: 0.575, y: 0.46, width: 0.022, height: 0.028, colour: eye },
    { x: 0.5, y: 0.6, width: smile, height: 0.022, colour: lips },
    { x: 0.5, y: 0.588, width: smile * 0.95, height: 0.016, colour: skin },
  ]
}

// An ellipse with an edge about a pixel wide, so that it does not look cut out with scissors.
function over(below: Colour, { x, y, width, height, colour }: Blob, atX: number, atY: number): Colour {
  if (Math.abs(atX - x) > width || Math.abs(atY - y) > height) return below
  const distance = Math.hypot((atX - x) / width, (atY - y) / height)
  const cover = Math.max(0, Math.min(1, (1 - distance) * Math.min(width, height) * faceSide + 0.5))
  if (cover === 0) return below
  const mixed = (channel: 0 | 1 | 2) => Math.round(below[channel] * (1 - cover) + colour[channel] * cover)
  return [mixed(0), mixed(1), mixed(2)]
}
