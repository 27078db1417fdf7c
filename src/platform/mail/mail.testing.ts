import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface ReceivedMail {
  readonly to: readonly string[]
  readonly from: string
  /** The whole message as it came over the wire. */
  readonly source: string
}

export interface MailSink {
  readonly url: string
  /** What the server took, in the order in which it did. */
  readonly mails: ReceivedMail[]
  stop(): Promise<void>
}

interface Behaviour {
  readonly port?: number
  readonly onConnect?: SMTPServerOptions['onConnect']
  readonly onRcptTo?: SMTPServerOptions['onRcptTo']
  /** Called as soon as the message begins. */
  readonly onBegin?: () => void
  /** Called when the whole message is there: an error refuses it, and until this ends the sender waits. */
  readonly onEnd?: (mail: ReceivedMail) => Promise<Error | undefined> | Error | undefined
}

/** A real mail server on this machine, which keeps what it is given. */
export async function startMailSink(behaviour: Behaviour = {}): Promise<MailSink> {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 50,
    ...(behaviour.onConnect ? { onConnect: behaviour.onConnect } : {}),
    ...(behaviour.onRcptTo ? { onRcptTo: behaviour.onRcptTo } : {}),
    onData(stream, { envelope }, answer) {
      const parts: Buffer[] = []
      behaviour.onBegin?.()
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        const source = Buffer.concat(parts).toString('utf8')
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        const mail = { from, to: envelope.rcptTo.map(({ address }) => address), source }
        const refusal = await behaviour.onEnd?.(mail)
        if (refusal) return answer(refusal)
        mails.push(mail)
        answer(null)
      })
    },
  })
  // Whoever is killed in the middle leaves a broken line behind; that is what is tried.
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(behaviour.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise(resolve => server.close(resolve)),
  }
}
