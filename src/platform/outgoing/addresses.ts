import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

type Address = ipaddr.IPv4 | ipaddr.IPv6

/** An address in the open internet: not of this machine, of a house's own network, or of the inside of a cloud. */
export function isPublicAddress(address: string): boolean {
  const parsed = parse(address)
  return parsed !== undefined && parsed.range() === 'unicast' && !embedsAnother(parsed)
}

/** Hosts and networks of one's own that may be called all the same, as `OUTGOING_ALLOW` lists them. */
export interface Allowed {
  host(hostname: string): boolean
  address(address: string): boolean
}

/** Reads `intranet.example.org, 10.1.2.0/24, 192.168.7.5`. What cannot be read allows nothing. */
export function readAllowed(list = ''): Allowed {
  const entries = list.split(/[\s,]+/).filter(entry => entry !== '')
  const networks = entries.flatMap(entry => {
    const [address = '', bits] = entry.split('/', 2)
    const parsed = parse(address)
    if (!parsed) return []
    const most = parsed.kind() === 'ipv4' ? 32 : 128
    const length = bits === undefined ? most : Number(bits)
    return Number.isInteger(length) && length >= 0 && length <= most ? [{ parsed, length }] : []
  })
  const hosts = new Set(entries.filter(entry => !parse(entry.split('/')[0] ?? '')).map(entry => entry.toLowerCase()))
  return {
    host: hostname => hosts.has(hostname.toLowerCase().replace(/\.$/, '')),
    address(address) {
      const parsed = parse(address)
      if (!parsed) return false
      return networks.some(
        ({ parsed: network, length }) => network.kind() === parsed.kind() && matches(parsed, network, length),
      )
    },
  }
}

// `process` unwraps ::ffff:127.0.0.1; isIP refuses the spellings that only some programs understand, such as 0177.1.
function parse(address: string): Address | undefined {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  return isIP(bare) === 0 ? undefined : ipaddr.process(bare)
}

const matches = (address: Address, network: Address, length: number): boolean =>
  address.kind() === 'ipv4'
    ? (address as ipaddr.IPv4).match(network as ipaddr.IPv4, length)
    : (address as ipaddr.IPv6).match(network as ipaddr.IPv6, length)

// ::127.0.0.1, an old way to write IPv4 inside IPv6, and site-local addresses count as ordinary to the library.
function embedsAnother(address: Address): boolean {
  if (address.kind() === 'ipv4') return false
  const { parts } = address as ipaddr.IPv6
  return parts.slice(0, 6).every(part => part === 0) || ((parts[0] ?? 0) & 0xffc0) === 0xfec0
}
