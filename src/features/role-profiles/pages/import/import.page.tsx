import { createReadStream } from 'node:fs'
import { v7 as uuid } from 'uuid'
import { beginningOfFile } from '#platform/files/first-look.ts'
import { pieceBytes } from '#platform/files/stored-file.ts'
import type { ListedImport } from '#platform/files/stored-imports.ts'
import { ImportStart } from '#platform/html/components/index.ts'
import { meets } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { keepsProfiles } from '../../change-profiles.ts'
import { recogniseRoles } from '../../import/columns.ts'
import { profileImportJobs } from '../../import/import.jobs.ts'
import { type Choices, profileFile, profileImports } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { listUsableFrameworks, type UsableFramework } from '../../managed-profiles.queries.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { toProfiles } from '../crumbs.ts'

interface ImportData {
  readonly imports: readonly ListedImport[]
  readonly frameworks: readonly UsableFramework[]
}

/** Where profiles come in: choose a file; see earlier ones. */
export const importPage = page(roleProfilesUrls.imports, {
  access: meets(keepsProfiles),
  async load({ db }): Promise<ImportData> {
    return { imports: await profileImports.list(db), frameworks: await listUsableFrameworks(db) }
  },
  title: ({ ctx }) => importWords(ctx.locale).upload.title,
  breadcrumbs: ({ ctx }) => [toProfiles(ctx.locale)],
  view: ImportView,
  upload: { field: 'file', maxBytes: 20 * 1024 * 1024 },
  async submit({ tx, me, data, file, locale, now }) {
    const text = importWords(locale).upload
    if (!file || file.bytes === 0) return invalid({ file: text.missing })
    if (data.frameworks.length === 0) return invalid({ file: text.noFramework })
    const begins = await beginningOfFile(file.path, { locale, rows: 5, unreadable: text.unreadable })
    if ('problem' in begins) return invalid({ file: begins.problem })
    const id = uuid()
    const { format, header } = begins
    const sample = begins.sample.map(row => row.map(cell => cell.slice(0, 200)))
    // A table does not say whose skills it names; the last framework that came in is the likeliest.
    const framework = data.frameworks.at(-1)?.id ?? ''
    const choices: Choices = { columns: [...recogniseRoles(header)], framework, language: locale }
    await tx
      .insertInto('role_profile_imports')
      .values({
        ...{ organisation_id: tx.organisationId, id, file_name: file.name, format },
        ...{ uploaded_by: me.id, uploaded_at: now, choices: JSON.stringify(choices) },
        header: JSON.stringify(header),
        sample: JSON.stringify(sample),
      })
      .execute()
    await profileFile.keep(tx, id, createReadStream(file.path, { highWaterMark: pieceBytes }))
    const address = { roleProfileImportId: id }
    if (format === 'csv') return redirect(roleProfilesUrls.importColumns.href(address))
    await enqueue(tx, profileImportJobs.planImport, { importId: id }, { actorId: me.id, key: `plan-profiles:${id}` })
    return redirect(roleProfilesUrls.import.href(address))
  },
})

function ImportView({ data: { imports }, form, ctx: { locale, organisation } }: ViewProps<ImportData>) {
  return (
    <ImportStart
      action={roleProfilesUrls.imports.href()}
      whoCanSee={words(locale).keepersSee}
      words={importWords(locale).upload}
      earlier={imports.map(one => ({ ...one, href: roleProfilesUrls.import.href({ roleProfileImportId: one.id }) }))}
      form={form}
      locale={locale}
      timeZone={organisation.timeZone}
    />
  )
}
