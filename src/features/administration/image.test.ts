import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readImage } from './image.ts'

function chunk(kind: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

const header = Buffer.from([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0])
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.alloc(20))),
  chunk('IEND', Buffer.alloc(0)),
])
const jpeg = Buffer.from(
  'ffd8ffe000104a46494600010100000100010000ffc0000b080002000301011100ffda0008010100003f00ffd9',
  'hex',
)
const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAgABEAcQERGIiP4HAA==', 'base64')

test('a PNG, a JPEG and a WebP are recognised by what is in them', () => {
  expect(readImage(png)).toEqual({ mediaType: 'image/png', width: 3, height: 2 })
  expect(readImage(jpeg)).toEqual({ mediaType: 'image/jpeg', width: 3, height: 2 })
  expect(readImage(webp)).toMatchObject({ mediaType: 'image/webp', width: 3 })
})

test.each([
  ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page', Buffer.from('<!doctype html><p>hello')],
  ['half a PNG', png.subarray(0, 40)],
  ['a PNG with a page behind it', Buffer.concat([png, Buffer.from('<script>')])],
  ['half a JPEG', jpeg.subarray(0, 30)],
  ['half a WebP', webp.subarray(0, 31)],
  ['nothing', Buffer.alloc(0)],
])('%s is no logo', (_, bytes) => {
  expect(readImage(bytes)).toBeUndefined()
})

test('no bytes make it stumble', () => {
  const start = fc.constantFrom(png.subarray(0, 16), jpeg.subarray(0, 20), webp.subarray(0, 20), Buffer.alloc(0))
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 80 }), (first, rest) => {
      const facts = readImage(Buffer.concat([first, rest]))
      if (facts) expect(facts.width * facts.height).toBeGreaterThan(0)
    }),
  )
})
