import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type FrameworkVersion, listVersions } from '../frameworks.queries.ts'
import { keepsFrameworks } from '../publish.ts'

export interface ChosenVersion {
  /** Those that this person may see, the newest first. */
  readonly versions: readonly FrameworkVersion[]
  readonly version: FrameworkVersion
}

/** The version that an address means: the one it names, or the newest. A draft is found by those who keep frameworks. */
export async function chooseVersion(
  db: Reading,
  me: Me,
  frameworkKey: string,
  { wanted, locale }: { readonly wanted: string | null; readonly locale: Locale },
): Promise<ChosenVersion> {
  const all = await listVersions(db, frameworkKey, locale)
  const versions = all.filter(({ publishedAt }) => publishedAt || keepsFrameworks(me))
  const newest = versions.find(({ isNewest }) => isNewest) ?? versions[0]
  const named = wanted ? versions.find(({ version }) => version === wanted) : newest
  return { versions, version: found(named, 'No such framework or edition') }
}

/** What an address needs to lead to the same edition again; the newest needs nothing. */
export const versionQuery = ({ version, isNewest }: FrameworkVersion): { version?: string } =>
  isNewest ? {} : { version }
