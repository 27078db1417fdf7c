import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Config } from '../../../config.ts'
import type { AchievementVersion } from '../achievements/achievement.ts'
import { identityHashOf, newSalt } from '../credentials/open-badge.ts'
import { takePlaces } from '../credentials/status-list.ts'
import { stampsAwarded } from '../stamps.events.ts'
import { stampEarned } from '../stamps.topics.ts'
import { signStamps } from './sign-stamps.ts'
import { monthsLater } from './stamp.ts'

export interface Awarding {
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
}

export interface Hand {
  readonly by: { readonly id: string }
  readonly words: string
}

interface Given {
  readonly id: string
  readonly personId: string
}

/**
 * Gives an achievement to people, signed, and tells them. Who has it already does not get it again, however often and from
 * wherever this is called. Returns the stamps that are new.
 */
export async function awardStamps(
  tx: Writing,
  version: AchievementVersion,
  personIds: readonly string[],
  { organisation, config, now, hand }: Awarding & { readonly hand?: Hand },
): Promise<readonly Given[]> {
  const recipients = await listRecipients(tx, version, personIds)
  if (recipients.length === 0) return []
  const places = await takePlaces(tx, recipients.length)
  const validUntil = version.lastsMonths === undefined ? null : monthsLater(now, version.lastsMonths)
  const rows = recipients.map((person, index) => {
    const salt = newSalt()
    return {
      ...{ organisation_id: tx.organisationId, id: uuid(), person_id: person.id, credential_id: randomUUID() },
      ...{ achievement_id: version.achievementId, version_id: version.id, awarded_at: now, valid_until: validUntil },
      ...{ awarded_by: hand?.by.id ?? null, words: hand?.words ?? null, place: person.unitName },
      identity_hash: person.email === null ? null : identityHashOf(person.email, salt),
      salt,
      status_list_id: places[index]?.listId ?? '',
      status_index: places[index]?.index ?? 0,
    }
  })
  const given = await tx
    .insertInto('stamps')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .returning(['id', 'person_id as personId'])
    .execute()
  if (given.length === 0) return []
  await signStamps(
    tx,
    given.map(({ id }) => id),
    { organisation, config },
  )
  await tell(tx, version, given, hand, now)
  return given
}

interface Recipient {
  readonly id: string
  readonly email: string | null
  readonly unitName: string | null
}

async function listRecipients(
  tx: Writing,
  { achievementId }: AchievementVersion,
  personIds: readonly string[],
): Promise<readonly Recipient[]> {
  const { rows } = await sql<Recipient>`
    select p.id, p.email, u.name as "unitName" from people p
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where p.organisation_id = ${tx.organisationId} and p.id = any(${[...personIds]}::uuid[]) and p.left_at is null
      and not exists (select from stamps s where s.organisation_id = p.organisation_id and s.person_id = p.id
        and s.achievement_id = ${achievementId} and s.superseded_at is null)
    order by p.id`.execute(tx)
  return rows
}

async function tell(
  tx: Writing,
  version: AchievementVersion,
  given: readonly Given[],
  hand: Hand | undefined,
  now: Date,
) {
  const names = Object.fromEntries(Object.entries(version.texts).map(([locale, { name }]) => [locale, name]))
  const [first, ...others] = given
  // Many at once are told with one statement; each of them finds it among their stamps.
  const stampId = others.length === 0 ? first?.id : undefined
  await notify(tx, stampEarned, {
    to: given.map(({ personId }) => personId),
    ...{ payload: { names, ...(stampId ? { stampId } : {}) }, key: `${version.id} ${now.toISOString()}`, now },
    ...(hand ? { actorId: hand.by.id } : {}),
  })
  const stamps = given.map(({ id, personId }) => ({ stampId: id, personId }))
  await publish(tx, stampsAwarded, { stamps }, hand ? { actorId: hand.by.id } : {})
}
