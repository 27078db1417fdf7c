import { z } from 'zod'
import { holds } from '#platform/http/access.ts'
import { type FormDefinition, form, type RawValues } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { applyChoices } from '../../import/choices.ts'
import { carryOutStaffImport, planStaffImport } from '../../import/import.jobs.ts'
import { listImportChanges } from '../../import/import-changes.queries.ts'
import { changeImport, getImport, holdImport, type StoredImport } from '../../import/stored-import.ts'
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
  async load({ db, params, locale, query }) {
    const stored = await getImport(db, params.importId)
    const happened = stored.state === 'done' ? await listImportChanges(db, stored.id) : undefined
    const only = { kind: query.get('kind') ?? '', page: pageNumber(query) }
    return { stored, happened, only, heading: heading(stored, importPageWords(locale)) }
  },
  title: ({ data }) => data.heading,
  breadcrumbs: ({ ctx }) => [{ text: importPageWords(ctx.locale).upload.title, href: peopleUrls.imports.href() }],
  refreshAfter: ({ data: { stored } }) => (['planning', 'working'].includes(stored.state) ? 2 : undefined),
  view: ImportShowView,
  form: decisions,
  async submit({ tx, me, params, input: { posted }, locale }) {
    const stored = await holdImport(tx, params.importId)
    const { show } = importPageWords(locale)
    if (stored.state !== 'planned') return backTo(stored).saying(show.decidedMeanwhile)
    const choices = applyChoices(stored.choices, posted)
    const leaversConfirmed = stored.leaversConfirmed || posted.leavers === 'confirmed'
    await changeImport(tx, stored.id, { choices, leaversConfirmed, preview: null })
    await enqueue(tx, planStaffImport, { importId: stored.id }, { actorId: me.id, key: `plan:${stored.id}` })
    return backTo(stored).saying(show.applied)
  },
})

/** Says yes to a preview; the worker then does what was shown. Saying it twice is saying it once. */
export const confirmImport = action(peopleUrls.confirmImport, {
  access: holds('administrator'),
  load: () => undefined,
  form: form(() => z.object({ fingerprint: z.string() })),
  async submit({ tx, me, params, input, locale, now }) {
    const stored = await holdImport(tx, params.importId)
    const { preview, state } = stored
    if (state === 'working' || state === 'done') return backTo(stored)
    const isWhatWasSeen = preview !== undefined && ['', preview.fingerprint].includes(input.fingerprint)
    if (state !== 'planned' || !preview?.ready || !isWhatWasSeen)
      return backTo(stored).saying(importPageWords(locale).show.decidedMeanwhile)
    const { joins, returns, changes } = preview.counts
    const peopleInAll = joins + returns + changes
    await changeImport(tx, stored.id, { confirmedAt: now, confirmedBy: me.id, peopleInAll, peopleDone: 0 })
    await enqueue(tx, carryOutStaffImport, { importId: stored.id }, { actorId: me.id, key: `carry-out:${stored.id}` })
    return backTo(stored)
  },
})

/** Lets go of an import that is not under way; the file is deleted. */
export const giveUpImport = action(peopleUrls.giveUpImport, {
  access: holds('administrator'),
  load: () => undefined,
  async submit({ tx, params, locale, now }) {
    const stored = await holdImport(tx, params.importId)
    const { show } = importPageWords(locale)
    if (stored.state === 'working' || stored.state === 'done') return backTo(stored).saying(show.tooLateToGiveUp)
    if (stored.state !== 'given-up') await changeImport(tx, stored.id, { givenUpAt: now, preview: null })
    return redirect(peopleUrls.imports.href()).saying(show.givenUp)
  },
})

const backTo = ({ id }: StoredImport) => redirect(peopleUrls.import.href({ importId: id }))
