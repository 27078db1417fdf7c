import { findPersonCard, type PersonCard, uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, download, page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../achievements/achievement.ts'
import { findPublished } from '../../achievements/achievements.queries.ts'
import { acceptStamp, refuseStamp, showOnProfile } from '../../award/change-stamp.ts'
import { evidenceTitles, shareEvidence } from '../../award/evidence-in-stamp.ts'
import { findLink, makeLink, type StampLink, withdrawLink } from '../../award/links.ts'
import { type Stamp, type Standing, standingOf } from '../../award/stamp.ts'
import { findCredentialText, findOwnStamp } from '../../award/stamps.queries.ts'
import { describeRule } from '../../criteria/describe-rule.ts'
import { surroundingsOf } from '../../criteria/plain-rule.ts'
import { fileOf, stampFile } from '../../documents/stamp-file.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { toMine } from '../frame.tsx'
import { StampView } from './stamp.view.tsx'

export interface StampData {
  readonly stamp: Stamp
  readonly standing: Standing
  readonly giver: PersonCard | undefined
  readonly criteria: readonly string[]
  readonly isSigned: boolean
  readonly link: StampLink | undefined
  /** How many pieces of evidence could go into the stamp. */
  readonly evidence: number
}

const own = async (db: Reading, me: { readonly id: string }, stampId: string): Promise<Stamp> =>
  found(await findOwnStamp(db, me.id, uuidOrNone(stampId)), 'No such stamp')

/** One stamp of one's own, and what may be done with it. */
export const stampPage = page(stampsUrls.show, {
  access: signedIn,
  async load({ db, me, params, now, locale, config }): Promise<StampData> {
    const stamp = await own(db, me, params.stampId)
    return {
      ...{ stamp, standing: standingOf(stamp, now) },
      giver: await findPersonCard(db, stamp.awardedBy ?? null),
      criteria: await criteriaOf(db, stamp, locale),
      isSigned: (await findCredentialText(db, stamp.id)) !== undefined,
      link: await findLink(db, config, stamp.id),
      evidence: (await evidenceTitles(db, stamp)).length,
    }
  },
  title: ({ data, ctx }) => textIn(data.stamp.texts, ctx.locale).name,
  breadcrumbs: toMine,
  view: StampView,
})

async function criteriaOf(db: Reading, { key, number, texts }: Stamp, locale: Locale): Promise<readonly string[]> {
  const edition = await findPublished(db, key, number)
  const own = textIn(texts, locale).criteria
  if (!edition) return [own]
  const around = await surroundingsOf(db, [edition.rule], locale)
  const { sentences } = await describeRule(db, edition.rule, around, locale)
  return [own, ...sentences].filter(Boolean)
}

export const stampDownload = download(stampsUrls.file, {
  access: signedIn,
  load: async request => {
    const stamp = await own(request.db, request.me, request.params.stampId)
    return stampFile(stamp, fileOf(request.params.file), request)
  },
})

const back = (stampId: string) => redirect(stampsUrls.show.href({ stampId }))

export const refuseAction = action(stampsUrls.refuse, {
  access: signedIn,
  load: ({ db, me, params }) => own(db, me, params.stampId),
  async submit({ tx, data, locale, now }) {
    await refuseStamp(tx, data, now)
    await withdrawLink(tx, data.id, now)
    return back(data.id).saying(words(locale).show.refusedNow)
  },
})

export const acceptAction = action(stampsUrls.accept, {
  access: signedIn,
  load: ({ db, me, params }) => own(db, me, params.stampId),
  async submit({ tx, data, locale }) {
    await acceptStamp(tx, data)
    return back(data.id).saying(words(locale).show.acceptedNow)
  },
})

export const profileAction = action(stampsUrls.profile, {
  access: signedIn,
  load: ({ db, me, params }) => own(db, me, params.stampId),
  async submit({ tx, data, locale, now }) {
    const text = words(locale).show
    const mayShow = standingOf(data, now) !== 'revoked' && !data.refusedAt
    await showOnProfile(tx, data, mayShow && !data.isOnProfile, now)
    return back(data.id).saying(mayShow && !data.isOnProfile ? text.shown : text.hidden)
  },
})

export const evidenceAction = action(stampsUrls.evidence, {
  access: signedIn,
  load: ({ db, me, params }) => own(db, me, params.stampId),
  async submit({ tx, data, locale, now, organisation, config }) {
    const text = words(locale).show
    await shareEvidence(tx, data, !data.sharesEvidence, { organisation, config, now, locale })
    return back(data.id).saying(data.sharesEvidence ? text.evidenceRemoved : text.evidenceAdded)
  },
})

export const linkAction = action(stampsUrls.link, {
  access: signedIn,
  load: ({ db, me, params }) => own(db, me, params.stampId),
  async submit({ tx, data, locale, config, now }) {
    if (!data.refusedAt) await makeLink(tx, data, { config, now })
    return back(data.id).saying(words(locale).show.linkMade)
  },
})

export const withdrawLinkAction = action(stampsUrls.withdrawLink, {
  access: signedIn,
  load: ({ db, me, params }) => own(db, me, params.stampId),
  async submit({ tx, data, locale, now }) {
    await withdrawLink(tx, data.id, now)
    return back(data.id).saying(words(locale).show.linkGone)
  },
})

export const stampPages = [
  ...[stampPage, stampDownload, refuseAction, acceptAction],
  ...[profileAction, evidenceAction, linkAction, withdrawLinkAction],
]
