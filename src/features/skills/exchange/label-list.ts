/** Several labels in one cell, as published tables write them: `spreadsheet | Excel`. A bar inside a label gets a backslash. */
export const joinLabels = (labels: readonly string[]): string =>
  labels.map(label => label.replace(/(\\*)\|/g, '\\$1|')).join(' | ')

/** The labels of one cell, split at ` | ` or at the end of a line. */
export const splitLabels = (cell: string): string[] =>
  cell.split(/ \| |\n/).map(label => label.replace(/\\(\\*)\|/g, '$1|'))
