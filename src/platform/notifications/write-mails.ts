import { sql } from 'kysely'
import type { Config } from '../../config.ts'
import type { Writing } from '../db/tx.ts'
import type { Organisation } from '../http/organisation.ts'
import { isLocale } from '../i18n/index.ts'
import { sendMail } from '../mail/mail.ts'
import { type Topics, tellOf } from './tell.ts'
import { words } from './words.ts'

interface Surroundings {
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
}

interface DueRow {
  readonly id: string
  readonly topic: string
  readonly payload: unknown
  readonly actor: string | null
  readonly person_id: string
  readonly email: string | null
  readonly locale: string | null
  readonly time_zone: string
}

/**
 * Writes one mail for each of these notifications that still waits for one, and marks it: both or neither. Whoever read
 * it in the meantime, left, or lost the address gets none.
 */
export async function writeMails(
  tx: Writing,
  topics: Topics,
  notificationIds: readonly string[],
  around: Surroundings,
): Promise<void> {
  for (const row of await takeDue(tx, notificationIds, around.now)) {
    if (row.email) await writeMail(tx, topics, { ...row, email: row.email }, around)
  }
}

async function takeDue(tx: Writing, ids: readonly string[], now: Date): Promise<readonly DueRow[]> {
  const { rows } = await sql<DueRow>`
    update notifications n set mailed_at = ${now}
    from people p
      join organisations o on o.id = p.organisation_id
      left join notification_hours h on h.organisation_id = p.organisation_id and h.person_id = p.id
    where n.organisation_id = ${tx.organisationId} and n.id = any(${ids}::uuid[]) and n.mailed_at is null
      and n.read_at is null and n.pace = 'at-once'
      and p.organisation_id = n.organisation_id and p.id = n.person_id and p.left_at is null
    returning n.id, n.topic, n.payload, n.person_id, p.email, p.locale, coalesce(h.time_zone, o.time_zone) as time_zone,
      (select a.name from people a where a.organisation_id = n.organisation_id and a.id = n.actor_id) as actor`.execute(
    tx,
  )
  return rows
}

async function writeMail(
  tx: Writing,
  topics: Topics,
  row: DueRow & { readonly email: string },
  { organisation, config }: Surroundings,
): Promise<void> {
  const locale = isLocale(row.locale) ? row.locale : organisation.locales[0]
  const actor = row.actor ?? undefined
  const saying = tellOf(topics, row, locale, { organisation, actor, timeZone: row.time_zone })
  const topic = topics.get(row.topic)
  if (!saying || !topic) return
  await sendMail(tx, {
    to: row.email,
    personId: row.person_id,
    locale,
    subject: saying.title,
    paragraphs: saying.text?.split('\n\n') ?? [],
    action: { text: saying.action ?? words(locale).open, href: absolute(saying.href, organisation, config) },
    because: topic.about(locale).because,
    neverTwice: true,
  })
}

/** Links in mails say which organisation they belong to, for browsers that know several. */
export function absolute(href: string, { slug }: Organisation, { PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string {
  const [path = '/', fragment] = href.split('#', 2)
  const joined = `${path}${path.includes('?') ? '&' : '?'}organisation=${encodeURIComponent(slug)}`
  return PUBLIC_URL + joined + (fragment === undefined ? '' : `#${fragment}`)
}
