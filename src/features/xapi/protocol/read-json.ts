import { malformed } from './refusal.ts'

const deepest = 60

/**
 * JSON in which no object names a member twice: of two values nobody could say which one holds.
 * @throws {Refusal} 400
 */
export function readJson(text: string, what: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw malformed(`${what} is not JSON.`)
  }
  refuseRepeats(text, what)
  return value
}

// The text is known to be JSON, so strings and brackets are all there is to look at.
function refuseRepeats(text: string, what: string): void {
  const open: (Set<string> | undefined)[] = []
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs
  for (const [found, colon] of text.matchAll(token)) {
    if (found === '{') open.push(new Set())
    else if (found === '[') open.push(undefined)
    else if (found === '}' || found === ']') open.pop()
    else if (colon !== undefined) {
      const name: string = JSON.parse(found.slice(0, found.lastIndexOf('"') + 1))
      const names = open.at(-1)
      if (names?.has(name)) throw malformed(`${what} names a member twice: ${name.slice(0, 60)}.`)
      names?.add(name)
    }
    if (open.length > deepest) throw malformed(`${what} is nested more than ${deepest} levels deep.`)
  }
}
