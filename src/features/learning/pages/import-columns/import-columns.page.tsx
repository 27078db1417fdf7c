import { languageName } from '#features/skills/index.ts'
import { columnField, FormErrors, ImportColumns, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input, Select } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import type { FormDefinition } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { isLocale, locales } from '#platform/i18n/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { checkColumns, courseFields } from '../../import/columns.ts'
import { courseImportJobs } from '../../import/import.jobs.ts'
import { type Choices, courseImports, type StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { words } from '../../words.ts'
import { toCatalogue, toImports } from '../crumbs.ts'

// As many fields as the file has columns, so the form is read by hand instead of by one fixed schema.
const columnsForm: FormDefinition<{ choices: Choices }, StoredImport> = {
  initial: ({ choices }) => ({
    ...Object.fromEntries(choices.columns.map((field, column) => [columnField(column), field ?? ''])),
    ...{ source: choices.source, language: choices.language },
  }),
  parse(body, { locale, data: { header, format } }) {
    const text = importWords(locale).columns
    const one = (name: string) => String([body[name] ?? ''].flat().at(-1) ?? '').trim()
    const columns = header.map((_, at) => courseFields.find(field => field === one(columnField(at))) ?? null)
    const source = one('source').replace(/\s+/g, ' ').slice(0, 80)
    const language = one('language')
    const problem = format === 'csv' ? checkColumns(columns) : undefined
    const errors: Record<string, string> = {}
    if (!source) errors.source = text.sourceMissing
    if (problem) errors[columnField(problem.at)] = problem.kind === 'title' ? text.titleMissing : text.twice
    if (Object.keys(errors).length > 0) return { errors }
    return { input: { choices: { columns, source, language: isLocale(language) ? language : locale } } }
  },
}

/** Whose catalogue a file is, and what each column of a table holds. */
export const importColumnsPage = page(learningUrls.importColumns, {
  access: meets(keepsCatalogue),
  load: ({ db, params }) => courseImports.get(db, params.learningImportId),
  title: ({ ctx }) => importWords(ctx.locale).columns.title,
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale), toImports(ctx.locale)],
  view: ColumnsView,
  form: columnsForm,
  async submit({ tx, me, params, input: { choices }, locale, now }) {
    const stored = await courseImports.hold(tx, params.learningImportId)
    const show = redirect(learningUrls.import.href({ learningImportId: stored.id }))
    if (!['columns', 'reading', 'read'].includes(stored.state)) return show.saying(importWords(locale).show.moved)
    await courseImports.change(tx, stored.id, { choices, columnsConfirmedAt: now, preview: null })
    await enqueue(
      tx,
      courseImportJobs.planImport,
      { importId: stored.id },
      { actorId: me.id, key: `plan-courses:${stored.id}` },
    )
    return show
  },
})

function ColumnsView({ data: stored, form, ctx: { locale } }: ViewProps<StoredImport>) {
  const { columns: text } = importWords(locale)
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={<bdi>{stored.fileName}</bdi>}
        lead={stored.format === 'csv' ? text.lead : undefined}
        whoCanSee={{ text: words(locale).keepersSee }}
        locale={locale}
      />
      <form method="post" action={learningUrls.importColumns.href({ learningImportId: stored.id })} novalidate>
        <Input
          name="source"
          label={{ text: text.source, classes: 'govuk-label--s' }}
          hint={text.sourceHint}
          value={form.value('source')}
          errorMessage={form.error('source')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Select
          name="language"
          label={{ text: text.language, classes: 'govuk-label--s' }}
          value={form.value('language')}
          items={locales.map(value => ({ value, text: languageName(value, locale) }))}
          locale={locale}
        />
        {stored.header.length > 0 && (
          <ImportColumns
            file={stored}
            choices={courseFields.map(value => ({ value, text: text.fields[value] }))}
            words={text}
            form={form}
            locale={locale}
          />
        )}
        <Button text={text.continue} preventDoubleClick />
      </form>
    </>
  )
}
