import { v7 as uuid } from 'uuid'
import type { Skill } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'

interface Wishing {
  readonly me: Me
  /** All skills that could be wished for on the page; wishes for others stay as they are. */
  readonly skills: readonly Skill[]
  readonly wished: readonly string[]
  readonly now: Date
}

/** Keeps the wishes that are still there, withdraws the others, and adds the new ones. */
export async function setWishes(tx: Writing, { me, skills, wished, now }: Wishing): Promise<void> {
  const dropped = skills.map(({ key }) => key).filter(key => !wished.includes(key))
  if (dropped.length > 0)
    await tx
      .updateTable('skill_wishes')
      .set({ withdrawn_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where('person_id', '=', me.id)
      .where('skill_id', 'in', query =>
        query
          .selectFrom('skills')
          .select('id')
          .where('organisation_id', '=', tx.organisationId)
          .where('key', 'in', dropped),
      )
      .where('withdrawn_at', 'is', null)
      .execute()
  const rows = skills
    .filter(({ key }) => wished.includes(key))
    .map(({ id }) => ({
      organisation_id: tx.organisationId,
      id: uuid(),
      person_id: me.id,
      skill_id: id,
      wished_at: now,
    }))
  if (rows.length > 0)
    await tx
      .insertInto('skill_wishes')
      .values(rows)
      .onConflict(conflict =>
        conflict.columns(['organisation_id', 'person_id', 'skill_id']).where('withdrawn_at', 'is', null).doNothing(),
      )
      .execute()
}
