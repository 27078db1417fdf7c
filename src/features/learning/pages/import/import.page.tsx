import { createReadStream } from 'node:fs'
import { v7 as uuid } from 'uuid'
import { beginningOfFile } from '#platform/files/first-look.ts'
import { pieceBytes } from '#platform/files/stored-file.ts'
import type { ListedImport } from '#platform/files/stored-imports.ts'
import { ImportStart } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { recogniseColumns } from '../../import/columns.ts'
import { type Choices, courseFile, courseImports } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { words } from '../../words.ts'
import { toCatalogue, toKeeping } from '../crumbs.ts'

/** Where a file of courses comes in: choose it; see earlier ones. */
export const importPage = page(learningUrls.imports, {
  access: meets(keepsCatalogue),
  load: ({ db }) => courseImports.list(db),
  title: ({ ctx }) => importWords(ctx.locale).upload.title,
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale), toKeeping(ctx.locale)],
  view: ImportView,
  upload: { field: 'file', maxBytes: 20 * 1024 * 1024, saysTooLarge: true },
  async submit({ tx, me, file, locale, now }) {
    const text = importWords(locale).upload
    if (!file || file.bytes === 0) return invalid({ file: text.missing })
    if (file.isTooLarge) return invalid({ file: text.tooLarge })
    const begins = await beginningOfFile(file.path, { locale, rows: 5, unreadable: text.unreadable })
    if ('problem' in begins) return invalid({ file: begins.problem })
    const id = uuid()
    const { format, header } = begins
    const sample = begins.sample.map(row => row.map(cell => cell.slice(0, 200)))
    const source = file.name
      .replace(/\.[^.]*$/, '')
      .replace(/[-_]+/g, ' ')
      .slice(0, 80)
    const choices: Choices = { columns: [...recogniseColumns(header)], source, language: locale }
    await tx
      .insertInto('learning_imports')
      .values({
        ...{ organisation_id: tx.organisationId, id, file_name: file.name, format },
        ...{ uploaded_by: me.id, uploaded_at: now, choices: JSON.stringify(choices) },
        ...{ header: JSON.stringify(header), sample: JSON.stringify(sample) },
      })
      .execute()
    await courseFile.keep(tx, id, createReadStream(file.path, { highWaterMark: pieceBytes }))
    return redirect(learningUrls.importColumns.href({ learningImportId: id }))
  },
})

function ImportView({ data: imports, form, ctx: { locale, organisation } }: ViewProps<readonly ListedImport[]>) {
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
