import { holds } from '#platform/http/access.ts'
import { HttpError } from '#platform/http/errors.ts'
import type { FormDefinition, RawValues } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { applyChoices } from '../../import/choices.ts'
import { carryOutStaffImport, planStaffImport } from '../../import/import.jobs.ts'
import { changeImport, getImport, type StoredImport } from '../../import/stored-import.ts'
import { importPageWords } from '../../import-page-words.ts'
import { peopleUrls } from '../../people.urls.ts'
import { ImportShowView } from './import-show.view.tsx'

// A decision for every fault: names that depend on the file. `applyChoices` passes over whatever makes no sense.
const decisions: FormDefinition<{ posted: RawValues }, { stored: StoredImport }> = {
  initial: () => ({}),
  parse: posted => ({ input: { posted } }),
}

const heading = ({ state }: StoredImport, words: ReturnType<typeof importPageWords>): string => {
  const { show } = words
  const headings = { planning: show.planning, working: show.working, done: show.done, failed: show.failed }
  return state === 'given-up' ? show.givenUpTitle : ((headings as Record<string, string>)[state] ?? show.title)
}

/** One import: the preview with its faults and decisions, then how far it is, then what came of it. */
export const importShowPage = page(peopleUrls.import, {
  access: holds('administrator'),
  async load({ db, params, locale }) {
    const stored = await getImport(db, params.importId)
    return { stored, heading: heading(stored, importPageWords(locale)) }
  },
  title: ({ data }) => data.heading,
  breadcrumbs: ({ ctx }) => [{ text: importPageWords(ctx.locale).upload.title, href: peopleUrls.imports.href() }],
  refreshAfter: ({ data: { stored } }) => (['planning', 'working'].includes(stored.state) ? 2 : undefined),
  view: ImportShowView,
  form: decisions,
  async submit({ tx, me, data: { stored }, input: { posted }, locale }) {
    refuseUnless(stored, 'planned')
    const choices = applyChoices(stored.choices, posted)
    const leaversConfirmed = stored.leaversConfirmed || posted.leavers === 'confirmed'
    await changeImport(tx, stored.id, { choices, leaversConfirmed, preview: null })
    await enqueue(tx, planStaffImport, { importId: stored.id }, { actorId: me.id, key: `plan:${stored.id}` })
    return redirect(peopleUrls.import.href({ importId: stored.id })).saying(importPageWords(locale).show.applied)
  },
})

/** Says yes to a preview; the worker then does what was shown. */
export const confirmImport = action(peopleUrls.confirmImport, {
  access: holds('administrator'),
  load: ({ db, params }) => getImport(db, params.importId),
  async submit({ tx, me, data: stored, now }) {
    refuseUnless(stored, 'planned')
    const { preview } = stored
    if (!preview?.ready) throw new HttpError(409, 'The preview is not ready')
    const { joins, returns, changes } = preview.counts
    const peopleInAll = joins + returns + changes
    await changeImport(tx, stored.id, { confirmedAt: now, confirmedBy: me.id, peopleInAll, peopleDone: 0 })
    await enqueue(tx, carryOutStaffImport, { importId: stored.id }, { actorId: me.id, key: `carry-out:${stored.id}` })
    return redirect(peopleUrls.import.href({ importId: stored.id }))
  },
})

/** Lets go of an import that is not under way; the file is deleted. */
export const giveUpImport = action(peopleUrls.giveUpImport, {
  access: holds('administrator'),
  load: ({ db, params }) => getImport(db, params.importId),
  async submit({ tx, data: stored, locale, now }) {
    refuseUnless(stored, 'mapping', 'planning', 'planned', 'failed')
    await changeImport(tx, stored.id, { givenUpAt: now })
    return redirect(peopleUrls.imports.href()).saying(importPageWords(locale).show.givenUp)
  },
})

function refuseUnless(stored: StoredImport, ...states: readonly StoredImport['state'][]): void {
  if (!states.includes(stored.state)) throw new HttpError(409, `The import is ${stored.state}`)
}
