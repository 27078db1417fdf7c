import { PostgresQueryCompiler, type QueryId, type RootOperationNode } from 'kysely'

/**
 * A long value, such as a list of thousands of ids, that stands in several places of a question: wherever this same
 * object stands it is the same parameter, so the value is sent and read once.
 */
export class LongValue {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** What the driver sends. */
  toPostgres(): string {
    return this.#text
  }
}

export class QueryCompiler extends PostgresQueryCompiler {
  readonly #places = new Map<LongValue, number>()

  override compileQuery(node: RootOperationNode, queryId: QueryId) {
    this.#places.clear()
    return super.compileQuery(node, queryId)
  }

  protected override appendValue(value: unknown): void {
    const place = value instanceof LongValue ? this.#places.get(value) : undefined
    if (place === undefined) super.appendValue(value)
    else this.append(`$${place}`)
    if (value instanceof LongValue) this.#places.set(value, place ?? this.numParameters)
  }
}
