/** Where the demonstration of a project runs. */
export interface Demonstration {
  readonly origin: string
  readonly dataDir: string
}

const variable = 'CAPABLE_DEMONSTRATIONS'

/** Leaves the addresses where the workers find them: they inherit the environment. */
export function handOver(demonstrations: Readonly<Record<string, Demonstration>>): void {
  process.env[variable] = JSON.stringify(demonstrations)
}

/** @throws when the demonstrations were not started by `start-demo.ts`. */
export function demonstrationOf(project: string): Demonstration {
  const all: Record<string, Demonstration> = JSON.parse(process.env[variable] ?? '{}')
  const found = all[project]
  if (!found) throw new Error(`No demonstration was started for “${project}”`)
  return found
}
