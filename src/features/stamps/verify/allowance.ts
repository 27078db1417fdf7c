const minute = 60_000
const perMinute = 20
const mostRemembered = 10_000
const checks = new Map<string, number[]>()

/** So many checks a minute from one address: each takes some work, and may ask a site elsewhere. */
export function mayCheck(address: string, now: Date): boolean {
  const since = now.getTime() - minute
  const recent = (checks.get(address) ?? []).filter(at => at > since)
  if (recent.length >= perMinute) return false
  if (checks.size >= mostRemembered) checks.clear()
  checks.set(address, [...recent, now.getTime()])
  return true
}

/** Begins to count anew, as a program that starts does. */
export const forgetChecks = (): void => checks.clear()
