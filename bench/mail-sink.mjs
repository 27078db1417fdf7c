import { setPriority } from 'node:os'
import { SMTPServer } from 'smtp-server'

// A mail server in a process of its own that takes everything and counts; asked with any message, it says how many.
let taken = 0
// Elsewhere a mail server has a machine of its own; here it stands back for what is measured.
setPriority(10)
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  maxClients: 50,
  onData(stream, _session, answer) {
    stream.resume()
    stream.once('end', () => {
      taken += 1
      answer(null)
    })
  },
})
server.on('error', () => {})
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.server.address().port }))
process.on('message', () => process.send?.({ taken }))
process.on('SIGTERM', () => process.exit(0))
