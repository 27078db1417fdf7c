import { sql } from 'kysely'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const offers = ownRows('partner_offers')

/** What somebody offered and wrote to people at partners; and what came from there for a call of theirs goes with the call. */
export const callPartnersPersonalData: readonly PersonalData[] = [
  ownRows('partner_offer_messages'),
  {
    ...offers,
    async erase(tx, personId) {
      await sql`delete from partner_offers f where f.organisation_id = ${tx.organisationId} and (f.person_id = ${personId}
        or (f.side = 'theirs' and exists (select from calls c where c.organisation_id = f.organisation_id
          and c.id = f.call_id and c.person_id = ${personId})))`.execute(tx)
    },
  },
]
