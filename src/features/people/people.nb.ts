import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './people.en.ts'

const number = (count: number, one: string, other: string) => plural('nb', count, { one, other })

export const nb: Words<typeof en> = {
  nav: 'Folk',
  colleaguesSee: 'Kolleger i virksomheten kan se dette',
  directory: {
    title: 'Folk',
    count: (count: number) => number(count, '# person', '# personer'),
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
