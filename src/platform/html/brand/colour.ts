/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number]

/** The colour behind `#0b5a63` or `0B5A63`; undefined when it is anything else. */
export function findColour(hex: string): Colour | undefined {
  const digits = /^#?([0-9a-f]{6})$/i.exec(hex.trim())?.[1]
  if (digits === undefined) return undefined
  const value = Number.parseInt(digits, 16)
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

export function hexOf(colour: Colour): string {
  return `#${colour
    .map(part =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** A mix: 0 is all `from`, 1 is all `to`. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  return [blend(from[0], to[0], share), blend(from[1], to[1], share), blend(from[2], to[2], share)]
}

/** The same hue and colourfulness, as light as is asked for (0 is black, 1 is white; "lightness" of HSL). */
export function withLightness(colour: Colour, lightness: number): Colour {
  const [red, green, blue] = colour
  const high = Math.max(red, green, blue)
  const low = Math.min(red, green, blue)
  const middle = (high + low) / 2
  if (high === low) return [lightness, lightness, lightness]
  const saturation = (high - low) / (1 - Math.abs(2 * middle - 1))
  const reach = saturation * (1 - Math.abs(2 * lightness - 1))
  const part = (value: number) => lightness - reach / 2 + ((value - low) / (high - low)) * reach
  return [part(red), part(green), part(blue)]
}

/** The lightness of a colour in HSL, from 0 to 1. */
export function lightnessOf(colour: Colour): number {
  return (Math.max(...colour) + Math.min(...colour)) / 2
}

function blend(from: number, to: number, share: number): number {
  return from + (to - from) * share
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
