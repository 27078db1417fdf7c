import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { notify } from '#platform/notifications/index.ts'
import { collectionTexts } from '../collecting/collections.queries.ts'
import { learningAssigned } from '../learning.topics.ts'
import { resourceTexts, wordsIn } from '../resource.ts'
import { tellAssigned } from './tell-job.ts'

const atOnce = 300

interface Assignment {
  readonly reason: string
  readonly unit_id: string | null
  readonly profile_id: string | null
  readonly assigned_by: string | null
  readonly resource_texts: unknown
  readonly collection_texts: unknown
}

/** Tells the next few hundred of those concerned who have not done it yet, and goes on with the others in another job. */
export async function tellSome(
  tx: Writing,
  { assignmentId, after }: { readonly assignmentId: string; readonly after: string },
  locale: Locale,
  now: Date,
): Promise<void> {
  const { rows } = await sql<Assignment>`
    select a.reason, a.unit_id, a.profile_id, a.assigned_by, r.texts as resource_texts, c.texts as collection_texts
    from learning_assignments a
    left join learning_resources r on r.organisation_id = a.organisation_id and r.id = a.resource_id
    left join learning_collections c on c.organisation_id = a.organisation_id and c.id = a.collection_id
    where a.organisation_id = ${tx.organisationId} and a.id = ${assignmentId} and a.ended_at is null`.execute(tx)
  const [assignment] = rows
  if (!assignment) return
  const concerned = assignment.unit_id
    ? sql`p.unit_id in (select u.id from units u where u.organisation_id = ${tx.organisationId}
        and u.path @> array[${assignment.unit_id}::uuid])`
    : sql`exists (select from role_profile_follows f where f.organisation_id = ${tx.organisationId}
        and f.person_id = p.id and f.profile_id = ${assignment.profile_id} and f.stopped_at is null)`
  const { rows: people } = await sql<{ id: string }>`
    select p.id from people p
    where p.organisation_id = ${tx.organisationId} and p.left_at is null and ${concerned}
      and p.id > ${after || '00000000-0000-0000-0000-000000000000'}::uuid
      and not exists (select from learning_assignments a
        join learning_completions d on d.organisation_id = a.organisation_id and d.resource_id = a.resource_id
        where a.organisation_id = ${tx.organisationId} and a.id = ${assignmentId} and d.person_id = p.id)
    order by p.id limit ${atOnce}`.execute(tx)
  const title = assignment.resource_texts
    ? wordsIn(resourceTexts.parse(assignment.resource_texts), locale).title
    : titleOf(collectionTexts.parse(assignment.collection_texts), locale)
  const to = people.map(({ id }) => id)
  const payload = { assignmentId, title, reason: assignment.reason }
  await notify(tx, learningAssigned, {
    to,
    payload,
    key: assignmentId,
    actorId: assignment.assigned_by ?? undefined,
    now,
  })
  const last = to.at(-1)
  if (last && to.length === atOnce)
    await enqueue(tx, tellAssigned, { assignmentId, after: last }, { key: `learning.tell:${assignmentId}` })
}

const titleOf = (texts: Readonly<Record<string, { readonly title: string } | undefined>>, locale: Locale): string =>
  (texts[locale] ?? Object.values(texts).find(one => one !== undefined))?.title ?? ''
