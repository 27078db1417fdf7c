import { join } from 'node:path'
import { print, round } from './figure.ts'
import { runProgram } from './processes.ts'

/** How long people wait for the program: an empty installation, then the demonstration, first and later. */
export async function measureStarts(dataDir: string): Promise<void> {
  await start('start: empty, first', 'serve', join(dataDir, 'empty'), 5)
  await start('start: empty, later', 'serve', join(dataDir, 'empty'), 1)
  await start('start: demonstration, first', 'demo', join(dataDir, 'demo'), 90)
  await start('start: demonstration, later', 'demo', join(dataDir, 'demo'), 3)
}

async function start(name: string, command: string, dataDir: string, goalSeconds: number): Promise<void> {
  const program = await runProgram(command, { DATA_DIR: dataDir, PORT: '3982' })
  const seconds = program.startedIn / 1000
  const stopping = performance.now()
  await program.stop()
  const stopped = (performance.now() - stopping) / 1000
  print({
    name,
    figure: `${round(seconds, 2)} s`,
    reference: `stopped in ${round(stopped, 2)} s`,
    goal: `≤ ${goalSeconds} s`,
    met: seconds <= goalSeconds && stopped <= 10,
  })
}
