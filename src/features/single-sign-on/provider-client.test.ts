import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sealOf } from '#platform/secrets/seal.ts'
import { readConfig } from '../../config.ts'
import { clientOf, forgetClients, purposeOfSecret, SecretLostError } from './provider-client.ts'

const config = readConfig({ SECRET_KEY: 'only for tests, and no secret at all' }, 'test')
const minute = 60_000

let server: Server
let asked: number
let isDown: boolean
let provider: { id: string; issuer: string; clientId: string; clientSecret: string }

beforeEach(async () => {
  asked = 0
  isDown = false
  forgetClients()
  server = createServer((_request, response) => {
    asked += 1
    response.statusCode = isDown ? 500 : 200
    response.setHeader('content-type', 'application/json')
    const { issuer } = provider
    response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks`, token_endpoint: `${issuer}/token` }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const id = 'p'
  provider = { id, issuer, clientId: 'c', clientSecret: sealOf(config).close('secret', purposeOfSecret({ id })) }
})
afterEach(() => {
  server.close()
})

const later = (minutes: number) => vi.spyOn(Date, 'now').mockReturnValue(Date.now() + minutes * minute)

test('a provider is asked what it is once an hour, also when many people come at once', async () => {
  await Promise.all([clientOf(provider, config), clientOf(provider, config), clientOf(provider, config)])
  expect(asked).toBe(1)
  later(59)
  await clientOf(provider, config)
  expect(asked).toBe(1)
  later(5)
  await clientOf(provider, config)
  expect(asked).toBe(2)
})

test('while it does not answer, what it said before serves for a day and not longer', async () => {
  await clientOf(provider, config)
  isDown = true
  later(120)
  await expect(clientOf(provider, config)).resolves.toMatchObject({ server: { issuer: provider.issuer } })
  const before = asked
  await clientOf(provider, config)
  expect(asked, 'nobody waits for it again at once').toBe(before)
  later(25 * 60)
  await expect(clientOf(provider, config)).rejects.toThrow()
})

test('it is asked anew when its secret changed, and not at all when the secret cannot be read', async () => {
  await clientOf(provider, config)
  const fresh = sealOf(config).close('another', purposeOfSecret(provider))
  await clientOf({ ...provider, clientSecret: fresh }, config)
  expect(asked).toBe(2)
  await expect(clientOf({ ...provider, id: 'other' }, config)).resolves.toBeDefined()
  const elsewhere = { ...provider, clientSecret: 'v1.elsewhere.a.b.c' }
  await expect(clientOf(elsewhere, config)).rejects.toBeInstanceOf(SecretLostError)
  expect(asked).toBe(2)
})

test('in production it is asked over HTTPS or not at all', async () => {
  await expect(clientOf(provider, { ...config, mode: 'production', SECRET_KEY: config.SECRET_KEY })).rejects.toThrow()
  expect(asked).toBe(0)
})
