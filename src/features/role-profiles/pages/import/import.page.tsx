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
import { enqueue } from '#platform/jobs/job.ts'
import { keepsProfiles } from '../../change-profiles.ts'
import { recogniseRoles } from '../../import/columns.ts'
import { planProfileImport } from '../../import/import.jobs.ts'
import { type Choices, listImports, profileFile, type StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { listUsableFrameworks, type UsableFramework } from '../../managed-profiles.queries.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { toProfiles } from '../crumbs.ts'

interface ImportData {
  readonly imports: readonly StoredImport[]
  readonly frameworks: readonly UsableFramework[]
}

/** Where profiles come in: choose a file; see earlier ones. */
export const importPage = page(roleProfilesUrls.imports, {
  access: meets(keepsProfiles),
  async load({ db }): Promise<ImportData> {
    return { imports: await listImports(db), frameworks: await listUsableFrameworks(db) }
  },
  title: ({ ctx }) => importWords(ctx.locale).upload.title,
  breadcrumbs: ({ ctx }) => [toProfiles(ctx.locale)],
  view: ImportView,
  upload: { field: 'file', maxBytes: 20 * 1024 * 1024 },
  async submit({ tx, me, data, file, locale, now }) {
    const text = importWords(locale).upload
    if (!file || file.bytes === 0) return invalid({ file: text.missing })
    if (data.frameworks.length === 0) return invalid({ file: text.noFramework })
    const isJson = await beginsLikeJson(file)
    const table = isJson ? { header: [], sample: [] } : await readBeginning(file, locale)
    if ('problem' in table) return invalid({ file: table.problem })
    const id = uuid()
    const { header, sample } = table
    // A table does not say whose skills it names; the last framework that came in is the likeliest.
    const framework = data.frameworks.at(-1)?.id ?? ''
    const choices: Choices = { columns: [...recogniseRoles(header)], framework, language: locale }
    await tx
      .insertInto('role_profile_imports')
      .values({
        ...{ organisation_id: tx.organisationId, id, file_name: file.name, format: isJson ? 'json' : 'csv' },
        ...{ uploaded_by: me.id, uploaded_at: now, choices: JSON.stringify(choices) },
        header: JSON.stringify(header),
        sample: JSON.stringify(sample),
      })
      .execute()
    await profileFile.keep(tx, id, createReadStream(file.path, { highWaterMark: pieceBytes }))
    const address = { roleProfileImportId: id }
    if (!isJson) return redirect(roleProfilesUrls.importColumns.href(address))
    await enqueue(tx, planProfileImport, { importId: id }, { actorId: me.id, key: `plan-profiles:${id}` })
    return redirect(roleProfilesUrls.import.href(address))
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
