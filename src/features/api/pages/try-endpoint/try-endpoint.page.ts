import { z } from 'zod'
import { holds } from '#platform/http/access.ts'
import type { Endpoint } from '#platform/http/api.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { shown } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { apiUrls } from '../../api.urls.ts'
import { askAsProgram, type ProgramAnswer } from '../../rest/in-process.ts'
import { describeApi, type Operation } from '../../rest/openapi.ts'
import { restApi } from '../../rest/rest-api.ts'
import { words } from '../../words.ts'
import { TryEndpointView } from './try-endpoint.view.tsx'

export interface TryData {
  readonly endpoint: Endpoint
  readonly operation: Operation
  /** The address with its parameters still in braces, from the host on. */
  readonly path: string
  readonly answer?: ProgramAnswer & { readonly address: string }
}

const tryForm = form((locale, { operation }: TryData) => {
  const t = words(locale).tryIt
  const parameter = (isInPath: boolean, name: string) => {
    const text = z.string().trim().max(500)
    return isInPath ? text.min(1, t.missing(name)) : text
  }
  return z.object({
    secret: z.string().trim().min(1, t.secretMissing).max(400),
    ...Object.fromEntries(operation.parameters.map(one => [one.name, parameter(one.in === 'path', one.name)])),
  })
})

/** Runs one request as a program with the pasted token would, for an administrator who looks whether it works. */
export const tryEndpointPage = page(apiUrls.tryEndpoint, {
  access: holds('administrator'),
  load: ({ params, config }) => found(findEndpoint(params.operation, config.PUBLIC_URL)),
  title: ({ data, ctx }) => `${words(ctx.locale).tryIt.name}: ${data.operation.summary}`,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).reference.title, href: apiUrls.reference.href() }],
  view: TryEndpointView,
  form: tryForm,
  async submit({ tx, data, input, organisation, locale, now, requestId, config }) {
    const values = Object.entries(input as Record<string, string>).filter(([, value]) => value !== '')
    const valuesIn = (place: 'path' | 'query') =>
      Object.fromEntries(
        values.filter(([name]) => data.operation.parameters.some(one => one.name === name && one.in === place)),
      )
    const query = valuesIn('query')
    const queryString = new URLSearchParams(query).toString()
    const here = data.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(valuesIn('path')[name] ?? ''))
    const answer = await askAsProgram(
      tx,
      data.endpoint,
      input.secret,
      { params: valuesIn('path'), query },
      {
        organisation,
        locale,
        now,
        requestId,
        config,
        path: here,
        queryString,
        origin: config.PUBLIC_URL,
        headers: {},
      },
    )
    const address = `${config.PUBLIC_URL}${here}${queryString ? `?${queryString}` : ''}`
    return shown<TryData>({ ...data, answer: { ...answer, address } })
  },
})

function findEndpoint(id: string, origin: string): TryData | undefined {
  const endpoint = restApi.endpoints.find(one => one.about?.id === id)
  if (endpoint?.kind !== 'endpoint' || endpoint.method !== 'GET') return undefined
  const path = endpoint.url.pattern.replace(/:(\w+)/g, '{$1}')
  const operation = describeApi(restApi, origin).paths[path.slice(restApi.prefix.length)]?.get
  return operation && { endpoint, operation, path }
}
