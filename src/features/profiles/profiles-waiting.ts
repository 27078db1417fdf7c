import { sql } from 'kysely'
import { waiting } from '#platform/http/waiting.ts'
import { profilesUrls } from './profiles.urls.ts'
import { words } from './words.ts'

/** Corrections that colleagues suggest to somebody's profile, for the first page. */
export const profilesWaiting = waiting<number>({
  place: 'needed',
  find: (db, me) => sql`(select nullif(count(*), 0)::int from profile_corrections
    where organisation_id = ${db.organisationId}::uuid and person_id = ${me.id}::uuid and decision is null)`,
  say: (locale, count) => ({ text: words(locale).suggestions.home(count), href: profilesUrls.suggestions.href() }),
})
