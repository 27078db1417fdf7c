import { createReadStream } from 'node:fs'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import { beginningOfFile } from '#platform/files/first-look.ts'
import { pieceBytes } from '#platform/files/stored-file.ts'
import { meets } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { recogniseTable } from '../../exchange/table-columns.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { frameworkFile } from '../../import/framework-file.ts'
import { planFrameworkImport } from '../../import/import.jobs.ts'
import { type Choices, frameworkImports } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { ImportView } from './import.view.tsx'

const megabyte = 1024 * 1024
const sampleRows = 200
const keptRows = 5

/** Where a framework comes in: choose a file; see earlier ones. */
export const importPage = page(skillsUrls.imports, {
  access: meets(keepsFrameworks),
  load: async ({ db }) => ({ imports: await frameworkImports.list(db) }),
  title: ({ ctx }) => importWords(ctx.locale).upload.title,
  breadcrumbs: ({ ctx }) => [{ text: frameworksWords(ctx.locale).list.title, href: skillsUrls.frameworks.href() }],
  view: ImportView,
  upload: { field: 'file', maxBytes: 50 * megabyte },
  async submit({ tx, me, file, locale, now }) {
    const text = importWords(locale).upload
    if (!file || file.bytes === 0) return invalid({ file: text.missing })
    const begins = await beginningOfFile(file.path, { locale, rows: sampleRows, unreadable: text.unreadable })
    if ('problem' in begins) return invalid({ file: begins.problem })
    const id = uuid()
    const { format, header, sample } = begins
    const choices: Choices = {
      columns: [...recogniseTable(header, sample)],
      ...{ name: titleFrom(file.name), language: locale, version: '', target: '' },
    }
    await tx
      .insertInto('framework_imports')
      .values({
        ...{ organisation_id: tx.organisationId, id, file_name: file.name, format },
        ...{ uploaded_by: me.id, uploaded_at: now },
        header: JSON.stringify(header),
        sample: JSON.stringify(sample.slice(0, keptRows)),
        choices: JSON.stringify({ ...choices, name: format === 'json' ? '' : choices.name }),
      })
      .execute()
    await frameworkFile.keep(tx, id, createReadStream(file.path, { highWaterMark: pieceBytes }))
    await audit(tx, { actorId: me.id, action: 'skills.framework-uploaded', subject: { kind: 'import', id } })
    const address = { frameworkImportId: id }
    if (format === 'csv') return redirect(skillsUrls.importColumns.href(address))
    await enqueue(tx, planFrameworkImport, { importId: id }, { actorId: me.id, key: `plan-framework:${id}` })
    return redirect(skillsUrls.import.href(address))
  },
})

/** “gdad-skills.csv” → “Gdad skills”. */
function titleFrom(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 200)
}
