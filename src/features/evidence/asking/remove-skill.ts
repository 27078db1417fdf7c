import type { SkillRef } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'

/** Takes a skill out of a request; whoever calls has found out that it is the person's own and not sent. */
export async function removeSkill(
  tx: Writing,
  request: { readonly id: string },
  { frameworkId, skillKey }: SkillRef,
): Promise<void> {
  await tx
    .deleteFrom('confirmation_request_skills')
    .where('organisation_id', '=', tx.organisationId)
    .where('request_id', '=', request.id)
    .where('framework_id', '=', frameworkId)
    .where('skill_key', '=', skillKey)
    .execute()
}
