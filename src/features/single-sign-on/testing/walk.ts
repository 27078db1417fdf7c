import { load } from 'cheerio'

/** Somebody's browser at a provider: it keeps the provider's cookies and fills in the provider's own forms. */
export interface Visitor {
  /** Goes from here through the provider's pages until it is sent back to us; returns the address that it is sent to. */
  signIn(address: string, login: string): Promise<string>
  /** Says yes on the provider's page for signing out; returns where it is sent to. */
  signOut(address: string): Promise<string>
}

const ours = 'http://capable.test'
const mostSteps = 15

export function visitor(): Visitor {
  const cookies = new Map<string, string>()
  async function ask(address: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
      ...(body ? { body } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1)
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  async function walk(start: string, fields: Record<string, string>): Promise<string> {
    let address = start
    let body: URLSearchParams | undefined
    for (let step = 0; step < mostSteps; step++) {
      if (address.startsWith(ours)) return address
      const answer = await ask(address, body)
      body = undefined
      const location = answer.headers.get('location')
      if (location) {
        address = new URL(location, address).href
        continue
      }
      const page = load(await answer.text())
      const form = page('form').first()
      if (form.length === 0)
        throw new Error(`The provider shows no form: ${answer.status} ${page('body').text().trim()}`)
      const hidden = form.find('input[type=hidden]').map((_, field) => [[page(field).attr('name'), page(field).val()]])
      body = new URLSearchParams({ ...Object.fromEntries(hidden.get()), ...fields })
      address = new URL(form.attr('action') ?? '', address).href
    }
    throw new Error(`Still at ${address} after ${mostSteps} steps`)
  }
  return {
    signIn: (address, login) => walk(address, { login, password: 'any' }),
    signOut: address => walk(address, { logout: 'yes' }),
  }
}

/** The part of an address of ours that our own server is asked for. */
export const pathOf = (address: string): string => address.slice(ours.length)
