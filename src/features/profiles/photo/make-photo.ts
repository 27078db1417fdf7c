import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import { decodePicture as decode, mostPixels, oneAtATime } from '#platform/files/picture.ts'
import { type Crop, squareOf } from './crop.ts'

export const photoSizes = [48, 96, 192, 384] as const
export const photoFormats = ['avif', 'webp', 'jpeg'] as const
export type PhotoSize = (typeof photoSizes)[number]
export type PhotoFormat = (typeof photoFormats)[number]

/** Why a file is not taken as a photo. */
export type PhotoFault = 'kind' | 'heic' | 'unreadable' | 'pixels' | 'small'

/** A picture as we keep it: upright, in sRGB, without anything that a camera writes beside the pixels. */
export interface Source {
  readonly bytes: Buffer
  readonly width: number
  readonly height: number
}

export interface PhotoFile {
  readonly size: PhotoSize
  readonly format: PhotoFormat
  readonly bytes: Buffer
}

const longestSide = 1200
const smallestSide = 96
const seconds = 10

/** Reads a picture that somebody handed in. What it is, its first bytes say; its name and type may say anything. */
export async function readPhoto(path: string): Promise<Source | PhotoFault> {
  const kind = kindOf(await firstBytes(path))
  if (kind !== 'picture') return kind
  return oneAtATime(async () => {
    try {
      const picture = await decode(path)
      const { width = 0, height = 0, pages = 1, format } = await picture.metadata()
      if (!['jpeg', 'png', 'webp', 'gif', 'heif'].includes(format ?? '')) return 'kind'
      if (width * height * pages > mostPixels) return 'pixels'
      if (Math.min(width, height) < smallestSide) return 'small'
      const { data, info } = await picture
        .autoOrient()
        .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb')
        .jpeg({ quality: 88 })
        .timeout({ seconds })
        .toBuffer({ resolveWithObject: true })
      return Math.min(info.width, info.height) < smallestSide / 2
        ? 'small'
        : { bytes: data, width: info.width, height: info.height }
    } catch (error) {
      return /pixel limit/i.test(String(error)) ? 'pixels' : 'unreadable'
    }
  })
}

/** A picture made of pixels, three bytes each, such as a drawn one. */
export async function sourceOfPixels(pixels: Uint8Array, width: number, height: number): Promise<Source> {
  const { default: sharp } = await import('sharp')
  const bytes = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer()
  return { bytes, width, height }
}

/** The square in every size and format, and the name under which browsers may keep it. */
export function cutPhoto(source: Source, crop: Crop): Promise<{ hash: string; files: readonly PhotoFile[] }> {
  const square = squareOf(crop, source.width, source.height)
  return oneAtATime(async () => {
    const files: PhotoFile[] = []
    for (const size of photoSizes) {
      const cut = (await decode(source.bytes)).extract(square).resize(size, size).timeout({ seconds })
      for (const format of photoFormats) files.push({ size, format, bytes: await encode(cut, format) })
    }
    const hash = createHash('sha256').update(source.bytes).update(JSON.stringify(crop)).digest('hex').slice(0, 32)
    return { hash, files }
  })
}

function encode(picture: Sharp, format: PhotoFormat): Promise<Buffer> {
  if (format === 'avif') return picture.clone().avif({ quality: 55, effort: 2 }).toBuffer()
  if (format === 'webp') return picture.clone().webp({ quality: 78 }).toBuffer()
  return picture.clone().jpeg({ quality: 80 }).toBuffer()
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function kindOf(bytes: Buffer): 'picture' | 'kind' | 'heic' {
  const says = (text: string, at: number) => bytes.toString('latin1', at, at + text.length) === text
  const isPicture =
    says('\xff\xd8\xff', 0) ||
    says('\x89PNG\r\n\x1a\n', 0) ||
    says('GIF8', 0) ||
    (says('RIFF', 0) && says('WEBP', 8)) ||
    (says('ftyp', 4) && ['avif', 'avis'].includes(bytes.toString('latin1', 8, 12)))
  if (isPicture) return 'picture'
  return says('ftyp', 4) && /^(hei[cxms]|hev[cx]|mif1|msf1)$/.test(bytes.toString('latin1', 8, 12)) ? 'heic' : 'kind'
}
