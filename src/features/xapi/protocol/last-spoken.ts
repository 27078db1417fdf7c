import type { Credentials, Spoken } from './read-request.ts'
import type { Version } from './versions.ts'

const mostRemembered = 5_000

/** Which version each source spoke last. */
export interface LastSpoken {
  note(spoken: Spoken): void
  by(credentials: Credentials | undefined): Version
}

/**
 * A request that does not say its version is refused, and the refusal must still name one: both standards want their
 * own there. So it is the one this source spoke before, and 2.0.0 for a source that is new.
 */
export function rememberVersions(): LastSpoken {
  const versions = new Map<string, Version>()
  return {
    by: credentials => (credentials && versions.get(credentials.whole)) ?? '2.0.0',
    note({ credentials, version }) {
      if (!credentials || !version) return
      if (versions.size >= mostRemembered) versions.clear()
      versions.set(credentials.whole, version)
    },
  }
}
