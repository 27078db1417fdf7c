import { type CompiledQuery, type QueryExecutorProvider, Transaction } from 'kysely'
import { askWritten, unconnected } from './handle.ts'
import type { Reading } from './tx.ts'
import type { DB } from './types.generated.ts'

/** Stands in a question for a value that is known when it is asked. */
class StandIn {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

const organisation = 'organisationId'
const standIns = new Proxy({}, { get: (_, name) => new StandIn(String(name)) })
const draft: Reading = Object.assign(new Transaction<DB>(unconnected), {
  organisationId: new StandIn(organisation) as unknown as string,
})

interface Question<Row> {
  compile(by: QueryExecutorProvider): CompiledQuery<Row>
}

/**
 * A question of hot pages whose SQL is put together once, and not at every asking: that costs more than most of the rows
 * it brings. `write` is given stand-ins, which it may place in the question and nothing else: which question it is must
 * not depend on them. A value that is undefined is asked as null.
 */
export function keptQuestion<Row, Values extends object = object>(
  write: (db: Reading, values: Values) => Question<Row>,
): (db: Reading, values: Values) => Promise<readonly Row[]> {
  let kept: CompiledQuery<Row> | undefined
  return (db, values) => {
    kept ??= write(draft, standIns as Values).compile(draft)
    const known: Readonly<Record<string, unknown>> = { ...values, [organisation]: db.organisationId }
    const parameters = kept.parameters.map(one => (one instanceof StandIn ? known[one.name] : one))
    return askWritten(db, { ...kept, parameters })
  }
}
