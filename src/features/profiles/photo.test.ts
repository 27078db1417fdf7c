import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { cropFor, squareOf } from './photo/crop.ts'
import { initialsOf } from './photo/person-photo.tsx'
import { fillIn } from './profiles.testing.ts'
import { profilesUrls } from './profiles.urls.ts'

let capable: TestApp
let world: World
let ben: TestBrowser
let asha: TestBrowser
let farah: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  ben = await world.signedIn(world.people.ben)
  asha = await world.signedIn(world.people.asha)
  farah = await world.signedIn(world.people.farah)
})
afterAll(() => capable.close())

const plain = (width: number, height: number, background = '#336699') =>
  sharp({ create: { width, height, channels: 3, background } })

const handIn = (browser: TestBrowser, content: Buffer | string, fields: Record<string, string> = {}, name = 'me.jpg') =>
  browser.upload(
    profilesUrls.myPhoto.href(),
    'photo',
    { name, content },
    { part: 'middle', closeness: 'whole', 'photo-audience': 'organisation', ...fields },
  )

const benPage = () => profilesUrls.person.href({ personId: world.people.ben.id })
const photoOn = async (browser: TestBrowser) => (await browser.get(benPage())).$('.app-person img').attr('src') ?? ''
const bytesAt = async (browser: TestBrowser, href: string) => {
  const { token, organisation } = { token: browser.cookies.get('session') ?? '', organisation: world.slug }
  const cookie = `session=${token}; organisation=${organisation}`
  return (await capable.app.inject({ url: href, headers: { cookie } })).rawPayload
}

