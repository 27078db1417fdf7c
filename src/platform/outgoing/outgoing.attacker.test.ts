import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultOf, findFault, isPublicAddress, OutgoingError, readAllowed, sendOutside } from './index.ts'

let server: Server
let port: number
const asked: string[] = []
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url ?? '')
    if (request.url === '/redirect') return answer.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    if (request.url === '/large') return answer.end(Buffer.alloc(200_000))
    if (request.url === '/slow') return setTimeout(() => answer.end('late'), 5_000).unref()
    if (request.url === '/drip') {
      const drip = setInterval(() => answer.write('.'), 50)
      return request.socket.once('close', () => clearInterval(drip))
    }
    return answer.end(`hello ${request.headers.host}`)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const strict = { OUTGOING_ALLOW: undefined }
const refusalOf = async (url: string, resolve?: Parameters<typeof sendOutside>[2], config: object = strict) => {
  try {
    await sendOutside(config as typeof strict, { url, timeoutMs: 1_000 }, resolve)
    return 'called'
  } catch (error) {
    return error instanceof OutgoingError ? error.reason : String(error)
  }
}

const loopback = [
  '127.0.0.1',
  '127.1',
  '0x7f.0.0.1',
  '0x7f000001',
  '2130706433',
  '017700000001',
  '0177.0.0.01',
  '127.0.0.1.',
  '１２７.０.０.１',
  '127。0。0。1',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[0:0:0:0:0:ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '0.0.0.0',
  '0',
  '[::]',
]
const inside = [
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '[::ffff:169.254.169.254]',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[fec0::1]',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '100.64.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[fc00::1]',
  '[ff02::1]',
]

describe('nobody makes us call our own house', () => {
  test.each([...loopback, ...inside])('by writing its address as %s', async host => {
    for (const scheme of ['https', 'http']) expect(await refusalOf(`${scheme}://${host}:${port}/`)).toBe('private')
    expect(faultOf(strict, `https://${host}/`)).toBe('private')
  })

  test('by a name that leads there, alone or among good ones', async () => {
    const answers: string[][] = [
      ['127.0.0.1'],
      ['169.254.169.254'],
      ['93.184.215.14', '10.0.0.7'],
      ['::1'],
      ['::ffff:10.0.0.1'],
    ]
    for (const addresses of answers) {
      const resolve = async () => addresses.map(address => ({ address }))
      expect(await refusalOf(`https://hooks.example.org:${port}/`, resolve)).toBe('private')
      expect(await findFault(strict, 'https://hooks.example.org/', resolve)).toBe('private')
      expect(await findFault({ OUTGOING_ALLOW: 'hooks.example.org' }, 'https://hooks.example.org/', resolve)).toBe(
        undefined,
      )
    }
    const nobody = () => Promise.reject(new Error('ENOTFOUND'))
    expect(await findFault(strict, 'https://not-yet.example.org/', nobody)).toBeUndefined()
    expect(await refusalOf(`https://localhost:${port}/`)).toBe('private')
  })

  test('by a name that answers well once and badly the next time', async () => {
    let times = 0
    const resolve = async () => {
      times += 1
      return [{ address: times === 1 ? '192.0.2.1' : '127.0.0.1' }]
    }
    // 192.0.2.1 is kept for documents and never answers; had the name been asked again, ours would have.
    expect(['timeout', 'unreachable', 'private']).toContain(await refusalOf(`https://rebind.example:${port}/`, resolve))
    expect(times).toBe(1)
  })

  test('by a password in the address, another scheme, or no address', async () => {
    for (const url of [
      'ftp://example.org/',
      'file:///etc/passwd',
      'https://a:b@example.org/',
      'nonsense',
      '',
      'gopher://x',
    ])
      expect([await refusalOf(url), faultOf(strict, url)]).toEqual(['address', 'address'])
    expect(faultOf(strict, 'http://example.org/')).toBe('address')
    expect(faultOf(strict, `https://example.org/${'x'.repeat(2_000)}`)).toBe('address')
    expect(faultOf(strict, 'https://example.org/')).toBeUndefined()
  })

  test('and after all these attempts our own server was never asked', () => {
    expect(asked).toEqual([])
  })

  test('whatever the address: all that is reserved, in every wrapping', () => {
    const byte = fc.nat(255)
    const reserved = fc.oneof(
      fc.tuple(fc.constantFrom(10, 127, 0), byte, byte, byte),
      fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
      fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
      fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
    )
    fc.assert(
      fc.property(reserved, ([a, b, c, d]) => {
        const hex = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
        const pair = `${(hex >>> 16).toString(16)}:${(hex & 0xffff).toString(16)}`
        const dotted = `${a}.${b}.${c}.${d}`
        for (const address of [
          dotted,
          `::ffff:${dotted}`,
          `::ffff:${pair}`,
          `::${dotted}`,
          `64:ff9b::${pair}`,
          `2002:${pair}::1`,
        ])
          expect([address, isPublicAddress(address)]).toEqual([address, false])
        for (const host of [dotted, String(hex), `0x${hex.toString(16)}`, `[::ffff:${pair}]`])
          expect(faultOf(strict, `https://${host}/x`)).toBe('private')
      }),
    )
  })

  test('whatever is typed is answered with a reason, never with a crash', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.webUrl()), text => void faultOf(strict, text)))
    fc.assert(fc.property(fc.string(), text => void readAllowed(text).address('10.0.0.1')))
  })
})

describe('what the installation allows', () => {
  const open = { OUTGOING_ALLOW: 'hooks.intranet.example, 127.0.0.0/8' }
  const here = (path: string) => `http://127.0.0.1:${port}${path}`

  test('is called, also over http, by its address or its name', async () => {
    const { status, body } = await sendOutside(open, { url: here('/hook'), method: 'POST', body: '{"a":1}' })
    expect([status, body.toString()]).toEqual([200, `hello 127.0.0.1:${port}`])
    const named = await sendOutside(open, { url: `http://hooks.intranet.example:${port}/` }, async () => [
      { address: '127.0.0.1' },
    ])
    expect(named.body.toString()).toBe(`hello hooks.intranet.example:${port}`)
  })

  test('and nothing beside it', async () => {
    expect(await refusalOf('https://10.0.0.1/', undefined, open)).toBe('private')
    expect(await refusalOf('https://xhooks.intranet.example/', async () => [{ address: '10.0.0.1' }], open)).toBe(
      'private',
    )
    expect(await refusalOf('https://[::1]/', undefined, open)).toBe('private')
  })

  test('is not followed elsewhere, not waited for long, and may not fill our memory', async () => {
    expect(await refusalOf(here('/redirect'), undefined, open)).toBe('redirect')
    expect(await refusalOf(here('/large'), undefined, open)).toBe('too-large')
    expect(await refusalOf(here('/slow'), undefined, open)).toBe('timeout')
    expect(await refusalOf(here('/drip'), undefined, open)).toBe('timeout')
    expect(await refusalOf('http://127.0.0.1:9/', undefined, open)).toBe('unreachable')
    const never = () => new Promise<never>(() => {})
    expect(await refusalOf('https://slow-name.example/', never, open)).toBe('timeout')
  })
})
