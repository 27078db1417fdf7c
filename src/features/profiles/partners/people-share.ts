import { sql } from 'kysely'
import { heldIn, type Partner, type SharedItem, share } from '#features/partnerships/index.ts'
import { searchText } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Locale, locales } from '#platform/i18n/index.ts'
import { listVisibleTerms } from '../person-terms/person-terms.queries.ts'
import { findPhotoFile } from '../photo/photo.queries.ts'
import { visibleProfiles } from '../visible-profile.ts'
import { peopleAtPartnersUrls } from './partners.urls.ts'
import type { Told } from './told.ts'
import { partnerWords } from './words.ts'

interface SharedPerson extends SharedItem {
  readonly told: Told
  readonly photo: Buffer | undefined
}

const photoPixels = 192

/** People who show partners their name and job, each with what they chose to show them. */
export const peopleShare = share<SharedPerson>({
  kind: 'people',
  about: locale => ({ ...partnerWords(locale).share, href: peopleAtPartnersUrls.list.href() }),
  async listGiven(db) {
    const { rows } = await sql<{ id: string }>`
      select a.person_id as id from profile_audiences a
        join people p on p.organisation_id = a.organisation_id and p.id = a.person_id and p.left_at is null
      where a.organisation_id = ${db.organisationId} and a.field = 'basics' and a.audience = 'partners'`.execute(db)
    return rows.map(({ id }) => id)
  },
  async give(db, _partner, ids) {
    const given: SharedPerson[] = []
    for (const profile of await visibleProfiles(db, 'partners', ids)) {
      const { id, photoHash } = profile
      const photo = photoHash ? await findPhotoFile(db, id, photoPixels, 'jpeg') : undefined
      given.push({ id, personId: id, photo, told: { profile, terms: await termsOf(db, id) } })
    }
    return given
  },
  keep,
  ...heldIn('partner_people'),
})

async function termsOf(db: Reading, id: string): Promise<Told['terms']> {
  const all: [Locale, Told['terms'][Locale]][] = []
  for (const locale of locales)
    all.push([locale, await listVisibleTerms(db, 'partners', { id, managerId: null }, locale)])
  return Object.fromEntries(all) as Told['terms']
}

async function keep(tx: Writing, partner: Partner, people: readonly SharedPerson[], now: Date): Promise<void> {
  if (people.length === 0) return
  await tx
    .insertInto('partner_people')
    .values(
      people.map(({ id, told, photo }) => ({
        ...{ organisation_id: tx.organisationId, partner_id: partner.id, id, name: told.profile.name },
        ...{ told: JSON.stringify(told), photo_hash: photo ? (told.profile.photoHash ?? null) : null },
        ...{ photo: photo ?? null, search_text: foundBy(told), delivered_at: now },
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'partner_id', 'id']).doUpdateSet(eb => ({
        ...{ name: eb.ref('excluded.name'), told: eb.ref('excluded.told'), photo: eb.ref('excluded.photo') },
        ...{ photo_hash: eb.ref('excluded.photo_hash'), search_text: eb.ref('excluded.search_text') },
        delivered_at: now,
      })),
    )
    .execute()
}

// What a searcher here may see is what they may find by: nothing else came over.
const foundBy = ({ profile, terms }: Told): string =>
  searchText(
    ...[profile.name, profile.preferredName, profile.jobTitle, profile.unit?.name, profile.location],
    ...[profile.askMeAbout, profile.workingOn, profile.about],
    ...(profile.extraUnits ?? []).map(({ name }) => name),
    ...new Set(locales.flatMap(locale => terms[locale].map(({ term }) => term.label))),
  )
