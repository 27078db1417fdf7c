import { createHash } from 'node:crypto'

const mostNames = 600
const mostCandidates = 4000
const usesBeforeName = 3

const names = new Map<string, string>()
const uses = new Map<string, number>()

/**
 * The name under which a connection keeps a statement prepared, so that a hot page costs no parsing and planning.
 * Only SQL that keeps coming back gets one: each name costs every connection memory.
 */
export function statementName(sql: string): string | undefined {
  const name = names.get(sql)
  if (name) return name
  if (names.size >= mostNames) return undefined
  const count = (uses.get(sql) ?? 0) + 1
  if (count < usesBeforeName) {
    if (uses.size >= mostCandidates) uses.clear()
    uses.set(sql, count)
    return undefined
  }
  uses.delete(sql)
  const given = `q${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
  names.set(sql, given)
  return given
}
