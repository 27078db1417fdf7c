import { FilterBar, FilterSelect, PageHeader } from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { editingWords } from '../../editing/words.ts'
import type { FrameworkVersion } from '../../frameworks.queries.ts'
import { frameworksWords } from '../../frameworks-words.ts'
import { skillsUrls } from '../../skills.urls.ts'
import { versionQuery } from '../chosen-version.ts'
import type { Compared } from './became.ts'
import { BecameItems } from './became.view.tsx'
import { DifferencesView, isSame } from './differences.view.tsx'

interface ChangesData extends Compared {
  readonly versions: readonly FrameworkVersion[]
  readonly newest: FrameworkVersion
  readonly from: FrameworkVersion | undefined
  readonly to: FrameworkVersion
}

export function ChangesView({ data, ctx: { locale, organisation } }: ViewProps<ChangesData>) {
  const { versions, newest, from, to, differences, became, names } = data
  const text = frameworksWords(locale).changes
  const address = { frameworkKey: newest.key }
  const items = versions.map(({ version }) => ({ value: version, text: version }))
  return (
    <>
      <PageHeader title={text.title} lead={text.lead(newest.name)} locale={locale} />
      <Table
        classes="app-table--stack"
        head={[text.version, text.published, text.note]}
        rows={versions.map(version => [
          <a class="govuk-link" href={skillsUrls.framework.href(address, versionQuery(version))}>
            {version.version}
          </a>,
          version.publishedAt ? (
            formatDate(locale, version.publishedAt, organisation.timeZone)
          ) : (
            <Tag text={text.draft} classes="govuk-tag--yellow" />
          ),
          version.changeNote || text.noNote,
        ])}
        firstCellIsHeader
      />
      {versions.length < 2 ? (
        <p class="govuk-body">{text.onlyOne}</p>
      ) : (
        <FilterBar action={skillsUrls.changes.href(address)} submitText={text.compare} locale={locale}>
          <FilterSelect name="from" before={text.from} label={text.from} value={from?.version ?? ''} items={items} />
          <FilterSelect name="to" before={text.to} label={text.to} value={to.version} items={items} />
        </FilterBar>
      )}
      {from && differences && (
        <section>
          <h2 class="govuk-heading-m">{text.compareTitle(from.version, to.version)}</h2>
          {became.length > 0 && (
            <>
              <h3 class="govuk-heading-s">{editingWords(locale).became.title}</h3>
              <BecameItems rows={became} nameOf={key => names.get(key) ?? key} locale={locale} />
            </>
          )}
          {(became.length === 0 || !isSame(differences)) && (
            <DifferencesView differences={differences} locale={locale} />
          )}
        </section>
      )}
    </>
  )
}
