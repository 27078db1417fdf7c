import { Details, SummaryList, Table } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { apiUrls } from '../../api.urls.ts'
import type { Description, Operation, Parameter } from '../../rest/openapi.ts'
import { words } from '../../words.ts'
import { Code, Told } from '../code.tsx'
import { kindOf, nameOfReference } from './kind-of.ts'

interface Props {
  readonly method: string
  readonly path: string
  readonly operation: Operation
  readonly description: Description
  readonly canTry: boolean
  readonly locale: Locale
}

/** One method of one address: what it needs, what it takes, what it answers. */
export function OperationSection({ method, path, operation, description, canTry, locale }: Props) {
  const t = words(locale).reference
  const { operationId, summary, parameters } = operation
  const schema = answerSchema(operation)
  const [example] = (schema ? (description.components.schemas[schema]?.examples as unknown[]) : undefined) ?? []
  const address = `${description.servers[0]?.url ?? ''}${path}`
  const secret = operation.security.length > 0 ? '-H "Authorization: Bearer capable_…" ' : ''
  return (
    <section aria-labelledby={operationId}>
      <h3 class="govuk-heading-m" id={operationId} lang="en">
        {summary}
      </h3>
      {operation.description && (
        <p class="govuk-body">
          <Told text={operation.description} />
        </p>
      )}
      <SummaryList
        rows={[
          { key: t.request, value: <Address method={method} path={path} /> },
          { key: t.needs, value: needs(operation, locale) },
          schema && { key: t.answer, value: <SchemaLink name={schema} /> },
        ]}
      />
      {parameters.length > 0 && <Parameters parameters={parameters} of={summary} locale={locale} />}
      <Code text={`curl ${secret}${address}`} label={`${t.request}: ${summary}`} />
      {example !== undefined && (
        <Details summaryText={t.example}>
          <Code text={JSON.stringify(example, null, 2)} label={`${t.answer}: ${summary}`} />
        </Details>
      )}
      {canTry && operation.security.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={apiUrls.tryEndpoint.href({ operation: operationId })}>
            {t.try}
            <span class="govuk-visually-hidden">
              : <span lang="en">{summary}</span>
            </span>
          </a>
        </p>
      )}
    </section>
  )
}

const Address = ({ method, path }: { method: string; path: string }) => (
  <code>
    <strong>{method}</strong> {path}
  </code>
)

const SchemaLink = ({ name }: { name: string }) => (
  <a class="govuk-link" href={`#schema-${name}`}>
    <code>{name}</code>
  </a>
)

function needs({ security }: Operation, locale: Locale): string {
  const t = words(locale).reference
  const [first] = security
  if (!first) return t.needsNothing
  const scopes = Object.values(first).flat()
  return scopes.length > 0 ? t.needsScope(scopes.join(', ')) : t.needsToken
}

function answerSchema({ responses }: Operation): string | undefined {
  const answer = responses['200']
  if (!answer || !('content' in answer)) return undefined
  const [content] = Object.values(answer.content ?? {})
  return content && nameOfReference(content.schema)
}

function Parameters({ parameters, of, locale }: { parameters: readonly Parameter[]; of: string; locale: Locale }) {
  const t = words(locale).reference
  return (
    <section class="app-scroll" tabindex={0} aria-label={`${t.parameters}: ${of}`}>
      <Table
        caption={t.parameters}
        captionClasses="govuk-table__caption--s"
        head={[t.parameter, t.kind, t.about]}
        firstCellIsHeader
        rows={parameters.map(({ name, in: place, required, schema, description }) => [
          <code>{name}</code>,
          [kindOf(schema, locale), place === 'path' && t.inPath, required && place !== 'path' && t.required]
            .filter(Boolean)
            .join(', '),
          {
            text: (
              <>
                <Told text={description} /> {schema.default !== undefined && t.byDefault(String(schema.default))}
              </>
            ),
          },
        ])}
      />
    </section>
  )
}
