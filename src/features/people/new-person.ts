import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { personSearchText } from './search-text.ts'

interface NewPerson {
  readonly name: string
  readonly email: string
  readonly locale: Locale | null
}

/** Adds somebody by hand, such as the first administrator; the staff import fills in the rest. Returns the id. */
export async function newPerson(tx: Writing, { name, email, locale }: NewPerson): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('people')
    .values({
      organisation_id: tx.organisationId,
      id,
      name,
      email: email.toLowerCase(),
      locale,
      search_text: personSearchText({ name, email }),
    })
    .execute()
  return id
}
