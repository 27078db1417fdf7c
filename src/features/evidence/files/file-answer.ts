import type { Reading } from '#platform/db/tx.ts'
import { fileKinds } from '#platform/files/file-kinds.ts'
import type { FileAnswer } from '#platform/http/page.ts'
import type { KeptFile } from '../evidence.queries.ts'
import { readFileBytes } from './keep-file.ts'

/** A kept file, to be saved under its name; the platform sees to it that no browser runs it. */
export const fileAnswer = async (db: Reading, { id, name, kind }: KeptFile): Promise<FileAnswer> => ({
  type: fileKinds[kind].type,
  body: await readFileBytes(db, id),
  fileName: name,
})
