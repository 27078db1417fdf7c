import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  DummyDriver,
  PostgresAdapter,
  PostgresIntrospector,
  type QueryResult,
  Transaction,
} from 'kysely'
import type pg from 'pg'
import { askTogether, type Question, type Row, type Statement } from './asked-together.ts'
import { QueryCompiler } from './query-compiler.ts'
import { statementName } from './statements.ts'
import { setOrganisation } from './tenancy.ts'
import type { GlobalWriting, Reading, Writing } from './tx.ts'
import type { DB } from './types.generated.ts'

const adapter = new PostgresAdapter()
const compiler = new QueryCompiler()
const dialect: Dialect = {
  createAdapter: () => adapter,
  createDriver: () => new DummyDriver(),
  createIntrospector: db => new PostgresIntrospector(db),
  createQueryCompiler: () => compiler,
}
const config = { dialect }
const driver = new DummyDriver()
const nowhere = () => Promise.reject(new TypeError('This only writes questions: ask them through a transaction.'))
/** What it takes to write questions that somebody else asks. */
export const unconnected = {
  ...{ config, dialect, driver },
  executor: new DefaultQueryExecutor(compiler, adapter, { provideConnection: nowhere }),
}
const open = new WeakMap<object, { client: pg.PoolClient; connection: Ending }>()

type Ending = DatabaseConnection & { readonly isOver: boolean }

/** The query builder of one transaction on `client`; call `close` before anybody else gets the connection. */
export function openHandle(client: pg.PoolClient, organisationId: string): { handle: Writing; close(): void } {
  const connection = new TransactionConnection(client)
  return { handle: handleOn(client, connection, organisationId), close: () => connection.close() }
}

/** The same for a transaction that only reads. It begins, as `opening` says, with the first question, or not at all. */
export function openReading(client: pg.PoolClient, organisationId: string, opening: () => readonly Statement[]) {
  const connection = new ReadingConnection(client, opening)
  return { handle: handleOn(client, connection, organisationId), connection }
}

function handleOn(client: pg.PoolClient, connection: Ending, organisationId: string): Writing {
  const executor = new DefaultQueryExecutor(compiler, adapter, { provideConnection: use => use(connection) })
  const transaction = new Transaction<DB>({ config, dialect, driver, executor })
  const handle = Object.assign(transaction, { organisationId })
  open.set(handle, { client, connection })
  return handle
}

/**
 * The same transaction, now inside this organisation: for setting up a new one, and nothing else. Rows of the
 * organisation it was in before are gone from sight.
 */
export async function enterOrganisation(tx: Writing | GlobalWriting, organisationId: string): Promise<Writing> {
  const { client, connection } = found(tx)
  await client.query(setOrganisation(organisationId))
  return handleOn(client, connection, organisationId)
}

/** Asks what is written already, without the query builder's way around it. */
export async function askWritten<R>(handle: Reading, question: CompiledQuery<R>): Promise<readonly R[]> {
  const { rows } = await found(handle).connection.executeQuery<R>(question)
  return rows
}

/** The connection under a transaction, for COPY and nothing else. */
export function clientOf(tx: Writing | Reading): pg.PoolClient {
  return found(tx).client
}

function found(handle: object): { client: pg.PoolClient; connection: Ending } {
  const under = open.get(handle)
  if (!under || under.connection.isOver) throw new TypeError('This transaction is over, or never was one.')
  return under
}

class TransactionConnection implements Ending {
  readonly #client: pg.PoolClient
  #isOver = false

  get isOver(): boolean {
    return this.#isOver
  }

  constructor(client: pg.PoolClient) {
    this.#client = client
  }

  // A query that was not awaited must never run in the next visitor's transaction.
  close(): void {
    this.#isOver = true
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#isOver) throw tooLate()
    const result = await this.#client.query({ text: sql, values: [...parameters], name: statementName(sql) })
    const changed = changing.has(result.command) ? BigInt(result.rowCount ?? 0) : undefined
    return { rows: result.rows, numAffectedRows: changed }
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for a generator; big results go through COPY here.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Use copyOut for results that are too big to hold.')
  }
}

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])
const tooLate = () => new Error('This query came after its transaction had ended: await it inside.')

/** Gathers what is asked in one turn of the program and asks it together. */
class ReadingConnection implements Ending {
  readonly #client: pg.PoolClient
  readonly #opening: () => readonly Statement[]
  #waiting: Question[] = []
  #hasBegun = false
  #isOver = false

  constructor(client: pg.PoolClient, opening: () => readonly Statement[]) {
    this.#client = client
    this.#opening = opening
  }

  get isOver(): boolean {
    return this.#isOver
  }

  get hasBegun(): boolean {
    return this.#hasBegun
  }

  // A query that was not awaited must never run in the next visitor's transaction.
  close(): void {
    this.#isOver = true
    for (const { refuse } of this.#waiting) refuse(tooLate())
    this.#waiting = []
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#isOver) throw tooLate()
    return new Promise((resolve, refuse) => {
      const answer = (rows: readonly Row[]) => resolve({ rows: rows as R[] })
      if (this.#waiting.length === 0) process.nextTick(() => this.#askAll())
      this.#waiting.push({ text: sql, name: statementName(sql), values: parameters, answer, refuse })
    })
  }

  #askAll(): void {
    const [questions, opening] = [this.#waiting, this.#hasBegun ? [] : this.#opening()]
    if (questions.length === 0) return
    this.#waiting = []
    this.#hasBegun = true
    askTogether(this.#client, [...opening.map(statement => ({ ...statement, ...unheard })), ...questions])
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for a generator; big results go through COPY here.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Use copyOut for results that are too big to hold.')
  }
}

// Where a transaction cannot begin, the first question says so.
const unheard = { answer() {}, refuse() {} }
