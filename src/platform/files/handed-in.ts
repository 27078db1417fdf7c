import { createReadStream } from 'node:fs'
import type { UploadedFile } from '../http/page.ts'
import { type FileKind, fileNameFor, isPicture, type PictureKind } from './file-kinds.ts'
import { decodePicture, mostPixels, oneAtATime } from './picture.ts'
import { type FileFault, sniff } from './sniff.ts'
import { pieceBytes } from './stored-file.ts'

/** The largest file that anybody can hand in: 10 MB. */
export const mostFileBytes = 10 * 1024 * 1024
const longestSide = 2400

/** A file that may be kept: what it is, and its bytes as they will be. */
export interface ReadFile {
  readonly name: string
  readonly kind: FileKind
  readonly byteCount: number
  readonly width: number | undefined
  readonly height: number | undefined
  readonly content: () => AsyncIterable<Buffer>
}

/** Looks at what somebody handed in. A picture is made anew, so that only its pixels stay: no place, no camera, no program. */
export async function readHandedIn(upload: UploadedFile | undefined): Promise<ReadFile | FileFault> {
  if (!upload) return 'missing'
  if (upload.bytes === 0) return 'unreadable'
  if (upload.isTooLarge || upload.bytes > mostFileBytes) return 'tooLarge'
  const kind = await sniff(upload.path, upload.name, upload.bytes)
  if (!isKind(kind)) return kind
  const name = fileNameFor(upload.name, kind)
  if (!isPicture(kind)) {
    const content = () => createReadStream(upload.path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>
    return { name, kind, byteCount: upload.bytes, width: undefined, height: undefined, content }
  }
  const picture = await makeAnew(upload.path, kind)
  return typeof picture === 'string' ? picture : { name, kind, ...picture }
}

const faults: readonly string[] = ['missing', 'tooLarge', 'kind', 'macros', 'locked', 'unreadable', 'pixels']
const isKind = (found: FileKind | FileFault): found is FileKind => !faults.includes(found)

function makeAnew(path: string, kind: PictureKind): Promise<Omit<ReadFile, 'name' | 'kind'> | FileFault> {
  return oneAtATime(async () => {
    try {
      const picture = await decodePicture(path)
      const { width = 0, height = 0, format } = await picture.metadata()
      if (format !== kind) return 'kind'
      if (width * height > mostPixels) return 'pixels'
      const drawn = picture
        .autoOrient()
        .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
      const encoded = kind === 'png' ? drawn.png() : kind === 'jpeg' ? drawn.jpeg({ quality: 85 }) : drawn.webp()
      const { data, info } = await encoded.timeout({ seconds: 10 }).toBuffer({ resolveWithObject: true })
      if (data.length > mostFileBytes) return 'tooLarge'
      return { byteCount: data.length, width: info.width, height: info.height, content: () => inPieces(data) }
    } catch (error) {
      return /pixel limit/i.test(String(error)) ? 'pixels' : 'unreadable'
    }
  })
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}
