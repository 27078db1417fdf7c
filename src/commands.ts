import { allowEveryWayInCommand, setUpLinkCommand, signInLinkCommand } from './access-commands.ts'
import { readConfig } from './config.ts'
import { backUpCommand, leakproofCommand, migrateCommand, restoreCommand } from './data-commands.ts'
import { demo } from './demo.ts'
import { serve } from './serve.ts'

type Command = (args: readonly string[]) => Promise<void>

const production = () => readConfig(process.env, 'production')

/** Everything the program can be told to do. */
export const commands: Record<string, Command> = {
  /** Pages and background work in one process: what a laptop or a small organisation runs. */
  serve: async () => void (await serve(production(), { web: true, worker: true })),
  /** The same with aids for those who build it, such as /components; `npm run dev` restarts it on every change. */
  dev: async () => void (await serve(readConfig(process.env, 'development'), { web: true, worker: true })),
  /** Two invented organisations in which anybody may be anybody. `--reset` makes them anew. */
  // Whoever tries the demonstration reads the console: only what matters goes there.
  demo: async args => demo(readConfig({ LOG_LEVEL: 'warn', ...process.env }, 'demo'), args),
  web: async () => void (await serve(production(), { web: true, worker: false })),
  worker: async () => void (await serve(production(), { web: false, worker: true })),
  migrate: async () => migrateCommand(production()),
  'set-up-link': async () => setUpLinkCommand(production()),
  'sign-in-link': async args => signInLinkCommand(production(), args),
  'allow-every-way-in': async args => allowEveryWayInCommand(production(), args),
  backup: async args => backUpCommand(production(), args),
  restore: async args => restoreCommand(production(), args),
  'leakproof-sql': leakproofCommand,
}
