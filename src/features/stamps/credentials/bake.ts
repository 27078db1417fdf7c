import { crc32 } from 'node:zlib'
import { oneAtATime } from '#platform/files/picture.ts'
import { type StampMotif, stampDrawing } from '#platform/html/components/index.ts'

const namespace = 'https://purl.imsglobal.org/ob/v3p0'
const ink = '#7a3b12'
const paper = '#fdf3e4'

/** The mark as a picture of its own, without anything inside. */
export const markSvg = (motif: StampMotif, variant: number, size = 600): string => drawing(motif, variant, size, '', '')

/** The mark with the credential in it (Open Badges 3.0, section 5.3.2). */
export function bakeSvg(motif: StampMotif, variant: number, credential: string): string {
  // The same JSON, without what would end the section early.
  const inside = credential.replaceAll(']]>', ']]\\u003e')
  const element = `<openbadges:credential><![CDATA[${inside}]]></openbadges:credential>`
  return drawing(motif, variant, 600, ` xmlns:openbadges="${namespace}"`, element)
}

function drawing(motif: StampMotif, variant: number, size: number, names: string, inside: string): string {
  const { edge, lines, circles, tilt } = stampDrawing(motif, variant)
  const rings = circles.map(([x, y, radius]) => `<circle cx="${x}" cy="${y}" r="${radius}"/>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg"${names} viewBox="0 0 100 100" width="${size}" height="${size}">${inside}
<g transform="rotate(${tilt} 50 50)" fill="none" stroke="${ink}" stroke-linecap="round" stroke-linejoin="round">
<path d="${edge}" fill="${paper}" stroke-width="2.5"/>
<circle cx="50" cy="50" r="35.5" stroke-width="2" stroke-dasharray="0.1 5"/>
<g stroke-width="3.4"><path d="${lines || 'M50 50'}"/>${rings}</g>
</g>
</svg>
`
}

const pictures = new Map<string, Promise<Buffer>>()

/** The mark as a PNG of 600 by 600. */
export function markPng(motif: StampMotif, variant: number): Promise<Buffer> {
  const name = `${motif} ${variant}`
  const known = pictures.get(name)
  if (known) return known
  if (pictures.size > 100) pictures.clear()
  const made = oneAtATime(() => render(markSvg(motif, variant)))
  pictures.set(name, made)
  made.catch(() => pictures.delete(name))
  return made
}

// Handed-in pictures must never be read as SVG, so the library can do it for this moment only, in which no other comes.
async function render(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
  try {
    return await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
  } finally {
    sharp.block({ operation: ['VipsForeignLoadSvg'] })
  }
}

/** A PNG with the credential in an `iTXt` chunk (Open Badges 3.0, section 5.3.1). */
export async function bakePng(motif: StampMotif, variant: number, credential: string): Promise<Buffer> {
  const picture = await markPng(motif, variant)
  // Behind the first chunk, which is always the header of 13 bytes.
  const head = 8 + 12 + 13
  const words = Buffer.concat([Buffer.from('openbadgecredential\0\0\0\0\0', 'latin1'), Buffer.from(credential, 'utf8')])
  return Buffer.concat([picture.subarray(0, head), chunk('iTXt', words), picture.subarray(head)])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
