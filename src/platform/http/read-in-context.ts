import type { FastifyRequest } from 'fastify'
import type { Reading } from '../db/tx.ts'
import { isSameSession } from './known-sessions.ts'
import type { Context } from './page.ts'
import { contextFor, inContext, markAsUsed, type Named, type Surroundings } from './request-context.ts'

type Work<T> = (handle: Reading | undefined, context: Context) => Promise<T>

/**
 * `inContext` for work that only reads, with a head start: a session that was looked up before is looked up again
 * together with everything that the work asks, in one go, as if nothing had changed. If anything has, what was read is
 * thrown away and all of it begins anew: nobody is ever answered on the strength of what was true before.
 */
export async function readInContext<T>(
  around: Surroundings,
  request: FastifyRequest,
  work: Work<T>,
  address?: Named,
): Promise<T> {
  const { database, organisations, identity, cookies, knownSessions } = around
  const properly = () => inContext(around, request, (id, ask) => database.reading(id, ask), work, address)
  const session = cookies.session(request)
  const remembered = session && !address ? knownSessions.recall(session.token) : undefined
  const organisation = session && remembered && (await organisations.byId(session.organisationId))
  if (!organisation) return properly()
  const now = new Date()
  const me = identity.meOf(remembered, now)
  const answer = await database.reading(organisation.id, async handle => {
    const [facts, result] = await Promise.allSettled([
      identity.findSession(handle, session.token, now),
      work(handle, contextFor(request, around, me, organisation, now)),
    ])
    if (facts.status === 'rejected') throw result.status === 'rejected' ? result.reason : facts.reason
    if (!facts.value || !isSameSession(remembered, facts.value)) return undefined
    if (result.status === 'rejected') throw result.reason
    return { result: result.value }
  })
  if (!answer) {
    knownSessions.forget(session.token)
    return properly()
  }
  if (me.sessionIsStale) markAsUsed(around, me, now, request)
  return answer.result
}
