import { random } from './random.ts'
import type { RoleGrant } from './roles.ts'

export interface AuditEntry {
  readonly id: string
  readonly at: Date
  readonly actorId: string | undefined
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly details: object
}

interface Acts {
  readonly organisationId: string
  readonly roleGrants: readonly RoleGrant[]
  readonly launch: Date
}

/** The traces that the year's acts would have left: how it began, and every role given and taken back. */
export function auditEntries({ organisationId, roleGrants, launch }: Acts): readonly AuditEntry[] {
  const chance = random(`audit ${organisationId}`)
  const entry = (at: Date, parts: Omit<AuditEntry, 'id' | 'at'>): AuditEntry => ({
    id: chance.uuid(at.getTime()),
    at,
    ...parts,
  })
  const roles = roleGrants.flatMap(({ personId, role, grantedAt, grantedBy, revokedAt, revokedBy }) => {
    const about = { subjectKind: 'person', subjectId: personId, details: { role } }
    const given = entry(grantedAt, { actorId: grantedBy, action: 'administration.role-granted', ...about })
    if (!revokedAt) return [given]
    return [given, entry(revokedAt, { actorId: revokedBy, action: 'administration.role-revoked', ...about })]
  })
  const [first] = roleGrants
  const setUp = entry(launch, {
    actorId: first?.personId,
    action: 'administration.organisation-set-up',
    subjectKind: 'organisation',
    subjectId: organisationId,
    details: {},
  })
  return [setUp, ...roles].sort((a, b) => a.at.getTime() - b.at.getTime())
}
