import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { fileKinds } from '#platform/files/file-kinds.ts'
import { type ReadFile, readHandedIn } from '#platform/files/handed-in.ts'
import type { FileFault } from '#platform/files/sniff.ts'
import { storedFile } from '#platform/files/stored-file.ts'
import type { FileAnswer } from '#platform/http/page.ts'
import type { IncomingFile } from '#platform/mail/incoming.ts'
import type { Post, PostFile } from '../posts.queries.ts'

/** So many files belong to one post. */
export const mostFiles = 5

const pieces = storedFile('space_file_pieces', 'file_id')

/** Keeps a file with a post. */
export async function keepFile(tx: Writing, post: Pick<Post, 'id'>, file: ReadFile, now: Date): Promise<void> {
  const id = uuid()
  await tx
    .insertInto('space_files')
    .values({
      ...{ organisation_id: tx.organisationId, id, post_id: post.id, name: file.name, kind: file.kind },
      ...{ byte_count: file.byteCount, kept_at: now },
    })
    .execute()
  await pieces.keep(tx, id, file.content())
}

export const isFault = (read: ReadFile | FileFault): read is FileFault => typeof read === 'string'

/** Looks at a file that came by mail, by the same rules as one that is handed in on a page. */
export async function keepMailedFile(
  tx: Writing,
  post: Pick<Post, 'id'>,
  { name, mediaType, content }: IncomingFile,
  now: Date,
): Promise<FileFault | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'capable-mail-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, content, { mode: 0o600 })
    const read = await readHandedIn({ name, mediaType, path, bytes: content.length, isTooLarge: false })
    if (isFault(read)) return read
    await keepFile(tx, post, read, now)
    return undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Removes files with what is in them. */
export async function dropFiles(tx: Writing, fileIds: readonly string[]): Promise<void> {
  for (const id of fileIds) {
    await pieces.drop(tx, id)
    await tx.deleteFrom('space_files').where('organisation_id', '=', tx.organisationId).where('id', '=', id).execute()
  }
}

/** A file to be saved under its name; the platform sees to it that no browser runs it. */
export async function fileAnswer(db: Reading, { id, name, kind }: PostFile): Promise<FileAnswer> {
  const read: Uint8Array[] = []
  for await (const piece of pieces.read(db, id)) read.push(piece)
  return { type: fileKinds[kind].type, body: Buffer.concat(read), fileName: name }
}
