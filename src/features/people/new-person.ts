import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { personSearchText } from './search-text.ts'

interface NewPerson {
  readonly name: string
  readonly email: string
  readonly locale: Locale | null
  readonly jobTitle?: string
}

/** Adds one person, such as the first administrator; the staff list fills in the rest. Returns the id. */
export async function newPerson(tx: Writing, { name, email, locale, jobTitle = '' }: NewPerson): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('people')
    .values({
      organisation_id: tx.organisationId,
      id,
      name,
      email: email.toLowerCase(),
      job_title: jobTitle,
      locale,
      search_text: personSearchText({ name, jobTitle, email }),
    })
    .execute()
  return id
}
