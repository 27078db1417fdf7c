import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { newsAnnounced } from '#features/notifications/index.ts'
import { correctionSuggested, leaverReported } from '#features/profiles/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { daysAgo } from './generator/year.ts'

interface Told {
  readonly daysAgo: number
  readonly en: readonly [headline: string, text: string]
  readonly nb: readonly [headline: string, text: string]
}

const news: readonly Told[] = [
  {
    daysAgo: 26,
    en: [
      'Ask before you buy: the digital team helps with every purchase',
      'A short talk early saves months later. Write to us, or come by on Tuesdays.\n\nBring what you want to change, not what you want to buy.',
    ],
    nb: [
      'Spør før du kjøper: digitalteamet hjelper med alle innkjøp',
      'En kort prat tidlig sparer måneder senere. Skriv til oss, eller kom innom på tirsdager.\n\nTa med det du vil endre, ikke det du vil kjøpe.',
    ],
  },
  {
    daysAgo: 9,
    en: [
      'Your passport takes half an hour, and you may do it at work',
      'Every manager has agreed: half an hour in working time, on any device. Stop when you like; nothing is lost.',
    ],
    nb: [
      'Passet tar en halvtime, og du kan gjøre det i arbeidstiden',
      'Alle ledere er enige: en halvtime i arbeidstiden, på den enheten du vil. Stopp når du vil; ingenting går tapt.',
    ],
  },
  {
    daysAgo: 2,
    en: [
      'Digital week: drop in, ask anything, try something new',
      'Champions are in the canteen every day from eleven to one.\n\nNo question is too small. Cake on Thursday.',
    ],
    nb: [
      'Digital uke: stikk innom, spør om hva som helst, prøv noe nytt',
      'Digitale veiledere står i kantina hver dag fra elleve til ett.\n\nIngen spørsmål er for små. Kake på torsdag.',
    ],
  },
]

/** News that everybody got, and what the personas were told; all mailed long ago, so nothing leaves at the start. */
export async function fillNotifications(
  tx: Writing,
  { roleGrants, blueprint, year }: DemonstrationOrganisation,
): Promise<void> {
  const [locale] = blueprint.locales
  const lead = roleGrants.find(({ role }) => role === 'programme-lead')?.personId ?? null
  for (const { daysAgo: age, en, nb } of news) {
    const [headline, text] = locale === 'nb' ? nb : en
    const newsId = uuid()
    const at = daysAgo(year, age)
    const payload = JSON.stringify({ newsId, headline, text })
    await sql`with told as (
        insert into notifications (organisation_id, person_id, topic, key, payload, actor_id, created_at, pace, mailed_at, read_at)
        select organisation_id, id, ${newsAnnounced.name}, ${newsId}, ${payload}::jsonb, ${lead}::uuid, ${at}, 'daily',
          ${at}, case when ${age} > 5 and hashtext(id::text || ${newsId}) % 3 <> 0 then ${at}::timestamptz + interval '5 hours' end
        from people where organisation_id = ${tx.organisationId} and left_at is null and id is distinct from ${lead}::uuid
        returning 1)
      insert into announcements (organisation_id, id, topic, key, payload, actor_id, created_at, told, finished_at)
      select ${tx.organisationId}, ${uuid()}, ${newsAnnounced.name}, ${newsId}, ${payload}::jsonb, ${lead}::uuid, ${at},
        count(*), ${at} from told`.execute(tx)
  }
  await tellOwners(tx)
  await calm(tx)
}

// What waits for somebody's decision elsewhere stands in their inbox as well.
async function tellOwners(tx: Writing): Promise<void> {
  await sql`insert into notifications (organisation_id, person_id, topic, key, payload, actor_id, created_at, pace, mailed_at)
    select c.organisation_id, c.person_id, ${correctionSuggested.name}, c.id::text, jsonb_build_object('field', c.field),
      c.suggested_by, c.suggested_at, 'at-once', c.suggested_at
    from profile_corrections c where c.organisation_id = ${tx.organisationId} and c.decision is null`.execute(tx)
  await sql`insert into notifications (organisation_id, person_id, topic, key, payload, actor_id, created_at, pace, mailed_at)
    select l.organisation_id, g.person_id, ${leaverReported.name}, l.id::text, jsonb_build_object('reportId', l.id),
      l.reported_by, l.reported_at, 'at-once', l.reported_at
    from leaver_reports l join role_grants g on g.organisation_id = l.organisation_id and g.role = 'administrator'
      and g.revoked_at is null
    where l.organisation_id = ${tx.organisationId} and l.decision is null`.execute(tx)
}

// What the other fills told people was mailed in its time.
async function calm(tx: Writing): Promise<void> {
  await sql`update notifications set mailed_at = created_at, due_at = null
    where organisation_id = ${tx.organisationId} and mailed_at is null`.execute(tx)
}
