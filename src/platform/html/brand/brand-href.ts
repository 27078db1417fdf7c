import { createHash } from 'node:crypto'
import { brandCss } from './accent.ts'

const known = new Map<string, string>()

/**
 * Where the stylesheet of an accent colour stands. The address holds the colour and a hash of what is printed for it,
 * so it can be kept for ever; `findBrandCss` answers it. Throws for a colour that `checkAccent` refuses.
 */
export function brandHref(accent: string): string {
  const colour = accent.replace('#', '').toLowerCase()
  const href = known.get(colour) ?? `/brand/accent-${colour}-${hashOf(brandCss(colour))}.css`
  known.set(colour, href)
  return href
}

/** The stylesheet for the last part of such an address (`accent-0b5a63-1f2e3d4c.css`); undefined for any other. */
export function findBrandCss(fileName: string): string | undefined {
  const [, colour, hash] = /^accent-([0-9a-f]{6})-([0-9a-f]{8})\.css$/.exec(fileName) ?? []
  if (colour === undefined) return undefined
  try {
    const css = brandCss(colour)
    return hashOf(css) === hash ? css : undefined
  } catch {
    return undefined
  }
}

function hashOf(css: string): string {
  return createHash('sha256').update(css).digest('hex').slice(0, 8)
}
