import { sql } from 'kysely'
import type { Offer, StepContent, StepSource } from '#features/plan/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { CallKind, Direction } from '../call.ts'
import { callsUrls } from '../calls.urls.ts'
import { isForSql } from '../is-for-sql.ts'
import { words } from '../words.ts'
import { callsSourceName } from './source-name.ts'
import { elsewhereWords } from './words.ts'

interface FittingCall {
  readonly id: string
  readonly title: string
  readonly kind: CallKind
  readonly direction: Direction
  readonly openUntil: string | null
  readonly isOpen: boolean
}

interface Wanted {
  readonly frameworkId: string
  readonly frameworkKey: string
  readonly skillKey: string
}

/** More than one call for each skill would fill a plan with the calls of one week. */
const eachSkill = 1

/**
 * Calls in which somebody learns what they want or lack: by helping with one that teaches it, or by asking somebody who has
 * time to lend. For the plan (`src/app.ts`); done when the help was given.
 */
export const callSteps: StepSource = {
  name: callsSourceName,
  async offer(db, needs, { me, locale, now }) {
    const fitting = await listCallsThatTeach(db, me, needs, now)
    const offered = new Set<string>()
    return needs.flatMap(need =>
      fitting
        .filter(
          call => call.frameworkId === need.frameworkId && call.skillKey === need.skillKey && !offered.has(call.id),
        )
        .slice(0, eachSkill)
        .map((call): Offer => {
          offered.add(call.id)
          const kind = call.direction === 'asks' ? 'try' : 'person'
          return { source: callsSourceName, key: call.id, kind, need, ...contentOf(call, locale) }
        }),
    )
  },
  async describe(db, steps, { me, locale, now }) {
    const ids = steps.map(({ key }) => key).filter(key => /^[\da-f-]{36}$/.test(key))
    if (ids.length === 0) return new Map()
    const { rows } = await sql<FittingCall>`
      select ${columns(now)} from calls c join organisations o on o.id = c.organisation_id
      where c.organisation_id = ${db.organisationId} and c.id = any(${ids}::uuid[]) and c.state <> 'draft'
        and ${isForSql(db, me)}`.execute(db)
    return new Map(rows.map(call => [call.id, contentOf(call, locale)]))
  },
}

function contentOf({ id, title, kind, direction, openUntil, isOpen }: FittingCall, locale: Locale): StepContent {
  const { step: t } = elsewhereWords(locale)
  const what = words(locale).kinds[kind]
  const until = openUntil ? formatDate(locale, openUntil) : undefined
  const text = isOpen ? (direction === 'asks' ? t.teaches : t.lends)(what, until) : t.closed
  return { title, text, href: callsUrls.show.href({ callId: id }), linkText: t.open }
}

const isOpenSql = (now: Date) => sql`(c.state = 'open' and (c.open_until is null
  or c.open_until >= (${now}::timestamptz at time zone o.time_zone)::date))`

const columns = (now: Date) =>
  sql`c.id, c.title, c.kind, c.direction, c.open_until as "openUntil", ${isOpenSql(now)} as "isOpen"`

/**
 * Open calls that teach one of these skills and still look for somebody, the newest first: named as a skill of its
 * framework, or as the word that stands for it.
 */
async function listCallsThatTeach(
  db: Reading,
  me: { readonly id: string },
  wanted: readonly Wanted[],
  now: Date,
): Promise<readonly (FittingCall & Pick<Wanted, 'frameworkId' | 'skillKey'>)[]> {
  if (wanted.length === 0) return []
  const here = db.organisationId
  const { rows } = await sql<FittingCall & Pick<Wanted, 'frameworkId' | 'skillKey'>>`
    with wanted as (
      select * from unnest(${wanted.map(({ frameworkId }) => frameworkId)}::uuid[],
        ${wanted.map(({ skillKey }) => skillKey)}::text[],
        ${wanted.map(({ frameworkKey, skillKey }) => `${frameworkKey}/${skillKey}`)}::text[])
        as w(framework_id, skill_key, term_key)
    ),
    named as (
      select s.call_id, s.relation, w.framework_id, w.skill_key from wanted w
      join call_skills s on s.organisation_id = ${here} and s.framework_id = w.framework_id and s.skill_key = w.skill_key
      union
      select s.call_id, s.relation, w.framework_id, w.skill_key from wanted w
      join terms t on t.organisation_id = ${here} and t.kind = 'skill' and t.key = w.term_key
      join call_skills s on s.organisation_id = ${here} and s.term_id in (t.id, t.merged_into_id)
    )
    select ${columns(now)}, n.framework_id as "frameworkId", n.skill_key as "skillKey"
    from named n
    join calls c on c.organisation_id = ${here} and c.id = n.call_id
    join organisations o on o.id = c.organisation_id
    where ${isOpenSql(now)} and c.kind <> 'answer' and c.person_id <> ${me.id} and ${isForSql(db, me)}
      and n.relation = case c.direction when 'asks' then 'gained' else 'needed' end
      and not exists (select from call_offers w where w.organisation_id = ${here} and w.call_id = c.id
        and w.person_id = ${me.id})
      and not exists (select from call_tellings w where w.organisation_id = ${here} and w.call_id = c.id
        and w.person_id = ${me.id} and w.answer is not null)
      and c.helpers_wanted > (select count(*) from call_offers w where w.organisation_id = ${here} and w.call_id = c.id
        and w.state = 'chosen')
    order by c.posted_at desc, c.id limit 100`.execute(db)
  return rows
}
