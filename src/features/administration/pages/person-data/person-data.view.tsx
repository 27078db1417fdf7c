import { Button, Details } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { administrationUrls } from '../../administration.urls.ts'
import type { FoundPerson } from '../../people.queries.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'

interface Data {
  readonly person: FoundPerson
  readonly exported: readonly string[]
  readonly kept: readonly string[]
}

export function PersonDataView({ data, ctx: { locale } }: ViewProps<Data>) {
  const t = words(locale).personData
  const { person, exported, kept } = data
  return (
    <AdminFrame title={t.title(person.name)} lead={t.lead} locale={locale}>
      <h2 class="govuk-heading-m">{t.exportTitle}</h2>
      <p class="govuk-body">{t.exportText}</p>
      {person.leftAt === null && person.email && <p class="govuk-body">{t.exportThemselves}</p>}
      <Details summaryText={t.parts}>
        <ul class="govuk-list govuk-list--bullet">
          {exported.map(table => (
            <li>{tableName(table, locale)}</li>
          ))}
        </ul>
      </Details>
      <form method="post" action={administrationUrls.personExport.href({ personId: person.id })}>
        <Button classes="govuk-button--secondary" text={t.exportButton} />
      </form>
      <h2 class="govuk-heading-m">{t.eraseTitle}</h2>
      <p class="govuk-body">{t.eraseText}</p>
      <p class="govuk-body">{t.kept}:</p>
      <ul class="govuk-list govuk-list--bullet">
        {kept.map(table => (
          <li>{reasonToKeep(table, locale)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={administrationUrls.erasure.href({ personId: person.id })}>
          {t.eraseLink}
        </a>
      </p>
    </AdminFrame>
  )
}

type Locale = ViewProps<Data>['ctx']['locale']

function tableName(table: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = words(locale).data.names
  return names[table] ?? table
}

function reasonToKeep(table: string, locale: Locale): string {
  const reasons: Readonly<Record<string, string>> = words(locale).data.kept
  return reasons[table] ?? tableName(table, locale)
}
