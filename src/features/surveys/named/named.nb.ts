import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './named.en.ts'

export const nb: Words<typeof en> = {
  title: 'Svar med navn',
  lead: 'Alle her fikk vite før de begynte, at du leser det de svarer.',
  whoCanSee: readers => `Leses av ${readers}. De som har svart, vet det.`,
  runners: 'programledere og administratorer',
  search: 'Navn',
  count: n => plural('nb', n, { one: '# person har svart', other: '# personer har svart' }),
  none: 'Ingen har svart ennå',
  noneText: 'Navnene står her så snart noen leverer.',
  noneFound: 'Ingen med det navnet har svart',
  noneFoundText: 'Prøv med færre bokstaver.',
  all: 'Vis alle',
  notAnswered: 'Ikke besvart',
  doors: 'Svar du leser',
  doorsText: 'Disse undersøkelsene er besvart med navn, og du er en av dem som leser svarene.',
  theyRead: names => `Disse kan lese dem: ${names}.`,
}
