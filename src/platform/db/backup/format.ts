import { createHash } from 'node:crypto'
import { z } from 'zod'

/** A backup file that cannot be used; the message is a sentence about the file. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError'
  /** The message says it all. */
  readonly advice = ''
}

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/)

/** The first entry: what this is, so that a wrong file is refused before anything else is read. */
export const aboutSchema = z.object({
  format: z.literal('capable-backup'),
  formatVersion: z.number().int(),
  createdAt: z.iso.datetime(),
  /** The schema: every migration that had landed, in order. */
  migrations: z.array(z.object({ name: z.string(), checksum: sha256Hex })).min(1),
  organisations: z.array(z.object({ id: z.uuid(), slug: z.string(), name: z.string() })),
})

const tableSchema = z.object({
  organisationId: z.uuid(),
  table: identifier,
  columns: z.array(identifier).min(1),
  parts: z.number().int().nonnegative(),
  rows: z.number().int().nonnegative(),
  sha256: sha256Hex,
})

/** The last entry but one: what should have come before it, table by table, in the order in which it is restored. */
export const manifestSchema = z.object({ aboutSha256: sha256Hex, tables: z.array(tableSchema) })

export type About = z.infer<typeof aboutSchema>
export type Manifest = z.infer<typeof manifestSchema>
export type BackedUpTable = z.infer<typeof tableSchema>

export const formatVersion = 1
export const aboutName = 'about.json'
export const manifestName = 'manifest.json'
/** The very last entry: the checksum of the list of contents, as `sha256sum --check` reads it. */
export const sealName = 'manifest.sha256'

export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')
export const sealOf = (manifest: Buffer): string => `${sha256(manifest)}  ${manifestName}\n`

/** A part holds whole rows in the text format of COPY. */
export const partName = (organisationId: string, table: string, part: number): string =>
  `${organisationId}/${table}/${String(part).padStart(6, '0')}.tsv`

const partPattern = /^([0-9a-f-]{36})\/([a-z_][a-z0-9_]*)\/(\d{6})\.tsv$/

export function parsePartName(name: string): { organisationId: string; table: string; part: number } {
  const [, organisationId, table, part] = partPattern.exec(name) ?? []
  if (!organisationId || !table) throw new BackupFileError(`It holds something that Capable does not write (${name}).`)
  return { organisationId, table, part: Number(part) }
}

export function parseAbout(content: Buffer): About {
  const about = parseJson(content, aboutSchema, 'It is not a backup of Capable.')
  if (about.formatVersion > formatVersion) {
    throw new BackupFileError('It was written by a newer Capable. Use that version or a later one.')
  }
  return about
}

export const parseManifest = (content: Buffer): Manifest =>
  parseJson(content, manifestSchema, 'Its list of contents is damaged.')

function parseJson<T>(content: Buffer, schema: z.ZodType<T>, sentence: string): T {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')))
  } catch (cause) {
    throw new BackupFileError(sentence, { cause })
  }
}
