import { v7 as uuid } from 'uuid'
import { holdsRole, isLastAdministrator } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { countAdministratorsLeft } from './policy.queries.ts'

/** The ways in that an organisation may allow or switch off. */
export const signInWays = ['link', 'password', 'passkey', 'single-sign-on'] as const
export type SignInWay = (typeof signInWays)[number]

/** How a session may begin: by one of those ways, or by one that no policy closes. */
export type SessionWay = SignInWay | 'set-up' | 'console' | 'persona'

export interface SignInPolicy {
  readonly ways: readonly SignInWay[]
  /** Undefined while nobody has decided anything; then every way is allowed. */
  readonly decidedAt: Date | undefined
}

/** Which ways in the organisation allows now. */
export async function readSignInPolicy(db: Reading | Writing): Promise<SignInPolicy> {
  const row = await (db as Reading)
    .selectFrom('sign_in_policies')
    .select(['ways', 'decided_at'])
    .where('organisation_id', '=', db.organisationId)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { ways: signInWays, decidedAt: undefined }
  return { ways: signInWays.filter(way => row.ways.includes(way)), decidedAt: row.decided_at }
}

/** Whether this way is open. The set-up, the console and the demonstration's own door are never closed by a policy. */
export const allowsWay = ({ ways }: SignInPolicy, way: SessionWay): boolean =>
  !(signInWays as readonly string[]).includes(way) || ways.includes(way as SignInWay)

/** Asks the policy in one go. */
export const isWayAllowed = async (db: Reading | Writing, way: SessionWay): Promise<boolean> =>
  allowsWay(await readSignInPolicy(db), way)

/** Whether an administrator has come in by one of these ways, and still has what it takes. */
export const keepsAnAdministrator = async (tx: Writing, ways: readonly SignInWay[]): Promise<boolean> =>
  (await countAdministratorsLeft(tx, ways)) > 0

/**
 * Whether the other administrators could still get in without this one. True while nothing was switched off: then
 * whoever has an address can.
 */
export async function otherAdministratorsGetIn(tx: Writing, personId: string): Promise<boolean> {
  const { ways, decidedAt } = await readSignInPolicy(tx)
  return decidedAt === undefined || (await countAdministratorsLeft(tx, ways, personId)) > 0
}

/**
 * Whether the organisation would be without an administrator who can come in, if this person were gone or held the role no
 * longer: asked before anybody is let go, erased, merged, or loses a role because a group says so.
 */
export async function isLastAdministratorWithAWay(tx: Writing, personId: string): Promise<boolean> {
  if (!(await holdsRole(tx as Reading, personId, 'administrator'))) return false
  return (await isLastAdministrator(tx, personId)) || !(await otherAdministratorsGetIn(tx, personId))
}

/**
 * Decides which ways stay. Refuses unless an administrator has come in by one that stays and still could: nobody locks
 * the whole organisation out. Open sessions go on.
 */
export async function decideSignInPolicy(
  tx: Writing,
  ways: readonly SignInWay[],
  me: Pick<Me, 'id'> | undefined,
  now: Date,
): Promise<'decided' | 'no-administrator-left'> {
  if (me && !(await keepsAnAdministrator(tx, ways))) return 'no-administrator-left'
  const before = await readSignInPolicy(tx)
  await tx
    .insertInto('sign_in_policies')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      ways: [...ways],
      decided_by: me?.id ?? null,
      decided_at: now,
    })
    .execute()
  await audit(tx, {
    actorId: me?.id,
    action: 'sign-in.policy-changed',
    subject: { kind: 'organisation', id: tx.organisationId },
    details: { from: before.ways, to: ways },
  })
  return 'decided'
}
