import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Config } from '../../../config.ts'
import { findPublished } from '../achievements/achievements.queries.ts'
import { issuerOf } from '../credentials/issuer.ts'
import { openKeys } from '../credentials/keys.ts'
import { openBadge } from '../credentials/open-badge.ts'
import { signCredential, timeOf } from '../credentials/sign.ts'
import { needsOf, surroundingsOf } from '../criteria/plain-rule.ts'
import { badgeAchievement } from './sign-stamps.ts'
import type { Stamp } from './stamp.ts'

interface Titled {
  readonly title: string
  readonly words: string
}

/** What the holder noted as evidence for the skills of a stamp: the most recent, as it says now. */
export async function evidenceTitles(
  db: Reading,
  stamp: Pick<Stamp, 'key' | 'number' | 'personId'>,
): Promise<readonly Titled[]> {
  const edition = await findPublished(db, stamp.key, stamp.number)
  if (!edition) return []
  const around = await surroundingsOf(db, [edition.rule], 'en')
  const needs = edition.rule.conditions.flatMap(one => needsOf(one, around))
  const kinds = edition.rule.conditions.flatMap(one => (one.kind === 'happenings' ? [one.what] : []))
  const { rows } = await sql<Titled>`
    select v.title, v.what_i_did as words from evidence e
    join evidence_versions v on v.organisation_id = e.organisation_id and v.evidence_id = e.id and v.number = e.version
    where e.organisation_id = ${db.organisationId} and e.person_id = ${stamp.personId} and e.withdrawn_at is null
      and (e.kind = any(${[...kinds]}::text[]) or exists (
        select from evidence_skills k where k.organisation_id = e.organisation_id and k.evidence_id = e.id
          and (k.framework_id::text || ' ' || k.skill_key) = any(${needs.map(one => `${one.frameworkId} ${one.skillKey}`)}::text[])))
    order by e.changed_at desc limit 20`.execute(db)
  return rows
}

interface Around {
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
  readonly locale: Locale
}

/** The holder puts the titles of the evidence into the credential, or takes them out: it is signed anew, under its own id. */
export async function shareEvidence(tx: Writing, stamp: Stamp, isShared: boolean, around: Around): Promise<void> {
  const { organisation, config, now, locale } = around
  const edition = await findPublished(tx, stamp.key, stamp.number)
  const row = await tx
    .selectFrom('stamps as s')
    .innerJoin('status_lists as l', join =>
      join.onRef('l.organisation_id', '=', 's.organisation_id').onRef('l.id', '=', 's.status_list_id'),
    )
    .select(['s.identity_hash', 's.salt', 's.status_index', 'l.number'])
    .where('s.organisation_id', '=', tx.organisationId)
    .where('s.id', '=', stamp.id)
    .executeTakeFirst()
  if (!edition || !row) return
  const { ed25519 } = await openKeys(tx, config, now)
  const issuer = issuerOf(organisation, config.PUBLIC_URL)
  const titles = isShared ? await evidenceTitles(tx, stamp) : []
  const credential = openBadge(issuer, await badgeAchievement(tx, { ...edition, locale }, issuer.origin), {
    ...{ credentialId: stamp.credentialId, identityHash: row.identity_hash ?? undefined, salt: row.salt ?? '' },
    validFrom: timeOf(stamp.awardedAt),
    validUntil: stamp.validUntil && timeOf(stamp.validUntil),
    ...{ listNumber: row.number, statusIndex: String(row.status_index) },
    evidence: titles.map(({ title, words }) => ({ name: title, narrative: words || title })),
  })
  const signed = await signCredential(credential, { issuer, key: ed25519, now })
  await tx
    .updateTable('stamps')
    .set({ credential: JSON.stringify(signed), signed_at: now, shares_evidence_since: isShared ? now : null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', stamp.id)
    .execute()
}
