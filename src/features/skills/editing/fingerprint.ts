import { createHash } from 'node:crypto'

/** A short mark of what a form showed: if it is another when the form comes back, somebody changed it meanwhile. */
export function fingerprint(shown: unknown): string {
  const stable = JSON.stringify(shown, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
  return createHash('sha256').update(stable).digest('hex').slice(0, 16)
}
