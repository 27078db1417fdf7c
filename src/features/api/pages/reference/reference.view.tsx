import { PageHeader } from '#platform/html/components/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { apiUrls, restUrls } from '../../api.urls.ts'
import type { Description } from '../../rest/openapi.ts'
import { words } from '../../words.ts'
import { Code } from '../code.tsx'
import { OperationSection } from './operation.tsx'
import { SchemaSection } from './schema.tsx'

type Props = ViewProps<Description, Me | undefined>

export function ReferenceView({ data, ctx }: Props) {
  const { locale, me } = ctx
  const t = words(locale).reference
  const administers = me?.roles.includes('administrator') ?? false
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={[
          { text: t.openapi, href: restUrls.openapi.href() },
          administers && { text: t.getToken, href: apiUrls.newToken.href() },
        ]}
        locale={locale}
      />
      {t.english && <p class="govuk-body">{t.english}</p>}
      <Start origin={data.servers[0]?.url ?? ''} ctx={ctx} />
      <h2 class="govuk-heading-l">{t.endpoints}</h2>
      <Contents description={data} />
      {operationsOf(data).map(({ method, path, operation }) => (
        <OperationSection
          method={method}
          path={path}
          operation={operation}
          description={data}
          canTry={administers}
          locale={locale}
        />
      ))}
      <h2 class="govuk-heading-l">{t.schemas}</h2>
      {Object.entries(data.components.schemas).map(([name, schema]) => (
        <SchemaSection name={name} schema={schema} locale={locale} />
      ))}
    </>
  )
}

function Start({ origin, ctx: { locale } }: { origin: string } & Pick<Props, 'ctx'>) {
  const t = words(locale).reference
  return (
    <>
      <h2 class="govuk-heading-m">{t.start}</h2>
      <p class="govuk-body">{t.auth}</p>
      <Code text={`curl -H "Authorization: Bearer capable_…" ${origin}/me`} label={t.request} />
      <ul class="govuk-list govuk-list--bullet">
        {[t.promise, t.reading, t.paging, t.errors, t.caching, t.limits].map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

function Contents({ description }: { description: Description }) {
  return (
    <ul class="govuk-list" lang="en">
      {operationsOf(description).map(({ method, path, operation }) => (
        <li>
          <a class="govuk-link" href={`#${operation.operationId}`}>
            {operation.summary}
          </a>{' '}
          <code>
            {method} {path}
          </code>
        </li>
      ))}
    </ul>
  )
}

const operationsOf = ({ paths }: Description) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
