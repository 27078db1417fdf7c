import { randomUUID } from 'node:crypto'
import type { Reading } from '#platform/db/tx.ts'
import type { Json } from '#platform/json.ts'
import type { Ask, Reply, Resource } from '../protocol/ask.ts'
import { writeParts } from '../protocol/multipart.ts'
import { agentIn, countIn, flagIn, iriIn, momentIn, uuidIn } from '../protocol/parameters.ts'
import { malformed, Refusal } from '../protocol/refusal.ts'
import { isUuid } from '../statement/formats.ts'
import { keyOf, namedIn } from '../statement/keys.ts'
import { type Format, formats, present, readLanguages } from '../statement/presenting.ts'
import { xapiPrefix } from '../xapi.urls.ts'
import { findDefinitions } from './activities.queries.ts'
import { type Incoming, receiveStatements } from './receive-statements.ts'
import {
  consistentThrough,
  findStatement,
  listFiles,
  type Place,
  type StoredStatement,
  searchStatements,
} from './statements.queries.ts'
import { storeStatements } from './store-statements.ts'

const pageSize = 100
const largestPage = 500
const filters = ['agent', 'verb', 'activity', 'registration', 'related_activities', 'related_agents', 'since', 'until']
const shapes = ['format', 'attachments']
const parameters = ['statementId', 'voidedStatementId', ...filters, 'limit', 'ascending', ...shapes, 'cursor']

/** Only its own statements, unless a source may read those of all. */
const ownOnly = ({ source }: Ask): string | undefined =>
  source.scopes.includes('statements/read') ? undefined : source.id

function formatIn({ query }: Ask): Format {
  const value = query.get('format') ?? 'exact'
  const format = formats.find(one => one === value)
  if (!format) throw malformed('The parameter format must be ids, exact or canonical.')
  return format
}

const throughHeader = async (db: Reading, ask: Ask) => ({
  'x-experience-api-consistent-through': (await consistentThrough(db, ask.quietAt)).toISOString(),
})

async function read(db: Reading, ask: Ask): Promise<Reply> {
  const [id, voidedId] = [uuidIn(ask, 'statementId'), uuidIn(ask, 'voidedStatementId')]
  const headers = await throughHeader(db, ask)
  const wanted = id ?? voidedId
  if (wanted === undefined) return { ...(await readMany(db, ask)), headers }
  const others = [...ask.query.keys()].filter(name => !shapes.includes(name))
  if (others.length > 1) throw malformed('With statementId or voidedStatementId only format and attachments may stand.')
  const found = await findStatement(db, wanted, { isVoided: voidedId !== undefined, sourceId: ownOnly(ask) })
  if (!found) throw new Refusal(404, 'There is no such statement.', headers)
  const [statement] = await presented(db, ask, [found])
  const reply = await withFiles(db, ask, [found], statement)
  return { ...reply, headers: { ...headers, 'last-modified': found.stored.toUTCString() } }
}

async function readMany(db: Reading, ask: Ask): Promise<Omit<Reply, 'headers'>> {
  const limit = Math.min(countIn(ask, 'limit') || pageSize, largestPage)
  const found = await searchStatements(db, {
    keys: keysIn(ask),
    since: momentIn(ask, 'since'),
    until: momentIn(ask, 'until'),
    ascending: flagIn(ask, 'ascending') ?? false,
    after: readCursor(ask.query.get('cursor')),
    limit: limit + 1,
    sourceId: ownOnly(ask),
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const statements = await presented(db, ask, page)
  const more = found.length > limit && last ? moreHref(ask, last) : ''
  return withFiles(db, ask, page, { statements, more })
}

// The rarest first: a registration is one person in one course, a verb is half of everything.
function keysIn(ask: Ask): readonly string[] {
  const relatedAgents = flagIn(ask, 'related_agents') ?? false
  const relatedActivities = flagIn(ask, 'related_activities') ?? false
  const [verb, activity, registration] = [iriIn(ask, 'verb'), iriIn(ask, 'activity'), uuidIn(ask, 'registration')]
  const agent = ask.query.has('agent') ? agentIn(ask).identifier.text : undefined
  return [
    ...(registration === undefined ? [] : [keyOf('registration', registration)]),
    ...(agent === undefined ? [] : [keyOf(relatedAgents ? 'agent' : 'actor', agent)]),
    ...(activity === undefined ? [] : [keyOf(relatedActivities ? 'related-activity' : 'activity', activity)]),
    ...(verb === undefined ? [] : [keyOf('verb', verb)]),
  ]
}

async function presented(db: Reading, ask: Ask, found: readonly StoredStatement[]): Promise<readonly Json[]> {
  const format = formatIn(ask)
  const statements = found.map(({ statement }) => JSON.parse(statement) as Json)
  const ids = statements.flatMap(statement => namedIn(statement).relatedActivities.map(({ id }) => String(id)))
  const definitions = format === 'canonical' ? await findDefinitions(db, ids) : new Map<string, Json>()
  const languages = readLanguages(ask.headers['accept-language'])
  return statements.map(one => present(one, { format, languages, definitionOf: id => definitions.get(id) }))
}

async function withFiles(db: Reading, ask: Ask, found: readonly StoredStatement[], json: unknown): Promise<Reply> {
  if (!flagIn(ask, 'attachments')) return { status: 200, json }
  const files = await listFiles(
    db,
    found.map(({ id }) => id),
  )
  const boundary = randomUUID()
  const parts = [
    { headers: { 'Content-Type': 'application/json' }, content: Buffer.from(JSON.stringify(json)) },
    ...files.map(({ sha2, contentType, content }) => ({
      headers: {
        'Content-Type': contentType.replace(/[\r\n]/g, ' '),
        'Content-Transfer-Encoding': 'binary',
        'X-Experience-API-Hash': sha2,
      },
      content,
    })),
  ]
  return {
    status: 200,
    content: { type: `multipart/mixed; boundary=${boundary}`, bytes: writeParts(parts, boundary) },
  }
}

function moreHref({ query }: Ask, { stored, place }: Place): string {
  const next = new URLSearchParams([...query].filter(([name]) => name !== 'cursor'))
  next.set('cursor', `${stored.getTime()}.${place}`)
  return `${xapiPrefix}/statements?${next}`
}

function readCursor(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined
  const [, stored, place] = /^(\d{1,15})\.(\d{1,9})$/.exec(text) ?? []
  if (!stored) throw malformed('The parameter cursor is not one that was given out here.')
  return { stored: new Date(Number(stored)), place: Number(place) }
}

/** What people did, as platforms said it. */
export const statements: Resource = {
  GET: { scopes: ['statements/read', 'statements/read/mine'], parameters, read, onRefusal: throughHeader },
  PUT: {
    scopes: ['statements/write'],
    parameters: ['statementId'],
    prepare(ask) {
      const id = ask.query.get('statementId')
      if (!isUuid(id)) throw malformed('PUT needs the parameter statementId, a UUID.')
      return receiveStatements(ask, id.toLowerCase())
    },
    async write(tx, ask, incoming) {
      await storeStatements(tx, ask, incoming as readonly Incoming[])
      return { status: 204 }
    },
  },
  POST: {
    scopes: ['statements/write'],
    parameters: [],
    prepare: receiveStatements,
    async write(tx, ask, incoming) {
      const list = incoming as readonly Incoming[]
      await storeStatements(tx, ask, list)
      return { status: 200, json: list.map(({ statement }) => statement.id) }
    },
  },
}
