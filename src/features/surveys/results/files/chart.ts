import { oneAtATime } from '#platform/files/picture.ts'

export interface ChartBar {
  readonly label: string
  /** From 0 to 1; nothing where it may not be shown. */
  readonly share: number | undefined
  readonly text: string
}

export interface Chart {
  readonly title: string
  readonly bars: readonly ChartBar[]
  /** How many, when, from where, what is hidden. */
  readonly note: string
}

const width = 900
const left = 340
const most = 400
const line = 22

/** A picture of its own for reports and slides, with its numbers written out; no style sheet and no script. */
export function drawChart({ title, bars, note }: Chart): string {
  const heading = wrap(title, 62)
  const labels = bars.map(({ label }) => wrap(label, 34))
  let top = 30 + heading.length * 30
  const drawn = bars.map(({ share, text }, at) => {
    const label = labels[at] ?? []
    const height = Math.max(1, label.length) * line + 18
    const middle = top + height / 2
    const words = label
      .map((part, row) =>
        said(left - 16, middle + 6 + (row - (label.length - 1) / 2) * line, part, 'text-anchor="end"'),
      )
      .join('')
    const bar =
      share === undefined
        ? said(left, middle + 6, text, 'fill="#505a5f"')
        : `<rect x="${left}" y="${middle - 14}" width="${(share * most).toFixed(1)}" height="28" fill="#0b5f66"/>${said(left + share * most + 10, middle + 6, text, 'font-weight="bold"')}`
    top += height
    return words + bar
  })
  const notes = wrap(note, 100)
  const height = top + 30 + notes.length * line
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="'Atkinson Hyperlegible Next', 'DejaVu Sans', 'Liberation Sans', sans-serif" font-size="17"><title>${inXml(title)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>${heading.map((part, row) => said(24, 44 + row * 30, part, 'font-size="23" font-weight="bold"')).join('')}<line x1="${left}" x2="${left}" y1="${24 + heading.length * 30}" y2="${top}" stroke="#505a5f"/>${drawn.join('')}${notes.map((part, row) => said(24, top + 34 + row * line, part, 'font-size="15" fill="#505a5f"')).join('')}</svg>`
}

/** The same as a picture made of dots, at one and a half times the size. Only drawings of our own ever get here. */
export const asPng = (svg: string): Promise<Uint8Array> =>
  oneAtATime(async () => {
    const { default: sharp } = await import('sharp')
    sharp.unblock({ operation: ['VipsForeignLoadSvg'] })
    try {
      return await sharp(Buffer.from(svg), { density: 108 }).png().toBuffer()
    } finally {
      // What people hand in may never be read as a drawing: that can name other files.
      sharp.block({ operation: ['VipsForeignLoadSvg'] })
    }
  })

const said = (x: number, y: number, text: string, more: string) =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${inXml(text)}</text>`

function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.length > letters ? `${word.slice(0, letters - 1)}…` : word)
  }
  return lines.slice(0, 4)
}

const inXml = (text: string) =>
  [...text]
    .filter(letter => letter >= ' ')
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
