import { connect, type Socket } from 'node:net'

export interface LoadResult {
  readonly perSecond: number
  readonly requests: number
  /** Milliseconds within which 95 of 100 answers came. */
  readonly p95: number
  readonly failures: number
}

interface Load {
  readonly port: number
  /** Asked for in turn, over and over. */
  readonly paths: readonly string[]
  readonly cookie?: string
  readonly connections: number
  readonly seconds: number
}

/** Keeps a number of connections busy for a bounded time. Written on plain sockets so that it is not what is measured. */
export async function load({ port, paths, cookie, connections, seconds }: Load): Promise<LoadResult> {
  const requests = paths.map(path =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`),
  )
  const times: number[] = []
  let failures = 0
  let next = 0
  const end = performance.now() + seconds * 1000
  const started = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const line = await open(port)
      while (performance.now() < end) {
        const request = requests[next++ % requests.length] ?? requests[0]
        if (!request) break
        const asked = performance.now()
        const status = await line.ask(request)
        times.push(performance.now() - asked)
        if (status !== 200) failures += 1
      }
      line.close()
    }),
  )
  const elapsed = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  return {
    perSecond: times.length / elapsed,
    requests: times.length,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
    failures,
  }
}

/** One connection that is kept open; answers come in the order of the requests, and are 0 once it is cut. */
export interface Line {
  ask(request: Buffer): Promise<number>
  close(): void
}

/** Opens a connection to a program on this machine. */
export async function open(port: number): Promise<Line> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  let answered: (status: number) => void = () => {}
  let pieces: Buffer[] = []
  let have = 0
  let want = -1
  let status = 0
  let chunked = false
  socket.on('error', () => {})
  socket.on('close', () => answered(0))
  const finish = () => {
    pieces = []
    have = 0
    want = -1
    answered(status)
  }
  socket.on('data', piece => {
    pieces.push(piece)
    have += piece.length
    if (want === -1) {
      const all = pieces.length === 1 ? piece : Buffer.concat(pieces)
      const head = all.indexOf('\r\n\r\n')
      if (head === -1) return
      const text = all.toString('latin1', 0, head)
      status = Number(text.slice(9, 12))
      const length = /content-length: (\d+)/i.exec(text)?.[1]
      chunked = length === undefined
      want = chunked ? 0 : head + 4 + Number(length)
    }
    if (chunked ? piece.toString('latin1', Math.max(0, piece.length - 5)) === '0\r\n\r\n' : have >= want) finish()
  })
  return {
    ask: request =>
      new Promise(resolve => {
        if (socket.destroyed) return resolve(0)
        answered = resolve
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}
