import { afterEach, describe, expect, test } from 'vitest'
import { askDns, lookUp, recordValue } from './domains.ts'
import { type DnsAnswer, type DnsServer, dnsServer } from './testing/dns-server.ts'

let server: DnsServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const token = 'kJ3x'.repeat(10)

async function answers(said: DnsAnswer): Promise<string> {
  server = await dnsServer(() => said)
  return lookUp({ domain: 'northshire.example', token }, askDns({ servers: [server.address], timeout: 200 }))
}

describe('a domain asked for at a real DNS server', () => {
  test('is found by its record, alone or among others, whole or in pieces', async () => {
    const value = recordValue(token)
    expect(await answers([[value]])).toBe('found')
    expect(server?.asked).toEqual(['_capable.northshire.example'])
    await server?.close()
    expect(await answers([['v=spf1 -all'], [value.slice(0, 20), value.slice(20)], ['x'.repeat(255)]])).toBe('found')
  })

  test.each([
    ['somebody else’s record', [['capable-domain=other']]],
    ['a record that only begins with ours', [[`${recordValue(token)}0`]]],
    ['nothing of that kind', 'no-data'],
    ['no such name', 'no-such-name'],
  ] as const)('is missing where there is %s', async (_what, said) => {
    expect(await answers(said)).toBe('missing')
  })

  test.each(['fault', 'nonsense', 'silence'] as const)('is not decided about by %s', async said => {
    expect(await answers(said)).toBe('unreachable')
  })

  test('is not decided about where nobody listens', async () => {
    const gone = await dnsServer(() => 'fault')
    await gone.close()
    expect(
      await lookUp({ domain: 'northshire.example', token }, askDns({ servers: [gone.address], timeout: 200 })),
    ).toBe('unreachable')
  })
})
