import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import { resolveTerms } from '#features/terms/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { settle } from '#platform/notifications/index.ts'
import { callFitsYou } from './matching.topics.ts'
import type { ReasonKind } from './ordering/fit.ts'
import type { AskingPace } from './ordering/order-candidates.ts'

interface Person {
  readonly id: string
}

/** How much somebody wants to be asked. */
export interface Asking {
  readonly pace: AskingPace
  /** Nothing is brought to them before this day, `YYYY-MM-DD`. */
  readonly notBefore: string | undefined
}

export async function findAsking(db: Reading, me: Person): Promise<Asking> {
  const row = await db
    .selectFrom('call_askings')
    .select(['pace', sql<string | null>`not_before`.as('notBefore')])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirst()
  return { pace: row?.pace ?? 'usual', notBefore: row?.notBefore ?? undefined }
}

export async function chooseAsking(tx: Writing, me: Person, { pace, notBefore }: Asking, now: Date): Promise<void> {
  const chosen = { pace, not_before: notBefore ?? null, changed_at: now }
  await tx
    .insertInto('call_askings')
    .values({ organisation_id: tx.organisationId, person_id: me.id, ...chosen })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(chosen))
    .execute()
}

/** Something that somebody never wants to be asked about. */
export interface Never {
  readonly termId: string
  readonly label: string
}

/** Of what somebody said “never about this”, by name. */
export async function listNevers(db: Reading, me: Person, locale: Locale): Promise<readonly Never[]> {
  const rows = await db
    .selectFrom('call_nevers')
    .select('term_id as termId')
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .execute()
  const terms = await resolveTerms(
    db,
    rows.map(({ termId }) => termId),
    locale,
  )
  return rows
    .flatMap(({ termId }) => {
      const label = terms.get(termId)?.label
      return label ? [{ termId, label }] : []
    })
    .sort((a, b) => compareTexts(locale, a.label, b.label))
}

/** Somebody may be asked about these again. */
export async function takeBackNevers(tx: Writing, me: Person, termIds: readonly string[]): Promise<void> {
  if (termIds.length === 0) return
  await tx
    .deleteFrom('call_nevers')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('term_id', 'in', [...termIds])
    .execute()
}

/** A call that was brought to somebody, and why. */
export interface Telling {
  readonly callId: string
  /** Asked at a partner: what is here is a copy. */
  readonly isPartners: boolean
  readonly title: string
  readonly isOpen: boolean
  readonly toldAt: Date
  readonly reasons: readonly { readonly kind: ReasonKind; readonly termId: string; readonly label: string }[]
  readonly answer: 'not-now' | 'never' | undefined
}

/** The calls that were brought to somebody, the latest first; only for that person. */
export async function listTellings(db: Reading, me: Person, locale: Locale, limit = 20): Promise<readonly Telling[]> {
  return tellingsOf(db, me, locale, sql`true`, limit)
}

/** That a call was brought to somebody; undefined when it was not. */
export async function findTelling(
  db: Reading,
  me: Person,
  callId: string,
  locale: Locale,
): Promise<Telling | undefined> {
  return (await tellingsOf(db, me, locale, sql`t.call_id = ${uuidOrNone(callId)}`, 1))[0]
}

async function tellingsOf(db: Reading, me: Person, locale: Locale, which: ReturnType<typeof sql>, limit: number) {
  const { rows } = await sql<Row>`
    select t.call_id as "callId", t.partner_id is not null as "isPartners", coalesce(c.title, x.told #>> '{call,title}') as title,
      coalesce(c.state = 'open', true) as "isOpen", t.told_at as "toldAt", t.reasons, t.answer
    from call_tellings t
      left join calls c on c.organisation_id = t.organisation_id and c.id = t.own_call_id
      left join partner_calls x on x.organisation_id = t.organisation_id and x.partner_id = t.partner_id and x.id = t.call_id
    where t.organisation_id = ${db.organisationId} and t.person_id = ${me.id} and ${which}
      and (c.id is not null or x.id is not null)
    order by t.told_at desc limit ${limit}`.execute(db)
  const terms = await resolveTerms(
    db,
    rows.flatMap(({ reasons }) => reasons.map(({ termId }) => termId)),
    locale,
  )
  return rows.map(
    ({ reasons, answer, ...row }): Telling => ({
      ...row,
      answer: answer ?? undefined,
      reasons: reasons.flatMap(reason => {
        const label = terms.get(reason.termId)?.label
        return label ? [{ ...reason, label }] : []
      }),
    }),
  )
}

type Row = Omit<Telling, 'reasons' | 'answer'> & {
  readonly reasons: readonly { readonly kind: ReasonKind; readonly termId: string }[]
  readonly answer: Telling['answer'] | null
}

/** “Not now”: nothing more of this call, and no other call before that day. */
export async function sayNotNow(
  tx: Writing,
  me: Person,
  telling: Telling,
  { until, now }: { readonly until: string; readonly now: Date },
): Promise<void> {
  await answerTelling(tx, me, telling, 'not-now', now)
  const { pace, notBefore } = await findAsking(tx, me)
  await chooseAsking(tx, me, { pace, notBefore: notBefore && notBefore > until ? notBefore : until }, now)
}

/** “Never about this”: none of what this call was brought for is a reason again. */
export async function sayNever(tx: Writing, me: Person, telling: Telling, now: Date): Promise<void> {
  await answerTelling(tx, me, telling, 'never', now)
  const rows = telling.reasons.map(({ termId }) => ({
    ...{ organisation_id: tx.organisationId, person_id: me.id, term_id: termId, said_at: now },
  }))
  if (rows.length > 0)
    await tx
      .insertInto('call_nevers')
      .values(rows)
      .onConflict(conflict => conflict.doNothing())
      .execute()
}

async function answerTelling(tx: Writing, me: Person, { callId }: Telling, answer: 'not-now' | 'never', now: Date) {
  await tx
    .updateTable('call_tellings')
    .set({ answer, answered_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('call_id', '=', callId)
    .where('person_id', '=', me.id)
    .execute()
  await settle(tx, callFitsYou, { key: callId, personId: me.id, now })
}
