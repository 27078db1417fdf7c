import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { root } from '#platform/root.ts'
import type { Booklet } from './booklet.ts'
import { words } from './words.ts'

interface Facts {
  readonly locale: Locale
  readonly timeZone: string
  readonly organisation: string
  readonly now: Date
}

// The face of the pages, as files that can be cut down to the letters in use.
const face = (name: string) => readFileSync(join(root, 'src/features/booklet/faces', `${name}.ttf`))

/** The booklet as a tagged PDF: headings, paragraphs and lists that a screen reader can walk through. */
export async function bookletPdf(booklet: Booklet, { locale, timeZone, organisation, now }: Facts): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const w = words(locale)
  const title = w.of(booklet.name)
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 56, tagged: true, pdfVersion: '1.7', displayTitle: true, lang: locale },
    info: { Title: title, Creator: 'Capable', CreationDate: now },
  })
  const chunks: Buffer[] = []
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', chunk => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  for (const [name, weight] of [
    ['plain', 400],
    ['bold', 700],
  ] as const) {
    doc.registerFont(name, face(`latin-${weight}`))
    doc.registerFont(`${name} more`, face(`latin-ext-${weight}`))
  }
  const page = doc.struct('Document')
  doc.addStructure(page)
  let hasGaps = false
  const write = (kind: 'H1' | 'H2' | 'H3' | 'P', text: string, size: number, gap: number) => {
    const set = settable(text)
    hasGaps ||= set.hasGaps
    page.add(
      doc.struct(kind, {}, () => {
        put(doc, set.text, kind === 'P' ? 'plain' : 'bold', size)
        doc.moveDown(gap)
      }),
    )
  }
  const date = (on: Date | string) => formatDate(locale, on, timeZone)
  write('H1', title, 24, 0.3)
  write('P', w.asOf(date(now), organisation), 11, 1)
  for (const kind of booklet.pages) {
    write('H2', w.pagesOf[kind], 17, 0.4)
    const lines = linesOf(booklet, kind, locale, date)
    if (lines.length === 0) write('P', w.emptyPage[kind], 11, 0.8)
    if (kind === 'skills' && lines.length > 0) write('P', w.statesHelp, 10, 0.6)
    for (const { heading, text } of lines) write(heading ? 'H3' : 'P', text, heading ? 13 : 11, heading ? 0.2 : 0.35)
    doc.moveDown(0.6)
  }
  if (hasGaps) write('P', w.lettersMissing, 10, 0)
  page.end()
  doc.end()
  return whole
}

interface Line {
  readonly heading?: true
  readonly text: string
}

function linesOf(
  booklet: Booklet,
  page: Booklet['pages'][number],
  locale: Locale,
  date: (on: Date | string) => string,
) {
  const w = words(locale)
  const lines: Line[] = []
  if (page === 'skills')
    for (const framework of booklet.frameworks) {
      lines.push({ heading: true, text: framework.name })
      for (const area of framework.areas) {
        lines.push({ heading: true, text: area.name })
        for (const { name, level, confidence, state, on } of area.skills)
          lines.push({ text: `${name}: ${level} · ${confidence} · ${w.states[state]} · ${date(on)}` })
      }
    }
  if (page === 'evidence')
    for (const { title, kind, on } of booklet.evidence)
      lines.push({ text: `${title} · ${w.kinds[kind]} · ${date(on)}` })
  if (page === 'stamps')
    for (const { name, on, until, place } of booklet.stamps)
      lines.push({ text: [name, place, date(on), until && w.until(date(until))].filter(Boolean).join(' · ') })
  if (page === 'plan')
    for (const { title, dueOn } of booklet.plan) lines.push({ text: dueOn ? `${title} · ${w.by(date(dueOn))}` : title })
  return lines
}

// The face comes in two files by alphabet; each stretch of text is set in the one that has its letters.
const further = '\\u0100-\\u0148\\u014c-\\u0165\\u0168-\\u024f\\u1e00-\\u1eff'
const stretches = new RegExp(`[${further}]+|[^${further}]+`, 'gu')
const isFurther = new RegExp(`^[${further}]`, 'u')
const unknown = '[^\\u0020-\\u024f\\u1e00-\\u1eff\\u2010-\\u2027\\u20ac]'
const gaps = new RegExp(`${unknown}+(?: ${unknown}+)*`, 'gu')
const pictures = new RegExp(
  ` ?(?:(?=${unknown})[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\u200d\\ufe0f\\u20e3])+`,
  'gu',
)
// Letters of Sámi that the face lacks: better without their hook than not there.
const nearest: Readonly<Record<string, string>> = { ŋ: 'n', Ŋ: 'N', ŧ: 't', Ŧ: 'T' }

/** A text as the face can set it: without pictures, and with one “?” for each stretch in letters that the face lacks. */
export function settable(text: string): { readonly text: string; readonly hasGaps: boolean } {
  const near = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[ŋŊŧŦ]/gu, letter => nearest[letter] ?? letter)
    .replace(pictures, '')
  const set = near.replace(gaps, '?')
  return { text: set, hasGaps: set !== near }
}

function put(doc: PDFKit.PDFDocument, text: string, name: 'plain' | 'bold', size: number): void {
  const parts = text.match(stretches) ?? []
  doc.fontSize(size)
  parts.forEach((part, index) => {
    doc.font(isFurther.test(part) ? `${name} more` : name).text(part, { continued: index < parts.length - 1 })
  })
}
