import { todayIn } from '#features/profiles/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { mostFileBytes, readHandedIn } from '#platform/files/handed-in.ts'
import type { FileFault } from '#platform/files/sniff.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type UploadedFile } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { addEvidence } from '../../add-evidence.ts'
import { changeEvidence, mostEvidence, mostInAnHour } from '../../change-evidence.ts'
import { countOwnEvidence, countVersionsSince, type Evidence, findEvidence } from '../../evidence.queries.ts'
import { isOwnKind, refFrom, refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { countBytes, keepFile, mostBytesOfAPerson } from '../../files/keep-file.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import type { NamedSkill } from '../../named-skills.ts'
import { words } from '../../words.ts'
import { evidenceCrumbs } from '../evidence-frame.tsx'
import { AddView, ChooseKindView } from './add.view.tsx'
import { contentFrom, type EvidenceFormData, evidenceForm } from './evidence.form.ts'

const hour = 3_600_000
const upload = { field: 'file', maxBytes: mostFileBytes, saysTooLarge: true } as const

async function skillAsked(db: Reading, query: URLSearchParams, locale: Locale): Promise<NamedSkill | undefined> {
  const ref = refFrom(query.get('skill') ?? '')
  return ref && (await nameSkills(db, [ref], locale)).get(refText(ref))
}

/** What kind of evidence; one question, three ways on. */
export const addPage = page(evidenceUrls.add, {
  access: signedIn,
  load: async ({ db, query, locale }) => ({ forSkill: await skillAsked(db, query, locale) }),
  title: ({ ctx }) => words(ctx.locale).choose.title,
  breadcrumbs: ({ ctx }) => evidenceCrumbs(ctx.locale),
  view: ChooseKindView,
})

/** A new note, link or file. */
export const addKindPage = page(evidenceUrls.addKind, {
  access: signedIn,
  async load({ db, params: { kind }, query, locale, organisation, now }): Promise<EvidenceFormData> {
    if (!isOwnKind(kind)) throw notFound()
    const today = todayIn(organisation.timeZone, now).date
    return { kind, forSkill: await skillAsked(db, query, locale), evidence: undefined, today }
  },
  title: ({ data, ctx }) => words(ctx.locale).form.titles[data.kind],
  breadcrumbs: ({ ctx }) => evidenceCrumbs(ctx.locale),
  view: AddView,
  form: evidenceForm,
  upload,
  async submit({ tx, me, data: { kind, forSkill }, input, file, locale, now }) {
    const { form: text } = words(locale)
    const limit = await limitFault(tx, me, now)
    if (limit) return invalid({ title: text.faults[limit] })
    const kept = kind === 'file' ? await keptFile(tx, me, file, now) : undefined
    if (kept && 'fault' in kept) return invalid({ file: text.faults[kept.fault] })
    const skills = forSkill ? [forSkill] : []
    const evidenceId = await addEvidence(tx, { person: me, kind, skills, ...contentFrom(input, kept?.fileId) }, now)
    return redirect(evidenceUrls.skills.href({ evidenceId })).saying(text.added)
  },
})

/** Changes what one's own evidence says. What other features added is not the person's to change. */
export const editPage = page(evidenceUrls.edit, {
  access: signedIn,
  async load({
    db,
    me,
    params: { evidenceId },
    organisation,
    now,
  }): Promise<EvidenceFormData & { evidence: Evidence }> {
    const evidence = found(await findEvidence(db, me, evidenceId))
    if (!isOwnKind(evidence.kind) || evidence.isLent || evidence.withdrawnAt) throw notFound()
    const today = todayIn(organisation.timeZone, now).date
    return { kind: evidence.kind, forSkill: undefined, evidence, today }
  },
  title: ({ ctx }) => words(ctx.locale).form.editTitle,
  breadcrumbs: ({ data: { evidence }, ctx }) =>
    evidenceCrumbs(ctx.locale, {
      text: evidence.title,
      href: evidenceUrls.show.href({ evidenceId: evidence.id }),
    }),
  view: AddView,
  form: evidenceForm,
  upload,
  async submit({ tx, me, data: { kind, evidence }, input, file, locale, now }) {
    const { form: text } = words(locale)
    const limit = await limitFault(tx, me, now, { isNew: false })
    if (limit) return invalid({ title: text.faults[limit] })
    const hasNewFile = kind === 'file' && file !== undefined
    const kept = hasNewFile ? await keptFile(tx, me, file, now) : undefined
    if (kept && 'fault' in kept) return invalid({ file: text.faults[kept.fault] })
    const content = contentFrom(input, kept?.fileId ?? evidence.file?.id)
    const isChanged = await changeEvidence(tx, me, evidence, { content }, now)
    const there = evidenceUrls.show.href({ evidenceId: evidence.id })
    return redirect(there).saying(isChanged ? text.saved : text.nothingChanged)
  },
})

async function limitFault(tx: Writing, me: { readonly id: string }, now: Date, { isNew = true } = {}) {
  if ((await countVersionsSince(tx, me, new Date(now.getTime() - hour))) >= mostInAnHour) return 'often' as const
  const { all, withdrawn } = await countOwnEvidence(tx, me)
  return isNew && all + withdrawn >= mostEvidence ? ('tooMuch' as const) : undefined
}

async function keptFile(
  tx: Writing,
  me: { readonly id: string },
  upload: UploadedFile | undefined,
  now: Date,
): Promise<{ fileId: string } | { fault: FileFault | 'full' }> {
  const read = await readHandedIn(upload)
  if (typeof read === 'string') return { fault: read }
  if ((await countBytes(tx, me)) + read.byteCount > mostBytesOfAPerson) return { fault: 'full' }
  return { fileId: await keepFile(tx, me, read, now) }
}
