import { Table } from '#platform/html/govuk/index.ts'
import type { Context } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { postHref } from '../spaces.urls.ts'
import { words } from '../words.ts'
import type { Moderation } from './moderation.queries.ts'

interface Props {
  readonly trace: readonly Moderation[]
  readonly ctx: Context
}

/** What moderators did, when, why and who, as a table. */
export function Trace({ trace, ctx: { locale, organisation } }: Props) {
  const { moderation: t, did, formerColleague } = words(locale)
  return (
    <Table
      classes="app-table--stack"
      head={[t.columns.what, t.columns.why, t.columns.who, t.columns.when]}
      firstCellIsHeader
      rows={trace.map(one => [
        <>
          <a class="govuk-link" href={postHref(one.topicId, one.number ?? 1)}>
            <bdi>{one.topicTitle}</bdi>
          </a>
          : {did[one.act]}
        </>,
        <span dir="auto">{one.why || '–'}</span>,
        one.actorName ?? formerColleague,
        formatDateTime(locale, one.happenedAt, organisation.timeZone),
      ])}
    />
  )
}
