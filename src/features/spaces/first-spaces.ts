import type { Writing } from '#platform/db/tx.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { createSpace } from './managing/manage.ts'

const names = {
  en: {
    champions: ['Digital champions', 'For everybody who supports colleagues: ask each other, and share what works.'],
    everyone: ['Digital everyday', 'Small questions, good tips and things that went well. Everybody is welcome.'],
  },
  nb: {
    champions: ['Digitale veiledere', 'For alle som hjelper kolleger: Spør hverandre, og del det som virker.'],
    everyone: ['Digital hverdag', 'Små spørsmål, gode tips og ting som gikk bra. Alle er velkommen.'],
  },
} as const

/** Every organisation has two spaces from the start: one for its champions, one for everybody. Made once. */
export async function makeFirstSpaces(tx: Writing, now: Date): Promise<void> {
  const { locales } = await tx
    .selectFrom('organisations')
    .select('locales')
    .where('id', '=', tx.organisationId)
    .executeTakeFirstOrThrow()
  const [first] = locales.filter(isLocale)
  const { champions, everyone } = names[first ?? 'en']
  const made = { moderatorIds: [] }
  await createSpace(
    tx,
    undefined,
    { ...made, key: 'champions', name: champions[0], about: champions[1], membership: 'role', role: 'champion' },
    now,
  )
  await createSpace(
    tx,
    undefined,
    { ...made, key: 'everyone', name: everyone[0], about: everyone[1], membership: 'open' },
    now,
  )
}
