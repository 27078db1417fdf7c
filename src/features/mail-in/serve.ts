import { timingSafeEqual } from 'node:crypto'
import type { FastifyError, FastifyInstance } from 'fastify'
import type { Database } from '#platform/db/tx.ts'
import { organisations } from '#platform/http/organisation.ts'
import type { MailReader } from '#platform/mail/incoming.ts'
import { takesMail } from '#platform/mail/reply-address.ts'
import { hashOfToken } from '#platform/secrets/token.ts'
import type { Config } from '../../config.ts'
import { mailInUrls } from './mail-in.urls.ts'
import { receiveMail } from './receive.ts'

/** The largest mail that is taken: a file of 10 MB as mails carry it, and room for words. */
const mostBytes = 16 * 1024 * 1024

/**
 * Where the mail gateway brings raw mails. No page and no JSON: a gateway knows a secret of its own and sends bytes.
 * Every answer of 2xx says that the mail is settled; with any other the gateway keeps it and comes again.
 */
export const serveMailIn =
  (readers: () => readonly MailReader[]) =>
  (app: FastifyInstance, database: Database, config: Config): void => {
    const known = organisations(database)
    app.register(async scope => {
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
      scope.setErrorHandler<FastifyError>((error, _request, reply) => {
        const status = error.statusCode ?? 500
        return reply.status(status).send({ error: status === 413 ? 'The mail is too large' : 'Try again later' })
      })
      scope.post<{ Querystring: { recipient?: string | string[] } }>(
        mailInUrls.receive.pattern,
        {
          bodyLimit: mostBytes,
          config: { forPrograms: true },
          // Before the body: a stranger sends us nothing.
          onRequest: async (request, reply) => {
            if (!takesMail(config)) return reply.status(404).send({ error: 'No mail comes in here' })
            if (!isGateway(request.headers.authorization, config))
              return reply.status(401).send({ error: 'Show the secret of the mail gateway' })
          },
        },
        async (request, reply) => {
          const recipient = [request.query.recipient ?? []].flat().at(-1)
          const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
          const around = { database, organisations: known, config, readers: readers(), now: new Date() }
          const received = await receiveMail(around, raw, recipient?.slice(0, 320))
          const why = received.kind === 'refused' ? received.why : undefined
          request.log.info({ verdict: received.kind, why, request: request.id }, 'a mail came in')
          return reply.send({ verdict: received.kind, ...(why ? { why } : {}) })
        },
      )
    })
  }

// As a bearer, or as the password of a user name that does not matter: gateways can do one or the other.
function isGateway(authorization = '', { MAIL_IN_SECRET = '' }: Config): boolean {
  const [, scheme = '', given = ''] = /^(bearer|basic) +(.+)$/i.exec(authorization) ?? []
  const secret = /basic/i.test(scheme)
    ? Buffer.from(given, 'base64')
        .toString()
        .replace(/^[^:]*:/, '')
    : given
  return secret !== '' && timingSafeEqual(hashOfToken(secret), hashOfToken(MAIL_IN_SECRET))
}
