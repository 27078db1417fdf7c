import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'

/** So many must have joined before a board is shown: nobody stands there alone. */
export const leastOnBoard = 3

export interface Board {
  readonly id: string
  readonly unitId: string | null
  readonly unitName: string | null
  readonly isOn: boolean
  readonly members: number
}

/** Boards that are on, and whether somebody stands on them; those of units only for who works in them. */
export async function listBoards(
  db: Reading,
  me: { readonly id: string; readonly unitId: string | undefined },
  seesAll: boolean,
): Promise<readonly Board[]> {
  const { rows } = await sql<Board>`
    select b.id, b.unit_id as "unitId", u.name as "unitName",
      exists (select from champion_board_members m where m.organisation_id = b.organisation_id and m.board_id = b.id
        and m.person_id = ${me.id}) as "isOn",
      (select count(*)::int from champion_board_members m where m.organisation_id = b.organisation_id
        and m.board_id = b.id) as members
    from champion_boards b left join units u on u.organisation_id = b.organisation_id and u.id = b.unit_id
    where b.organisation_id = ${db.organisationId}::uuid and b.ended_at is null
      and (${seesAll} or b.unit_id is null or exists (select from units mine where mine.organisation_id = b.organisation_id
        and mine.id = ${me.unitId ?? null}::uuid and mine.path @> array[b.unit_id]))
    order by b.unit_id is not null, u.name limit 50`.execute(db)
  return rows
}

export interface BoardRow {
  readonly personId: string
  readonly name: string
  readonly people: number
}

/** Who joined, and how many people they helped since a day; by that number, then by name. */
export async function readBoard(db: Reading, { id }: Pick<Board, 'id'>, since: string): Promise<readonly BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    select p.id as "personId", p.name, coalesce((select sum(s.people)::int from champion_sessions s
        where s.organisation_id = m.organisation_id and s.champion_id = m.person_id and s.removed_at is null
          and s.happened_on >= ${since}::date), 0) as people
    from champion_board_members m
    join people p on p.organisation_id = m.organisation_id and p.id = m.person_id and p.left_at is null
    where m.organisation_id = ${db.organisationId}::uuid and m.board_id = ${id}
    order by people desc, p.name, p.id limit 200`.execute(db)
  return rows
}

interface By {
  readonly me: { readonly id: string }
  readonly now: Date
}

/** Switches a board on, for a unit or for all. False when there is one already. */
export async function switchOn(tx: Writing, unitId: string | null, { me, now }: By): Promise<boolean> {
  const id = uuid()
  const { rows } = await sql<{ id: string }>`
    insert into champion_boards (organisation_id, id, unit_id, made_by, made_at)
    values (${tx.organisationId}, ${id}, ${unitId}::uuid, ${me.id}, ${now})
    on conflict do nothing returning id`.execute(tx)
  if (rows.length === 0) return false
  await audit(tx, { actorId: me.id, action: 'champions.board-on', subject: { kind: 'board', id } })
  return true
}

/** Switches it off; who stood on it is forgotten. */
export async function switchOff(tx: Writing, { id }: Pick<Board, 'id'>, { me, now }: By): Promise<void> {
  await tx
    .deleteFrom('champion_board_members')
    .where('organisation_id', '=', tx.organisationId)
    .where('board_id', '=', id)
    .execute()
  await tx
    .updateTable('champion_boards')
    .set({ ended_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await audit(tx, { actorId: me.id, action: 'champions.board-off', subject: { kind: 'board', id } })
}

/** Steps onto a board, or off it. */
export async function stand(tx: Writing, { id }: Pick<Board, 'id'>, isOn: boolean, { me, now }: By): Promise<void> {
  if (isOn)
    await tx
      .insertInto('champion_board_members')
      .values({ organisation_id: tx.organisationId, board_id: id, person_id: me.id, joined_at: now })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  else
    await tx
      .deleteFrom('champion_board_members')
      .where('organisation_id', '=', tx.organisationId)
      .where('board_id', '=', id)
      .where('person_id', '=', me.id)
      .execute()
}
