import {
  keepsFrameworks,
  listFrameworks,
  listLevels,
  listSkillNames,
  type NamedSkill,
  skillsUrls,
} from '#features/skills/index.ts'
import { PageHeader, Pager } from '#platform/html/components/index.ts'
import { InsetText, SummaryList, Table } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import {
  type Crosswalk,
  type Edition,
  getCrosswalk,
  listLevelLinks,
  listLinks,
  type StoredLink,
} from '../../crosswalk-editions.queries.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import type { LevelMatch } from '../../derive-levels.ts'
import { crosswalksWords } from '../../words.ts'
import { crosswalkCrumbs, nameOf, titleOf } from '../crosswalk-parts.view.tsx'
import { KeeperActions } from './keeper-actions.view.tsx'

export interface ShownCrosswalk {
  readonly crosswalk: Crosswalk
  readonly edition: Edition
  readonly levels: readonly LevelMatch[]
  readonly links: readonly StoredLink[]
  readonly names: Record<'from' | 'to', ReadonlyMap<string, NamedSkill>>
  readonly scales: Record<'from' | 'to', ReadonlyMap<number, string>>
  readonly hasNewScale: boolean
  readonly pageNumber: number
  readonly isKeeper: boolean
}

const pageSize = 100

/** What matches what: the published edition for everybody, the draft for those who keep frameworks. */
export const crosswalkPage = page(crosswalksUrls.crosswalk, {
  access: signedIn,
  async load({ db, me, params, query, locale }): Promise<ShownCrosswalk> {
    const isKeeper = keepsFrameworks(me)
    const crosswalk = await getCrosswalk(db, params.crosswalkId, locale)
    const { draft, published, withdrawnAt } = crosswalk
    const wanted = isKeeper && query.get('edition') === 'draft' ? draft : (published ?? draft)
    const mayBeSeen = wanted && (isKeeper || (wanted.publishedAt && !withdrawnAt))
    const edition = found(mayBeSeen ? wanted : undefined, 'No such crosswalk')
    const current = new Map((await listFrameworks(db, locale)).map(({ id, versionId }) => [id, versionId]))
    const ends = { from: edition.fromVersionId, to: edition.toVersionId }
    const newest = {
      from: current.get(crosswalk.from.id) ?? ends.from,
      to: current.get(crosswalk.to.id) ?? ends.to,
    }
    const scale = async (versionId: string) =>
      new Map((await listLevels(db, versionId, locale)).map(({ position, name }) => [position, name]))
    const scales = { from: await scale(ends.from), to: await scale(ends.to) }
    const isOther = async (side: 'from' | 'to') =>
      newest[side] !== ends[side] &&
      [...(await scale(newest[side])).values()].join() !== [...scales[side].values()].join()
    return {
      ...{ crosswalk, edition, scales, isKeeper },
      levels: await listLevelLinks(db, edition),
      links: await listLinks(db, edition),
      names: { from: await namesIn(db, newest.from), to: await namesIn(db, newest.to) },
      hasNewScale: (await isOther('from')) || (await isOther('to')),
      pageNumber: pageNumber(query),
    }
  },
  title: ({ data, ctx }) => titleOf(data.crosswalk, ctx.locale),
  breadcrumbs: ({ data, ctx }) => crosswalkCrumbs(data.crosswalk, ctx.locale).slice(0, 1),
  view: CrosswalkView,
})

const namesIn = async (db: Parameters<typeof listSkillNames>[0], versionId: string) =>
  new Map((await listSkillNames(db, versionId)).map(skill => [skill.key, skill]))

