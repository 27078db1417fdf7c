import type { en } from './skills.en.ts'
import { term, type WordsFor } from './term-words.ts'

export const nb: WordsFor<keyof typeof en> = {
  spreadsheets: term(
    'Regneark',
    'Excel, Google Regneark, pivottabeller, formler, xlsx',
    'Tabeller som sorterer, teller og regner for deg.',
  ),
  'user-research': term(
    'Brukerinnsikt',
    'brukerundersøkelser, brukerintervju, innsiktsarbeid, UX-research, kundeinnsikt',
    'Å finne ut hva folk trenger, ved å spørre og se.',
  ),
}