describe('a photo', () => {
  test('is shown in several sizes and formats, upright, without anything the camera wrote', async () => {
    const fromCamera = await plain(800, 400)
      .withExif({ IFD0: { Make: 'Spy camera', Copyright: 'me' }, IFD3: { GPSLatitude: '59/1 54/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(fromCamera).metadata()).orientation).toBe(6)
    expect((await handIn(ben, fromCamera)).status).toBe(303)
    const page = await asha.get(benPage())
    const sources = page.$('.app-person picture source')
    expect(sources.map((_, each) => page.$(each).attr('type')).get()).toEqual(['image/avif', 'image/webp'])
    for (const format of ['avif', 'webp', 'jpeg'])
      for (const size of [48, 96, 192, 384]) {
        const href = (await photoOn(asha)).replace('192.jpeg', `${size}.${format}`)
        const picture = await bytesAt(asha, href)
        const facts = await sharp(picture).metadata()
        expect([facts.width, facts.height]).toEqual([size, size])
        expect([facts.exif, facts.icc, facts.xmp, facts.orientation]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ])
      }
    const whole = await ben.get(profilesUrls.cropPhoto.href())
    const source = await sharp(await bytesAt(ben, whole.$('.app-photo-whole').attr('src') ?? '')).metadata()
    expect([source.width, source.height, source.exif]).toEqual([400, 800, undefined])
  })

  test('may be kept by the browser of whoever saw it, and by nothing in between', async () => {
    const answer = await asha.get(await photoOn(asha))
    expect(answer.headers['cache-control']).toBe('private, max-age=31536000, immutable')
    expect(answer.headers['content-type']).toBe('image/jpeg')
  })

  test('is not there for those who may not see it, even if they know its address', async () => {
    const href = await photoOn(farah)
    expect((await farah.get(href)).status).toBe(200)
    await handIn(ben, '', { 'photo-audience': 'team' }, '')
    expect((await farah.get(href)).status).toBe(404)
    expect((await farah.get(benPage())).$('.app-person img')).toHaveLength(0)
    expect((await asha.get(href)).status).toBe(200)
    expect((await capable.browser().get(href)).status).toBe(303)
    const other = href.replace(world.people.ben.id, world.people.asha.id)
    expect((await asha.get(other)).status).toBe(404)
    for (const wrong of ['192.exe', '193.jpeg', '192.jpeg%2f..%2f', '-192.jpeg'])
      expect((await asha.get(href.replace('192.jpeg', wrong))).status).toBe(404)
    await handIn(ben, '', { 'photo-audience': 'organisation' }, '')
  })

  test('is cropped anew without being handed in again, and has a new address then', async () => {
    const half = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#ff0000' } })
      .composite([{ input: await plain(300, 300, '#0000ff').png().toBuffer(), left: 300, top: 0 }])
      .png()
      .toBuffer()
    await handIn(ben, half, { part: 'left' })
    const before = await photoOn(asha)
    const colour = async (href: string) => {
      const { channels } = await sharp(await bytesAt(asha, href)).stats()
      return (channels[0]?.mean ?? 0) > (channels[2]?.mean ?? 0) ? 'red' : 'blue'
    }
    expect(await colour(before)).toBe('red')
    await fillIn(ben, profilesUrls.cropPhoto.href(), { part: 'right', closeness: 'closest' })
    const after = await photoOn(asha)
    expect(after).not.toBe(before)
    expect(await colour(after)).toBe('blue')
    expect((await asha.get(before)).status).toBe(404)
  })

  test('is cropped to the thousandth by a frame that was dragged, and by the choice where the frame says nonsense', async () => {
    const cropHref = profilesUrls.cropPhoto.href()
    const shown = async () => {
      const page = await ben.get(cropHref)
      const value = (name: string) => page.$(`input[type=range][name=${name}]`).val()
      expect(page.$('input[type=range][disabled]')).toHaveLength(3)
      return [value('size'), value('x'), value('y')]
    }
    await ben.submit(cropHref, { part: 'top', closeness: 'closest', size: '620', x: '130', y: '1000' })
    expect(await shown()).toEqual(['620', '130', '1000'])
    const nonsense: Record<string, string>[] = [
      { size: '1' },
      { size: '620', x: '-5', y: '3' },
      { size: '5e9', x: 'x', y: '' },
    ]
    for (const wrong of nonsense) {
      await ben.submit(cropHref, { part: 'top', closeness: 'closest', ...wrong })
      expect(await shown()).toEqual(['450', '500', '0'])
    }
  })

  test('that moves is its first picture', async () => {
    expect((await handIn(ben, await film())).status).toBe(303)
    const { channels } = await sharp(await bytesAt(asha, await photoOn(asha))).stats()
    expect(channels.map(({ mean }) => mean > 128)).toEqual([true, false, false])
  })

  test('can be removed; then initials stand in its place', async () => {
    const href = await photoOn(asha)
    await ben.post(profilesUrls.removePhoto.href())
    expect((await asha.get(href)).status).toBe(404)
    expect((await asha.get(benPage())).$('.app-photo--initials').text()).toBe('BO')
    expect((await ben.get(profilesUrls.cropPhoto.href())).status).toBe(404)
    expect((await ben.post(profilesUrls.removePhoto.href())).status).toBe(404)
  })
})

describe('a file that is no good as a photo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><script>alert(1)</script></svg>'
  const whole = () => plain(400, 400).jpeg().toBuffer()
  const cases: readonly [what: string, make: () => Promise<Buffer> | Buffer, says: string][] = [
    ['a script', () => Buffer.from('<script>alert(1)</script>'), 'not a picture we can read'],
    ['a drawing that may run scripts', () => Buffer.from(svg), 'not a picture we can read'],
    ['a page that begins like a picture', () => Buffer.from(`GIF89a${svg}`), 'damaged or not complete'],
    ['half a picture', async () => (await whole()).subarray(0, 900), 'damaged or not complete'],
    ['a picture for telephones only', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'HEIC'],
    ['a tiny picture', () => plain(20, 20).png().toBuffer(), 'too small'],
    ['a small file with a billion pixels', () => bomb(), 'too many pixels'],
    ['an empty file', () => Buffer.alloc(0), 'damaged or not complete'],
    ['fifteen megabytes and one byte', () => Buffer.alloc(15 * 1024 * 1024 + 1, 0xff), 'larger than 15 MB'],
  ]
  test.each(cases)('such as %s is refused beside the field, and nothing chosen is lost', async (_what, make, says) => {
    const fields = { part: 'top', closeness: 'closest', 'photo-audience': 'team' }
    const page = await handIn(ben, await make(), fields, 'holiday.jpg')
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').attr('href')).toBe('#photo')
    expect(page.$('#photo-error').text()).toContain(says)
    expect(page.$('input[name="part"]:checked').val()).toBe('top')
    expect(page.$('input[name="closeness"]:checked').val()).toBe('closest')
    expect(page.$('select[name="photo-audience"] option:selected').val()).toBe('team')
    expect(await photoOn(ben)).toBe('')
  })

  test('is not needed to be told that one is missing', async () => {
    const page = await handIn(ben, '', {}, '')
    expect(page.$('#photo-error').text()).toContain('Choose a picture')
  })

  test('is not taken from somebody who is not signed in, nor from another site', async () => {
    expect((await handIn(capable.browser(), await whole())).status).toBe(403)
  })
})

// A picture whose header promises 40,000 by 40,000 pixels; nobody unpacks it to find out.
async function bomb(): Promise<Buffer> {
  const png = await plain(400, 400).png().toBuffer()
  png.writeUInt32BE(40_000, 16)
  png.writeUInt32BE(40_000, 20)
  const { crc32 } = await import('node:zlib')
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

// Three pictures after each other: red, green, blue.
async function film(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00', '#0000ff'].map(colour => plain(200, 200, colour).raw().toBuffer()),
  )
  const raw = { width: 200, height: 600, channels: 3, pageHeight: 200 } as const
  return sharp(Buffer.concat(frames), { raw }).gif().toBuffer()
}

describe('the square of a picture', () => {
  test('lies where it was chosen and never leaves the picture', () => {
    expect(squareOf(cropFor('middle', 'whole'), 800, 400)).toEqual({ left: 200, top: 0, width: 400, height: 400 })
    expect(squareOf(cropFor('right', 'whole'), 800, 400)).toEqual({ left: 400, top: 0, width: 400, height: 400 })
    expect(squareOf(cropFor('bottom', 'closest'), 400, 800)).toEqual({ left: 110, top: 620, width: 180, height: 180 })
  })
})

describe('initials', () => {
  test.each([
    ['Åse Bjørnå', 'ÅB'],
    ['Cher', 'C'],
    ['  Maria  José Ñúñez ', 'MÑ'],
    ['李小龙', '李'],
    ['👩‍🚒 Fire', '👩‍🚒F'],
    ['', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