function CrosswalkView({ data, ctx: { locale, organisation } }: ViewProps<ShownCrosswalk>) {
  const { crosswalk, edition, levels, isKeeper, hasNewScale } = data
  const text = crosswalksWords(locale).show
  const date = (at: Date) => formatDate(locale, at, organisation.timeZone)
  return (
    <>
      <PageHeader title={titleOf(crosswalk, locale)} caption={text.caption} lead={text.counts} locale={locale} />
      {!edition.publishedAt && <InsetText text={text.draftText} />}
      {crosswalk.withdrawnAt && <InsetText text={text.withdrawn(date(crosswalk.withdrawnAt))} />}
      {isKeeper && hasNewScale && <InsetText text={text.scaleChanged} />}
      <SummaryList
        rows={[
          { key: text.edition, value: formatNumber(locale, edition.number) },
          edition.publishedAt !== undefined && {
            key: text.published,
            value: text.publishedBy(date(edition.publishedAt), edition.publishedBy),
          },
          edition.note !== '' && { key: text.note, value: edition.note },
        ]}
      />
      {isKeeper && <KeeperActions crosswalk={crosswalk} locale={locale} />}
      <section>
        <h2 class="govuk-heading-m">{text.levels}</h2>
        {levels.length === 0 ? <p class="govuk-body">{text.noLevels}</p> : <Levels data={data} locale={locale} />}
      </section>
      <section>
        <h2 class="govuk-heading-m">{text.skills}</h2>
        <Links data={data} locale={locale} />
      </section>
      <Files crosswalk={crosswalk} edition={edition} locale={locale} />
    </>
  )
}

interface PartProps {
  readonly data: ShownCrosswalk
  readonly locale: Locale
}

export function Levels({ data: { crosswalk, levels, scales }, locale }: PartProps) {
  const text = crosswalksWords(locale)
  return (
    <Table
      classes="app-table--stack"
      head={[crosswalk.from.name, text.levels.kind, crosswalk.to.name]}
      rows={levels.map(({ from, to, kind }) => [
        scales.from.get(from) ?? String(from),
        text.levels[kind],
        scales.to.get(to) ?? String(to),
      ])}
    />
  )
}

function Links({ data: { crosswalk, edition, links, names, pageNumber }, locale }: PartProps) {
  const text = crosswalksWords(locale)
  if (links.length === 0) return <p class="govuk-body">{text.show.none}</p>
  const shown = links.slice((pageNumber - 1) * pageSize, pageNumber * pageSize)
  const address = { crosswalkId: crosswalk.id }
  const draft = edition.publishedAt ? undefined : 'draft'
  return (
    <>
      <Table
        classes="app-table--stack"
        head={[crosswalk.from.name, text.show.match, crosswalk.to.name]}
        rows={shown.map(({ fromKey, toKey, kind, note }) => [
          <SkillLink frameworkKey={crosswalk.from.key} skillKey={fromKey} names={names.from} locale={locale} />,
          <>
            {text.kinds[kind]}
            {note && <span class="govuk-hint app-found-skills__where"> {note}</span>}
          </>,
          <SkillLink frameworkKey={crosswalk.to.key} skillKey={toKey} names={names.to} locale={locale} />,
        ])}
      />
      <Pager
        page={pageNumber}
        pageSize={pageSize}
        total={links.length}
        href={number => crosswalksUrls.crosswalk.href(address, { edition: draft, page: number })}
        locale={locale}
      />
    </>
  )
}

interface SkillLinkProps {
  readonly frameworkKey: string
  readonly skillKey: string
  readonly names: ReadonlyMap<string, NamedSkill>
  readonly locale: Locale
}

export function SkillLink({ frameworkKey, skillKey, names, locale }: SkillLinkProps) {
  const skill = names.get(skillKey)
  return (
    <>
      <a class="govuk-link" href={skillsUrls.skill.href({ frameworkKey, skillKey })}>
        {skill ? nameOf(skill, locale) : skillKey}
      </a>
      {!skill && ` (${crosswalksWords(locale).show.gone})`}
    </>
  )
}

function Files({ crosswalk, edition, locale }: { crosswalk: Crosswalk; edition: Edition; locale: Locale }) {
  const text = crosswalksWords(locale).show
  const draft = edition.publishedAt ? undefined : 'draft'
  const files = [
    ['crosswalk.csv', text.csv],
    ['crosswalk.case.json', text.case],
  ] as const
  return (
    <section class="app-no-print">
      <h2 class="govuk-heading-s">{text.files}</h2>
      <ul class="govuk-list">
        {files.map(([crosswalkFile, words]) => (
          <li>
            <a
              class="govuk-link"
              href={crosswalksUrls.file.href({ crosswalkId: crosswalk.id, crosswalkFile }, { edition: draft })}
              download
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
