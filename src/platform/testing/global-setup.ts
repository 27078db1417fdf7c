import type { TestProject } from 'vitest/node'
import { startTestServer } from './database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseHost: string
  }
}

/** Once for the whole run: a PostgreSQL in memory, and a migrated database that every test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('databaseHost', server.host)
  return server.stop
}
