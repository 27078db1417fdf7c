import { type Colour, contrast, findColour, hexOf, lightnessOf, mix, withLightness } from './colour.ts'

/** WCAG 2.2 AA for text: 4.5 to 1. */
const enough = 4.5
const white: Colour = [1, 1, 1]
const black: Colour = [0, 0, 0]
const paper: Colour = [1, 254 / 255, 251 / 255]
const ground: Colour = [245 / 255, 241 / 255, 232 / 255]
const darkPaper: Colour = [18 / 255, 25 / 255, 26 / 255]

type Tints = Record<string, Colour>

/** What is found about a colour that an organisation wishes to use as its accent. */
export type AccentCheck =
  | { ok: true; accent: string; contrast: number }
  | { ok: false; reason: 'not a colour' }
  | { ok: false; reason: 'too light'; contrast: number; nearest: string }

/**
 * Whether text and links in this colour can be read on our paper, and white text on it (4.5 to 1, WCAG 2.2, 1.4.3).
 * A colour that is too light comes back with the nearest darker shade of it that passes.
 */
export function checkAccent(colour: string): AccentCheck {
  const found = findColour(colour)
  if (found === undefined) return { ok: false, reason: 'not a colour' }
  const reached = readability(found)
  if (reached >= enough) return { ok: true, accent: hexOf(found), contrast: reached }
  return { ok: false, reason: 'too light', contrast: reached, nearest: hexOf(nearestPassing(found)) }
}

/**
 * The stylesheet of an organisation's accent: custom properties for light and dark, each computed so that its text
 * keeps 4.5 to 1. Throws for a colour that `checkAccent` refuses.
 */
export function brandCss(accent: string): string {
  const check = checkAccent(accent)
  if (!check.ok) throw new Error(`${accent} cannot be an accent colour: ${check.reason}`)
  const colour = findColour(check.accent) as Colour
  return `:root{${properties(lightTints(colour))}}\n@media screen and (prefers-color-scheme:dark){:root{${properties(darkTints(colour))}}}\n`
}

function readability(colour: Colour): number {
  return Math.min(contrast(colour, paper), contrast(colour, white))
}

function nearestPassing(colour: Colour): Colour {
  return firstPassing(
    share => mix(colour, black, share),
    shade => readability(shade) >= enough,
  )
}

/** Walks along a way of colours in small steps until one passes; the end of the way is the last resort. */
function firstPassing(way: (share: number) => Colour, passes: (colour: Colour) => boolean): Colour {
  for (let step = 0; step < 400; step += 1) {
    const shade = rounded(way(step / 400))
    if (passes(shade)) return shade
  }
  return rounded(way(1))
}

function rounded(colour: Colour): Colour {
  return findColour(hexOf(colour)) ?? colour
}

function lightTints(accent: Colour): Tints {
  // Links stand on the ground of filters and on the tint of the doors as well, which are darker than paper.
  const text = firstPassing(
    share => mix(accent, black, share),
    shade => contrast(shade, ground) >= enough,
  )
  return {
    accent: text,
    'accent-strong': mix(text, black, 0.4),
    'accent-soft': firstPassing(
      share => mix(accent, white, 0.9 + share / 10),
      tint => contrast(tint, text) >= enough,
    ),
    'accent-line': mix(accent, white, 0.6),
    fill: accent,
    'fill-hover': mix(accent, black, 0.22),
    'fill-edge': mix(accent, black, 0.5),
    ...levels([mix(accent, white, 0.62), mix(accent, white, 0.3), mix(accent, black, 0.25)]),
  }
}

function darkTints(accent: Colour): Tints {
  // Lighter at the same hue: mixed with white, a strong colour would turn grey.
  const lightness = lightnessOf(accent)
  const text = firstPassing(
    share => withLightness(accent, lightness + (1 - lightness) * share),
    shade => contrast(shade, darkPaper) >= 8,
  )
  return {
    accent: text,
    'accent-strong': mix(text, white, 0.45),
    'accent-soft': mix(darkPaper, accent, 0.22),
    'accent-line': mix(darkPaper, text, 0.45),
    fill: accent,
    'fill-hover': mix(accent, black, 0.2),
    'fill-edge': mix(accent, black, 0.55),
    ...levels([mix(darkPaper, text, 0.4), mix(darkPaper, text, 0.7), mix(text, white, 0.5)]),
  }
}

/** The ramp of the pictures above its neutral first step, each with the words that can be read on it. */
function levels(ramp: readonly Colour[]): Tints {
  return Object.fromEntries(
    ramp.flatMap((colour, place) => [
      [`level-${place + 2}`, colour],
      [`on-level-${place + 2}`, contrast(rounded(colour), white) >= enough ? white : black],
    ]),
  )
}

function properties(colours: Tints): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--app-${name}:${hexOf(colour)}`)
    .join(';')
}
