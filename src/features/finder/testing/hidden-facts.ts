import fc from 'fast-check'
import type { Writing } from '#platform/db/tx.ts'
import type { World } from '#platform/testing/world.ts'
import { tell, tellOwnWord } from './tell.ts'

export const skills = ['skill/spreadsheets', 'skill/user-research', 'skill/translation', 'skill/facilitation']
export const others = ['interest/running', 'language/polish', 'network/carers', 'role/fire-warden']

export type Hidden =
  | {
      readonly kind: 'term'
      readonly who: number
      readonly term: string
      readonly relation: 'lends' | 'wants' | 'has'
      readonly audience: 'me' | 'team'
      readonly happy: boolean
      readonly level: number
    }
  | { readonly kind: 'own-word'; readonly who: number; readonly word: string; readonly audience: 'me' | 'team' }
  | {
      readonly kind: 'profile'
      readonly who: number
      readonly field: keyof typeof profileFields
      readonly audience: 'me' | 'team'
      readonly text: string
    }
  | { readonly kind: 'level'; readonly who: number; readonly level: number }
  | { readonly kind: 'email'; readonly who: number; readonly text: string }
  | { readonly kind: 'extra-unit'; readonly who: number; readonly unit: 'care' | 'planning' | 'nightTeam' }

const profileFields = {
  preferredName: (text: string) => ({ preferred_name: text }),
  askMeAbout: (text: string) => ({ ask_me_about: text }),
  workingTime: () => ({ working_days: [1, 2, 3, 4, 5, 6, 7] }),
  awayUntil: () => ({ away_until: '2999-01-01' }),
}

const narrow = fc.constantFrom('me' as const, 'team' as const)
/** Something that one of so many people tells nobody, or their team alone. */
export const hiddenFact = (people: number): fc.Arbitrary<Hidden> => {
  const who = fc.nat({ max: people - 1 })
  return fc.oneof(
    fc.record({
      kind: fc.constant('term' as const),
      who,
      term: fc.constantFrom(...skills, ...others),
      relation: fc.constantFrom('lends' as const, 'wants' as const, 'has' as const),
      audience: narrow,
      happy: fc.boolean(),
      level: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      kind: fc.constant('own-word' as const),
      who,
      word: fc.constantFrom('homebrew', 'zither'),
      audience: narrow,
    }),
    fc.record({
      kind: fc.constant('profile' as const),
      who,
      field: fc.constantFrom(...(Object.keys(profileFields) as (keyof typeof profileFields)[])),
      audience: narrow,
      text: fc.constantFrom('Bobby', 'Excel and zither', 'harbour running', 'Holm'),
    }),
    fc.record({ kind: fc.constant('level' as const), who, level: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('email' as const), who, text: fc.constantFrom('bobby', 'ravi.zither', 'excel') }),
    fc.record({
      kind: fc.constant('extra-unit' as const),
      who,
      unit: fc.constantFrom('care' as const, 'planning' as const, 'nightTeam' as const),
    }),
  )
}

interface House {
  readonly world: World
  readonly people: readonly string[]
  readonly term: (name: string) => string
}

/** Lets somebody tell it. */
export async function hideOne(tx: Writing, { world, people, term }: House, fact: Hidden): Promise<void> {
  const person = people[fact.who] ?? ''
  const own = { organisation_id: world.organisationId, person_id: person }
  const audience = (field: string, chosen: 'me' | 'team') =>
    tx
      .insertInto('profile_audiences')
      .values({ ...own, field, audience: chosen })
      .onConflict(conflict =>
        conflict.columns(['organisation_id', 'person_id', 'field']).doUpdateSet({ audience: chosen }),
      )
      .execute()
  if (fact.kind === 'term') {
    const { relation, audience: to, happy, level } = fact
    const id = term(fact.term)
    const told = await tx
      .selectFrom('person_terms')
      .select('term_id')
      .where('person_id', '=', person)
      .where('term_id', '=', id)
      .executeTakeFirst()
    if (!told)
      await tell(tx, person, id, { relation, audience: to, levelAudience: to, happy, level, evidence: 'confirmed' })
  } else if (fact.kind === 'own-word') {
    await tellOwnWord(tx, person, fact.word, fact.audience)
  } else if (fact.kind === 'profile') {
    const told = profileFields[fact.field](fact.text)
    await tx
      .insertInto('profiles')
      .values({ ...own, ...told })
      .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(told))
      .execute()
    await audience(fact.field, fact.audience)
  } else if (fact.kind === 'level') {
    await tx
      .updateTable('person_terms')
      .set({ level: fact.level })
      .where('person_id', '=', person)
      .where('level_audience', '=', 'me')
      .execute()
  } else if (fact.kind === 'email') {
    const email = `${fact.text}${fact.who}@hidden.example`
    await tx.updateTable('people').set({ email }).where('id', '=', person).execute()
    await audience('email', 'me')
  } else {
    await tx
      .insertInto('person_units')
      .values({ ...own, unit_id: world.units[fact.unit] })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await audience('extraUnits', 'team')
  }
}
