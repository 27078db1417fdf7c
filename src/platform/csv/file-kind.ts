/** What somebody dropped by mistake where a table of text was expected. */
export const foreignKinds = [
  'excel',
  'old-excel',
  'open-document',
  'word',
  'zip',
  'gzip',
  'pdf',
  'web-page',
  'xml',
  'json',
  'rich-text',
  'picture',
  'binary',
] as const
export type ForeignKind = (typeof foreignKinds)[number]

const signatures: readonly (readonly [bytes: string, kind: ForeignKind])[] = [
  ['25504446', 'pdf'],
  ['1f8b', 'gzip'],
  ['377abcaf271c', 'zip'],
  ['526172211a07', 'zip'],
  ['89504e470d0a1a0a', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['7b5c727466', 'rich-text'],
  ['d0cf11e0a1b11ae1', 'old-excel'],
  ['53514c69746520666f726d6174', 'binary'],
]

/** Knows a file by its first bytes. Answers undefined for anything that may be a table of text. */
export function recogniseForeignKind(head: Buffer): ForeignKind | undefined {
  const hex = head.subarray(0, 16).toString('hex')
  const signed = signatures.find(([bytes]) => hex.startsWith(bytes))
  if (signed) return signed[1]
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return insideZip(head)
  return recogniseMarkup(head)
}

function insideZip(head: Buffer): ForeignKind {
  const names = head.toString('latin1')
  if (names.includes('opendocument.spreadsheet')) return 'open-document'
  if (names.includes('word/')) return 'word'
  return names.includes('xl/') || names.includes('[Content_Types].xml') ? 'excel' : 'zip'
}

function recogniseMarkup(head: Buffer): ForeignKind | undefined {
  // Web pages are saved in UTF-16 too; without its zero bytes the beginning reads the same.
  const start = head
    .toString('latin1', 0, 2048)
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '')
    .trimStart()
  if (/^(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body|table|meta|style|div)\b/i.test(start)) return 'web-page'
  if (/^<\?xml\b/i.test(start)) return /<html\b/i.test(start) ? 'web-page' : 'xml'
  if (/^\{\s*("[^"\n]{0,200}"\s*:|\}\s*$)/.test(start) || /^\[\s*[{[]/.test(start)) return 'json'
  return undefined
}
