import { z } from 'zod'
import { meets } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { keepsProfiles } from '../../change-profiles.ts'
import { profileImportJobs } from '../../import/import.jobs.ts'
import { profileImports, type StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { toProfiles } from '../crumbs.ts'
import { ImportShowView } from './import-show.view.tsx'

const backTo = ({ id }: StoredImport) => redirect(roleProfilesUrls.import.href({ roleProfileImportId: id }))

/** One import: what would come in, then how far it is. */
export const importShowPage = page(roleProfilesUrls.import, {
  access: meets(keepsProfiles),
  load: ({ db, params }) => profileImports.get(db, params.roleProfileImportId),
  title: ({ data, ctx }) => importWords(ctx.locale).show.titles[data.state],
  breadcrumbs: ({ ctx }) => [
    toProfiles(ctx.locale),
    { text: importWords(ctx.locale).upload.title, href: roleProfilesUrls.imports.href() },
  ],
  refreshAfter: ({ data: { state } }) => (state === 'reading' || state === 'working' ? 2 : undefined),
  view: ImportShowView,
  form: form(() => z.object({ publish: z.enum(['now', 'later']).default('now') }), {
    initial: () => ({ publish: 'now' }),
  }),
  async submit({ tx, me, params, input: { publish }, locale, now }) {
    const stored = await profileImports.hold(tx, params.roleProfileImportId)
    if (stored.state === 'working' || stored.state === 'done') return backTo(stored)
    if (stored.state !== 'read' || !stored.preview?.ready) return backTo(stored).saying(importWords(locale).show.moved)
    await profileImports.change(
      tx,
      stored.id,
      { confirmedAt: now, confirmedBy: me.id },
      { publishes: publish === 'now' },
    )
    await enqueue(
      tx,
      profileImportJobs.carryOutImport,
      { importId: stored.id },
      { actorId: me.id, key: `profiles:${stored.id}` },
    )
    return backTo(stored)
  },
})

/** Lets go of an import that is not under way; the file is deleted. */
export const giveUpImport = action(roleProfilesUrls.giveUpImport, {
  access: meets(keepsProfiles),
  load: () => undefined,
  async submit({ tx, params, locale, now }) {
    const stored = await profileImports.hold(tx, params.roleProfileImportId)
    const text = importWords(locale).show
    if (stored.state === 'working' || stored.state === 'done') return backTo(stored).saying(text.tooLate)
    if (stored.state !== 'given-up') await profileImports.change(tx, stored.id, { givenUpAt: now, preview: null })
    return redirect(roleProfilesUrls.imports.href()).saying(text.gaveUp)
  },
})
