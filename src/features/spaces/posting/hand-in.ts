import { mostFileBytes, type ReadFile, readHandedIn } from '#platform/files/handed-in.ts'
import type { UploadedFile } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { words } from '../words.ts'
import { isFault } from './files.ts'

/** A post takes one file at a time. */
export const upload = { field: 'file', maxBytes: mostFileBytes, saysTooLarge: true } as const

/** What somebody attached; nothing where they attached nothing, and words where it cannot be taken. */
export async function readAttached(
  file: UploadedFile | undefined,
  locale: Locale,
): Promise<{ readonly file?: ReadFile; readonly fault?: string }> {
  if (!file) return {}
  const read = await readHandedIn(file)
  return isFault(read) ? { fault: words(locale).write.fileFaults[read] } : { file: read }
}
