import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NewSession } from './outcome.ts'

// The session cookie names the organisation, so that one transaction can look up the session and load the page.
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const hour = 60 * 60
const year = 365 * 24 * 60 * 60

export interface SessionCookie {
  readonly organisationId: string
  readonly token: string
}

export interface Cookies {
  session(request: FastifyRequest): SessionCookie | undefined
  startSession(reply: FastifyReply, session: NewSession): void
  endSession(reply: FastifyReply): void
  remember(reply: FastifyReply, name: 'language' | 'organisation', value: string): void
  recall(request: FastifyRequest, name: 'language' | 'organisation'): string | undefined
  putNotice(reply: FastifyReply, notice: string): void
  hasNotice(request: FastifyRequest): boolean
  takeNotice(request: FastifyRequest, reply: FastifyReply): string | undefined
  /** A browser on its way to another service gets a secret by which it is known again when it comes back. */
  giveErrand(reply: FastifyReply, secret: string): void
  errand(request: FastifyRequest): string | undefined
}

/** All the cookies of the product: session, language, organisation, an errand, and a notice that lives for one page. */
export function cookies(secure: boolean): Cookies {
  const prefix = secure ? '__Host-' : ''
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  const name = (plain: string) => `${prefix}${plain}`
  return {
    session(request) {
      const [organisationId = '', token = ''] = (request.cookies[name('session')] ?? '').split('.')
      return uuid.test(organisationId) && token ? { organisationId, token } : undefined
    },
    startSession(reply, { organisationId, token, keepFor }) {
      reply.setCookie(name('session'), `${organisationId}.${token}`, {
        ...options,
        ...(keepFor === undefined ? {} : { maxAge: keepFor }),
      })
    },
    endSession: reply => void reply.clearCookie(name('session'), options),
    remember: (reply, plain, value) => void reply.setCookie(name(plain), value, { ...options, maxAge: year }),
    recall: (request, plain) => request.cookies[name(plain)],
    putNotice: (reply, notice) =>
      void reply.setCookie(name('notice'), Buffer.from(notice).toString('base64url'), { ...options, maxAge: 60 }),
    hasNotice: request => Boolean(request.cookies[name('notice')]),
    takeNotice(request, reply) {
      const value = request.cookies[name('notice')]
      if (!value) return undefined
      reply.clearCookie(name('notice'), options)
      return Buffer.from(value, 'base64url').toString().slice(0, 500)
    },
    giveErrand: (reply, secret) => void reply.setCookie(name('errand'), secret, { ...options, maxAge: hour }),
    errand: request => request.cookies[name('errand')] || undefined,
  }
}
