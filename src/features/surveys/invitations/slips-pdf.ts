import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'
import { invitationWords } from './words.ts'

export interface PrintedSlip {
  readonly code: string
  readonly name: string | null
  /** What the picture leads to. */
  readonly href: string
}

interface Facts {
  readonly wave: Wave
  readonly locale: Locale
  readonly organisation: string
  /** Where the code can be typed, as people read it. */
  readonly address: string
  readonly now: Date
}

// A4 in points; eight slips to a page, with lines to cut along.
const [width, height, columns, rows] = [595.28, 841.89, 2, 4]
const [slipWidth, slipHeight, padding, picture] = [width / columns, height / rows, 22, 92]

/** Slips to cut out and hand over: a code to type, and a picture that leads to the same place. */
export async function slipsPdf(slips: readonly PrintedSlip[], facts: Facts): Promise<Buffer> {
  const [{ default: PDFDocument }, { encode }] = await Promise.all([import('pdfkit'), import('uqr')])
  const { locale, wave, now } = facts
  const t = invitationWords(locale).paper
  const doc = new PDFDocument({
    ...{
      size: 'A4',
      margin: 0,
      tagged: true,
      pdfVersion: '1.7',
      displayTitle: true,
      lang: locale,
      autoFirstPage: false,
    },
    info: { Title: `${t.slipHeading}: ${textIn(wave.survey.title, locale)}`, Creator: 'Capable', CreationDate: now },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', chunk => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const page = doc.struct('Document')
  doc.addStructure(page)
  for (const [place, slip] of slips.entries()) {
    const onPage = place % (columns * rows)
    if (onPage === 0) doc.addPage()
    const [x, y] = [(onPage % columns) * slipWidth, Math.floor(onPage / columns) * slipHeight]
    page.add(
      doc.struct('Sect', {}, () => drawSlip(doc, slip, { x, y, facts, cells: encode(slip.href, { ecc: 'M' }).data })),
    )
  }
  page.end()
  doc.end()
  return whole
}

interface Place {
  readonly x: number
  readonly y: number
  readonly facts: Facts
  readonly cells: readonly (readonly boolean[])[]
}

function drawSlip(doc: PDFKit.PDFDocument, { code, name }: PrintedSlip, { x, y, facts, cells }: Place): void {
  const { wave, locale, organisation, address } = facts
  const t = invitationWords(locale).paper
  const [left, top, inner] = [x + padding, y + padding, slipWidth - 2 * padding]
  doc.lineWidth(0.5).dash(3, { space: 3 }).rect(x, y, slipWidth, slipHeight).stroke('#8a8a8a').undash()
  doc.fillColor('#000000')
  const text = (what: string, size: number, at: number, isBold: boolean, wide = inner) =>
    doc
      .font(isBold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(size)
      .text(what, left, at, { width: wide, height: size * 2.6, ellipsis: true, lineGap: 1 })
  text(`${organisation}: ${textIn(wave.survey.title, locale)}`, 10, top, true)
  text(name ?? t.slipAnonymous, 9, top + 28, false)
  const beside = inner - picture - 8
  text(code, 15, top + 50, true, beside)
  text(t.slipUse, 8, top + 74, false, beside)
  text(address, 8, top + 100, true, beside)
  if (wave.closesOn) text(t.slipUntil(formatDate(locale, wave.closesOn)), 8, top + 132, false, beside)
  const cell = picture / cells.length
  for (const [row, line] of cells.entries())
    for (const [column, isDark] of line.entries())
      if (isDark) doc.rect(left + inner - picture + column * cell, top + 48 + row * cell, cell + 0.05, cell + 0.05)
  doc.fill('#000000')
}
