import { v7 as uuid } from 'uuid'
import { letGo } from '#features/people/index.ts'
import { isLastAdministratorWithAWay } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify, settle } from '#platform/notifications/index.ts'
import { isReported, type LeaverReport, listAdministrators } from './leaver-reports.queries.ts'
import { leaverReported } from './profiles.topics.ts'

/** So many reports from one person in a day: each writes to the administrators. */
export const mostReports = 10

/** Tells the administrators that somebody may have left. One report about a person waits at a time. */
export async function reportLeaver(
  tx: Writing,
  me: { readonly id: string },
  person: { readonly id: string },
  note: string,
  { now }: { readonly now: Date },
): Promise<void> {
  if (await isReported(tx, person.id)) return
  const id = uuid()
  await tx
    .insertInto('leaver_reports')
    .values({
      organisation_id: tx.organisationId,
      id,
      person_id: person.id,
      reported_by: me.id,
      note,
      reported_at: now,
    })
    .execute()
  await audit(tx, { actorId: me.id, action: 'profiles.leaver-reported', subject: { kind: 'person', id: person.id } })
  const administrators = await listAdministrators(tx)
  await notify(tx, leaverReported, {
    to: administrators.map(({ id: personId }) => personId),
    payload: { reportId: id },
    key: id,
    actorId: me.id,
  })
}

/**
 * An administrator decides: the person has left and is gone from the directory, or still works here. Refuses to let the
 * last administrator go who can come in.
 */
export async function decideLeaver(
  tx: Writing,
  me: { readonly id: string },
  { id, personId }: LeaverReport,
  decision: 'left' | 'stays',
  now: Date,
): Promise<'decided' | 'last-administrator'> {
  if (decision === 'left' && (await isLastAdministratorWithAWay(tx, personId))) return 'last-administrator'
  await tx
    .updateTable('leaver_reports')
    .set({ decision, decided_by: me.id, decided_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .where('decision', 'is', null)
    .execute()
  await settle(tx, leaverReported, { key: id, now })
  if (decision === 'left') await letGo(tx, [personId], now, { actorId: me.id })
  const action = decision === 'left' ? 'profiles.leaver-confirmed' : 'profiles.leaver-dismissed'
  await audit(tx, { actorId: me.id, action, subject: { kind: 'person', id: personId } })
  return 'decided'
}
