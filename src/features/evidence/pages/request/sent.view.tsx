import { Told } from '#platform/html/components/index.ts'
import { Button, Details, InsetText, SummaryList, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime, formatList, type Locale } from '#platform/i18n/index.ts'
import { days } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { SkillLevels, stateClasses } from '../request-frame.tsx'
import type { RequestData } from './request.page.tsx'

const long = 14

/** What was sent, to whom, and what became of it. */
export function SentView({ data, ctx: { locale, organisation, now } }: ViewProps<RequestData>) {
  const { request, names, steps } = data
  const { request: text, states } = askingWords(locale)
  const { id: requestId, purpose, state } = request
  return (
    <EvidenceFrame
      title={text.sentTitle[purpose]}
      whoCanSee={whoSees(data, locale)}
      locale={locale}
      body={
        <>
          <p class="govuk-body">
            <Tag text={states[state]} classes={stateClasses[state]} />
          </p>
          <Outcome data={data} locale={locale} now={now} />
          <SummaryList
            rows={[
              {
                key: purpose === 'confirm' ? text.skills : text.skillsOnly,
                value: <SkillLevels skills={request.skills} names={names} purpose={purpose} locale={locale} />,
              },
              {
                key: text.person,
                value: request.asksAssessors ? text.theAssessors : <bdi>{request.asked?.name ?? ''}</bdi>,
              },
              {
                key: text.evidence,
                value:
                  request.evidence.length > 0 ? (
                    <ul class="govuk-list govuk-!-margin-bottom-0">
                      {request.evidence.map(({ id, title, isWithdrawn }) => (
                        <li>
                          <a class="govuk-link" href={evidenceUrls.show.href({ evidenceId: id })}>
                            <bdi>{title}</bdi>
                          </a>
                          {isWithdrawn && (
                            <span class="app-quiet"> ({states.withdrawn.toLocaleLowerCase(locale)})</span>
                          )}
                        </li>
                      ))}
                    </ul>
                  ) : (
                    text.noEvidence
                  ),
              },
              request.message && { key: text.yourLine, value: <Told text={request.message} /> },
            ]}
          />
          <div class="govuk-button-group">
            {state === 'waiting' && (
              <form method="post" action={evidenceUrls.withdrawRequest.href({ requestId })}>
                <Button text={text.withdraw} classes="govuk-button--secondary" preventDoubleClick />
              </form>
            )}
            {(state === 'declined' || state === 'withdrawn') && (
              <form method="post" action={evidenceUrls.askAgain.href({ requestId })}>
                <Button text={text.again} preventDoubleClick />
              </form>
            )}
          </div>
          {steps.length > 0 && (
            <Details summaryText={text.history}>
              <ul class="govuk-list">
                {steps.map(({ act, actor, happenedAt }) => (
                  <li>
                    {formatDateTime(locale, happenedAt, organisation.timeZone)}: {actName(act, locale)}
                    {actor && (
                      <>
                        {' – '}
                        <bdi>{actor.name}</bdi>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </Details>
          )}
        </>
      }
    />
  )
}

const actName = (act: string, locale: Locale): string =>
  new Map<string, string>(Object.entries(askingWords(locale).acts)).get(act) ?? ''

function whoSees({ request, readers, steps }: RequestData, locale: Locale): string {
  const { request: text } = askingWords(locale)
  const { state, answeredBy, asksAssessors } = request
  if (state === 'waiting' && readers.length > 0) {
    const names = readers.map(({ name }) => name)
    return text.sentWho(formatList(locale, [text.you, ...names, ...(asksAssessors ? [text.andLater] : [])]))
  }
  const isRetracted = steps.some(({ act }) => act === 'retracted')
  return answeredBy && state !== 'withdrawn' && !isRetracted
    ? text.sentWho(formatList(locale, [text.you, answeredBy.name]))
    : text.closedWho
}

interface OutcomeProps {
  readonly data: RequestData
  readonly locale: Locale
  readonly now: Date
}

function Outcome({ data: { request, canAnswer, awayUntil, steps }, locale, now }: OutcomeProps) {
  const { request: text, give, somebodyGone } = askingWords(locale)
  const { state, asked, takenBy, answeredBy, answer, sentAt } = request
  const who = answeredBy?.name ?? somebodyGone
  const retracted = steps.find(({ act }) => act === 'retracted')
  if (state === 'waiting' && !canAnswer)
    return <InsetText text={request.asksAssessors ? text.noAssessors : text.nobodyLeft(asked?.name ?? somebodyGone)} />
  if (state === 'waiting') {
    const waited = sentAt ? days(sentAt, now) : 0
    return (
      <p class="govuk-body">
        {asked ? text.waiting(asked.name, waited) : text.waitingShared(waited)} {takenBy && text.takenBy(takenBy.name)}{' '}
        {awayUntil && asked && text.away(asked.name, formatDate(locale, awayUntil))}{' '}
        {waited >= long && text.waitingLong}
      </p>
    )
  }
  if (state === 'withdrawn') return null
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{state === 'declined' ? text.declinedBy(who) : text.answeredBy(who)}</h2>
      {answer && <Told text={answer} />}
      {retracted && (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{give.retracted}</h3>
          <Told text={retracted.words} />
        </>
      )}
      {state === 'answered' && (
        <p class="govuk-body">
          <a class="govuk-link" href={evidenceUrls.endorsements.href()}>
            {askingWords(locale).requests.endorsements}
          </a>
        </p>
      )}
    </InsetText>
  )
}
