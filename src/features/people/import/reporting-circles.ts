import { isRow, type Node } from './find-manager.ts'
import type { StaffRow } from './staff-row.ts'

/**
 * Every circle among the reporting lines that has somebody of the file in it. Each begins with the row at which it had
 * best be cut: the one to whom most others report, who is the likeliest to stand above the rest.
 */
export function findCircles(rows: readonly StaffRow[], aboveOf: (node: Node) => Node | undefined): Node[][] {
  const circles: Node[][] = []
  const settled = new Set<Node>()
  const reports = new Map<Node, number>()
  for (const row of rows) {
    const manager = row.out ? undefined : aboveOf(row)
    if (manager) reports.set(manager, (reports.get(manager) ?? 0) + 1)
  }
  for (const start of rows) {
    // Who is in a circle is somebody's manager, so only managers need to be walked through and remembered.
    let node = start.out ? undefined : aboveOf(start)
    if (!node || settled.has(node)) continue
    const seen = new Set<Node>()
    while (node && !settled.has(node) && !seen.has(node)) {
      seen.add(node)
      node = aboveOf(node)
    }
    if (node && seen.has(node) && !settled.has(node)) {
      const walked = [...seen]
      const circle = walked.slice(walked.indexOf(node))
      if (circle.some(isRow)) circles.push(beginAtTop(circle, reports))
    }
    for (const done of seen) settled.add(done)
  }
  return circles
}

function beginAtTop(circle: readonly Node[], reports: ReadonlyMap<Node, number>): Node[] {
  const rows = circle.filter(isRow)
  const [top] = rows.toSorted((a, b) => (reports.get(b) ?? 0) - (reports.get(a) ?? 0) || a.line - b.line)
  const at = top ? circle.indexOf(top) : 0
  return [...circle.slice(at), ...circle.slice(0, at)]
}
