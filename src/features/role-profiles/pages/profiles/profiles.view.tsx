import { EmptyState, FilterBar, FilterSelect, FilterText, PageHeader, Pager } from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { frameworkName } from '../../framework-name.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { pageSize, sorts, states } from './choices.ts'
import type { Entry, ProfilesData } from './profiles.page.ts'

export function ProfilesView({ data, ctx: { locale, organisation } }: ViewProps<ProfilesData>) {
  const { entries, total, filter, isKeeper, frameworks } = data
  const text = words(locale).list
  const named = (key: string) => frameworkName(frameworks.find(one => one.key === key) ?? { texts: {} }, locale)
  const address = (page: number) => roleProfilesUrls.profiles.href({}, { ...filter, page })
  const when = ({ changedAt }: Entry) => (changedAt ? formatDate(locale, changedAt, organisation.timeZone) : '–')
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        whoCanSee={{ text: words(locale).everybodySees }}
        actions={[
          isKeeper && { text: text.add, href: roleProfilesUrls.add.href() },
          isKeeper && { text: text.import, href: roleProfilesUrls.imports.href() },
        ]}
        locale={locale}
      />
      <Filter data={data} locale={locale} />
      {entries.length === 0 ? (
        <EmptyState
          title={text.none}
          text={text.noneText}
          action={{ text: text.showAll, href: roleProfilesUrls.profiles.href() }}
        />
      ) : (
        <>
          <p class="govuk-body" role="status">
            {text.found(total)}
          </p>
          <Table
            classes="app-table--stack"
            head={[text.profile, text.framework, { text: text.skills, format: 'numeric' }, text.changed]}
            rows={entries.map(entry => [
              <Name entry={entry} locale={locale} />,
              <bdi>{named(entry.frameworkKey)}</bdi>,
              { text: formatNumber(locale, entry.skills), format: 'numeric' },
              when(entry),
            ])}
            firstCellIsHeader
          />
          <Pager page={data.page} pageSize={pageSize} total={total} href={address} locale={locale} />
        </>
      )}
      <TakeAlong locale={locale} />
    </>
  )
}

function Name({ entry, locale }: { entry: Entry; locale: Locale }) {
  const text = words(locale)
  return (
    <>
      <a class="govuk-link" href={roleProfilesUrls.profile.href({ profileKey: entry.key })}>
        <bdi>{entry.words.name}</bdi>
      </a>{' '}
      {entry.state !== 'published' && <Tag text={text.list.states[entry.state]} classes="govuk-tag--grey" />}
      {entry.state === 'published' && entry.hasDraft && <Tag text={text.list.draftWaits} classes="govuk-tag--yellow" />}
      {entry.words.family && (
        <span class="app-quiet govuk-!-font-weight-regular">
          <br />
          {entry.words.family}
        </span>
      )}
    </>
  )
}

function Filter({ data: { filter, frameworks, isKeeper }, locale }: { data: ProfilesData; locale: Locale }) {
  const text = words(locale).list
  const here = roleProfilesUrls.profiles.href()
  const isSet = filter.q || filter.framework || (isKeeper && filter.state) || filter.sort !== 'name'
  return (
    <FilterBar action={here} locale={locale} {...(isSet ? { clearHref: here } : {})}>
      <FilterText name="q" label={text.search} value={filter.q} placeholder={text.placeholder} />
      <FilterSelect
        name="framework"
        before={text.in}
        label={text.framework}
        value={filter.framework}
        items={[
          { value: '', text: text.anyFramework },
          ...frameworks.map(one => ({ value: one.key, text: frameworkName(one, locale) })),
        ]}
      />
      {isKeeper && (
        <FilterSelect
          name="state"
          label={text.state}
          value={filter.state}
          items={[
            { value: '', text: text.anyState },
            ...states.map(value => ({ value, text: text.states[value].toLowerCase() })),
          ]}
        />
      )}
      <FilterSelect
        name="sort"
        before={text.sortedBy}
        label={text.sort}
        value={filter.sort}
        items={sorts.map(value => ({ value, text: text.sorts[value] }))}
      />
    </FilterBar>
  )
}

function TakeAlong({ locale }: { locale: Locale }) {
  const text = words(locale).list
  const files = [
    { text: text.csv, file: 'profiles.csv' },
    { text: text.json, file: 'profiles.json' },
  ]
  return (
    <section class="app-no-print">
      <h2 class="govuk-heading-s">{text.take}</h2>
      <ul class="govuk-list">
        {files.map(({ text: label, file }) => (
          <li>
            <a class="govuk-link" href={roleProfilesUrls.file.href({ file })} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
