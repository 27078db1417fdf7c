import { createReadStream } from 'node:fs'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { audit } from '#platform/audit/audit.ts'
import { beginningOfTable } from '#platform/files/first-look.ts'
import { pieceBytes } from '#platform/files/stored-file.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { recogniseColumns } from '../../import/recognise-columns.ts'
import { staffListFile } from '../../import/staff-list-file.ts'
import { findRememberedMapping, listImports } from '../../import/stored-import.ts'
import { importPageWords } from '../../import-page-words.ts'
import { peopleUrls } from '../../people.urls.ts'
import { ImportView } from './import.view.tsx'

const megabyte = 1024 * 1024
const sampleRows = 200
const keptRows = 5

// Whether something was chosen is asked together with whether a file came, so that every error shows at once.
const uploadForm = form(() => z.object({ whole: z.enum(['yes', 'no']).optional().catch(undefined) }))

/** Where a staff list comes in: choose a file; see earlier imports. */
export const importPage = page(peopleUrls.imports, {
  access: holds('administrator'),
  load: async ({ db }) => ({ imports: await listImports(db) }),
  title: ({ ctx }) => importPageWords(ctx.locale).upload.title,
  view: ImportView,
  upload: { field: 'file', maxBytes: 50 * megabyte },
  form: uploadForm,
  async submit({ tx, me, input, file, locale, now }) {
    const text = importPageWords(locale).upload
    const wanted = { locale, rows: sampleRows, unreadable: text.unreadable }
    const read = file ? await beginningOfTable(file.path, wanted) : { problem: text.missing }
    // A browser cannot keep a chosen file while the page comes back.
    const asksAgain: Readonly<Record<string, string>> = input.whole ? {} : { whole: text.wholeMissing }
    if (!file || 'problem' in read)
      return invalid({ file: 'problem' in read ? read.problem : text.missing, ...asksAgain })
    if (!input.whole) return invalid({ file: text.chooseAgain, ...asksAgain })
    const { header, sample } = read
    const mapping = (await findRememberedMapping(tx, header)) ?? recogniseColumns(header, sample).mapping
    const id = uuid()
    await tx
      .insertInto('staff_imports')
      .values({
        organisation_id: tx.organisationId,
        id,
        file_name: file.name,
        uploaded_by: me.id,
        uploaded_at: now,
        header: JSON.stringify(header),
        sample: JSON.stringify(sample.slice(0, keptRows)),
        mapping: JSON.stringify(mapping),
        is_complete: input.whole === 'yes',
      })
      .execute()
    await staffListFile.keep(tx, id, createReadStream(file.path, { highWaterMark: pieceBytes }))
    await audit(tx, { actorId: me.id, action: 'people.staff-list-uploaded', subject: { kind: 'import', id } })
    return redirect(peopleUrls.importColumns.href({ importId: id }))
  },
})
