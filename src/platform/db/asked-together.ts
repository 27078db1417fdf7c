import pg from 'pg'
import { typeParsers } from './parsers.ts'

export type Row = Record<string, unknown>

/** A statement with the values of this time. Only one that has a name can be asked together with others. */
export interface Statement {
  readonly text: string
  readonly name: string | undefined
  readonly values: readonly unknown[]
}

/** A statement that somebody waits for. */
export interface Question extends Statement {
  answer(rows: readonly Row[]): void
  refuse(error: unknown): void
}

/** How the rows of a named statement are read; the same on every connection. */
interface Shape {
  readonly columns: readonly string[]
  readonly parsers: readonly ((text: string) => unknown)[]
}

const shapes = new Map<string, Shape>()

/**
 * Asks several questions of one transaction in one go: one message there and one back for all that this connection has
 * prepared before. The driver has the server describe, end and send each by itself, which costs more than many a question.
 */
export function askTogether(client: pg.PoolClient, questions: readonly Question[]): void {
  const { parsedStatements } = (client as unknown as { connection: Wire }).connection
  const isReady = ({ name, text }: Question) =>
    name !== undefined && shapes.has(name) && parsedStatements[name] === text
  for (let first = 0; first < questions.length; ) {
    let end = first
    while (end < questions.length && isReady(questions[end] as Question)) end += 1
    if (end > first) client.query(new Together(questions.slice(first, end)) as unknown as pg.Submittable)
    const next = questions[end]
    if (next) askAlone(client, next)
    first = end + 1
  }
}

function askAlone(client: pg.PoolClient, { name, text, values, answer, refuse }: Question): void {
  client.query<Row>({ name, text, values: [...values] }).then(({ rows, fields }) => {
    if (name !== undefined) shapes.set(name, shapeOf(fields))
    answer(rows)
  }, refuse)
}

const shapeOf = (fields: readonly pg.FieldDef[]): Shape => ({
  columns: fields.map(({ name }) => name),
  parsers: fields.map(({ dataTypeID }) => typeParsers.getTypeParser(dataTypeID, 'text')),
})

/** What the driver's connection is told, statement by statement. */
interface Wire {
  readonly parsedStatements: Readonly<Record<string, string | undefined>>
  bind(what: { statement: string; values: readonly unknown[]; valueMapper(value: unknown): unknown }): void
  execute(what: object): void
  sync(): void
}

// What the driver knows how to do and its types do not say: be derived from, and turn values into text.
const { Query, utils } = pg as unknown as {
  readonly Query: new (config: { text: string }) => object
  readonly utils: { prepareValue(value: unknown): unknown }
}
const valueMapper = (value: unknown) => utils.prepareValue(value)

/** To the driver this is one query: it hands over whatever comes until the server is ready again. */
class Together extends Query {
  readonly #questions: readonly Question[]
  readonly #sent: { readonly question: Question; readonly shape: Shape; readonly rows: Row[]; wrong?: unknown }[] = []
  #at = 0

  constructor(questions: readonly Question[]) {
    super({ text: '' })
    this.#questions = questions
  }

  submit(wire: Wire): null {
    for (const question of this.#questions) {
      const { name: statement = '', values } = question
      const shape = shapes.get(statement)
      try {
        wire.bind({ statement, values, valueMapper })
        wire.execute({})
        if (shape) this.#sent.push({ question, shape, rows: [] })
      } catch (error) {
        question.refuse(error) // A value that cannot be written down; nothing of it has been sent.
      }
    }
    wire.sync()
    return null
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const sent = this.#sent[this.#at]
    if (!sent || sent.wrong !== undefined) return
    const { columns, parsers } = sent.shape
    const row: Row = {}
    try {
      for (const [index, column] of columns.entries()) {
        const text = fields[index] ?? null
        row[column] = text === null ? null : parsers[index]?.(text)
      }
    } catch (error) {
      sent.wrong = error
    }
    sent.rows.push(row)
  }

  handleCommandComplete(): void {
    this.#at += 1
  }

  handleReadyForQuery(): void {
    for (const { question, rows, wrong } of this.#sent) {
      if (wrong === undefined) question.answer(rows)
      else question.refuse(wrong)
    }
  }

  // Also called where the connection broke before anything was sent. Nobody can go on in a transaction that is over.
  handleError(error: unknown): void {
    for (const { refuse } of this.#questions) refuse(error)
  }
}
