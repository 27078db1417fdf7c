import type { Unit } from '../package/structure.ts'

export interface LaunchFacts {
  readonly endpoint: string
  readonly fetch: string
  readonly actor: object
  readonly registration: string
  readonly activityId: string
}

/** The address that opens a unit, with what it needs to report (cmi5, 8.1). The unit's own query stays. */
export function launchAddress({ address }: Pick<Unit, 'address'>, base: string, facts: LaunchFacts): string {
  const url = new URL(address, base)
  url.searchParams.set('endpoint', facts.endpoint)
  url.searchParams.set('fetch', facts.fetch)
  url.searchParams.set('actor', JSON.stringify(facts.actor))
  url.searchParams.set('registration', facts.registration)
  url.searchParams.set('activityId', facts.activityId)
  return url.href
}

/** Whether a unit lies in the package, and not elsewhere. */
export const isInPackage = ({ address }: Pick<Unit, 'address'>): boolean => !/^https?:\/\//i.test(address)

/** The file of the package that an address means, without its query. */
export function fileOf(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1)
  try {
    return decodeURIComponent(path).replace(/^(\.\/)+/, '')
  } catch {
    return path
  }
}
