import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { HttpError } from './errors.ts'
import type { Context } from './page.ts'
import { inContext, type Surroundings, strangerContext } from './request-context.ts'
import { httpWords, type Shell } from './shell.tsx'

type Words = ReturnType<typeof httpWords>

const pages: Record<number, (words: Words) => { title: string; lead: string; next: string }> = {
  400: words => words.bad,
  403: words => words.forbidden,
  404: words => words.notFound,
  409: words => words.conflict,
  413: words => words.tooLarge,
  415: words => words.bad,
  429: words => words.tooMany,
  503: words => words.maintenance,
}

/** Every failure becomes a page that says what happened and what to do, in the reader's language. */
export function errorHandling(app: FastifyInstance, around: Surroundings, draw: Shell): void {
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error instanceof HttpError ? error.status : (error.statusCode ?? 500)
    if (status >= 500 && !(error instanceof HttpError))
      request.log.error({ error: error.stack, route: request.routeOptions.url, request: request.id }, 'failed')
    if (error instanceof HttpError && error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds)
    await sendErrorPage(around, draw, request, reply, status)
    return reply
  })
  app.setNotFoundHandler(async (request, reply) => {
    await sendErrorPage(around, draw, request, reply, 404)
    return reply
  })
}

async function sendErrorPage(
  around: Surroundings,
  draw: Shell,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
): Promise<void> {
  const ctx = await contextOf(around, request)
  const words = httpWords(ctx.locale)
  const { title, lead, next } = pages[status]?.(words) ?? words.broken
  const { somebodyToAsk } = draw.links(ctx)
  const number = status >= 500 && status !== 503 ? <code>{request.id}</code> : null
  const html = draw.around(
    ctx,
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{lead}</p>
      <p class="govuk-body">
        {next} {number}
      </p>
      {status === 404 && !ctx.me && ctx.organisation.id !== '' ? (
        <p class="govuk-body">
          {words.signedOutNotFound}{' '}
          <a class="govuk-link" href="/sign-in">
            {words.signIn}
          </a>
        </p>
      ) : null}
      {somebodyToAsk && (
        <p class="govuk-body">
          {words.stuck}{' '}
          <a class="govuk-link" href={somebodyToAsk}>
            {words.somebodyToAsk}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {words.startAgain}
        </a>
      </p>
    </>,
  )
  reply.status(status).header('cache-control', 'private, no-store').type('text/html; charset=utf-8').send(html)
}

// The database may be what failed; then the page does without knowing who is asking.
async function contextOf(around: Surroundings, request: FastifyRequest): Promise<Context> {
  const reading = around.database.reading.bind(around.database)
  return inContext(around, request, reading, async (_db, ctx) => ctx).catch(() => strangerContext(around, request))
}
