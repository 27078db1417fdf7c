import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Cookies } from './cookies.ts'
import type { KnownSessions } from './known-sessions.ts'

/**
 * So many requests a minute from one signed-in browser, or else from one address: a whole office may share one.
 * Style sheet, script and icon do not count, nor do the questions of monitoring.
 */
export async function limitRate(
  app: FastifyInstance,
  perMinute: number,
  cookies: Cookies,
  known: KnownSessions,
): Promise<void> {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: '1 minute',
    allowList: (request: FastifyRequest) => request.url.startsWith('/assets/'),
    keyGenerator: request => {
      const token = cookies.session(request)?.token
      return token && known.has(token) ? token : request.ip
    },
  })
}
