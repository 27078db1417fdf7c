import { EmptyState, FilterBar, FilterSelect, Pager } from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import { listOwnRequests, type OwnRequest } from '../../asking/own-requests.queries.ts'
import { days, type RequestState, requestStates } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { nameSkills } from '../../named-skills.queries.ts'
import { inOrder, type SkillNames } from '../../named-skills.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { stateClasses } from '../request-frame.tsx'

const pageSize = 20

interface RequestsData {
  readonly requests: readonly OwnRequest[]
  readonly total: number
  readonly page: number
  readonly state: RequestState | undefined
  readonly names: SkillNames
}

/** What one has asked of others, and what became of it. */
export const requestsPage = page(evidenceUrls.requests, {
  access: signedIn,
  async load({ db, me, query, locale }): Promise<RequestsData> {
    const state = requestStates.find(each => each === query.get('state'))
    const number = pageNumber(query)
    const found = await listOwnRequests(db, me, state, { limit: pageSize, offset: (number - 1) * pageSize })
    const refs = found.requests.flatMap(({ skills }) => skills)
    return { ...found, page: number, state, names: await nameSkills(db, refs, locale) }
  },
  title: ({ ctx }) => askingWords(ctx.locale).requests.title,
  view: RequestsView,
})

function RequestsView({ data, ctx: { locale, now, organisation } }: ViewProps<RequestsData>) {
  const { requests, total, page: number, state, names } = data
  const { requests: text, states, purposes } = askingWords(locale)
  const href = (more: { page?: number }) => evidenceUrls.requests.href({}, { state, ...more })
  const isEmpty = total === 0 && !state
  return (
    <EvidenceFrame
      title={text.title}
      lead={text.lead}
      whoCanSee={text.who}
      actions={[
        !isEmpty && { text: text.ask, href: evidenceUrls.ask.href(), primary: true },
        { text: text.endorsements, href: evidenceUrls.endorsements.href() },
      ]}
      locale={locale}
      wide
      body={
        isEmpty ? (
          <EmptyState
            title={text.none}
            text={text.noneText}
            action={{ text: text.ask, href: evidenceUrls.ask.href() }}
          />
        ) : (
          <>
            <FilterBar
              action={evidenceUrls.requests.href()}
              locale={locale}
              {...(state ? { clearHref: evidenceUrls.requests.href() } : {})}
            >
              <FilterSelect
                name="state"
                before={text.show}
                label={text.state}
                value={state ?? ''}
                items={[{ value: '', text: text.any }, ...requestStates.map(value => ({ value, text: states[value] }))]}
              />
            </FilterBar>
            {total === 0 ? (
              <EmptyState title={text.noneFound} text={text.noneFoundText} />
            ) : (
              <p class="govuk-body" role="status">
                {text.found(total)}
              </p>
            )}
            {requests.length > 0 && (
              <Table
                caption={text.title}
                captionClasses="govuk-visually-hidden"
                classes="app-table--stack"
                head={[askingWords(locale).asked.what, askingWords(locale).request.person, text.state]}
                firstCellIsHeader
                rows={requests.map(request => [
                  <>
                    <a class="govuk-link" href={evidenceUrls.request.href({ requestId: request.id })}>
                      {purposes[request.purpose]}
                    </a>
                    <br />
                    <span class="app-quiet govuk-!-font-weight-regular">
                      <bdi>
                        {formatList(
                          locale,
                          inOrder(names, request.skills, locale).map(({ name }) => name),
                        )}
                      </bdi>
                    </span>
                  </>,
                  toWhom(request, locale),
                  <>
                    <Tag text={states[request.state]} classes={stateClasses[request.state]} />{' '}
                    <span class="app-quiet">{sinceText(request, locale, now, organisation.timeZone)}</span>
                  </>,
                ])}
              />
            )}
            <Pager page={number} pageSize={pageSize} total={total} href={page => href({ page })} locale={locale} />
          </>
        )
      }
    />
  )
}

function toWhom({ asked, asksAssessors }: OwnRequest, locale: Locale) {
  const { requests: text } = askingWords(locale)
  if (asksAssessors) return text.toAssessors
  return asked ? <bdi>{text.to(asked.name)}</bdi> : text.toNobody
}

function sinceText({ state, sentAt, closedAt, begunAt }: OwnRequest, locale: Locale, now: Date, timeZone: string) {
  if (state === 'waiting' && sentAt) return askingWords(locale).requests.waits(days(sentAt, now))
  return formatDate(locale, closedAt ?? sentAt ?? begunAt, timeZone)
}
