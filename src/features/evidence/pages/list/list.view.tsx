import {
  EmptyState,
  FilterBar,
  FilterSelect,
  FilterText,
  type PageAction,
  Pager,
} from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { compareTexts, formatDate, type Locale } from '#platform/i18n/index.ts'
import type { Evidence } from '../../evidence.queries.ts'
import { evidenceKinds, evidenceSorts, refText } from '../../evidence.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { inOrder } from '../../named-skills.ts'
import { words } from '../../words.ts'
import { EvidenceBody } from '../evidence-body.tsx'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { type ListData, pageSize } from './list-data.ts'

export function ListView({ data, ctx: { locale, organisation } }: ViewProps<ListData>) {
  const { filter, evidence, total, page, all, withdrawn } = data
  const { list: text, onlyYouUntilSent, title } = words(locale)
  const isEmpty = all === 0 && !filter.withdrawn
  return (
    <EvidenceFrame
      title={filter.withdrawn ? text.withdrawnTitle : title}
      lead={filter.print ? undefined : filter.withdrawn ? text.withdrawnLead : text.lead}
      whoCanSee={onlyYouUntilSent}
      actions={actionsFor(data, locale)}
      locale={locale}
      wide
      body={
        <>
          {isEmpty ? (
            <EmptyState
              title={text.none}
              text={text.noneText}
              action={{ text: text.add, href: evidenceUrls.add.href() }}
            >
              <ul class="govuk-list govuk-list--bullet">
                {text.counts.map(each => (
                  <li>{each}</li>
                ))}
              </ul>
            </EmptyState>
          ) : (
            <>
              {!filter.print && <Filter data={data} locale={locale} />}
              {total === 0 ? (
                <EmptyState
                  title={text.noneFound}
                  text={text.noneFoundText}
                  action={{ text: text.everything, href: evidenceUrls.list.href() }}
                />
              ) : (
                <p class="govuk-body" role="status">
                  {text.found(total)}
                </p>
              )}
              {evidence.map(each => (
                <Entry evidence={each} data={data} locale={locale} timeZone={organisation.timeZone} />
              ))}
              {!filter.print && (
                <Pager
                  page={page}
                  pageSize={pageSize}
                  total={total}
                  href={number => hrefWith(data, { page: number })}
                  locale={locale}
                />
              )}
            </>
          )}
          {withdrawn > 0 && !filter.withdrawn && !filter.print && (
            <p class="govuk-body">
              <a class="govuk-link" href={evidenceUrls.list.href({}, { withdrawn: 'yes' })}>
                {text.withdrawn(withdrawn)}
              </a>
            </p>
          )}
        </>
      }
    />
  )
}

const hrefWith = ({ filter }: ListData, more: Record<string, string | number | undefined>) =>
  evidenceUrls.list.href(
    {},
    {
      search: filter.text,
      skill: filter.skill,
      kind: filter.kind,
      sort: filter.sort === 'newest' ? undefined : filter.sort,
      withdrawn: filter.withdrawn ? 'yes' : undefined,
      ...more,
    },
  )

function actionsFor(data: ListData, locale: Locale): readonly (PageAction | false)[] {
  const { list: text } = words(locale)
  if (data.filter.print) return [{ text: text.back, href: hrefWith(data, {}) }]
  if (data.filter.withdrawn) return [{ text: text.back, href: evidenceUrls.list.href() }]
  return [
    data.all > 0 && { text: text.add, href: evidenceUrls.add.href({}, { skill: data.filter.skill }), primary: true },
    data.total > 0 && { text: text.print, href: hrefWith(data, { print: 'yes' }) },
    { text: text.sharing, href: evidenceUrls.sharing.href() },
  ]
}

function Filter({ data, locale }: { data: ListData; locale: Locale }) {
  const { list: text, kindsOf } = words(locale)
  const { filter } = data
  const isFiltered = Boolean(filter.text || filter.skill || filter.kind)
  const skills = [...data.skills].sort((a, b) => compareTexts(locale, a.name, b.name))
  return (
    <FilterBar
      action={evidenceUrls.list.href()}
      locale={locale}
      {...(isFiltered ? { clearHref: evidenceUrls.list.href() } : {})}
    >
      {filter.withdrawn && <input type="hidden" name="withdrawn" value="yes" />}
      <FilterSelect
        name="kind"
        before={text.show}
        label={text.kind}
        value={filter.kind ?? ''}
        items={[{ value: '', text: text.anyKind }, ...evidenceKinds.map(value => ({ value, text: kindsOf[value] }))]}
      />
      <FilterSelect
        name="skill"
        before={text.forSkill}
        label={text.skill}
        value={filter.skill}
        items={[{ value: '', text: text.anySkill }, ...skills.map(each => ({ value: refText(each), text: each.name }))]}
      />
      <FilterText name="search" before={text.named} label={text.words} value={filter.text} />
      <FilterSelect
        name="sort"
        before={text.sorted}
        label={text.sort}
        value={filter.sort}
        items={evidenceSorts.map(value => ({ value, text: text.sorts[value] }))}
      />
    </FilterBar>
  )
}

interface EntryProps {
  readonly evidence: Evidence
  readonly data: ListData
  readonly locale: Locale
  readonly timeZone: string
}

function Entry({ evidence, data, locale, timeZone }: EntryProps) {
  const { list: text, kinds } = words(locale)
  const skills = inOrder(data.names, evidence.skills, locale)
  const when = evidence.happenedOn
    ? formatDate(locale, evidence.happenedOn)
    : text.changed(formatDate(locale, evidence.changedAt, timeZone))
  return (
    <article class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={evidenceUrls.show.href({ evidenceId: evidence.id })}>
          <bdi>{evidence.title}</bdi>
        </a>
      </h2>
      <p class="govuk-body-s app-quiet govuk-!-margin-bottom-1">
        {kinds[evidence.kind]} · {when}
      </p>
      <p class="govuk-body-s">
        {skills.length > 0 ? <bdi>{skills.map(({ name }) => name).join(' · ')}</bdi> : text.noSkill}
      </p>
      {data.filter.print && (
        <EvidenceBody
          evidence={evidence}
          fileHref={file => evidenceUrls.file.href({ evidenceId: evidence.id, fileId: file.id })}
          locale={locale}
          headingLevel={3}
        />
      )}
    </article>
  )
}
