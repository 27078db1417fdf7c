import { languageName } from '#features/skills/index.ts'
import { columnField, FormErrors, ImportColumns, PageHeader } from '#platform/html/components/index.ts'
import { Button, Select } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import type { FormDefinition } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { isLocale, locales } from '#platform/i18n/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { keepsProfiles } from '../../change-profiles.ts'
import { frameworkName } from '../../framework-name.ts'
import { checkRoleColumns, roleFields } from '../../import/columns.ts'
import { profileImportJobs } from '../../import/import.jobs.ts'
import { type Choices, profileImports, type StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { listUsableFrameworks, type UsableFramework } from '../../managed-profiles.queries.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { toProfiles } from '../crumbs.ts'

interface ColumnsData {
  readonly stored: StoredImport
  readonly frameworks: readonly UsableFramework[]
}

// As many fields as the file has columns, so the form is read by hand instead of by one fixed schema.
const columnsForm: FormDefinition<{ choices: Choices }, ColumnsData> = {
  initial: ({ stored: { choices } }) => ({
    ...Object.fromEntries(choices.columns.map((field, column) => [columnField(column), field ?? ''])),
    ...{ framework: choices.framework, language: choices.language },
  }),
  parse(body, { locale, data: { stored, frameworks } }) {
    const text = importWords(locale).columns
    const one = (name: string) => String([body[name] ?? ''].flat().at(-1) ?? '').trim()
    const columns = stored.header.map((_, at) => roleFields.find(field => field === one(columnField(at))) ?? null)
    const framework = frameworks.find(({ id }) => id === one('framework'))
    const language = one('language')
    const problem = checkRoleColumns(columns)
    const errors: Record<string, string> = {}
    if (!framework) errors.framework = text.frameworkOdd
    if (!isLocale(language)) errors.language = text.languageOdd
    if (problem?.kind === 'missing') errors[columnField(0)] = text.missing[problem.field]
    if (problem?.kind === 'twice') errors[columnField(problem.at)] = text.twice
    if (!framework || Object.keys(errors).length > 0) return { errors }
    return { input: { choices: { columns, framework: framework.id, language } } }
  },
}

/** What each column of a table holds, and which framework it speaks of. */
export const importColumnsPage = page(roleProfilesUrls.importColumns, {
  access: meets(keepsProfiles),
  async load({ db, params }): Promise<ColumnsData> {
    const stored = await profileImports.get(db, params.roleProfileImportId)
    if (stored.format !== 'csv') throw notFound()
    return { stored, frameworks: await listUsableFrameworks(db) }
  },
  title: ({ ctx }) => importWords(ctx.locale).columns.title,
  breadcrumbs: ({ ctx }) => [
    toProfiles(ctx.locale),
    { text: importWords(ctx.locale).upload.title, href: roleProfilesUrls.imports.href() },
  ],
  view: ColumnsView,
  form: columnsForm,
  async submit({ tx, me, params, input: { choices }, locale, now }) {
    const stored = await profileImports.hold(tx, params.roleProfileImportId)
    const show = redirect(roleProfilesUrls.import.href({ roleProfileImportId: stored.id }))
    if (!['columns', 'reading', 'read'].includes(stored.state)) return show.saying(importWords(locale).show.moved)
    await profileImports.change(tx, stored.id, { choices, columnsConfirmedAt: now, preview: null })
    await enqueue(
      tx,
      profileImportJobs.planImport,
      { importId: stored.id },
      { actorId: me.id, key: `plan-profiles:${stored.id}` },
    )
    return show
  },
})

function ColumnsView({ data, form, ctx: { locale } }: ViewProps<ColumnsData>) {
  const { stored, frameworks } = data
  const { columns: text } = importWords(locale)
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={text.title}
        caption={stored.fileName}
        lead={text.lead}
        whoCanSee={{ text: words(locale).keepersSee }}
        locale={locale}
      />
      <form method="post" action={roleProfilesUrls.importColumns.href({ roleProfileImportId: stored.id })} novalidate>
        <Select
          name="framework"
          label={{ text: text.framework, classes: 'govuk-label--s' }}
          value={form.value('framework')}
          errorMessage={form.error('framework')}
          items={frameworks.map(one => ({ value: one.id, text: frameworkName(one, locale) }))}
          locale={locale}
        />
        <Select
          name="language"
          label={{ text: text.language, classes: 'govuk-label--s' }}
          value={form.value('language')}
          errorMessage={form.error('language')}
          items={locales.map(value => ({ value, text: languageName(value, locale) }))}
          locale={locale}
        />
        <ImportColumns
          file={stored}
          choices={roleFields.map(value => ({ value, text: text.fields[value] }))}
          words={text}
          form={form}
          locale={locale}
        />
        <Button text={text.continue} preventDoubleClick />
      </form>
    </>
  )
}
