import type { Role } from '#platform/http/access.ts'
import type { Random } from './random.ts'
import type { Person } from './workforce.ts'
import { day, hour, type Year } from './year.ts'

export interface RoleGrant {
  readonly id: string
  readonly personId: string
  readonly role: Role
  readonly grantedBy: string | undefined
  readonly grantedAt: Date
  readonly revokedBy: string | undefined
  readonly revokedAt: Date | undefined
}

/** A champion looks after a team of about this many people. */
const peopleForAChampion = 26

/** The administrator comes first and lets the others in; champions volunteer over the months, and a few step back. */
export function grantRoles(people: readonly Person[], { launch, now }: Year, chance: Random): readonly RoleGrant[] {
  const start = launch.getTime() + 9 * hour
  const persona = (key: Person['persona']) => people.find(person => person.persona === key)
  const administrator = persona('administrator')
  const grant = (person: Person, role: Role, at: number): RoleGrant => ({
    id: chance.uuid(at),
    personId: person.id,
    role,
    grantedBy: person === administrator ? undefined : administrator?.id,
    grantedAt: new Date(Math.max(at, person.createdAt.getTime() + day)),
    revokedBy: undefined,
    revokedAt: undefined,
  })
  const lead = persona('programme-lead')
  const deputies = (of: Person | undefined) =>
    people.filter(one => of && one.unit === of.unit && one !== of && !one.leftAt && one.createdAt < launchEnd(launch))
  const grants: RoleGrant[] = []
  if (administrator) grants.push(grant(administrator, 'administrator', start))
  for (const one of deputies(administrator)
    .filter(({ jobTitle }) => jobTitle === administrator?.jobTitle)
    .slice(0, 1))
    grants.push(grant(one, 'administrator', start + day))
  if (lead) grants.push(grant(lead, 'programme-lead', start + hour))
  for (const one of deputies(lead).slice(0, 1)) grants.push(grant(one, 'programme-lead', start + hour))
  for (const champion of volunteers(people, now, chance)) {
    const at = champion.persona ? start + 6 * day : start + chance.between(3, 190) * day
    const given = grant(champion, 'champion', at)
    const stepsBack = !champion.persona && chance.chance(0.08)
    const revokedAt = new Date(given.grantedAt.getTime() + chance.between(40, 160) * day)
    if (given.grantedAt >= now) continue
    grants.push(stepsBack && revokedAt < now ? { ...given, revokedAt, revokedBy: lead?.id } : given)
  }
  return grants
}

const launchEnd = (launch: Date): Date => new Date(launch.getTime() + day)

function volunteers(people: readonly Person[], now: Date, chance: Random): readonly Person[] {
  const chosen = people.filter(({ persona }) => persona === 'champion')
  const teams = Map.groupBy(
    people.filter(({ leftAt, persona, rank, createdAt }) => !leftAt && !persona && rank !== 'head' && createdAt < now),
    ({ unit }) => unit,
  )
  for (const team of teams.values()) {
    const wanted = team.length / peopleForAChampion
    const count = Math.floor(wanted) + (chance.chance(wanted % 1) ? 1 : 0)
    const asked = new Set(Array.from({ length: count }, () => chance.pick(team)))
    chosen.push(...asked)
  }
  return chosen
}
