import type { Kysely, Transaction } from 'kysely'
import type pg from 'pg'
import type { Address } from './pool.ts'
import type { GlobalTable } from './tenancy.ts'
import type { DB } from './types.generated.ts'

type ReadingVerb = 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
type GlobalDB = Pick<DB, GlobalTable>

/** What a GET gets: questions only, in a read-only transaction that sees one organisation at one moment. */
export type Reading = Pick<Kysely<DB>, ReadingVerb> & { readonly organisationId: string }
/** What a POST gets: one transaction that sees and changes one organisation. */
export type Writing = Transaction<DB> & { readonly organisationId: string }
/** Questions to the few tables that belong to no organisation. */
export type GlobalReading = Pick<Kysely<GlobalDB>, ReadingVerb>
/** A transaction on the few tables that belong to no organisation. */
export type GlobalWriting = Transaction<GlobalDB>

export interface Database {
  /** One read-only transaction in which one organisation exists. Tried again if the connection breaks. */
  reading<T>(organisationId: string, work: (reading: Reading) => Promise<T>): Promise<T>
  /** One transaction in which one organisation exists: everything in `work` happens, or nothing does. */
  writing<T>(organisationId: string, work: (tx: Writing) => Promise<T>): Promise<T>
  /** The same for what goes on for minutes beside pages: where the server is ours, it stands back for them. */
  writingBehind<T>(organisationId: string, work: (tx: Writing) => Promise<T>): Promise<T>
  /** The few global tables; rows of organisations do not exist here. */
  globalReading<T>(work: (reading: GlobalReading) => Promise<T>): Promise<T>
  global<T>(work: (tx: GlobalWriting) => Promise<T>): Promise<T>
  /** Plain connections of the application's role, for the job queue. */
  readonly jobPool: pg.Pool
  /** Where the schema's owner and where the application connect: for migrations, backup and restore. */
  readonly owner: Address
  readonly app: Address
  /** Ends all connections, and the server if this process started it. */
  stop(): Promise<void>
}
