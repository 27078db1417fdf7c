import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Framework } from './framework.ts'
import { remembered } from './remembered.ts'
import { type FrameworkPart, getFramework, readFramework } from './skills.queries.ts'

/** A published version before its areas and skills: small, however large the framework is. */
export interface FrameworkHead extends Omit<Framework, 'areas'> {
  readonly skills: number
}

const heads = remembered<FrameworkHead>(200)

/** A published version without its areas, with how many skills it has; kept in memory after the first time. */
export function getFrameworkHead(db: Reading, versionId: string, locale: Locale): Promise<FrameworkHead> {
  return heads(`${db.organisationId} ${versionId} ${locale}`, async () => {
    const { areas: _, ...head } = await readFramework(db, versionId, locale, { skillKeys: [] })
    const { count } = await db
      .selectFrom('skills')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('organisation_id', '=', db.organisationId)
      .where('framework_version_id', '=', versionId)
      .executeTakeFirstOrThrow()
    return { ...head, skills: Number(count) }
  })
}

/** The most skills that are read and kept in memory as a whole. */
export const smallFramework = 100

/**
 * Of a published version the wanted skills, each in its area, with the areas around it. A small framework comes whole,
 * from this process's memory.
 */
export async function getFrameworkPart(
  db: Reading,
  head: FrameworkHead,
  locale: Locale,
  part: FrameworkPart,
): Promise<Framework> {
  if (head.skills <= smallFramework) return getFramework(db, head.versionId, locale)
  return readFramework(db, head.versionId, locale, part)
}
