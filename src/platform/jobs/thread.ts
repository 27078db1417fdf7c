import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'

interface ThreadOptions {
  /** The most its heap may grow to; beyond that it ends with an error, and the rest of the program goes on. */
  readonly heapMegabytes: number
}

/**
 * Runs a module in a thread of its own: for work that takes seconds of processor time, while pages go on answering.
 * `module` is named from where the caller's source stands; the bundler (bin/build.mjs, which lists it) puts it beside
 * the program. Rejects with whatever the module throws.
 */
export function runThread(
  callerUrl: string,
  module: `./${string}.thread.ts`,
  data: object,
  options: ThreadOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = openThread(callerUrl, module, data, options)
    worker.once('error', reject)
    worker.once('exit', code => (code === 0 ? resolve() : reject(new Error(`The thread ended with ${code}`))))
  })
}

/** The same for a thread that stays and is talked to; the caller ends it. */
export function openThread(
  callerUrl: string,
  module: `./${string}.thread.ts`,
  data: object,
  { heapMegabytes }: ThreadOptions,
): Worker {
  const caller = fileURLToPath(callerUrl)
  const kind = extname(caller)
  const file = join(dirname(caller), kind === '.ts' ? module : `${basename(module, '.ts')}${kind}`)
  // What the program was started with overrules the limits of its threads, unless V8 is told to forget it: it asks its
  // flags whenever a heap is made, and the program's own is there already.
  for (const size of ['old-space', 'semi-space']) setFlagsFromString(`--max-${size}-size=0`)
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 4 }
  return new Worker(file, { workerData: data, resourceLimits })
}

/** Says in one go what is said within one turn of the program: every message by itself would wake the other thread. */
export function gathering<T>(say: (all: readonly T[]) => void): (one: T) => void {
  let waiting: T[] = []
  const sayAll = () => {
    const all = waiting
    waiting = []
    say(all)
  }
  return one => {
    if (waiting.push(one) === 1) setImmediate(sayAll)
  }
}
