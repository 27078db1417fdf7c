import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParamPattern, parseSync } from 'oxc-parser'
import { clientOf } from '#platform/db/handle.ts'
import type { Reading } from '#platform/db/tx.ts'
import { root } from '#platform/root.ts'
import { heard } from '#platform/testing/heard.ts'

interface Question {
  readonly name: string
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly isOptional: boolean }[]
}

/** The files in which a feature asks the database, by feature. */
export function queryFiles(): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(join(root, 'src/features'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.queries.ts'))
    .sort()
  return Map.groupBy(files, path => path.split('/')[0] ?? '')
}

/** The exported functions of a file that take a handle first, in the order in which they stand. */
export function questionsIn(file: string): readonly Question[] {
  const source = readFileSync(join(root, 'src/features', file), 'utf8')
  return parseSync(file, source).program.body.flatMap(node => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return []
    const { declaration } = node
    if (declaration.type === 'FunctionDeclaration') return question(source, declaration.id?.name, declaration.params)
    if (declaration.type !== 'VariableDeclaration') return []
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression'
        ? question(source, id.name, init.params)
        : [],
    )
  })
}

function question(source: string, name: string | undefined, params: readonly ParamPattern[]): Question[] {
  const parameters = params.map(param => ({
    name: param.type === 'Identifier' ? param.name : '',
    type: 'typeAnnotation' in param && param.typeAnnotation ? source.slice(...rangeOf(param.typeAnnotation)) : '',
    isOptional: param.type === 'AssignmentPattern' || ('optional' in param && param.optional === true),
  }))
  return name && ['db', 'tx'].includes(parameters[0]?.name ?? '') ? [{ name, parameters }] : []
}

const rangeOf = ({ typeAnnotation: { start, end } }: { typeAnnotation: { start: number; end: number } }) =>
  [start, end] as const

const nobody = '00000000-0000-4000-8000-000000000000'

/** What a question is asked with: an example by its name and the parameter's, or else something of the right kind. */
export function argumentsFor(
  { name: asked, parameters }: Question,
  examples: Readonly<Record<string, unknown>>,
): unknown[] {
  return parameters.slice(1).map(({ name, type, isOptional }) => {
    const example = examples[`${asked} ${name}`] ?? examples[name]
    if (example !== undefined) return example
    if (isOptional) return undefined
    if (/^string\b/.test(type)) return nobody
    if (/^number\b/.test(type)) return 10
    if (/^boolean\b/.test(type)) return true
    if (type === 'Date') return new Date('2026-11-22T08:00:00Z')
    if (/^readonly .*\[\]$/.test(type)) return [nobody]
    return new Proxy({}, { get: (_, property) => (typeof property === 'string' ? nobody : undefined) })
  })
}

/** Asks, and returns the statements that PostgreSQL was sent, each once. */
export async function record(db: Reading, ask: () => unknown): Promise<readonly string[]> {
  const said = await heard(clientOf(db), async () => {
    try {
      const answer = await ask()
      if (answer && typeof answer === 'object' && Symbol.asyncIterator in answer)
        for await (const _ of answer as AsyncIterable<unknown>);
    } catch {
      // Nobody by that id, or nothing of that kind: what was asked until then is what counts.
    }
  })
  return [...new Set(said.map(layOut))]
}

const clauses = /^(select|from|(left |inner |cross )join|where|group by|having|order by|limit|offset|union|window) /

/** One clause a line; what stands in brackets stays on its line. */
function layOut(statement: string): string {
  let depth = 0
  let laidOut = ''
  const text = statement.replace(/\s+/g, ' ')
  for (const [place, character] of [...text].entries()) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    const rest = text.slice(place + 1, place + 16)
    if (character !== ' ' || depth > 0) laidOut += character
    else laidOut += clauses.test(rest) ? '\n' : /^and /.test(rest) ? '\n  ' : ' '
  }
  return `${laidOut.trim()};`
}
