import { createHash } from 'node:crypto'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { isObject, type Json } from '#platform/json.ts'
import { type Ask, type Deed, mediaType, needed, type Reply, type Resource } from '../protocol/ask.ts'
import { activityIn, agentIn, momentIn, uuidIn } from '../protocol/parameters.ts'
import { readJson } from '../protocol/read-json.ts'
import { malformed, Refusal } from '../protocol/refusal.ts'
import { agentKey, keyOf } from '../statement/keys.ts'
import {
  type DocumentKind,
  findDocument,
  holdDocument,
  keepDocument,
  listDocumentIds,
  removeDocuments,
  type Shelf,
  type StoredDocument,
} from './documents.queries.ts'

/** What a kind of document belongs to, and what its name is called. */
interface Rules {
  readonly kind: DocumentKind
  readonly idName: 'stateId' | 'profileId'
  readonly parameters: readonly string[]
  readonly scope: string
  readonly place: (ask: Ask) => Place
  /** State is one program's own: in version 1.0 it may be written without saying what one had read. */
  readonly isOwn: boolean
}

interface Place {
  readonly ownerKey: string
  readonly agentKey: string | null
  readonly registration: string | null
}

const etagOf = ({ content }: StoredDocument): string => `"${createHash('sha1').update(content).digest('hex')}"`

const plainTag = (tag: string): string => tag.trim().replace(/^W\//, '').replaceAll('"', '')
const names = (header: string, tag: string | undefined): boolean =>
  header
    .split(',')
    .some(one => (one.trim() === '*' ? tag !== undefined : tag !== undefined && plainTag(one) === plainTag(tag)))

function checkConditions(
  { headers, version }: Ask,
  found: StoredDocument | undefined,
  { isOwn }: Rules,
  isPut: boolean,
) {
  const tag = found && etagOf(found)
  const { 'if-match': match, 'if-none-match': noneMatch } = headers
  if (match !== undefined && !names(match, tag))
    throw new Refusal(412, 'The document is not the one that If-Match names. Read it again.')
  if (noneMatch !== undefined && names(noneMatch, tag))
    throw new Refusal(412, 'There is such a document already, and If-None-Match says there should be none.')
  const mayBeBlind = isOwn && version === '1.0.3'
  if (isPut && found && match === undefined && noneMatch === undefined && !mayBeBlind)
    throw new Refusal(409, 'The document exists. Read it, and send its ETag in If-Match to replace it.')
}

function jsonObjectOf(contentType: string, content: Buffer, what: string): Json {
  if (mediaType(contentType) !== 'application/json') throw malformed(`${what} is not JSON, so nothing can be merged.`)
  const value = readJson(content.toString('utf8'), what)
  if (!isObject(value)) throw malformed(`${what} must be a JSON object, so that it can be merged.`)
  return value
}

// Only the outermost members are merged (part three, 2.2): whatever a member held is replaced.
function merged(ask: Ask, found: StoredDocument): StoredDocument {
  const older = jsonObjectOf(found.contentType, found.content, 'The document that is there')
  const newer = jsonObjectOf(ask.contentType, ask.body, 'The document')
  const content = Buffer.from(JSON.stringify({ ...older, ...newer }))
  return { content, contentType: found.contentType, updatedAt: ask.now }
}

function sentDocument(ask: Ask): StoredDocument {
  const contentType = ask.contentType.slice(0, 200) || 'application/octet-stream'
  if (mediaType(contentType) === 'application/json') readJson(ask.body.toString('utf8'), 'The document')
  return { content: ask.body, contentType, updatedAt: ask.now }
}

async function show(db: Reading, ask: Ask, rules: Rules): Promise<Reply> {
  const shelf = shelfOf(ask, rules)
  const id = ask.query.get(rules.idName)
  const since = momentIn(ask, 'since')
  if (id === undefined) return { status: 200, json: await listDocumentIds(db, shelf, since) }
  const found = await findDocument(db, shelf, id)
  if (!found) throw new Refusal(404, 'There is no such document.')
  const headers = { etag: etagOf(found), 'last-modified': found.updatedAt.toUTCString() }
  return { status: 200, headers, content: { type: found.contentType, bytes: found.content } }
}

const shelfOf = (ask: Ask, { kind, place }: Rules): Shelf => ({
  sourceId: ask.source.id,
  kind,
  ownerKey: place(ask).ownerKey,
})

async function keep(tx: Writing, ask: Ask, rules: Rules, isPut: boolean): Promise<Reply> {
  const shelf = shelfOf(ask, rules)
  const id = needed(ask, rules.idName)
  await holdDocument(tx, shelf, id)
  const found = await findDocument(tx, shelf, id)
  checkConditions(ask, found, rules, isPut)
  const document = isPut || !found ? sentDocument(ask) : merged(ask, found)
  const { agentKey: about, registration } = rules.place(ask)
  await keepDocument(tx, shelf, { ...document, id, agentKey: about, registration })
  return { status: 204 }
}

async function remove(tx: Writing, ask: Ask, rules: Rules): Promise<Reply> {
  const shelf = shelfOf(ask, rules)
  const id = rules.isOwn ? ask.query.get(rules.idName) : needed(ask, rules.idName)
  if (id !== undefined) {
    await holdDocument(tx, shelf, id)
    checkConditions(ask, await findDocument(tx, shelf, id), rules, false)
  }
  await removeDocuments(tx, shelf, id)
  return { status: 204 }
}

function documents(rules: Rules): Resource {
  const { parameters, idName } = rules
  const scopes = [rules.scope]
  const one = [...parameters, idName]
  const deed = (more: Partial<Deed>): Deed => ({ scopes, parameters: one, ...more })
  return {
    GET: deed({ parameters: [...one, 'since'], read: (db, ask) => show(db, ask, rules) }),
    PUT: deed({ write: (tx, ask) => keep(tx, ask, rules, true) }),
    POST: deed({ write: (tx, ask) => keep(tx, ask, rules, false) }),
    DELETE: deed({ write: (tx, ask) => remove(tx, ask, rules) }),
  }
}

/** What a program remembers of one person in one activity. */
export const state = documents({
  kind: 'state',
  idName: 'stateId',
  parameters: ['activityId', 'agent', 'registration'],
  scope: 'state',
  isOwn: true,
  place(ask) {
    const about = agentKey(agentIn(ask).identifier)
    const registration = uuidIn(ask, 'registration') ?? null
    return { ownerKey: keyOf('owner', activityIn(ask), about, registration ?? ''), agentKey: about, registration }
  },
})

/** What a program remembers of an activity, whoever does it. */
export const activityProfile = documents({
  kind: 'activity-profile',
  idName: 'profileId',
  parameters: ['activityId'],
  scope: 'profile',
  isOwn: false,
  place: ask => ({ ownerKey: keyOf('owner', activityIn(ask)), agentKey: null, registration: null }),
})

/** What a program remembers of a person, whatever they do. */
export const agentProfile = documents({
  kind: 'agent-profile',
  idName: 'profileId',
  parameters: ['agent'],
  scope: 'profile',
  isOwn: false,
  place(ask) {
    const about = agentKey(agentIn(ask).identifier)
    return { ownerKey: keyOf('owner', about), agentKey: about, registration: null }
  },
})
