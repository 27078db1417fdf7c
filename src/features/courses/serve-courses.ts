import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '#platform/db/tx.ts'
import { pieceBytes } from '#platform/files/stored-file.ts'
import { notFound } from '#platform/http/errors.ts'
import { hashOfToken, newToken } from '#platform/secrets/token.ts'
import { findFile, findSessionOfFiles, readPiece } from './courses.queries.ts'
import { coursePrefixes } from './courses.urls.ts'
import { dashed, keyOfSession } from './launching/guests.ts'
import { isPath } from './package/import-package.ts'
import { typeOf } from './package/media-types.ts'

// What came in a package is somebody else's program. It runs without an origin: no cookie goes with what it asks, none
// can be read, and it reaches this product only as any other program would (decision 0051).
const policy = [
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
  "media-src 'self' data: blob: https:",
  "frame-src 'self' data: blob: https:",
  "base-uri 'self'",
].join('; ')

const doorShape = /^([0-9a-f]{32})\.([\w-]{43})$/

function readDoor(door: string): { readonly organisationId: string; readonly hash: Buffer } {
  const [, organisation, token] = doorShape.exec(door) ?? []
  if (!organisation || !token) throw notFound()
  return { organisationId: dashed(organisation), hash: hashOfToken(token) }
}

/** The files of courses, and the key that a unit fetches once. Neither is a page: both are for programs without cookies. */
export function serveCourses(app: FastifyInstance, database: Database): void {
  const options = { forPrograms: true, rateLimit: false as const }
  app.get(`${coursePrefixes.files}/:door/*`, { config: options }, (request, reply) =>
    serveFile(database, request, reply),
  )
  app.options(`${coursePrefixes.fetch}/:door`, { config: options }, (_request, reply) =>
    reply
      .status(204)
      .headers({ 'access-control-allow-origin': '*', 'access-control-allow-headers': 'Content-Type' })
      .send(),
  )
  app.post(`${coursePrefixes.fetch}/:door`, { config: options }, async (request, reply) => {
    const { door } = request.params as { readonly door: string }
    const { organisationId, hash } = readDoor(door)
    const token = await database.writing(organisationId, async tx => {
      const secret = newToken()
      const session = await tx
        .updateTable('course_sessions')
        .set({ key_hash: hashOfToken(secret) })
        .where('organisation_id', '=', tx.organisationId)
        .where('fetch_hash', '=', hash)
        .where('key_hash', 'is', null)
        .where('abandoned_at', 'is', null)
        .where('ends_at', '>', new Date())
        .returning('id')
        .executeTakeFirst()
      return session && Buffer.from(`${keyOfSession(organisationId, session.id)}:${secret}`).toString('base64')
    })
    reply.headers({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
    // The standard wants 200 for either (cmi5, 8.2.3).
    return token
      ? { 'auth-token': token }
      : { 'error-code': '1', 'error-text': 'The key was fetched before, or the session is over.' }
  })
}

async function serveFile(database: Database, request: FastifyRequest, reply: FastifyReply) {
  const { door, '*': path } = request.params as { readonly door: string; readonly '*': string }
  const { organisationId, hash } = readDoor(door)
  const file = isPath(path)
    ? await database.reading(organisationId, async db => {
        const session = await findSessionOfFiles(db, hash, new Date())
        return session && findFile(db, session.courseId, path)
      })
    : undefined
  if (!file) throw notFound()
  reply.removeHeader('x-frame-options')
  reply.headers({
    'content-security-policy': policy,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cross-origin-opener-policy': 'unsafe-none',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, max-age=3600',
    'accept-ranges': 'bytes',
    'content-type': typeOf(path),
  })
  const range = rangeIn(request.headers.range, file.bytes)
  if (range === 'beyond') return reply.status(416).header('content-range', `bytes */${file.bytes}`).send()
  const [from, to] = range ?? [0, file.bytes - 1]
  if (range) reply.status(206).header('content-range', `bytes ${from}-${to}/${file.bytes}`)
  reply.header('content-length', String(Math.max(0, to - from + 1)))
  return reply.send(Readable.from(bytesOf(database, { organisationId, fileId: file.id, from, to })))
}

/** One range of RFC 9110, 14.1.2; anything else is answered with the whole file. */
export function rangeIn(header: string | undefined, bytes: number): readonly [number, number] | 'beyond' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  if (first === '') return Number(last) === 0 ? 'beyond' : [Math.max(0, bytes - Number(last)), bytes - 1]
  const [from, to] = [Number(first), last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)]
  return from >= bytes ? 'beyond' : from > to ? undefined : [from, to]
}

interface Part {
  readonly organisationId: string
  readonly fileId: string
  readonly from: number
  readonly to: number
}

async function* bytesOf(database: Database, { organisationId, fileId, from, to }: Part): AsyncGenerator<Buffer> {
  for (let number = Math.floor(from / pieceBytes); number * pieceBytes <= to; number += 1) {
    const piece = await database.reading(organisationId, db => readPiece(db, fileId, number))
    if (!piece) return
    const start = number * pieceBytes
    yield piece.subarray(Math.max(0, from - start), to - start + 1)
  }
}
