import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'

export const helpedAnswers = ['yes', 'partly', 'no'] as const
export type Helped = (typeof helpedAnswers)[number]

/** Keeps what somebody says about an event; a second answer takes the place of the first. */
export async function giveFeedback(
  tx: Writing,
  me: { readonly id: string },
  eventId: string,
  { helped, words }: { readonly helped: Helped; readonly words: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('event_feedback')
    .values({
      ...{ organisation_id: tx.organisationId, event_id: eventId, person_id: me.id, helped, words, given_at: now },
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'event_id', 'person_id']).doUpdateSet({ helped, words }),
    )
    .execute()
}

export async function findFeedback(
  db: Reading,
  me: { readonly id: string },
  eventId: string,
): Promise<{ readonly helped: Helped; readonly words: string } | undefined> {
  return db
    .selectFrom('event_feedback')
    .select(['helped', 'words'])
    .where('organisation_id', '=', db.organisationId)
    .where('event_id', '=', eventId)
    .where('person_id', '=', me.id)
    .executeTakeFirst()
}

interface Given {
  readonly helped: Helped
  readonly words: string
}

export interface SeriesFeedback {
  readonly all: number
  readonly counts: Readonly<Record<Helped, number>>
  /** In the order of the alphabet, so that nothing follows from where one stands. */
  readonly words: readonly string[]
}

/**
 * What may be told of answers in the order in which they were given: whole groups of the smallest size only. One more
 * answer changes nothing until its group is full, so nobody's own can be worked out from what was shown before.
 */
export function tellFeedback(given: readonly Given[], minimum: number): SeriesFeedback | undefined {
  const whole = given.slice(0, given.length - (given.length % minimum))
  if (whole.length === 0) return undefined
  const count = (answer: Helped) => whole.filter(({ helped }) => helped === answer).length
  return {
    all: whole.length,
    counts: { yes: count('yes'), partly: count('partly'), no: count('no') },
    words: whole.flatMap(({ words }) => words || []).sort(),
  }
}

/** What people said about a series, as far as it may be told. */
export async function readFeedback(
  db: Reading,
  seriesId: string,
  minimum: number,
): Promise<SeriesFeedback | undefined> {
  const { rows } = await sql<Given>`
    select f.helped, f.words from event_feedback f
    join events e on e.organisation_id = f.organisation_id and e.id = f.event_id
    where f.organisation_id = ${db.organisationId}::uuid and e.series_id = ${seriesId}
    order by f.given_at, f.person_id limit 20000`.execute(db)
  return tellFeedback(rows, minimum)
}
