import { columnField } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import type { FormDefinition } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { checkColumns, type TableField, tableFields } from '../../exchange/table-columns.ts'
import { type ListedFramework, listFrameworks } from '../../frameworks.queries.ts'
import { planFrameworkImport } from '../../import/import.jobs.ts'
import { type Choices, frameworkImports, type StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { languageChoices } from '../languages.ts'
import { ImportColumnsView } from './import-columns.view.tsx'

export interface ColumnsData {
  readonly stored: StoredImport
  /** What may get a new edition: frameworks that did not come with the program. */
  readonly targets: readonly ListedFramework[]
}

// As many fields as the file has columns, so the form is read by hand instead of by one fixed schema.
const columnsForm: FormDefinition<{ choices: Choices }, ColumnsData> = {
  initial: ({ stored: { choices } }) => ({
    ...Object.fromEntries(choices.columns.map((field, column) => [columnField(column), field ?? ''])),
    ...{ name: choices.name, language: choices.language, target: choices.target || 'new' },
  }),
  parse(body, { locale, data: { stored, targets } }) {
    const text = importWords(locale).columns
    const one = (name: string) => String([body[name] ?? ''].flat().at(-1) ?? '').trim()
    const chosen = (column: number): TableField | null =>
      tableFields.find(field => field === one(columnField(column))) ?? null
    const columns = stored.header.map((_, column) => chosen(column))
    const target = targets.find(({ id }) => id === one('target'))
    const name = target?.name ?? one('name').slice(0, 200)
    const language = languageChoices(locale).find(({ value }) => value === one('language'))?.value
    const problem = checkColumns(columns)
    const place = problem && columnField('at' in problem ? problem.at : 0)
    const errors = {
      ...(name === '' ? { name: text.nameMissing } : {}),
      ...(language === undefined ? { language: text.languageOdd } : {}),
      ...(problem && place ? { [place]: text.problems[problem.kind] } : {}),
    }
    if (language === undefined || Object.keys(errors).length > 0) return { errors }
    return { input: { choices: { ...stored.choices, columns, name, language, target: target?.id ?? '' } } }
  },
}

/** What each column of a table holds, what the framework is called, and where it goes. */
export const importColumnsPage = page(skillsUrls.importColumns, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }): Promise<ColumnsData> {
    const stored = await frameworkImports.get(db, params.frameworkImportId)
    if (stored.format !== 'csv') throw notFound()
    const targets = (await listFrameworks(db, locale)).filter(({ origin }) => origin !== 'built-in')
    return { stored, targets }
  },
  title: ({ ctx }) => importWords(ctx.locale).columns.title,
  breadcrumbs: ({ ctx }) => [{ text: importWords(ctx.locale).upload.title, href: skillsUrls.imports.href() }],
  view: ImportColumnsView,
  form: columnsForm,
  async submit({ tx, me, params, input: { choices }, locale, now }) {
    const stored = await frameworkImports.hold(tx, params.frameworkImportId)
    const show = redirect(skillsUrls.import.href({ frameworkImportId: stored.id }))
    if (!['columns', 'reading', 'read'].includes(stored.state)) return show.saying(importWords(locale).show.changed)
    const { levelOrder: _, ...fresh } = choices
    await frameworkImports.change(tx, stored.id, { choices: fresh, columnsConfirmedAt: now, preview: null })
    await enqueue(
      tx,
      planFrameworkImport,
      { importId: stored.id },
      { actorId: me.id, key: `plan-framework:${stored.id}` },
    )
    return show
  },
})
