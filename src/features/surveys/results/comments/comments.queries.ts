import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Mask } from './masks.ts'

export interface CommentCounts {
  readonly shown: number
  readonly waiting: number
  readonly keptBack: number
}

/** How many comments of a wave, to questions that got enough of them, can be read, wait to be checked, or are kept back. */
export async function countComments(db: Reading, waveId: string, minimum: number): Promise<CommentCounts> {
  const { rows } = await sql<CommentCounts>`
    select (count(*) filter (where state = 'shown'))::int as shown, (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where state = 'kept-back'))::int as "keptBack"
    from survey_comments where organisation_id = ${db.organisationId} and wave_id = ${waveId}
      and question = any(${enough(db, waveId, minimum)})`.execute(db)
  return rows[0] ?? { shown: 0, waiting: 0, keptBack: 0 }
}

export interface WaitingComment {
  readonly id: string
  readonly question: string
  readonly words: string
  readonly proposed: readonly Mask[]
}

/** The next comment that nobody has checked, of a question that got enough of them. */
export async function findWaiting(db: Reading, waveId: string, minimum: number): Promise<WaitingComment | undefined> {
  const { rows } = await sql<WaitingComment>`
    select c.id, c.question, c.words, c.proposed from survey_comments c
    where c.organisation_id = ${db.organisationId} and c.wave_id = ${waveId} and c.state = 'waiting'
      and c.question = any(${enough(db, waveId, minimum)})
    order by c.question, c.id limit 1`.execute(db)
  return rows[0]
}

const enough = (db: Reading, waveId: string, minimum: number): RawBuilder<unknown> => sql`array(
  select question from survey_comments where organisation_id = ${db.organisationId} and wave_id = ${waveId}
  group by question having count(*) >= ${minimum}::int)`

export interface ShownComment {
  readonly id: string
  readonly question: string
  readonly masked: string
  readonly themes: readonly string[]
}

interface Wanted {
  readonly minimum: number
  readonly question?: string | undefined
  readonly theme?: string | undefined
  readonly from?: number
  readonly most: number
}

/** Comments that were checked, of questions that got at least `minimum` of them; in an order that means nothing. */
export async function listShown(
  db: Reading,
  waveId: string,
  wanted: Wanted,
): Promise<{ readonly comments: readonly ShownComment[]; readonly total: number }> {
  const { minimum, question, theme, from = 0, most } = wanted
  const { rows } = await sql<ShownComment & { total: number }>`
    select c.id, c.question, c.masked, (count(*) over ())::int as total, array(select t.theme from survey_comment_themes t
      where t.organisation_id = c.organisation_id and t.comment_id = c.id order by t.theme) as themes
    from survey_comments c
    where c.organisation_id = ${db.organisationId} and c.wave_id = ${waveId} and c.state = 'shown'
      and c.question = any(${enough(db, waveId, minimum)})
      and (${question ?? null}::text is null or c.question = ${question ?? null})
      and (${theme ?? null}::text is null or exists (select from survey_comment_themes t
        where t.organisation_id = c.organisation_id and t.comment_id = c.id and t.theme = ${theme ?? null}))
    order by c.question, c.id offset ${from}::int limit ${most}::int`.execute(db)
  return { comments: rows, total: rows[0]?.total ?? 0 }
}

/** Themes of the comments that can be read, with how many each has. */
export async function listThemes(
  db: Reading,
  waveId: string,
  minimum: number,
): Promise<readonly { readonly theme: string; readonly comments: number }[]> {
  const { rows } = await sql<{ theme: string; comments: number }>`
    select t.theme, count(*)::int as comments from survey_comment_themes t
    join survey_comments c on c.organisation_id = t.organisation_id and c.id = t.comment_id
    where t.organisation_id = ${db.organisationId} and c.wave_id = ${waveId} and c.state = 'shown'
      and c.question = any(${enough(db, waveId, minimum)})
    group by t.theme order by count(*) desc, t.theme`.execute(db)
  return rows
}

/** One comment that can be read. */
export async function findShown(db: Reading, waveId: string, commentId: string): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`select id from survey_comments
    where organisation_id = ${db.organisationId} and wave_id = ${waveId} and id = ${uuidOrNone(commentId)}
      and state = 'shown'`.execute(db)
  return rows[0]
}
