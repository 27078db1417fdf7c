import type { ComponentChildren } from 'preact'
import { Button, Radios, Textarea } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { AskedRequest } from '../../answering/asked.queries.ts'
import { askingWords } from '../../asking-words.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'

interface FrameProps {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly button: string
  readonly request: AskedRequest
  readonly form: FormState
  readonly locale: Locale
  readonly children: ComponentChildren
}

function GiveFrame({ title, lead, action, button, request, form, locale, children }: FrameProps) {
  const { answer, cancel } = askingWords(locale)
  return (
    <EvidenceFrame
      title={title}
      lead={lead}
      whoCanSee={answer.whoOne(request.asker.name)}
      form={form}
      locale={locale}
      body={
        <form method="post" action={action} novalidate>
          {children}
          <div class="govuk-button-group">
            <Button text={button} preventDoubleClick />
            <a class="govuk-link" href={evidenceUrls.askedRequest.href({ requestId: request.id })}>
              {cancel}
            </a>
          </div>
        </form>
      }
    />
  )
}

interface WordsProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly form: FormState
  readonly locale: Locale
}

const Words = ({ name, label, hint, form, locale }: WordsProps) => (
  <Textarea
    name={name}
    label={{ text: label, classes: 'govuk-label--s' }}
    {...(hint ? { hint } : {})}
    rows={4}
    value={form.value(name)}
    errorMessage={form.error(name)}
    attributes={{ dir: 'auto' }}
    locale={locale}
  />
)

export function ReturnView({ data: request, form, ctx: { locale } }: ViewProps<AskedRequest>) {
  const { give: text } = askingWords(locale)
  return (
    <GiveFrame
      title={text.returnTitle}
      lead={text.returnLead(request.asker.name)}
      action={evidenceUrls.returnRequest.href({ requestId: request.id })}
      button={text.returnButton}
      request={request}
      form={form}
      locale={locale}
    >
      <Words name="why" label={text.why} hint={text.whyHint} form={form} locale={locale} />
      <Words name="whatWouldDo" label={text.whatWouldDo} hint={text.whatWouldDoHint} form={form} locale={locale} />
    </GiveFrame>
  )
}

export function DeclineView({ data: request, form, ctx: { locale } }: ViewProps<AskedRequest>) {
  const { give: text } = askingWords(locale)
  return (
    <GiveFrame
      title={text.declineTitle}
      lead={text.declineLead(request.asker.name)}
      action={evidenceUrls.decline.href({ requestId: request.id })}
      button={text.declineButton}
      request={request}
      form={form}
      locale={locale}
    >
      <Radios
        name="ready"
        fieldset={{ legend: { text: text.ready, classes: 'govuk-fieldset__legend--m' } }}
        value={form.value('ready')}
        errorMessage={form.error('ready')}
        items={[
          ...text.readies.map((ready, index) => ({ value: String(index), text: ready })),
          { value: 'own', text: text.own },
        ]}
        locale={locale}
      />
      <Words name="own" label={text.ownLabel} hint={text.ownHint} form={form} locale={locale} />
    </GiveFrame>
  )
}

export function RetractView({ data: request, form, ctx: { locale } }: ViewProps<AskedRequest>) {
  const { give: text } = askingWords(locale)
  return (
    <GiveFrame
      title={text.retractTitle}
      lead={text.retractLead(request.asker.name)}
      action={evidenceUrls.retract.href({ requestId: request.id })}
      button={text.retractButton}
      request={request}
      form={form}
      locale={locale}
    >
      <Words name="why" label={text.retractWhy} hint={text.retractHint} form={form} locale={locale} />
    </GiveFrame>
  )
}
