import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { readTable, sayTableFault, stopsReading } from '#platform/csv/index.ts'
import type { UploadedFile } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { type BroughtTable, mostStatements } from './bring-in.ts'
import { portableSurvey } from './questionnaire-file.page.ts'
import { editingWords } from './words.ts'

export type Brought =
  | { readonly kind: 'table'; readonly table: BroughtTable }
  | { readonly kind: 'survey'; readonly survey: Pick<Portable, 'questionnaire'> }
type Portable = ReturnType<typeof portableSurvey.parse>

/** Reads a file into a table or a survey of ours, or says in words why it cannot. */
export async function readBrought(file: UploadedFile, locale: Locale): Promise<Brought | { readonly problem: string }> {
  const { bringIn: text } = editingWords(locale)
  if (/\.json$/i.test(file.name) || /json/.test(file.mediaType)) {
    const survey = readSurvey(await readFile(file.path, 'utf8'))
    return survey ? { kind: 'survey', survey } : { problem: text.notQuestions }
  }
  const table = await readTable(createReadStream(file.path), { maxCellLength: 2000, maxColumns: 60 })
  try {
    const rows: string[][] = []
    for await (const { cells } of table.rows) {
      if (rows.length === mostStatements) return { problem: text.tooMany(mostStatements) }
      rows.push([...cells].slice(0, 60))
    }
    const fatal = table.faults.find(stopsReading)
    if (fatal) return { problem: sayTableFault(locale, fatal) }
    if (rows.length === 0) return { problem: text.unreadable }
    const header = table.header.map((name, column) => name.slice(0, 500) || formatNumber(locale, column + 1))
    return { kind: 'table', table: { header, rows } }
  } finally {
    await table.close()
  }
}

/** A survey of ours from its text; nothing for anything else. */
export function readSurvey(text: string): Portable | undefined {
  try {
    return portableSurvey.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return undefined
  }
}
