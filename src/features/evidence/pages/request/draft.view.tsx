import { Told } from '#platform/html/components/index.ts'
import { Button, InsetText, SummaryList, Textarea } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { SkillLevels } from '../request-frame.tsx'
import type { RequestData } from './request.page.tsx'

/** What is about to be sent, each part with the way to change it, and exactly who will see it. */
export function DraftView({ data, form, ctx: { locale } }: ViewProps<RequestData>) {
  const { request, names } = data
  const { request: text } = askingWords(locale)
  const { id: requestId, purpose, state } = request
  const change = (href: string, label: string) => ({
    items: [{ href, text: text.change, visuallyHiddenText: label.toLocaleLowerCase(locale) }],
  })
  const skillsLabel = purpose === 'confirm' ? text.skills : text.skillsOnly
  return (
    <EvidenceFrame
      title={text.draftTitle[purpose]}
      whoCanSee={whoSees(data, locale)}
      form={form}
      locale={locale}
      body={
        <>
          {state === 'returned' && <Returned data={data} locale={locale} />}
          <SummaryList
            rows={[
              {
                key: skillsLabel,
                value:
                  request.skills.length > 0 ? (
                    <SkillLevels skills={request.skills} names={names} purpose={purpose} locale={locale} />
                  ) : (
                    text.noSkills
                  ),
                actions: change(evidenceUrls.requestSkills.href({ requestId }), skillsLabel),
              },
              {
                key: text.person,
                value: <Asked data={data} locale={locale} />,
                actions: change(evidenceUrls.requestPerson.href({ requestId }), text.person),
              },
              {
                key: text.evidence,
                value: request.evidence.some(({ isWithdrawn }) => !isWithdrawn) ? (
                  <ul class="govuk-list govuk-!-margin-bottom-0">
                    {request.evidence
                      .filter(({ isWithdrawn }) => !isWithdrawn)
                      .map(({ id, title }) => (
                        <li>
                          <a class="govuk-link" href={evidenceUrls.show.href({ evidenceId: id })}>
                            <bdi>{title}</bdi>
                          </a>
                        </li>
                      ))}
                  </ul>
                ) : (
                  text.noEvidence
                ),
                actions: change(evidenceUrls.requestEvidence.href({ requestId }), text.evidence),
              },
            ]}
          />
          <form method="post" action={evidenceUrls.request.href({ requestId })} novalidate>
            <Textarea
              name="message"
              label={{ text: text.message, classes: 'govuk-label--s' }}
              hint={text.messageHint}
              rows={3}
              value={form.value('message')}
              errorMessage={form.error('message')}
              attributes={{ dir: 'auto' }}
              locale={locale}
            />
            <h2 class="govuk-heading-s">{text.preview}</h2>
            <p class="govuk-body">{text.previewText}</p>
            <Button text={state === 'returned' ? text.sendAgain : text.send} preventDoubleClick />
          </form>
          <form method="post" action={evidenceUrls.withdrawRequest.href({ requestId })}>
            <Button
              text={state === 'returned' ? text.withdraw : text.discard}
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </form>
        </>
      }
    />
  )
}

function whoSees({ request, readers }: RequestData, locale: Locale): string {
  const { request: text } = askingWords(locale)
  if (readers.length === 0) return text.draftWho
  const names = readers.map(({ name }) => name)
  return text.draftWhoThen(formatList(locale, request.asksAssessors ? [...names, text.andLater] : names))
}

function Asked({ data: { request, readers, canAnswer, awayUntil }, locale }: { data: RequestData; locale: Locale }) {
  const { request: text } = askingWords(locale)
  const { asked, asksAssessors } = request
  if (asksAssessors) return <>{canAnswer ? text.assessors(readers.length) : text.noAssessors}</>
  if (!asked) return <>{text.noPerson}</>
  if (asked.hasLeft) return <>{text.left(asked.name)}</>
  return (
    <>
      <bdi>{asked.name}</bdi>
      {!canAnswer && request.skills.length > 0 && <p class="govuk-error-message">{text.mayNot(asked.name)}</p>}
      {awayUntil && <p class="govuk-body-s app-quiet">{text.away(asked.name, formatDate(locale, awayUntil))}</p>}
    </>
  )
}

function Returned({ data: { request }, locale }: { data: RequestData; locale: Locale }) {
  const { request: text, somebodyGone } = askingWords(locale)
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{text.returnedBy(request.answeredBy?.name ?? somebodyGone)}</h2>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{text.why}</h3>
      <Told text={request.answer} />
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{text.whatWouldDo}</h3>
      <Told text={request.whatWouldDo} />
      <p class="govuk-body">{text.returnedText}</p>
    </InsetText>
  )
}
