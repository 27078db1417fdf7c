export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/**
 * Finds the delimiter by counting each candidate outside quotes, line by line: the right one occurs equally often on
 * most lines. A first line `sep=;`, which spreadsheets write, decides by itself.
 */
export function detectDelimiter(sample: string): Delimiter {
  const declared = declaredDelimiter(sample)
  if (declared) return declared
  const counted = countPerLine(sample)
  // A quotation mark that is never closed would hide every delimiter after it.
  const lines = counted.length ? counted : countPerLine(sample.replaceAll('"', ''))
  let best: Delimiter = ','
  let bestScore = 0
  for (const [index, delimiter] of delimiters.entries()) {
    const score = consistency(lines.map(counts => counts[index] ?? 0))
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/** The delimiter that a first line `sep=;` declares. That line is not part of the table. */
export function declaredDelimiter(sample: string): Delimiter | undefined {
  const found = /^"?sep=([,;|\t])"?(?:\r|\n|$)/i.exec(sample)?.[1]
  return delimiters.find(delimiter => delimiter === found)
}

const sampledLines = 200

/** For each line of the sample that is not blank, how often each delimiter stands outside quotes. */
function countPerLine(sample: string): number[][] {
  const lines: number[][] = []
  let counts = delimiters.map(() => 0)
  let blank = true
  let quoted = false
  let cellStart = true
  for (let at = 0; at < sample.length && lines.length < sampledLines; at++) {
    const char = sample.charAt(at)
    if (quoted) {
      if (char === '"' && sample.charAt(at + 1) === '"') at++
      else if (char === '"') quoted = false
      continue
    }
    if (char === '\n' || char === '\r') {
      if (!blank) lines.push(counts)
      counts = delimiters.map(() => 0)
      blank = true
      cellStart = true
      continue
    }
    const index = delimiters.indexOf(char as Delimiter)
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1
    if (char === '"' && cellStart) quoted = true
    blank = false
    cellStart = index >= 0
  }
  if (!blank && !quoted) lines.push(counts)
  return lines
}

function consistency(counts: readonly number[]): number {
  const lines = new Map<number, number>()
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, agreeing] of lines) best = Math.max(best, (agreeing / counts.length) ** 2 * Math.min(count, 50))
  return best
}
