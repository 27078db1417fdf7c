import { listSkillStates, type SkillState } from '#features/evidence/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type EditionMove, listMoves } from '../editions/editions.queries.ts'
import { getWholePassport, type MyPassport } from '../record/my-passport.ts'

/** Everything that a passport holds, for the person themselves or whoever holds their link. */
export interface WholePassport {
  readonly passports: readonly MyPassport[]
  readonly states: readonly SkillState[]
  readonly moves: ReadonlyMap<string, readonly EditionMove[]>
}

/** All frameworks of a person's passport with all answers. Only for that person, or with a link that they gave. */
export async function readWholePassport(db: Reading, person: Pick<Me, 'id'>, locale: Locale): Promise<WholePassport> {
  const passports = await getWholePassport(db, person, locale)
  const moves = new Map<string, readonly EditionMove[]>()
  for (const { use } of passports) moves.set(use.frameworkId, await listMoves(db, person, use.frameworkId))
  return { passports, states: await listSkillStates(db, person.id), moves }
}
