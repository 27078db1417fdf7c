import { listSkillStates, type SkillState } from '#features/evidence/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { earlierNames } from '../editions/earlier-names.ts'
import { type EditionMove, listMoves } from '../editions/editions.queries.ts'
import { getWholePassport, type MyPassport } from '../record/my-passport.ts'

/** Everything that a passport holds, for the person themselves or whoever holds their link. */
export interface WholePassport {
  readonly passports: readonly MyPassport[]
  readonly states: readonly SkillState[]
  readonly moves: ReadonlyMap<string, readonly EditionMove[]>
  /** What skills of earlier editions were called. */
  readonly earlier: ReadonlyMap<string, string>
}

/** All frameworks of a person's passport with all answers. Only for that person, or with a link that they gave. */
export async function readWholePassport(db: Reading, person: Pick<Me, 'id'>, locale: Locale): Promise<WholePassport> {
  const passports = await getWholePassport(db, person, locale)
  const moves = new Map<string, readonly EditionMove[]>()
  const earlier = new Map<string, string>()
  for (const passport of passports) {
    const { frameworkId } = passport.use
    moves.set(frameworkId, await listMoves(db, person, frameworkId))
    for (const [key, name] of await earlierNames(db, passport, locale)) earlier.set(key, name)
  }
  return { passports, states: await listSkillStates(db, person.id), moves, earlier }
}
