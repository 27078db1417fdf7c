import { Table, Tag } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { AskedRequest } from '../../answering/asked.queries.ts'
import { days } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { inOrder, type SkillNames } from '../../named-skills.ts'
import { stateClasses } from '../request-frame.tsx'

interface RequestsTableProps {
  readonly requests: readonly AskedRequest[]
  readonly names: SkillNames
  readonly locale: Locale
  readonly now: Date
  readonly caption: string
  /** Of the shared queue: says with whom each is. */
  readonly showsTaker?: boolean
  /** They wait no more: says what became of each. */
  readonly isAnswered?: boolean
}

/** Requests as those see them who are asked, with how long each has waited. */
export function RequestsTable({ requests, names, locale, now, caption, ...shows }: RequestsTableProps) {
  const { showsTaker = false, isAnswered = false } = shows
  const { asked: text } = askingWords(locale)
  return (
    <Table
      caption={caption}
      captionClasses="govuk-visually-hidden"
      classes="app-table--stack"
      head={[text.person, text.what, isAnswered ? text.outcome : text.since, ...(showsTaker ? [text.with] : [])]}
      firstCellIsHeader
      rows={requests.map(request => [
        <>
          <a class="govuk-link" href={evidenceUrls.askedRequest.href({ requestId: request.id })}>
            <bdi>{request.asker.name}</bdi>
          </a>
          <br />
          <span class="app-quiet govuk-!-font-weight-regular">
            <bdi>{[request.asker.jobTitle, request.asker.unitName].filter(Boolean).join(', ')}</bdi>
          </span>
        </>,
        whatIs(request, names, locale),
        <Waiting request={request} locale={locale} now={now} />,
        ...(showsTaker
          ? [request.takenBy ? <bdi>{request.takenBy.name}</bdi> : <Tag text={text.free} classes="govuk-tag--green" />]
          : []),
      ])}
    />
  )
}

function whatIs({ purpose, skills }: AskedRequest, names: SkillNames, locale: Locale) {
  const { asked: text, purposes } = askingWords(locale)
  const [first] = inOrder(names, skills, locale)
  return (
    <>
      {purposes[purpose]}
      {first && (
        <>
          <br />
          <span class="app-quiet govuk-!-font-weight-regular">
            <bdi>{text.skills(skills.length, first.name)}</bdi>
          </span>
        </>
      )}
    </>
  )
}

function Waiting({ request, locale, now }: { request: AskedRequest; locale: Locale; now: Date }) {
  const { asked: text, states } = askingWords(locale)
  if (request.state !== 'waiting') return <Tag text={states[request.state]} classes={stateClasses[request.state]} />
  return <>{text.days(days(request.sentAt, now))}</>
}
