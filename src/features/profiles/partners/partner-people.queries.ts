import { type RawBuilder, sql } from 'kysely'
import { searchWords, uuidOrNone } from '#features/people/index.ts'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import { revive, type Told } from './told.ts'

export interface PartnerPerson extends Told {
  readonly id: string
  readonly partnerId: string
  readonly partnerName: string
  readonly photoHash: string | null
  readonly deliveredAt: Date
}

export const partnerPeoplePageSize = 30

interface Search {
  readonly words: string
  /** One partner only. */
  readonly partnerId: string | undefined
  /** From 1. */
  readonly page: number
}

export interface FoundAtPartners {
  readonly people: readonly PartnerPerson[]
  readonly total: number
  /** Nothing had the words as they were typed; these are like them. */
  readonly isAlike: boolean
}

type Row = Omit<PartnerPerson, keyof Told> & { readonly told: Parameters<typeof revive>[0]; readonly total: number }

/** People at partner organisations who show themselves: all words somewhere in what they show, by name. */
export async function findPartnerPeople(db: Reading, { words, partnerId, page }: Search): Promise<FoundAtPartners> {
  const typed = searchWords(words)
  const ask = (has: (word: string) => RawBuilder<boolean>) => askPeople(db, typed.map(has), partnerId, page)
  const exact = await ask(word => sql`x.search_text like ${`%${word}%`}`)
  if (exact.length > 0 || typed.length === 0 || page > 1) return answer(exact, false)
  return answer(await ask(word => sql`word_similarity(${word}, x.search_text) >= 0.5`), true)
}

const answer = (rows: readonly Row[], isAlike: boolean): FoundAtPartners => ({
  people: rows.map(({ told, total: _, ...row }) => ({ ...row, ...revive(told) })),
  total: rows[0]?.total ?? 0,
  isAlike: isAlike && rows.length > 0,
})

async function askPeople(
  db: Reading,
  conditions: readonly RawBuilder<boolean>[],
  partnerId: string | undefined,
  page: number,
): Promise<readonly Row[]> {
  const all = partnerId ? [...conditions, sql<boolean>`x.partner_id = ${uuidOrNone(partnerId)}`] : conditions
  const { rows } = await sql<Row>`
    select x.id, x.partner_id as "partnerId", o.name as "partnerName", x.told, x.photo_hash as "photoHash",
      x.delivered_at as "deliveredAt", count(*) over ()::int as total
    from partner_people x join organisations o on o.id = x.partner_id
    where ${sql.join([sql`x.organisation_id = ${db.organisationId}`, ...all], sql` and `)}
    order by x.name, x.id limit ${partnerPeoplePageSize} offset ${(page - 1) * partnerPeoplePageSize}`.execute(db)
  return rows
}

/** One of them; undefined once they show themselves no more, or the partnership has ended. */
export async function findPartnerPerson(db: Reading, id: string): Promise<PartnerPerson | undefined> {
  const { rows } = await sql<Row>`
    select x.id, x.partner_id as "partnerId", o.name as "partnerName", x.told, x.photo_hash as "photoHash",
      x.delivered_at as "deliveredAt", 1 as total
    from partner_people x join organisations o on o.id = x.partner_id
    where x.organisation_id = ${db.organisationId} and x.id = ${uuidOrNone(id)} limit 1`.execute(db)
  return answer(rows, false).people[0]
}

/** Their photo, as far as it came over. */
export async function findPartnerPhoto(db: Reading, id: string, hash: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('partner_people')
    .select('photo')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', uuidOrNone(id))
    .where('photo_hash', '=', hash)
    .executeTakeFirst()
  return row?.photo ?? undefined
}

/** Whether anybody at a partner shows themselves here. */
export async function hasPartnerPeople(db: Reading): Promise<boolean> {
  return (await listAny(db, {})).length > 0
}

const listAny = keptQuestion(db =>
  db.selectFrom('partner_people').select('id').where('organisation_id', '=', db.organisationId).limit(sql.lit(1)),
)
