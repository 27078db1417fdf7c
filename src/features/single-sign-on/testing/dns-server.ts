import { createSocket } from 'node:dgram'

/** What the server says about a name: its TXT records in pieces, nothing of that kind, no such name, or a fault. */
export type DnsAnswer = readonly (readonly string[])[] | 'no-data' | 'no-such-name' | 'fault' | 'nonsense' | 'silence'

export interface DnsServer {
  /** Where to ask, as `address:port`. */
  readonly address: string
  /** Names that were asked for. */
  readonly asked: string[]
  close(): Promise<void>
}

/** A DNS server of a few lines on this machine, for questions about TXT records. */
export async function dnsServer(answer: (name: string) => DnsAnswer): Promise<DnsServer> {
  const socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (query, from) => {
    const { name, end } = nameIn(query)
    asked.push(name)
    const said = answer(name)
    if (said === 'silence') return
    socket.send(
      said === 'nonsense' ? query.subarray(0, 7) : replyTo(query.subarray(0, end), said),
      from.port,
      from.address,
    )
  })
  await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve))
  const { address, port } = socket.address()
  return { address: `${address}:${port}`, asked, close: () => new Promise(resolve => socket.close(() => resolve())) }
}

const headBytes = 12
const txt = 16
const internet = 1

function nameIn(query: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = headBytes
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  // The zero that ends the name, its type and its class.
  return { name: labels.join('.').toLowerCase(), end: at + 5 }
}

function replyTo(question: Buffer, said: Exclude<DnsAnswer, 'silence' | 'nonsense'>): Buffer {
  const records = Array.isArray(said) ? (said as readonly (readonly string[])[]) : []
  const code = said === 'no-such-name' ? 3 : said === 'fault' ? 2 : 0
  const head = Buffer.from(question)
  head.writeUInt16BE(0x8180 | code, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(records.length, 6)
  head.writeUInt32BE(0, 8)
  return Buffer.concat([head, ...records.map(recordOf)])
}

function recordOf(pieces: readonly string[]): Buffer {
  const data = Buffer.concat(pieces.map(piece => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)])))
  const head = Buffer.alloc(headBytes)
  // The name is the one in the question.
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(txt, 2)
  head.writeUInt16BE(internet, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
