import type { Words } from '#platform/i18n/index.ts'
import type { en } from './partners.en.ts'

export const nb: Words<typeof en> = {
  share: {
    title: 'Resultater fra undersøkelser',
    what: 'Sider med utvalgte resultater, publisert for partnere: alle samlet, aldri en gruppe.',
  },
  partners: 'Partnerne våre',
  title: 'Partnernes undersøkelser',
  lead: 'Det andre virksomheter har lært av å spørre, slik de har publisert det for partnerne sine.',
  whoSees: 'Alle i virksomheten ser dette',
  none: 'Ingen partner har publisert resultater ennå',
  noneText: 'Sider kommer hit når en partner publiserer utvalgte resultater fra en undersøkelse for partnerne sine.',
  by: (name: string, day: string) => `Publisert av ${name} ${day}`,
  noRanking: 'Hver virksomhet har spurt sine egne, i sitt eget år. Dette er til å lære av, ikke til å rangere etter.',
}
