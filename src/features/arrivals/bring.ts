import { v7 as uuid } from 'uuid'
import { bringAnswers } from '#features/passport/index.ts'
import type { SealVerdict } from '#features/stamps/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Arrival } from './arrivals.queries.ts'
import type { Match } from './match.ts'
import type { BroughtPassport } from './passport-file.ts'

/** The most that one person may bring. */
export const mostArrivals = 20

/** Keeps what a file says until its owner decides what of it comes along. Nothing of the passport changes by it. */
export async function receivePassport(
  tx: Writing,
  me: Pick<Me, 'id'>,
  { passport, verdict, now }: { passport: BroughtPassport; verdict: SealVerdict; now: Date },
): Promise<string | 'full'> {
  const { count } = await tx
    .selectFrom('arrivals')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostArrivals) return 'full'
  const id = uuid()
  await tx
    .insertInto('arrivals')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: me.id, passport: JSON.stringify(passport) },
      ...{ from_name: passport.organisation.name, issuer: verdict.issuer ?? null, seal: verdict.state },
      ...{ taken_out_at: new Date(passport.takenOutAt), received_at: now },
    })
    .execute()
  return id
}

interface Chosen {
  readonly me: Me
  readonly arrival: Arrival
  readonly matches: readonly Match[]
  /** What was ticked, as `framework skill`. */
  readonly answers: ReadonlySet<string>
  readonly withWishes: boolean
  readonly locale: Locale
  readonly now: Date
}

export const choiceName = (match: Pick<Match, 'key'>, skillKey: string): string => `${match.key} ${skillKey}`

/** Brings along what was ticked, and marks each answer as said elsewhere. Returns how many answers came. */
export async function bringAlong(tx: Writing, chosen: Chosen): Promise<number> {
  const { me, arrival, matches, answers, withWishes, locale, now } = chosen
  let came = 0
  for (const match of matches) {
    const ticked = match.comparisons.filter(({ skillKey }) => answers.has(choiceName(match, skillKey)))
    const choices = new Map<string, object>()
    if (withWishes) {
      for (const key of match.wishes) choices.set(key, { wishes: true })
      for (const key of match.helps) choices.set(key, { ...choices.get(key), helps: true })
    }
    for (const { skillKey, brought } of ticked) {
      const { level, confidence, lastUsed } = brought
      choices.set(skillKey, { ...choices.get(skillKey), level, confidence, lastUsed })
    }
    if (choices.size === 0) continue
    const made = await bringAnswers(tx, { me, frameworkKey: match.key, choices, locale, now })
    const rows = ticked.flatMap(({ skillKey, brought }) => {
      const assessmentId = made.get(skillKey)
      const confirmed = brought.restsOn === 'confirmed' && arrival.seal === 'sealed' ? brought.confirmed : undefined
      return assessmentId
        ? [
            {
              ...{ organisation_id: tx.organisationId, assessment_id: assessmentId, arrival_id: arrival.id },
              ...{ person_id: me.id, said_at: new Date(brought.assessedAt) },
              confirmed: confirmed ? JSON.stringify(confirmed) : null,
            },
          ]
        : []
    })
    if (rows.length > 0) await tx.insertInto('brought_answers').values(rows).execute()
    came += rows.length
  }
  await tx
    .updateTable('arrivals')
    .set({ brought_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', arrival.id)
    .execute()
  return came
}

/** The file goes, before anything of it came along. What came along says for itself where from. */
export async function forgetArrival(tx: Writing, me: Pick<Me, 'id'>, arrivalId: string): Promise<void> {
  await tx
    .deleteFrom('arrivals')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', arrivalId)
    .where('brought_at', 'is', null)
    .execute()
}
