import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { announce } from '#platform/notifications/index.ts'
import { listChampions } from '../champions.queries.ts'
import type { Part, TryOut } from './try-outs.queries.ts'
import { tryOutMoved } from './try-outs.topics.ts'

/** Everybody, however large the network: the announcement goes out in batches. */
const most = 20_000

interface By {
  readonly me: { readonly id: string }
  readonly now: Date
}

type NewTryOut = Pick<TryOut, 'ownerId' | 'title' | 'about' | 'address' | 'until' | 'questions'>

/** Asks the champions to try something. Returns its id. */
export async function askToTry(tx: Writing, tryOut: NewTryOut, { me, now }: By): Promise<string> {
  const id = uuid()
  const { ownerId, title, about, address, until, questions } = tryOut
  await tx
    .insertInto('champion_try_outs')
    .values({
      ...{ organisation_id: tx.organisationId, id, owner_id: ownerId, title, about, address, until, made_at: now },
      questions: [...questions],
    })
    .execute()
  const personIds = (await listChampions(tx, most)).map(champion => champion.id)
  if (personIds.length > 0)
    await announce(tx, tryOutMoved, {
      ...{ to: { personIds }, payload: { tryOutId: id, title, until, what: 'asked' }, key: id, actorId: me.id, now },
    })
  await audit(tx, { actorId: me.id, action: 'champions.try-out-asked', subject: { kind: 'try-out', id } })
  return id
}

/** A champion says yes or no. */
export async function joinTryOut(tx: Writing, tryOut: TryOut, joins: boolean, { me, now }: By): Promise<void> {
  await tx
    .insertInto('champion_try_out_parts')
    .values({ organisation_id: tx.organisationId, try_out_id: tryOut.id, person_id: me.id, joins, joined_at: now })
    .onConflict(conflict => conflict.columns(['organisation_id', 'try_out_id', 'person_id']).doUpdateSet({ joins }))
    .execute()
}

/** How it went; said again, the later takes the place of the earlier. */
export async function tellHowItWent(
  tx: Writing,
  tryOut: TryOut,
  { works, answers, words }: { readonly works: NonNullable<Part['works']> } & Pick<Part, 'answers' | 'words'>,
  { me, now }: By,
): Promise<void> {
  const told = { joins: true, works, answers: [...answers], words, told_at: now }
  await tx
    .insertInto('champion_try_out_parts')
    .values({ organisation_id: tx.organisationId, try_out_id: tryOut.id, person_id: me.id, joined_at: now, ...told })
    .onConflict(conflict => conflict.columns(['organisation_id', 'try_out_id', 'person_id']).doUpdateSet(told))
    .execute()
}

/** Ends it with what came of it; whoever joined hears that. */
export async function closeTryOut(tx: Writing, tryOut: TryOut, whatCame: string, { me, now }: By): Promise<void> {
  const personIds = await joined(tx, tryOut)
  await tx
    .updateTable('champion_try_outs')
    .set({ closed_at: now, what_came: whatCame })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', tryOut.id)
    .execute()
  const payload = { tryOutId: tryOut.id, title: tryOut.title, until: tryOut.until, what: 'closed' as const }
  if (personIds.length > 0)
    await announce(tx, tryOutMoved, {
      ...{ to: { personIds }, payload, key: `closed:${tryOut.id}`, actorId: me.id, now },
    })
  await audit(tx, { actorId: me.id, action: 'champions.try-out-closed', subject: { kind: 'try-out', id: tryOut.id } })
}

async function joined(tx: Writing, { id }: TryOut): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('champion_try_out_parts')
    .select('person_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('try_out_id', '=', id)
    .where('joins', '=', true)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
