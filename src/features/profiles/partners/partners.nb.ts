import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './partners.en.ts'

export const nb: Words<typeof en> = {
  share: {
    title: 'Folk',
    what: 'Folk som viser navn og stilling til partnere, med det hver av dem ellers har valgt å vise.',
  },
  title: 'Folk i partnervirksomheter',
  lead: 'De jobber et annet sted og viser seg for dere. Du ser det de har valgt å vise til partnere.',
  whoSees: 'Alle i virksomheten ser dette',
  partners: 'Partnerne våre',
  mine: 'Det partnere ser av meg',
  find: 'Finn',
  findHint: 'navn, stilling eller ferdighet',
  at: 'hos',
  anyPartner: 'alle partnere',
  submit: 'Finn',
  none: 'Ingen viser seg ennå',
  noneText: 'Folk i partnervirksomheter kommer hit når de velger å vise navn og stilling til partnere.',
  nobody: 'Vi fant ingen',
  nobodyText: 'Prøv færre eller andre ord. Vi finner bare det folk viser til partnere.',
  alike: 'Ingen har nøyaktig disse ordene. Disse ligner.',
  found: (count: number, text: string) => plural('nb', count, { one: `${text} person`, other: `${text} personer` }),
  person: 'Person',
  job: 'Stilling',
  organisation: 'Jobber i',
  why: 'Hvorfor',
  lends: (labels: string) => `Kan hjelpe med: ${labels}`,
  reasons: {
    skill: 'Ferdighet',
    interest: 'Forteller',
    askMeAbout: 'Spør meg om',
    workingOn: 'Jobber med',
    about: 'Om meg',
    location: 'Sted',
    unit: 'Enhet',
  },
  reason: (what: string, value: string) => `${what}: ${value}`,
  worksAt: (name: string) => `Jobber i ${name}`,
  copy: (day: string) =>
    `En kopi av det denne personen viser til partnere, slik det var ${day}. Den forsvinner når personen tar det tilbake.`,
}
