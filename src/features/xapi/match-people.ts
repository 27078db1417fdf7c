import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { AccountMeaning } from './sources.ts'
import type { IdentifierKind } from './statement/actor.ts'

interface Unknown {
  readonly key: string
  readonly kind: IdentifierKind
  readonly identifier: string
  readonly home_page: string | null
  readonly means: AccountMeaning | null
}

const most = 500

/**
 * Looks for the people behind identifiers that nobody is known by: mail addresses, their hashes, and accounts of a
 * source whose account names mean something here. Says how many it looked at.
 */
export async function matchPeople(tx: Writing, now: Date, { again }: { readonly again: boolean }): Promise<number> {
  const unknown = await listUnknown(tx, again ? new Date(now.getTime() - 12 * 3_600_000) : undefined)
  if (unknown.length === 0) return 0
  const found = await findPeople(tx, unknown)
  await sql`
    update xapi_agents a set tried_at = ${now}, person_id = p.id
    from unnest(${unknown.map(({ key }) => key)}::uuid[], ${unknown.map(({ key }) => found.get(key) ?? null)}::uuid[])
      as tried(key, person_id)
      left join people p on p.organisation_id = ${tx.organisationId} and p.id = tried.person_id
    where a.organisation_id = ${tx.organisationId} and a.key = tried.key`.execute(tx)
  // What they finished before we knew them counts from now on.
  await sql`
    update xapi_statements set is_parked = false
    where organisation_id = ${tx.organisationId} and is_parked and voiding_id is null
      and actor_key = any(${[...found.keys()]}::uuid[])`.execute(tx)
  return unknown.length
}

async function listUnknown(db: Reading, before: Date | undefined): Promise<readonly Unknown[]> {
  const due = before ? sql`(a.tried_at is null or a.tried_at < ${before})` : sql`a.tried_at is null`
  const { rows } = await sql<Unknown>`
    select a.key, a.kind, a.identifier, s.account_home_page as home_page, s.account_means as means
    from xapi_agents a join xapi_sources s on s.organisation_id = a.organisation_id and s.id = a.source_id
    where a.organisation_id = ${db.organisationId} and a.person_id is null and ${due}
    order by a.tried_at nulls first, a.key limit ${most}`.execute(db)
  return rows
}

async function findPeople(db: Reading, unknown: readonly Unknown[]): Promise<ReadonlyMap<string, string>> {
  const mails = new Map<string, string>()
  const numbers = new Map<string, string>()
  const hashes = new Map<string, string>()
  for (const { key, kind, identifier, home_page, means } of unknown) {
    const value = JSON.parse(identifier)[kind]
    if (kind === 'mbox')
      mails.set(
        key,
        String(value)
          .replace(/^mailto:/i, '')
          .toLowerCase(),
      )
    if (kind === 'mbox_sha1sum') hashes.set(key, String(value).toLowerCase())
    if (kind === 'account' && sameAddress(value.homePage, home_page)) {
      if (means === 'email') mails.set(key, String(value.name).toLowerCase())
      if (means === 'employee-number') numbers.set(key, String(value.name))
    }
  }
  const found = new Map<string, string>()
  const take = (wanted: ReadonlyMap<string, string>, people: ReadonlyMap<string, string>) => {
    for (const [key, text] of wanted) {
      const person = people.get(text)
      if (person) found.set(key, person)
    }
  }
  if (mails.size > 0) take(mails, await byMail(db, [...mails.values()]))
  if (numbers.size > 0) take(numbers, await byNumber(db, [...numbers.values()]))
  if (hashes.size > 0) take(hashes, await byHash(db))
  return found
}

const sameAddress = (one: unknown, other: string | null): boolean =>
  other !== null && String(one).replace(/\/+$/, '') === other.replace(/\/+$/, '')

interface PersonRow {
  readonly id: string
  readonly value: string
}

async function byMail(db: Reading, mails: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<PersonRow>`
    select id, email as value from people
    where organisation_id = ${db.organisationId} and email = any(${mails}::text[])`.execute(db)
  return new Map(rows.map(({ id, value }) => [value, id]))
}

async function byNumber(db: Reading, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<PersonRow>`
    select id, employee_number as value from people
    where organisation_id = ${db.organisationId} and employee_number = any(${numbers}::text[])`.execute(db)
  return new Map(rows.map(({ id, value }) => [value, id]))
}

// PostgreSQL has no SHA-1 of its own, and only platforms that hash addresses need it: a hundred thousand take a blink.
async function byHash(db: Reading): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<PersonRow>`
    select id, email as value from people
    where organisation_id = ${db.organisationId} and email is not null`.execute(db)
  const hash = (mail: string) => createHash('sha1').update(`mailto:${mail}`).digest('hex')
  return new Map(rows.map(({ id, value }) => [hash(value), id]))
}
