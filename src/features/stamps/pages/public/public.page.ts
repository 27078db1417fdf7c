import type { Reading } from '#platform/db/tx.ts'
import { anyone } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { type Context, download, page } from '#platform/http/page.ts'
import { passage } from '#platform/http/passage.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type AchievementVersion, textIn } from '../../achievements/achievement.ts'
import { findPublished, listCurrentAchievements } from '../../achievements/achievements.queries.ts'
import { edgeOfKey } from '../../achievements/motif.ts'
import { countView, findByLink } from '../../award/links.ts'
import { type Stamp, standingOf } from '../../award/stamp.ts'
import { findByCredential } from '../../award/stamps.queries.ts'
import { markPng, markSvg } from '../../credentials/bake.ts'
import { describeRule } from '../../criteria/describe-rule.ts'
import { needsOf, surroundingsOf } from '../../criteria/plain-rule.ts'
import { fileOf, stampFile } from '../../documents/stamp-file.ts'
import { issuerUrls, stampsUrls } from '../../stamps.urls.ts'
import type { BadgeState } from '../../verify/verify-badge.ts'
import { words } from '../../words.ts'
import { CredentialView, CriteriaView, IssuerView } from './public.view.tsx'

const inAddress = ({ organisation }: { readonly organisation: string }) => organisation

export interface CriteriaData {
  readonly version: AchievementVersion
  readonly sentences: readonly string[]
  readonly skills: readonly string[]
}

async function criteriaOf(db: Reading, version: AchievementVersion, locale: Locale): Promise<CriteriaData> {
  const around = await surroundingsOf(db, [version.rule], locale)
  const { sentences } = await describeRule(db, version.rule, around, locale)
  const needs = version.rule.conditions.flatMap(one => needsOf(one, around))
  const skills = around.skills
    .filter(({ skillKey, frameworkId }) =>
      needs.some(need => need.skillKey === skillKey && need.frameworkId === frameworkId),
    )
    .map(({ name }) => name)
  return { version, sentences, skills }
}

/** What an achievement takes: for everybody, because a stamp is worth what its rule is. */
export const criteriaPage = page(stampsUrls.criteria, {
  access: anyone,
  organisation: inAddress,
  async load({ db, params, locale }): Promise<CriteriaData> {
    return criteriaOf(db, found(await findPublished(db, params.key), 'No such achievement'), locale)
  },
  title: ({ data, ctx }) => textIn(data.version.texts, ctx.locale).name,
  breadcrumbs: ({ ctx: { locale, organisation } }) => [
    {
      text: words(locale).stampPage.aboutIssuer(organisation.name),
      href: issuerUrls.about.href({ organisation: organisation.slug }),
    },
  ],
  view: CriteriaView,
})

export interface IssuerData {
  readonly achievements: readonly AchievementVersion[]
}

/** The issuer in words: what can be earned here, and where the keys are. */
export const issuerPage = page(issuerUrls.about, {
  access: anyone,
  organisation: inAddress,
  load: async ({ db }): Promise<IssuerData> => ({ achievements: await listCurrentAchievements(db) }),
  title: ({ ctx }) => words(ctx.locale).stampPage.aboutIssuer(ctx.organisation.name),
  view: IssuerView,
})

/** The mark of an achievement, without anybody's stamp in it. */
export const markDownload = download(stampsUrls.image, {
  access: anyone,
  organisation: inAddress,
  async load({ db, params: { key, file } }) {
    const [, number = '', kind = ''] = /^(\d{1,6})\.(png|svg)$/.exec(file) ?? []
    const { motif } = found(await findPublished(db, key, Number(number)), 'No such mark')
    const variant = edgeOfKey(key)
    return kind === 'png'
      ? { type: 'image/png', body: await markPng(motif, variant), cache: 'revalidate' as const }
      : { type: 'image/svg+xml', body: markSvg(motif, variant), cache: 'revalidate' as const }
  },
})

export interface CredentialData extends CriteriaData {
  readonly stamp: Stamp
  readonly state: BadgeState
  /** Only for whoever has the holder's link. */
  readonly shared: { readonly token: string; readonly personName: string } | undefined
}

async function credentialData(
  db: Reading,
  stamp: Stamp,
  now: Date,
  locale: Locale,
): Promise<Omit<CredentialData, 'shared'>> {
  const standing = standingOf(stamp, now)
  const isOver = stamp.validUntil !== undefined && stamp.validUntil <= now
  const state = standing === 'revoked' || standing === 'refused' ? 'revoked' : isOver ? 'expired' : 'valid'
  const version = found(await findPublished(db, stamp.key, stamp.number), 'No such edition')
  return { ...(await criteriaOf(db, version, locale)), stamp, state }
}

/** The address of one stamp, known to whoever has its file: whether it stands, and nothing about whose it is. */
export const credentialPage = page(stampsUrls.credential, {
  access: anyone,
  organisation: inAddress,
  async load({ db, params, now, locale }): Promise<CredentialData> {
    const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(params.credential)
    const stamp = found(isId ? await findByCredential(db, params.credential) : undefined, 'No such stamp')
    return { ...(await credentialData(db, stamp, now, locale)), shared: undefined }
  },
  title: ({ data, ctx }) => textIn(data.stamp.texts, ctx.locale).name,
  view: props => CredentialView(props),
})

const sharedPage = page(stampsUrls.shared, {
  access: anyone,
  load: (): CredentialData | undefined => undefined,
  isGone: ({ data }) => data === undefined,
  title: ({ data, ctx }: { data: CredentialData | undefined; ctx: Context }) =>
    data ? textIn(data.stamp.texts, ctx.locale).name : words(ctx.locale).stampPage.gone,
  view: CredentialView,
})

/** A stamp behind its holder's link, with the name. Counted, so that the holder knows whether it was opened. */
export const sharedPassage = passage(stampsUrls.shared, {
  method: 'GET',
  access: anyone,
  organisation: inAddress,
  async travel({ params: { token }, transact, now, locale }) {
    const data = await transact(async tx => {
      const link = await findByLink(tx, token)
      const stamp = link && (await findByCredential(tx, link.credentialId))
      if (!link || !stamp) return undefined
      await countView(tx, link.linkId)
      return { ...(await credentialData(tx, stamp, now, locale)), shared: { token, personName: link.personName } }
    })
    return { page: sharedPage as never, data }
  },
})

/** The file behind the link. */
export const sharedDownload = download(stampsUrls.sharedFile, {
  access: anyone,
  organisation: inAddress,
  async load(request) {
    const link = found(await findByLink(request.db, request.params.token), 'No such link')
    const stamp = found(await findByCredential(request.db, link.credentialId), 'No such stamp')
    return stampFile(stamp, fileOf(request.params.file), request)
  },
})

export const publicPages = [criteriaPage, issuerPage, markDownload, credentialPage, sharedDownload]
