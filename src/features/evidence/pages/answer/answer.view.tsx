import { Told } from '#platform/html/components/index.ts'
import { Button, InsetText, Select, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import { seesEvidence } from '../../answering/sees-evidence.ts'
import { days } from '../../asking/requests.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { words } from '../../words.ts'
import { EvidenceBody } from '../evidence-body.tsx'
import { EvidenceFrame } from '../evidence-frame.tsx'
import { SkillLevels } from '../request-frame.tsx'
import type { AnswerData } from './answer.page.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { Given } from './given.tsx'

/** What was sent, as it was sent, and below it the answer. */
export function AnswerView({ data, form, ctx: { locale, me, now } }: ViewProps<AnswerData>) {
  const { request, names } = data
  const { answer: text } = askingWords(locale)
  const { asker, purpose, state } = request
  const isWaiting = state === 'waiting'
  return (
    <EvidenceFrame
      title={text.title[purpose](asker.name)}
      caption={[asker.jobTitle, asker.unitName].filter(Boolean).join(', ') || undefined}
      whoCanSee={whoSees(data, locale)}
      form={form}
      locale={locale}
      body={
        <>
          {isWaiting && <p class="govuk-body app-quiet">{text.waited(days(request.sentAt, now))}</p>}
          {isWaiting && request.asksAssessors && <Split data={data} meId={me.id} locale={locale} />}
          {request.skills.length > 0 && (
            <>
              <h2 class="govuk-heading-m">{text.their(asker.name)}</h2>
              <SkillLevels skills={request.skills} names={names} purpose={purpose} locale={locale} />
            </>
          )}
          {request.message && (
            <>
              <h2 class="govuk-heading-m govuk-!-margin-top-6">{text.line(asker.name)}</h2>
              <Told text={request.message} />
            </>
          )}
          {seesEvidence(request) && <SentEvidence data={data} locale={locale} />}
          {isWaiting ? <AnswerFields data={data} form={form} locale={locale} /> : <Given data={data} locale={locale} />}
        </>
      }
    />
  )
}

function whoSees({ request, others }: AnswerData, locale: Locale): string {
  const { answer: text } = askingWords(locale)
  const { asker, asksAssessors, state } = request
  if (!asksAssessors || state !== 'waiting') return text.whoOne(asker.name)
  if (others.length === 0) return text.whoSharedAlone(asker.name)
  const names = others.map(({ name }) => name)
  return text.whoShared(asker.name, formatList(locale, names))
}

function SentEvidence({ data: { request, evidence }, locale }: { data: AnswerData; locale: Locale }) {
  const { answer: text } = askingWords(locale)
  return (
    <>
      <h2 class="govuk-heading-m govuk-!-margin-top-6">{text.evidence}</h2>
      {evidence.length === 0 && <p class="govuk-body">{text.noEvidence}</p>}
      {evidence.map(each => (
        <section class="govuk-!-margin-bottom-6">
          {each.isWithdrawn ? (
            <p class="govuk-body app-quiet">{text.withdrawnEvidence}</p>
          ) : (
            <>
              <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
                <bdi>{each.title}</bdi>
              </h3>
              <p class="govuk-body-s app-quiet">
                {[words(locale).kinds[each.kind], each.happenedOn && formatDate(locale, each.happenedOn)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <EvidenceBody
                evidence={each}
                fileHref={file => evidenceUrls.askedFile.href({ requestId: request.id, fileId: file.id })}
                locale={locale}
                headingLevel={3}
              />
            </>
          )}
        </section>
      ))}
    </>
  )
}

interface SplitProps {
  readonly data: AnswerData
  readonly meId: string
  readonly locale: Locale
}

/** Who has taken a request of the shared queue; to take it, give it back, or hand it on. */
function Split({ data: { request, others }, meId, locale }: SplitProps) {
  const { answer: text, asked } = askingWords(locale)
  const { id: requestId, takenBy } = request
  const isMine = takenBy?.id === meId
  return (
    <InsetText>
      <p class="govuk-body">
        {takenBy ? isMine ? text.withYou : <bdi>{text.withOther(takenBy.name)}</bdi> : text.free}{' '}
        {!takenBy && <Tag text={asked.free} classes="govuk-tag--green" />}
      </p>
      <form
        method="post"
        action={isMine ? evidenceUrls.giveBack.href({ requestId }) : evidenceUrls.take.href({ requestId })}
      >
        <Button text={isMine ? text.giveBack : text.take} classes="govuk-button--secondary" preventDoubleClick />
      </form>
      {others.length > 0 && (
        <form method="post" action={evidenceUrls.assign.href({ requestId })}>
          <Select
            name="to"
            label={{ text: text.assign, classes: 'govuk-label--s' }}
            items={[{ value: '', text: text.choose }, ...others.map(({ id, name }) => ({ value: id, text: name }))]}
            locale={locale}
          />
          <Button
            text={text.assignButton}
            classes="govuk-button--secondary govuk-!-margin-bottom-0"
            preventDoubleClick
          />
        </form>
      )}
    </InsetText>
  )
}
