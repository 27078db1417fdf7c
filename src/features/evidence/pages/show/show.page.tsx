import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download, page } from '#platform/http/page.ts'
import { listReaders } from '../../asking/readers.queries.ts'
import type { PersonName } from '../../asking/requests.ts'
import { bringBackEvidence, deleteEvidence, withdrawEvidence } from '../../change-evidence.ts'
import { type Evidence, type EvidenceVersion, findEvidence, findOwnFile, listVersions } from '../../evidence.queries.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { fileAnswer } from '../../files/file-answer.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import type { SkillNames } from '../../named-skills.ts'
import { words } from '../../words.ts'
import { evidenceCrumbs } from '../evidence-frame.tsx'
import { DeleteView } from './delete.view.tsx'
import { ShowView } from './show.view.tsx'

export interface ShowData {
  readonly evidence: Evidence
  readonly names: SkillNames
  /** What it said before, the newest first. */
  readonly earlier: readonly EvidenceVersion[]
  /** Who else sees it now. */
  readonly readers: readonly PersonName[]
}

/** One piece of evidence with its history and with who else sees it. */
export const showPage = page(evidenceUrls.show, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<ShowData> {
    const evidence = found(await findEvidence(db, me, params.evidenceId))
    const [, ...earlier] = evidence.version > 1 ? await listVersions(db, me, evidence.id) : []
    const refs = [...evidence.skills, ...earlier.flatMap(({ skills }) => skills)]
    const readers = evidence.withdrawnAt ? [] : await listReaders(db, me, evidence.id)
    return { evidence, names: await nameSkills(db, refs, locale), earlier, readers }
  },
  title: ({ data }) => data.evidence.title,
  breadcrumbs: ({ ctx }) => evidenceCrumbs(ctx.locale),
  view: ShowView,
})

interface OwnRequest {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly evidenceId: string }
}

const loadOwn = async ({ db, me, params }: OwnRequest) => found(await findEvidence(db, me, params.evidenceId))

const hrefOf = ({ id }: Evidence) => evidenceUrls.show.href({ evidenceId: id })

export const withdrawAction = action(evidenceUrls.withdraw, {
  access: signedIn,
  load: loadOwn,
  async submit({ tx, me, data, locale, now }) {
    if (!data.withdrawnAt) await withdrawEvidence(tx, me, data, now)
    return redirect(hrefOf(data)).saying(words(locale).show.withdrawn)
  },
})

export const bringBackAction = action(evidenceUrls.bringBack, {
  access: signedIn,
  load: loadOwn,
  async submit({ tx, me, data, locale }) {
    await bringBackEvidence(tx, me, data)
    return redirect(hrefOf(data)).saying(words(locale).show.broughtBack)
  },
})

/** Asks once: this cannot be undone. Only what was withdrawn can be deleted. */
export const deletePage = page(evidenceUrls.erase, {
  access: signedIn,
  async load(request) {
    const evidence = await loadOwn(request)
    if (!evidence.withdrawnAt) throw notFound()
    return evidence
  },
  title: ({ ctx }) => words(ctx.locale).delete.title,
  breadcrumbs: ({ data, ctx }) => evidenceCrumbs(ctx.locale, { text: data.title, href: hrefOf(data) }),
  view: DeleteView,
  async submit({ tx, me, data, locale }) {
    await deleteEvidence(tx, me, data)
    return redirect(evidenceUrls.list.href()).saying(words(locale).delete.done)
  },
})

/** A file of one's own evidence. */
export const ownFile = download(evidenceUrls.file, {
  access: signedIn,
  load: async ({ db, me, params: { evidenceId, fileId } }) =>
    fileAnswer(db, found(await findOwnFile(db, me, evidenceId, fileId))),
})
