import type pg from 'pg'

interface Wire {
  readonly parsedStatements: Readonly<Record<string, string | undefined>>
  readonly submittedNamedStatements: Readonly<Record<string, string | undefined>>
  query(text: string): void
  parse(what: { readonly text: string }): void
  bind(what: { readonly statement?: string }): void
}

const frame = /^\s*(begin|commit|rollback|select set_config)\b/i

/**
 * The statements that are sent to PostgreSQL meanwhile, each as often as it is asked, over whichever connection; without
 * what begins and ends transactions. `client` is any connection of the same kind.
 */
export async function heard(client: pg.PoolClient, work: () => Promise<unknown>): Promise<readonly string[]> {
  const said: string[] = []
  const hear = (text: string) => {
    if (!frame.test(text)) said.push(text)
  }
  const wire: Wire = Object.getPrototypeOf((client as unknown as { connection: Wire }).connection)
  const { query, parse, bind } = wire
  let lastParsed = ''
  wire.query = function (this: Wire, text) {
    hear(text)
    query.call(this, text)
  }
  wire.parse = function (this: Wire, what) {
    lastParsed = what.text
    parse.call(this, what)
  }
  wire.bind = function (this: Wire, what) {
    const name = what.statement ?? ''
    hear(this.parsedStatements[name] ?? this.submittedNamedStatements[name] ?? lastParsed)
    bind.call(this, what)
  }
  try {
    await work()
  } finally {
    Object.assign(wire, { query, parse, bind })
  }
  return said
}
