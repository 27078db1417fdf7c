import { sql } from 'kysely'
import { shareAnew } from '#features/partnerships/index.ts'
import { uuidOrNone } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Texts } from '../questionnaire/questionnaire.ts'
import type { Act } from '../waves/status.ts'
import type { Wave } from '../waves/wave.ts'

/** The kind under which pages go to partners; stored. */
export const sharedKind = 'results'

export const audiences = ['staff', 'partners', 'everybody'] as const
export type Audience = (typeof audiences)[number]

/** Chosen results on a page of their own. */
export interface Publication {
  readonly id: string
  readonly waveId: string
  readonly audience: Audience
  readonly words: string
  readonly items: readonly string[]
  readonly withActions: boolean
  readonly publishedAt: Date
  readonly endedAt: Date | null
}

const columns = sql`id, wave_id as "waveId", audience, words, items, with_actions as "withActions",
  published_at as "publishedAt", ended_at as "endedAt"`

/** What was published of a wave, the latest first. */
export async function listPublications(db: Reading, waveId: string): Promise<readonly Publication[]> {
  const { rows } = await sql<Publication>`select ${columns} from survey_publications
    where organisation_id = ${db.organisationId} and wave_id = ${waveId} order by published_at desc, id`.execute(db)
  return rows
}

export interface PublishedPage {
  readonly id: string
  readonly survey: Texts
  readonly wave: string
  readonly publishedAt: Date
}

/** What whoever works here may read of surveys, the latest first: one page of each wave, the one made for them. */
export async function listPublished(db: Reading): Promise<readonly PublishedPage[]> {
  const { rows } = await sql<PublishedPage>`select * from (
      select distinct on (p.wave_id) p.id, s.title as survey, w.name as wave, p.published_at as "publishedAt"
      from survey_publications p
      join survey_waves w on w.organisation_id = p.organisation_id and w.id = p.wave_id
      join surveys s on s.organisation_id = w.organisation_id and s.id = w.survey_id
      where p.organisation_id = ${db.organisationId} and p.ended_at is null
      order by p.wave_id, p.audience = 'staff' desc, p.published_at desc) page
    order by "publishedAt" desc, id limit 20`.execute(db)
  return rows
}

/** A page that can be read now by those of an audience: whoever works here reads what partners or everybody may read, too. */
export async function findPublication(
  db: Reading,
  publicationId: string,
  reader: Audience,
): Promise<Publication | undefined> {
  const { rows } = await sql<Publication>`select ${columns} from survey_publications
    where organisation_id = ${db.organisationId} and id = ${uuidOrNone(publicationId)} and ended_at is null
      and (audience = 'everybody' or ${reader}::text = 'staff' or (audience = 'partners' and ${reader}::text = 'partners'))`.execute(
    db,
  )
  return rows[0]
}

export interface Chosen {
  readonly audience: Audience
  readonly words: string
  readonly items: readonly string[]
  readonly withActions: boolean
}

/** Publishes chosen results of a wave. The id of the page is drawn by lot: nobody finds it who was not told. */
export async function publishResults(tx: Writing, wave: Pick<Wave, 'id'>, chosen: Chosen, act: Act): Promise<string> {
  const { audience, words, items, withActions } = chosen
  const { id } = await tx
    .insertInto('survey_publications')
    .values({
      ...{ organisation_id: tx.organisationId, wave_id: wave.id, audience, words, items: [...items] },
      ...{ with_actions: withActions, published_by: act.actorId ?? null, published_at: act.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const subject = { kind: 'survey-publication', id }
  await audit(tx, { actorId: act.actorId, action: 'surveys.published', subject, details: { audience } })
  await shareAnew(tx, { kind: sharedKind }, [id])
  return id
}

/** Takes a page back: from now on its address leads nowhere. */
export async function endPublication(tx: Writing, wave: Wave, publicationId: string, act: Act): Promise<boolean> {
  const { numAffectedRows } = await sql`update survey_publications set ended_at = ${act.now}
    where organisation_id = ${tx.organisationId} and wave_id = ${wave.id} and id = ${uuidOrNone(publicationId)}
      and ended_at is null`.execute(tx)
  if (numAffectedRows !== 1n) return false
  const subject = { kind: 'survey-publication', id: publicationId }
  await audit(tx, { actorId: act.actorId, action: 'surveys.publication-ended', subject })
  await shareAnew(tx, { kind: sharedKind }, [publicationId])
  return true
}
