import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { runsNetwork } from '../champion.ts'

export interface TryOut {
  readonly id: string
  readonly ownerId: string
  readonly ownerName: string
  readonly title: string
  readonly about: string
  readonly address: string | null
  readonly until: string
  readonly questions: readonly string[]
  readonly madeAt: Date
  readonly closedAt: Date | null
  readonly whatCame: string
  /** How many said yes, and how many told how it went. */
  readonly joined: number
  readonly told: number
}

async function select(db: Reading, rest: RawBuilder<unknown>): Promise<readonly TryOut[]> {
  const { rows } = await sql<TryOut>`
    select t.id, t.owner_id as "ownerId", o.name as "ownerName", t.title, t.about, t.address, t.until, t.questions,
      t.made_at as "madeAt", t.closed_at as "closedAt", t.what_came as "whatCame",
      (select count(*)::int from champion_try_out_parts p where p.organisation_id = t.organisation_id
        and p.try_out_id = t.id and p.joins) as joined,
      (select count(*)::int from champion_try_out_parts p where p.organisation_id = t.organisation_id
        and p.try_out_id = t.id and p.told_at is not null) as told
    from champion_try_outs t join people o on o.organisation_id = t.organisation_id and o.id = t.owner_id
    where t.organisation_id = ${db.organisationId}::uuid and ${rest}`.execute(db)
  return rows
}

type Viewer = Pick<Me, 'id' | 'roles'>

const seesAll = (me: Viewer) => me.roles.length > 0

/** What there is to try and what came of earlier ones; a project's own people see theirs. */
export const listTryOuts = (db: Reading, me: Viewer): Promise<readonly TryOut[]> =>
  select(
    db,
    sql`${seesAll(me) ? sql`true` : sql`t.owner_id = ${me.id}`} order by t.closed_at is not null, t.made_at desc limit 100`,
  )

/** One of them, for champions, the programme and the project; 404 for everybody else. */
export async function getTryOut(db: Reading, me: Viewer, tryOutId: string): Promise<TryOut> {
  const [one] = await select(db, sql`t.id = ${uuidOrNone(tryOutId)}`)
  const tryOut = found(one, 'No such try-out')
  if (!seesAll(me) && tryOut.ownerId !== me.id) throw notFound('No such try-out')
  return tryOut
}

/** Who reads what champions said: the project's owner and the programme. */
export const readsAnswers = (me: Viewer, { ownerId }: Pick<TryOut, 'ownerId'>): boolean =>
  ownerId === me.id || runsNetwork(me)

export interface Part {
  readonly personId: string
  readonly name: string
  readonly joins: boolean
  readonly works: 'yes' | 'partly' | 'no' | null
  readonly answers: readonly string[]
  readonly words: string
  readonly toldAt: Date | null
}

const parts = async (db: Reading, { id }: Pick<TryOut, 'id'>, rest: RawBuilder<unknown>): Promise<readonly Part[]> =>
  (
    await sql<Part>`
      select p.person_id as "personId", n.name, p.joins, p.works, p.answers, p.words, p.told_at as "toldAt"
      from champion_try_out_parts p join people n on n.organisation_id = p.organisation_id and n.id = p.person_id
      where p.organisation_id = ${db.organisationId}::uuid and p.try_out_id = ${id} and ${rest}`.execute(db)
  ).rows

/** What everybody told, the earliest first. */
export const listParts = (db: Reading, tryOut: Pick<TryOut, 'id'>): Promise<readonly Part[]> =>
  parts(db, tryOut, sql`p.told_at is not null order by p.told_at, p.person_id limit 2000`)

/** What somebody said themselves. */
export const findPart = async (
  db: Reading,
  tryOut: Pick<TryOut, 'id'>,
  me: { readonly id: string },
): Promise<Part | undefined> => (await parts(db, tryOut, sql`p.person_id = ${me.id}`))[0]
