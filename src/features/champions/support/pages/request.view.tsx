import { PageFrame } from '#features/about/index.ts'
import { Line, PostButton, Prose, Told } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Details, Radios, Tag } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime, type Locale } from '#platform/i18n/index.ts'
import { ContactWarning, findContactData, isWarned } from '#platform/resident-data/index.ts'
import { day } from '#platform/time.ts'
import { askingWords } from '../asking-words.ts'
import { supportUrls } from '../support.urls.ts'
import type { RequestData } from './request.page.ts'

export function RequestView({ data, form, ctx: { locale, organisation, now } }: ViewProps<RequestData>) {
  const { show: t, states } = askingWords(locale)
  const { request, part, lines } = data
  const { timeZone } = organisation
  const other = part === 'asker' ? request.championName : request.personName
  const waited = Math.floor((now.getTime() - request.theirsSince.getTime()) / day)
  return (
    <PageFrame title={t.title} who={t.who[part](other)} form={form} locale={locale}>
      <p class="govuk-body">
        <Tag text={states[request.state]} classes={request.state === 'open' ? '' : 'govuk-tag--green'} />{' '}
        {request.state === 'open' && waited > 0 && <span class="app-quiet">{t.waits(waited)}</span>}
      </p>
      <p class="govuk-body-s app-quiet">
        <bdi>{t.asked(request.personName, request.championName, formatDate(locale, request.askedAt, timeZone))}</bdi>
      </p>
      <Told text={request.words} />
      {lines.map(({ act, byName, toName, words, writtenAt }) => (
        <>
          <p class="govuk-body-s app-quiet">
            <bdi>{t.acts[act](byName ?? t.gone)}</bdi> {toName && <bdi>{t.toName(toName)}</bdi>} ·{' '}
            {formatDateTime(locale, writtenAt, timeZone)}
          </p>
          {words && <Told text={words} />}
        </>
      ))}
      {part === 'champion' && request.state === 'open' && <AnswerForm data={data} form={form} locale={locale} />}
      {part !== 'asker' && request.state === 'open' && <PassForm data={data} form={form} locale={locale} />}
      {part === 'asker' && <AskerForms data={data} form={form} locale={locale} />}
    </PageFrame>
  )
}

interface PartProps {
  readonly data: RequestData
  readonly form: FormState
  readonly locale: Locale
}

const here = ({ request }: RequestData) => supportUrls.request.href({ requestId: request.id })
const Act = ({ act }: { readonly act: string }) => <input type="hidden" name="act" value={act} />

function AnswerForm({ data, form, locale }: PartProps) {
  const { show: t } = askingWords(locale)
  const given = { form, locale }
  return (
    <form method="post" action={here(data)} novalidate>
      <Act act="answer" />
      <Prose name="answer" label={t.answer} hint={t.answerHint} {...given} />
      <Line name="minutes" label={t.minutes} width={5} inputmode="numeric" {...given} />
      <Checkboxes
        name="itDesk"
        classes="govuk-checkboxes--small"
        items={[{ value: 'yes', text: t.itDesk }]}
        values={[...form.list('itDesk')]}
        locale={locale}
      />
      <Button text={t.sendAnswer} preventDoubleClick />
    </form>
  )
}

function PassForm({ data, form, locale }: PartProps) {
  const { show: t } = askingWords(locale)
  if (data.others.length === 0) return <p class="govuk-body">{t.nobody}</p>
  return (
    <Details summaryText={t.pass} open={data.part === 'programme' || form.error('to') !== undefined}>
      <form method="post" action={here(data)} novalidate>
        <Act act="pass" />
        <Radios
          name="to"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: t.passTo, classes: 'govuk-fieldset__legend--s' } }}
          hint={t.passHint}
          value={form.value('to')}
          errorMessage={form.error('to')}
          items={data.others.map(({ id, name, unitName }) => ({
            value: id,
            text: [name, unitName].filter(Boolean).join(', '),
          }))}
          locale={locale}
        />
        <Line name="passWords" label={t.passWords} form={form} locale={locale} />
        <Button text={t.passButton} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </Details>
  )
}

function AskerForms({ data, form, locale }: PartProps) {
  const { show: t } = askingWords(locale)
  if (data.request.state === 'open')
    return <PostButton action={here(data)} fields={{ act: 'withdraw' }} text={t.withdraw} />
  if (data.request.state !== 'answered') return null
  return (
    <>
      <h2 class="govuk-heading-m">{t.helped}</h2>
      <form method="post" action={here(data)} novalidate>
        <Act act="close" />
        <Line name="thanks" label={t.thanks} form={form} locale={locale} />
        <Button text={t.yes} preventDoubleClick />
      </form>
      <Details summaryText={t.more} open={form.error('more') !== undefined || isWarned(form)}>
        <form method="post" action={here(data)} novalidate>
          <Act act="again" />
          <Prose name="more" label={t.moreWords} rows={3} form={form} locale={locale} />
          {isWarned(form) && (
            <ContactWarning
              contacts={findContactData(form.value('more'))}
              readers={askingWords(locale).ask.readers(data.request.championName)}
              form={form}
              locale={locale}
            />
          )}
          <Button text={t.moreButton} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </Details>
    </>
  )
}
