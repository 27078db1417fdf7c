import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import type { AchievementTexts } from '../achievements/achievement.ts'
import { stampEnding } from '../stamps.topics.ts'
import { reminderDays } from './stamp.ts'

/** Tells people once of each stamp that ends within the next days, so many at a time. Returns how many were told. */
export async function remindOfEndings(tx: Writing, now: Date, atMost = 500): Promise<number> {
  const { rows } = await sql<{ id: string; person_id: string; valid_until: Date; texts: AchievementTexts }>`
    select s.id, s.person_id, s.valid_until, v.texts from stamps s
    join achievement_versions v on v.organisation_id = s.organisation_id and v.id = s.version_id
    join people p on p.organisation_id = s.organisation_id and p.id = s.person_id and p.left_at is null
    where s.organisation_id = ${tx.organisationId} and s.superseded_at is null and s.revoked_at is null
      and s.refused_at is null and s.reminded_at is null and s.valid_until > ${now}
      and s.valid_until < ${new Date(now.getTime() + reminderDays * day)}
    order by s.valid_until limit ${atMost} for update of s skip locked`.execute(tx)
  for (const { id, person_id, valid_until, texts } of rows) {
    const names = Object.fromEntries(Object.entries(texts).map(([locale, { name }]) => [locale, name]))
    const payload = { stampId: id, names, until: valid_until.toISOString().slice(0, 10) }
    await notify(tx, stampEnding, { to: person_id, payload, key: id, now })
  }
  if (rows.length > 0)
    await tx
      .updateTable('stamps')
      .set({ reminded_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
  return rows.length
}
