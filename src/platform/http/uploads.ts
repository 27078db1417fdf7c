import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { HttpError } from './errors.ts'
import type { RawValues } from './form.ts'
import type { UploadedFile } from './page.ts'

export interface ReceivedForm {
  readonly values: RawValues
  readonly file: UploadedFile | undefined
}

const mostFields = 200
const fieldBytes = 100_000
// So much more than allowed is read to its end and forgotten, for the sake of what was typed beside it.
const readInVain = 250_000_000

/** The fields of a form; a file is streamed to disk, never held in memory, and removed once the answer is sent. */
export async function receiveForm(
  request: FastifyRequest,
  reply: FastifyReply,
  upload: { field: string; maxBytes: number; saysTooLarge?: true } | undefined,
): Promise<ReceivedForm> {
  if (!request.isMultipart()) return { values: asTyped((request.body ?? {}) as RawValues), file: undefined }
  if (!upload) throw new HttpError(415, 'This page takes no files')
  const announced = Number(request.headers['content-length'] ?? 0)
  // What says itself that it is too large is not begun with: nobody waits for two gigabytes to hear that.
  if (announced > upload.maxBytes + readInVain) {
    if (!upload.saysTooLarge) throw new HttpError(413, `The file is larger than ${upload.maxBytes} bytes`)
    return { values: {}, file: { name: '', mediaType: '', path: '', bytes: announced, isTooLarge: true } }
  }
  const values: Record<string, string | string[]> = {}
  let file: UploadedFile | undefined
  const limits = { fileSize: upload.maxBytes, files: 1, fields: mostFields, fieldSize: fieldBytes }
  const parts = request.parts({ limits })
  for await (const part of parts) {
    if (part.type === 'field') {
      const value = tidied(String(part.value))
      const earlier = values[part.fieldname]
      values[part.fieldname] = earlier === undefined ? value : [earlier, value].flat()
    } else if (part.fieldname === upload.field && part.filename) {
      const folder = await mkdtemp(join(tmpdir(), 'capable-upload-'))
      reply.raw.once('close', () => void rm(folder, { recursive: true, force: true }))
      const path = join(folder, 'file')
      await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
      const { truncated: isTooLarge, bytesRead: bytes } = part.file
      if (isTooLarge && !upload.saysTooLarge)
        throw new HttpError(413, `The file is larger than ${upload.maxBytes} bytes`)
      file = { name: basename(part.filename).slice(0, 200), mediaType: part.mimetype, path, bytes, isTooLarge }
    } else {
      part.file.resume()
    }
  }
  return { values, file }
}

// A zero byte comes from no keyboard, and PostgreSQL cannot keep it: it is dropped, the rest of what was typed stays.
// A browser ends lines with two characters: one is kept, as it counted them itself.
const tidied = (text: string): string => text.replaceAll('\0', '').replaceAll('\r\n', '\n')

// A body that is JSON may hold anything; a form holds text.
const asTyped = (values: RawValues): RawValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value) ? value.map(each => tidied(String(each))) : tidied(String(value ?? '')),
    ]),
  )
