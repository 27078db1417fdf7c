import type { Locale } from '#platform/i18n/index.ts'

interface DocumentParts {
  readonly title: string
  readonly locale: Locale
  readonly now: Date
  readonly lines: readonly { readonly kind: 'H1' | 'H2' | 'P'; readonly text: string }[]
}

const sizes = { H1: 30, H2: 22, P: 13 } as const

/** One page as a tagged PDF, with headings and paragraphs that a screen reader can walk through. */
export async function documentPdf({ title, locale, now, lines }: DocumentParts): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 72, tagged: true, pdfVersion: '1.7', displayTitle: true, lang: locale },
    info: { Title: title, Creator: 'Capable', CreationDate: now },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', chunk => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  const page = doc.struct('Document')
  doc.addStructure(page)
  doc.moveDown(4)
  for (const { kind, text } of lines)
    page.add(
      doc.struct(kind, {}, () => {
        doc
          .font(kind === 'P' ? 'Helvetica' : 'Helvetica-Bold')
          .fontSize(sizes[kind])
          .text(printable(text))
        doc.moveDown(kind === 'P' ? 0.8 : 0.6)
      }),
    )
  page.end()
  doc.end()
  return whole
}

// The face that every reader of PDF brings has the letters of western Europe; the others come without their marks.
const printable = (text: string): string =>
  text
    .replace(/[ŋŊŧŦđĐ]/g, letter => ({ ŋ: 'n', Ŋ: 'N', ŧ: 't', Ŧ: 'T', đ: 'd', Đ: 'D' })[letter] ?? letter)
    .replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2026]/g, letter =>
      letter
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[^\u0020-\u00ff]/g, '?'),
    )
