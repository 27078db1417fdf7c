import { v7 as uuid } from 'uuid'
import type { Skill } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'

/** What somebody says of a skill beside how well they can do it. */
type Mark = 'wish' | 'help'

interface Marking {
  readonly me: Pick<Me, 'id'>
  readonly frameworkId: string
  /** All skills that could be marked on the page; others stay as they are. */
  readonly skills: readonly Pick<Skill, 'id' | 'key'>[]
  readonly marked: readonly string[]
  readonly now: Date
}

/** Keeps the marks that are still there, withdraws the others, and adds the new ones. */
export async function setMarks(tx: Writing, mark: Mark, marking: Marking): Promise<void> {
  const { me, frameworkId, skills, marked, now } = marking
  const table = mark === 'wish' ? 'skill_wishes' : 'skill_helps'
  const dropped = skills.map(({ key }) => key).filter(key => !marked.includes(key))
  if (dropped.length > 0)
    await tx
      .updateTable(table)
      .set({ withdrawn_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where('person_id', '=', me.id)
      .where('skill_id', 'in', query =>
        query
          .selectFrom('skills as s')
          .innerJoin('framework_versions as v', join =>
            join.onRef('v.organisation_id', '=', 's.organisation_id').onRef('v.id', '=', 's.framework_version_id'),
          )
          .select('s.id')
          .where('s.organisation_id', '=', tx.organisationId)
          .where('v.framework_id', '=', frameworkId)
          .where('s.key', 'in', dropped),
      )
      .where('withdrawn_at', 'is', null)
      .execute()
  const added = skills.filter(({ key }) => marked.includes(key))
  if (added.length > 0) await addMarks(tx, mark, { me, skillIds: added.map(({ id }) => id), now })
}

interface Adding {
  readonly me: Pick<Me, 'id'>
  readonly skillIds: readonly string[]
  readonly now: Date
}

/** Adds marks; those that are there already stay as old as they are. */
export async function addMarks(tx: Writing, mark: Mark, { me, skillIds, now }: Adding): Promise<void> {
  const rows = skillIds.map(skillId => ({
    ...{ organisation_id: tx.organisationId, id: uuid(), person_id: me.id, skill_id: skillId },
  }))
  if (rows.length === 0) return
  if (mark === 'wish')
    await tx
      .insertInto('skill_wishes')
      .values(rows.map(row => ({ ...row, wished_at: now })))
      .onConflict(held =>
        held.columns(['organisation_id', 'person_id', 'skill_id']).where('withdrawn_at', 'is', null).doNothing(),
      )
      .execute()
  else
    await tx
      .insertInto('skill_helps')
      .values(rows.map(row => ({ ...row, offered_at: now })))
      .onConflict(held =>
        held.columns(['organisation_id', 'person_id', 'skill_id']).where('withdrawn_at', 'is', null).doNothing(),
      )
      .execute()
}
