import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
  { heapMegabytes }: ThreadOptions,
): Promise<void> {
  const caller = fileURLToPath(callerUrl)
  const kind = extname(caller)
  const file = join(dirname(caller), kind === '.ts' ? module : `${basename(module, '.ts')}${kind}`)
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 8 },
    })
    worker.once('error', reject)
    worker.once('exit', code => (code === 0 ? resolve() : reject(new Error(`The thread ended with ${code}`))))
  })
}
