import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { v7 as uuid } from 'uuid'
import { readTable, sayTableFault, stopsReading } from '#platform/csv/index.ts'
import { pieceBytes } from '#platform/files/stored-file.ts'
import { ImportStart } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type UploadedFile, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { recogniseColumns } from '../../import/columns.ts'
import { type Choices, courseFile, listImports, type StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { words } from '../../words.ts'
import { toCatalogue, toKeeping } from '../crumbs.ts'

/** Where a file of courses comes in: choose it; see earlier ones. */
export const importPage = page(learningUrls.imports, {
  access: meets(keepsCatalogue),
  load: ({ db }) => listImports(db),
  title: ({ ctx }) => importWords(ctx.locale).upload.title,
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale), toKeeping(ctx.locale)],
  view: ImportView,
  upload: { field: 'file', maxBytes: 20 * 1024 * 1024, saysTooLarge: true },
  async submit({ tx, me, file, locale, now }) {
    const text = importWords(locale).upload
    if (!file || file.bytes === 0) return invalid({ file: text.missing })
    if (file.isTooLarge) return invalid({ file: text.tooLarge })
    const isJson = await beginsLikeJson(file)
    const table = isJson ? { header: [], sample: [] } : await readBeginning(file, locale)
    if ('problem' in table) return invalid({ file: table.problem })
    const id = uuid()
    const { header, sample } = table
    const source = file.name
      .replace(/\.[^.]*$/, '')
      .replace(/[-_]+/g, ' ')
      .slice(0, 80)
    const choices: Choices = { columns: [...recogniseColumns(header)], source, language: locale }
    await tx
      .insertInto('learning_imports')
      .values({
        ...{ organisation_id: tx.organisationId, id, file_name: file.name, format: isJson ? 'json' : 'csv' },
        ...{ uploaded_by: me.id, uploaded_at: now, choices: JSON.stringify(choices) },
        ...{ header: JSON.stringify(header), sample: JSON.stringify(sample) },
      })
      .execute()
    await courseFile.keep(tx, id, createReadStream(file.path, { highWaterMark: pieceBytes }))
    return redirect(learningUrls.importColumns.href({ learningImportId: id }))
  },
})

async function beginsLikeJson({ path }: UploadedFile): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(256) })
    return /^\uFEFF?\s*[{[]/.test(buffer.subarray(0, bytesRead).toString('utf8'))
  } finally {
    await file.close()
  }
}

type Beginning = { header: readonly string[]; sample: readonly (readonly string[])[] } | { problem: string }

async function readBeginning(file: UploadedFile, locale: Locale): Promise<Beginning> {
  const table = await readTable(createReadStream(file.path))
  try {
    const sample: (readonly string[])[] = []
    for await (const { cells } of table.rows) {
      sample.push(cells.map(cell => cell.slice(0, 200)))
      if (sample.length === 5) break
    }
    const fatal = table.faults.find(stopsReading)
    if (fatal) return { problem: sayTableFault(locale, fatal) }
    if (table.header.length === 0 || sample.length === 0) return { problem: importWords(locale).upload.unreadable }
    return { header: table.header, sample }
  } finally {
    await table.close()
  }
}

function ImportView({ data: imports, form, ctx: { locale, organisation } }: ViewProps<readonly StoredImport[]>) {
  return (
    <ImportStart
      action={learningUrls.imports.href()}
      whoCanSee={words(locale).keepersSee}
      words={importWords(locale).upload}
      earlier={imports.map(one => ({ ...one, href: learningUrls.import.href({ learningImportId: one.id }) }))}
      form={form}
      locale={locale}
      timeZone={organisation.timeZone}
    />
  )
}
