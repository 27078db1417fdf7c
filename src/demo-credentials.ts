import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { personasForPrograms } from '#features/demonstration/index.ts'
import type { Config } from './config.ts'

export const credentialsFile = ({ DATA_DIR }: Pick<Config, 'DATA_DIR'>): string =>
  join(DATA_DIR, 'demo-credentials.json')

/**
 * Says in DATA_DIR how programs get into the demonstration: `personas` now, further doors as they are built.
 * Only the demo writes it. Put in place whole, so that nobody reads half of it.
 */
export async function writeCredentials(config: Config): Promise<void> {
  const file = credentialsFile(config)
  const credentials = { personas: personasForPrograms(config.PUBLIC_URL) }
  await writeFile(`${file}.new`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
