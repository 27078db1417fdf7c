import { Button, Input, PasswordInput, SummaryList } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { apiUrls } from '../../api.urls.ts'
import { words } from '../../words.ts'
import { ApiFrame } from '../api-frame.tsx'
import { Code, Told } from '../code.tsx'
import type { TryData } from './try-endpoint.page.ts'

type Props = ViewProps<TryData>

export function TryEndpointView({ data, form, ctx: { locale } }: Props) {
  const { operation, path, answer } = data
  const t = words(locale).tryIt
  return (
    <ApiFrame title={<Title words={t.name} summary={operation.summary} />} lead={t.lead} form={form} locale={locale}>
      {answer && <Answer answer={answer} locale={locale} />}
      <form method="post" action={apiUrls.tryEndpoint.href({ operation: operation.operationId })} novalidate>
        <p class="govuk-body">
          <code>
            <strong>GET</strong> {path}
          </code>
        </p>
        {operation.parameters.map(({ name, description }) => (
          <Input
            name={name}
            value={form.value(name)}
            label={{ text: name, classes: 'govuk-label--s' }}
            hint={description ? { html: <Told text={description} /> } : undefined}
            errorMessage={form.error(name)}
            autocomplete="off"
            spellcheck={false}
            classes="govuk-!-width-one-half"
            locale={locale}
          />
        ))}
        <PasswordInput
          name="secret"
          label={{ text: t.secret, classes: 'govuk-label--s' }}
          hint={t.secretHint}
          errorMessage={form.error('secret')}
          autocomplete="off"
          locale={locale}
        />
        <Button text={t.submit} />
      </form>
    </ApiFrame>
  )
}

const Title = ({ words: before, summary }: { words: string; summary: string }) => (
  <>
    {before}: <span lang="en">{summary}</span>
  </>
)

const mostShown = 20_000

function Answer({ answer, locale }: { answer: NonNullable<TryData['answer']>; locale: Props['ctx']['locale'] }) {
  const t = words(locale).tryIt
  const body = JSON.stringify(answer.body, null, 2) ?? ''
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`)
  return (
    <section aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {t.answer}
      </h2>
      <SummaryList rows={[{ key: t.status, value: String(answer.status) }]} />
      <Code text={`GET ${answer.address}`} label={t.address} />
      <Code text={headers.join('\n')} label={t.headers} />
      <Code text={body.slice(0, mostShown)} label={t.body} />
      {body.length > mostShown && <p class="govuk-body">{t.cut(formatNumber(locale, mostShown))}</p>}
    </section>
  )
}
