import type { Reading } from '#platform/db/tx.ts'
import { meets } from '#platform/http/access.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { listFrameworks } from '../../frameworks.queries.ts'
import { carryOutFrameworkImport, planFrameworkImport } from '../../import/import.jobs.ts'
import { frameworkImports, type StoredImport } from '../../import/stored-import.ts'
import { importWords } from '../../import/words.ts'
import { keepsFrameworks } from '../../publish.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { headingOf, isStopped, mayOrder, showForm } from './import-show.form.ts'
import { ImportShowView } from './import-show.view.tsx'

/** One import: what would come in, then how far it is, then the draft. */
export const importShowPage = page(skillsUrls.import, {
  access: meets(keepsFrameworks),
  async load({ db, params, locale }) {
    const stored = await frameworkImports.get(db, params.frameworkImportId)
    return { stored, draftHref: await draftHref(db, stored, locale) }
  },
  title: ({ data: { stored }, ctx }) => headingOf(stored, ctx.locale),
  breadcrumbs: ({ ctx }) => [{ text: importWords(ctx.locale).upload.title, href: skillsUrls.imports.href() }],
  refreshAfter: ({ data: { stored } }) => (['reading', 'working'].includes(stored.state) ? 2 : undefined),
  view: ImportShowView,
  form: showForm,
  async submit({ tx, me, params, input: { version, levelOrder }, locale, now }) {
    const stored = await frameworkImports.hold(tx, params.frameworkImportId)
    const { preview } = stored
    const text = importWords(locale).show
    if (stored.state === 'working' || stored.state === 'done') return backTo(stored)
    if (stored.state !== 'read' || !preview || isStopped(stored)) return backTo(stored).saying(text.changed)
    const isReordered =
      mayOrder(stored) && (preview.asksForOrder || JSON.stringify(levelOrder) !== JSON.stringify(preview.levels))
    const choices = { ...stored.choices, version, ...(levelOrder ? { levelOrder: [...levelOrder] } : {}) }
    if (isReordered) {
      await frameworkImports.change(tx, stored.id, { choices, preview: null })
      await enqueue(
        tx,
        planFrameworkImport,
        { importId: stored.id },
        { actorId: me.id, key: `plan-framework:${stored.id}` },
      )
      return backTo(stored)
    }
    const target = (await listFrameworks(tx)).find(({ id }) => id === preview.target?.id)
    if (target?.versions.includes(version)) return invalid({ version: text.versionTaken })
    const itemsInAll = preview.areas + preview.skills
    await frameworkImports.change(
      tx,
      stored.id,
      { choices, confirmedAt: now, confirmedBy: me.id },
      { items_in_all: itemsInAll, items_done: 0 },
    )
    await enqueue(
      tx,
      carryOutFrameworkImport,
      { importId: stored.id },
      { actorId: me.id, key: `framework:${stored.id}` },
    )
    return backTo(stored)
  },
})

/** Lets go of an import that is not under way; the file is deleted. */
export const giveUpImport = action(skillsUrls.giveUpImport, {
  access: meets(keepsFrameworks),
  load: () => undefined,
  async submit({ tx, params, locale, now }) {
    const stored = await frameworkImports.hold(tx, params.frameworkImportId)
    const text = importWords(locale).show
    if (stored.state === 'working' || stored.state === 'done') return backTo(stored).saying(text.tooLate)
    if (stored.state !== 'given-up') await frameworkImports.change(tx, stored.id, { givenUpAt: now, preview: null })
    return redirect(skillsUrls.imports.href()).saying(text.gaveUp)
  },
})

const backTo = ({ id }: StoredImport) => redirect(skillsUrls.import.href({ frameworkImportId: id }))

/** Where the draft of a finished import can be seen, or what became of it. */
async function draftHref(db: Reading, { versionId }: StoredImport, locale: Locale): Promise<string | undefined> {
  if (!versionId) return undefined
  const frameworks = await listFrameworks(db, locale)
  const framework = frameworks.find(one => [one.draftId, one.versionId].includes(versionId))
  if (!framework) return undefined
  const address = { frameworkKey: framework.key }
  if (framework.versionId === versionId) return skillsUrls.framework.href(address)
  const draft = await db
    .selectFrom('framework_versions')
    .select('version')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', versionId)
    .executeTakeFirst()
  return skillsUrls.framework.href(address, { version: draft?.version })
}
