import { z } from 'zod'
import { findTerm } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { audiences } from '../../audiences.ts'
import type { TermChoices } from '../../person-terms/change-terms.ts'
import type { OwnTerm } from '../../person-terms/person-terms.queries.ts'
import type { Section } from '../../person-terms/sections.ts'

/** The fields that carry what was said about something that is taken away, so that putting it back brings all of it. */
export const choicesInput = z.object({
  level: z.coerce.number().int().min(1).max(4).optional().catch(undefined),
  happy: z.enum(['yes', 'no']).catch('no'),
  audience: z.enum(audiences).catch('me'),
  levelAudience: z.enum(audiences).catch('me'),
})

export const choicesFrom = ({ happy, ...rest }: z.infer<typeof choicesInput>): TermChoices => ({
  ...rest,
  level: rest.level,
  happyToHelp: happy === 'yes',
})

export const choiceFields = ({ level, happyToHelp, audience, levelAudience }: TermChoices) => ({
  level: level === undefined ? '' : String(level),
  happy: happyToHelp ? 'yes' : 'no',
  audience,
  levelAudience,
})

export interface RemovedTerm {
  readonly termId: string
  readonly label: string
  readonly choices: TermChoices
}

export const removedQuery = (own: OwnTerm) => ({ removed: own.term.id, ...choiceFields(own) })

/** What the address says was taken away; anything else in it is nothing. */
export async function removedFrom(
  db: Reading,
  section: Section,
  query: URLSearchParams,
  locale: Locale,
): Promise<RemovedTerm | undefined> {
  const term = await findTerm(db, query.get('removed') ?? '', locale)
  if (term?.kind !== section.kind) return undefined
  return { termId: term.id, label: term.label, choices: choicesFrom(choicesInput.parse(Object.fromEntries(query))) }
}
