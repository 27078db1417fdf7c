import { v7 as uuid } from 'uuid'
import { isObject, type Json } from '#platform/json.ts'
import { type Ask, mediaType } from '../protocol/ask.ts'
import { boundaryOf, type Part, readParts } from '../protocol/multipart.ts'
import { readJson } from '../protocol/read-json.ts'
import { malformed } from '../protocol/refusal.ts'
import { checkSignature, signatureUsage } from '../protocol/signature.ts'
import { checkStatement } from '../statement/statement.ts'

/** A file that came with a statement. */
export interface Received {
  readonly sha2: string
  readonly contentType: string
  readonly content: Buffer
}

/** A statement that keeps to every rule, before the store adds what is its to add. */
export interface Incoming {
  readonly id: string
  readonly statement: Json
  readonly attachments: readonly Received[]
}

const mostStatements = 2000

/** The statements in a body, all of them checked, with their files. @throws {Refusal} 400 */
export async function receiveStatements(ask: Ask, wantedId?: string): Promise<readonly Incoming[]> {
  const { statements, files } = readBody(ask)
  const single = !Array.isArray(statements)
  const list: readonly unknown[] = single ? [statements] : statements
  if (wantedId !== undefined && !single) throw malformed('PUT takes one statement and not a list.')
  if (list.length > mostStatements) throw malformed(`Send at most ${mostStatements} statements at once.`)
  const incoming: Incoming[] = []
  const used = new Set<string>()
  for (const [place, value] of list.entries()) {
    checkStatement(value, ask.version)
    const id = idOf(value, wantedId)
    const attachments = takeFiles(value, files, used)
    await checkSignatures(value, files)
    incoming.push({ id, statement: { ...value, id: value.id ?? id }, attachments })
    if (incoming.findIndex(one => one.id === id) < place) throw malformed(`The id ${id} is in the list twice.`)
  }
  if (files.some(({ sha2 }) => !used.has(sha2))) throw malformed('A part of the body belongs to no attachment.')
  return incoming
}

function idOf({ id }: Json, wanted: string | undefined): string {
  const own = typeof id === 'string' ? id.toLowerCase() : undefined
  if (wanted !== undefined && own !== undefined && own !== wanted)
    throw malformed('The id of the statement is not the one in the parameter statementId.')
  return own ?? wanted ?? uuid()
}

function readBody(ask: Ask): { readonly statements: unknown; readonly files: readonly Received[] } {
  const type = mediaType(ask.contentType)
  if (type === 'application/json') return { statements: readJson(ask.body.toString('utf8'), 'The body'), files: [] }
  if (type !== 'multipart/mixed')
    throw malformed('The content type of statements is application/json, or multipart/mixed with attachments.')
  const [first, ...others] = readParts(ask.body, boundaryOf(ask.contentType))
  if (!first || mediaType(first.headers.get('content-type') ?? '') !== 'application/json')
    throw malformed('The first part of the body must be the statements, as application/json.')
  return { statements: readJson(first.content.toString('utf8'), 'The first part'), files: others.map(readFile) }
}

function readFile({ headers, content }: Part): Received {
  const sha2 = headers.get('x-experience-api-hash')?.toLowerCase()
  if (!sha2) throw malformed('A part that is a file must name its hash in X-Experience-API-Hash.')
  if (headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary')
    throw malformed('A part that is a file must have the Content-Transfer-Encoding binary.')
  return { sha2, contentType: (headers.get('content-type') ?? 'application/octet-stream').slice(0, 200), content }
}

const attachmentsOf = ({ attachments, object }: Json): readonly Json[] => [
  ...(Array.isArray(attachments) ? attachments.filter(isObject) : []),
  ...(isObject(object) && object.objectType === 'SubStatement' ? attachmentsOf(object) : []),
]

const hashOf = ({ sha2 }: Json): string => String(sha2).toLowerCase()

function takeFiles(statement: Json, files: readonly Received[], used: Set<string>): readonly Received[] {
  const taken = new Map<string, Received>()
  for (const attachment of attachmentsOf(statement)) {
    const file = files.find(({ sha2 }) => sha2 === hashOf(attachment))
    if (!file && attachment.fileUrl === undefined)
      throw malformed('An attachment has neither a part in the body with its hash nor a fileUrl.')
    if (!file) continue
    used.add(file.sha2)
    taken.set(file.sha2, { ...file, contentType: String(attachment.contentType).slice(0, 200) })
  }
  return [...taken.values()]
}

async function checkSignatures(statement: Json, files: readonly Received[]): Promise<void> {
  for (const attachment of attachmentsOf(statement).filter(({ usageType }) => usageType === signatureUsage)) {
    const file = files.find(({ sha2 }) => sha2 === hashOf(attachment))
    if (!file) throw malformed('A signature must come with the statement that it signs.')
    await checkSignature(statement, String(attachment.contentType), file.content)
  }
}
