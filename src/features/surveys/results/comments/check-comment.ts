import { sql } from 'kysely'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Act } from '../../waves/status.ts'
import type { WaitingComment } from './comments.queries.ts'

/** Lets others read a comment as it was masked. False when somebody else was quicker. */
export function showComment(tx: Writing, { id }: WaitingComment, masked: string, act: Act): Promise<boolean> {
  return settle(tx, id, sql`state = 'shown', masked = ${masked}`, 'surveys.comment-shown', act)
}

/** Keeps a comment from being read by others; it still counts. */
export function keepBack(tx: Writing, { id }: WaitingComment, act: Act): Promise<boolean> {
  return settle(tx, id, sql`state = 'kept-back'`, 'surveys.comment-kept-back', act)
}

async function settle(
  tx: Writing,
  id: string,
  set: ReturnType<typeof sql>,
  action: string,
  act: Act,
): Promise<boolean> {
  // The words themselves are needed no longer: what was hidden is gone for good.
  const { numAffectedRows } = await sql`update survey_comments set ${set}, words = '', proposed = '[]',
      checked_by = ${act.actorId ?? null}, checked_at = ${act.now}
    where organisation_id = ${tx.organisationId} and id = ${id} and state = 'waiting'`.execute(tx)
  if (numAffectedRows !== 1n) return false
  await audit(tx, { actorId: act.actorId, action, subject: { kind: 'survey-comment', id } })
  return true
}

export const mostThemes = 5
export const longestTheme = 60

/** Themes from what somebody typed, with commas between them; each once, whatever its capital letters. */
export function readThemes(typed: string): string[] {
  const themes = new Map<string, string>()
  for (const part of typed.split(',')) {
    const theme = part.trim().replace(/\s+/g, ' ')
    if (theme && !themes.has(theme.toLowerCase())) themes.set(theme.toLowerCase(), theme)
  }
  return [...themes.values()]
}

/** Gives a comment these themes and no others. A theme that stands elsewhere is written as it is there. */
export async function tagComment(tx: Writing, waveId: string, commentId: string, themes: readonly string[], act: Act) {
  const organisation = tx.organisationId
  const { rows } = await sql<{ theme: string }>`select distinct t.theme from survey_comment_themes t
    join survey_comments c on c.organisation_id = t.organisation_id and c.id = t.comment_id
    where t.organisation_id = ${organisation} and c.wave_id = ${waveId}`.execute(tx)
  const known = new Map(rows.map(({ theme }) => [theme.toLowerCase(), theme]))
  await sql`delete from survey_comment_themes where organisation_id = ${organisation}
    and comment_id = ${commentId}`.execute(tx)
  if (themes.length > 0)
    await tx
      .insertInto('survey_comment_themes')
      .values(
        themes.map(theme => ({
          ...{ organisation_id: organisation, comment_id: commentId, theme: known.get(theme.toLowerCase()) ?? theme },
        })),
      )
      .onConflict(conflict => conflict.doNothing())
      .execute()
  const subject = { kind: 'survey-comment', id: commentId }
  await audit(tx, {
    actorId: act.actorId,
    action: 'surveys.comment-tagged',
    subject,
    details: { themes: themes.length },
  })
}
