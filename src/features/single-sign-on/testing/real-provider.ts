import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type Account, type ClientMetadata, Provider as OidcProvider } from 'oidc-provider'

/** What a provider says about an account; the account's name at its own sign-in page is its subject. */
export type ToldClaims = Readonly<Record<string, unknown>>

export interface RealProvider {
  readonly issuer: string
  /** What is said about accounts from now on. */
  readonly accounts: Map<string, ToldClaims>
  /** From now on it knows this client, and serves. */
  open(client: ClientMetadata): void
  close(): Promise<void>
}

const claims = {
  openid: ['sub', 'sid'],
  email: ['email', 'email_verified'],
  profile: ['name', 'locale', 'groups', 'nr', 'tid'],
}

/** A certified implementation of OpenID Connect on a port of its own, with its own page for signing in and out. */
export async function realProvider(): Promise<RealProvider> {
  const accounts = new Map<string, ToldClaims>()
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return {
    issuer,
    accounts,
    open(client) {
      server.removeAllListeners('request')
      server.on('request', build(issuer, client, accounts).callback())
    },
    close: () => closed(server),
  }
}

function build(issuer: string, client: ClientMetadata, accounts: ReadonlyMap<string, ToldClaims>): OidcProvider {
  return new OidcProvider(issuer, {
    clients: [client],
    claims,
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3600, IdToken: 600, Interaction: 600, Session: 3600 },
    cookies: { keys: ['only for tests'] },
    features: { backchannelLogout: { enabled: true }, devInteractions: { enabled: true } },
    // Its own way of asking refuses this machine.
    fetch: (url, { method, headers, body, signal }: RequestInit = {}) => fetch(url, { method, headers, body, signal }),
    findAccount: (_context, subject): Account => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...accounts.get(subject) }),
    }),
  })
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
