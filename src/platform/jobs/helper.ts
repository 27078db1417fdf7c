import { type ChildProcess, fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// It tidies up by itself and seldom: in a thread, V8 would let helpers of its own do that before anybody's page.
const flags = ['--max-semi-space-size=16', '--max-old-space-size=96', '--single-threaded-gc']
/** How far such work stands back, as `nice` counts: as far as there is. */
const standingBack = 19

/**
 * Starts a module in a process of its own that is talked to: for work that goes on for minutes beside pages. It has a heap
 * of its own, stands back for whoever waits for a page, and ends with this process, or by `disconnect`. `module` is named
 * as for `openThread`. What it is given travels as a message: everybody may read a command line.
 */
export function openHelper(callerUrl: string, module: `./${string}.helper.ts`, given: object): ChildProcess {
  const caller = fileURLToPath(callerUrl)
  const kind = extname(caller)
  const file = join(dirname(caller), kind === '.ts' ? module : `${basename(module, '.ts')}${kind}`)
  const helper = fork(file, { execArgv: flags, serialization: 'advanced' })
  helper.send(given, () => {})
  helper.unref()
  helper.channel?.unref()
  return helper
}

/** Called by such a module: `begin` gets what it was given and returns what hears everything after that. */
export function beHelper<Given, Message>(begin: (given: Given) => (message: Message) => void): void {
  let hear: ((message: Message) => void) | undefined
  process.on('message', (message: unknown) => {
    if (hear) hear(message as Message)
    else hear = begin(message as Given)
  })
  process.once('disconnect', () => process.exit())
  // Whoever asks the program to stop lets it finish what is under way; that is when this ends.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
  standBack()
}

// On Linux each thread of a program has a rank of its own.
function standBack(): void {
  try {
    const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [process.pid]
    for (const thread of threads) setPriority(thread, standingBack)
  } catch {
    // Where a service may not do that, the work is done all the same.
  }
}
