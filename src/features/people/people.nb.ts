import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './people.en.ts'

const number = (count: number, one: string, other: string) => plural('nb', count, { one, other })

export const nb: Words<typeof en> = {
  nav: 'Folk',
  colleaguesSee: 'Kolleger i virksomheten kan se dette',
  directory: {
    title: 'Folk',
    lead: 'Alle som jobber her, etter navn, stilling, enhet eller e-post. Små skrivefeil gjør ingenting.',
    searchLabel: 'Finn folk',
    find: 'Finn',
    named: 'Finn',
    placeholder: 'Navn, stilling, enhet eller e-post',
    in: 'i',
    unitLabel: 'Enhet',
    anyUnit: 'hele virksomheten',
    show: 'Vis',
    count: (count: number) => number(count, '# person', '# personer'),
    many: (count: number) => number(count, 'Flere enn # person, etter navn', 'Flere enn # personer, etter navn'),
    alike: 'Ingen skrives akkurat slik. Disse ligner:',
    person: 'Navn',
    job: 'Stilling',
    unit: 'Enhet',
    none: 'Fant ingen',
    noneAdvice: 'Prøv færre bokstaver, en annen skrivemåte, eller let i hele virksomheten.',
    emptyAdvice: 'Ansattlisten er ikke hentet inn ennå. En administrator kan importere den fra en fil.',
    showEverybody: 'Vis alle',
    importList: 'Importer ansattlisten',
    units: 'Se enhetene som et tre',
    download: 'Last ned som CSV',
  },
  units: {
    title: 'Enheter',
    lead: 'Slik er virksomheten satt sammen. Tallet er alle i enheten og under den.',
    empty: 'Ingen enheter ennå',
    emptyAdvice: 'Enhetene kommer med ansattlisten.',
    people: (count: number) => number(count, '# person', '# personer'),
    open: 'Vis enhetene under',
  },
  audit: {
    'people.staff-list-uploaded': 'Lastet opp en ansattliste',
    'people.staff-imported': 'Hentet inn ansatte',
  },
}
