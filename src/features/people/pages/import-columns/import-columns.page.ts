import { holds } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { planStaffImport } from '../../import/import.jobs.ts'
import { recogniseColumns } from '../../import/recognise-columns.ts'
import {
  changeImport,
  findRememberedMapping,
  getImport,
  holdImport,
  rememberMapping,
} from '../../import/stored-import.ts'
import { importPageWords } from '../../import-page-words.ts'
import { peopleUrls } from '../../people.urls.ts'
import { columnsForm } from './import-columns.form.ts'
import { ImportColumnsView } from './import-columns.view.tsx'

/** What each column of the file holds: recognised, changeable, remembered. */
export const importColumnsPage = page(peopleUrls.importColumns, {
  access: holds('administrator'),
  async load({ db, params }) {
    const stored = await getImport(db, params.importId)
    const isRemembered = (await findRememberedMapping(db, stored.header)) !== undefined
    return { stored, recognised: recogniseColumns(stored.header, stored.sample).columns, isRemembered }
  },
  title: ({ ctx }) => importPageWords(ctx.locale).columns.title,
  breadcrumbs: ({ ctx }) => [{ text: importPageWords(ctx.locale).upload.title, href: peopleUrls.imports.href() }],
  view: ImportColumnsView,
  form: columnsForm,
  async submit({ tx, me, params, input: { mapping }, locale, now }) {
    const stored = await holdImport(tx, params.importId)
    const show = redirect(peopleUrls.import.href({ importId: stored.id }))
    if (!['mapping', 'planning', 'planned'].includes(stored.state))
      return show.saying(importPageWords(locale).show.decidedMeanwhile)
    await rememberMapping(tx, stored.header, mapping, now)
    await changeImport(tx, stored.id, { mapping, mappingConfirmedAt: now, preview: null })
    await enqueue(tx, planStaffImport, { importId: stored.id }, { actorId: me.id, key: `plan:${stored.id}` })
    return show
  },
})
