/** What may be handed in, with the type it is served as. A program in any of them is only ever saved, never shown. */
export const fileKinds = {
  pdf: { extension: 'pdf', type: 'application/pdf' },
  png: { extension: 'png', type: 'image/png' },
  jpeg: { extension: 'jpg', type: 'image/jpeg' },
  webp: { extension: 'webp', type: 'image/webp' },
  docx: { extension: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  odt: { extension: 'odt', type: 'application/vnd.oasis.opendocument.text' },
  xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ods: { extension: 'ods', type: 'application/vnd.oasis.opendocument.spreadsheet' },
  txt: { extension: 'txt', type: 'text/plain; charset=utf-8' },
} as const
export type FileKind = keyof typeof fileKinds
/** What a field for a file lets people choose at first. */
export const chosenFirst = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.odt,.xlsx,.ods,.txt,.md'

export const pictureKinds = ['png', 'jpeg', 'webp'] as const
export type PictureKind = (typeof pictureKinds)[number]
export const isPicture = (kind: FileKind): kind is PictureKind => pictureKinds.some(one => one === kind)

const longestName = 120
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The name under which a file is kept: what its owner called it, without signs that hide its end or mean something to a
 * file system, with the ending that its content has.
 */
export function fileNameFor(given: string, kind: FileKind): string {
  const { extension } = fileKinds[kind]
  const clean = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}/\\:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const stem = clean.replace(/(\.[A-Za-z0-9]{1,5})+$/, '').replace(/^[.\s]+/, '')
  const short = [...graphemes.segment(stem)].slice(0, longestName).map(({ segment }) => segment)
  return `${short.join('').trim() || 'file'}.${extension}`
}
