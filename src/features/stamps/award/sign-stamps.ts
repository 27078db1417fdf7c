import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Config } from '../../../config.ts'
import { type AchievementTexts, textIn } from '../achievements/achievement.ts'
import { alignmentsOf } from '../credentials/alignments.ts'
import { issuerOf } from '../credentials/issuer.ts'
import { KeyLostError, openKeys } from '../credentials/keys.ts'
import { type BadgeAchievement, openBadge } from '../credentials/open-badge.ts'
import { signMany, timeOf } from '../credentials/sign.ts'
import { describeRule } from '../criteria/describe-rule.ts'
import { needsOf, surroundingsOf } from '../criteria/plain-rule.ts'
import { readRule } from '../criteria/rule.ts'

interface Unsigned {
  readonly id: string
  readonly credential_id: string
  readonly identity_hash: string | null
  readonly salt: string | null
  readonly awarded_at: Date
  readonly valid_until: Date | null
  readonly status_index: number
  readonly list_number: number
  readonly key: string
  readonly number: number
  readonly texts: AchievementTexts
  readonly rule: unknown
  readonly locale: Locale
}

const chunk = 25

/**
 * Signs these stamps and keeps what may be taken along. Those of one achievement, list and day are signed by one pattern, a
 * few at a time, with room for other work between. While the key cannot be opened they stay unsigned, and wait.
 */
export async function signStamps(
  tx: Writing,
  stampIds: readonly string[],
  { organisation, config }: { readonly organisation: Organisation; readonly config: Config },
): Promise<number> {
  const unsigned = await listUnsigned(tx, stampIds, organisation)
  if (unsigned.length === 0) return 0
  const keys = await openKeys(tx, config, new Date()).catch(error => {
    if (error instanceof KeyLostError) return undefined
    throw error
  })
  if (!keys) return 0
  const issuer = issuerOf(organisation, config.PUBLIC_URL)
  const alike = Map.groupBy(unsigned, one =>
    [
      one.key,
      one.number,
      one.locale,
      one.list_number,
      one.awarded_at.getTime(),
      one.valid_until?.getTime(),
      one.identity_hash === null,
    ].join(' '),
  )
  for (const group of alike.values()) {
    const [first] = group
    if (!first) continue
    const achievement = await badgeAchievement(tx, first, issuer.origin)
    const credential = openBadge(issuer, achievement, {
      ...{ credentialId: words.credential_id, salt: words.salt, statusIndex: words.status_index },
      identityHash: first.identity_hash === null ? undefined : words.identity_hash,
      validFrom: timeOf(first.awarded_at),
      validUntil: first.valid_until ? timeOf(first.valid_until) : undefined,
      listNumber: first.list_number,
    })
    const signing = { issuer, key: keys.ed25519, now: first.awarded_at }
    for (let from = 0; from < group.length; from += chunk) {
      const some = group.slice(from, from + chunk)
      const texts = await signMany({ credential, placeholders: Object.values(words) }, some.map(valuesOf), signing)
      await keep(tx, some, texts)
      await breathe()
    }
  }
  return unsigned.length
}

const words = {
  credential_id: 'XcredentialX',
  identity_hash: 'XidentityX',
  salt: 'XsaltX',
  status_index: 'XindexX',
} as const

const valuesOf = (one: Unsigned) => ({
  [words.credential_id]: one.credential_id,
  [words.identity_hash]: one.identity_hash ?? '-',
  [words.salt]: one.salt ?? '-',
  [words.status_index]: String(one.status_index),
})

async function listUnsigned(
  tx: Writing,
  ids: readonly string[],
  { locales }: Organisation,
): Promise<readonly Unsigned[]> {
  const { rows } = await sql<Unsigned>`
    select s.id, s.credential_id, s.identity_hash, s.salt, s.awarded_at, s.valid_until, s.status_index,
      l.number as list_number, a.key, v.number, v.texts, v.rule, coalesce(p.locale, ${locales[0]}) as locale
    from stamps s
    join status_lists l on l.organisation_id = s.organisation_id and l.id = s.status_list_id
    join achievements a on a.organisation_id = s.organisation_id and a.id = s.achievement_id
    join achievement_versions v on v.organisation_id = s.organisation_id and v.id = s.version_id
    join people p on p.organisation_id = s.organisation_id and p.id = s.person_id
    where s.organisation_id = ${tx.organisationId} and s.id = any(${[...ids]}::uuid[]) and s.credential is null
    order by s.id`.execute(tx)
  return rows
}

/** What badges of one edition say about what was achieved, in one language. */
export async function badgeAchievement(
  tx: Parameters<typeof surroundingsOf>[0],
  edition: Pick<Unsigned, 'key' | 'number' | 'texts' | 'rule' | 'locale'>,
  origin: string,
): Promise<BadgeAchievement> {
  const { key, number, texts, locale } = edition
  const rule = readRule(edition.rule)
  const around = await surroundingsOf(tx, [rule], locale)
  const { name, description, criteria } = textIn(texts, locale)
  const { conditions, sentences } = await describeRule(tx, rule, around, locale)
  return {
    ...{ key, number, name, description, language: locale },
    criteria: [criteria, ...sentences].filter(Boolean).join('\n\n'),
    alignments: alignmentsOf(
      rule.conditions.flatMap(one => needsOf(one, around)),
      around.skills,
      origin,
    ),
    results: rule.match === 'all' ? conditions : [],
  }
}

async function keep(tx: Writing, some: readonly Unsigned[], texts: readonly string[]): Promise<void> {
  await sql`update stamps s set credential = t.credential, signed_at = now()
    from unnest(${some.map(({ id }) => id)}::uuid[], ${[...texts]}::text[]) as t(id, credential)
    where s.organisation_id = ${tx.organisationId} and s.id = t.id`.execute(tx)
}
