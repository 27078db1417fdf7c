import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './unit-changes.en.ts'

const number = (count: number, one: string, other: string) => plural('nb', count, { one, other })

export const nb: Words<typeof en> = {
  onlyAdministrators: 'Bare administratorer kan se dette',
  units: 'Enheter',
  title: (name: string) => `Endre ${name}`,
  lead: (people: number, units: number) =>
    `${number(people, '# person', '# personer')} her og under, ${number(units, '# enhet', '# enheter')} rett under. Alt kan angres.`,
  kinds: {
    rename: 'Den har fått nytt navn',
    move: 'Den hører til et annet sted',
    merge: 'Den er slått sammen med en annen enhet',
  },
  kindHints: {
    rename: 'Folk finner den fortsatt med det gamle navnet.',
    move: 'Alt som ligger under, flytter med.',
    merge:
      'Folkene og enhetene under går over til den andre, og denne stenges. Historien blir, og navnet fører videre.',
  },
  fields: { name: 'Det nye navnet', parent: 'Enheten over', into: 'Enheten som overtar' },
  hints: {
    name: 'Slik folk sier det.',
    parent: 'Skriv navnet. La feltet stå tomt for å sette enheten øverst.',
    into: 'Skriv navnet.',
  },
  submits: { rename: 'Gi enheten det nye navnet', move: 'Flytt enheten', merge: 'Slå sammen' },
  nameMissing: 'Skriv det nye navnet',
  nameSame: 'Dette heter enheten allerede. Skriv det nye navnet',
  tooLong: 'Bruk høyst 200 tegn',
  intoMissing: 'Skriv navnet på enheten som overtar',
  noSuchUnit: (name: string) => `Ingen annen enhet heter «${name}». Skriv navnet slik det står under Enheter`,
  severalUnits: (ways: readonly string[]) => `Flere enheter har dette navnet. Skriv en av disse: ${ways.join(', ')}`,
  placeSame: 'Der er enheten allerede. Skriv en annen',
  belowItself: 'En enhet kan ikke ligge under seg selv. Velg en som ikke ligger under den',
  renamed: (from: string, to: string) => `${from} heter nå ${to}.`,
  moved: (name: string, parent: string | undefined) =>
    parent ? `${name} hører nå til ${parent}.` : `${name} står nå øverst.`,
  merged: (from: string, into: string) => `${from} er nå en del av ${into}.`,
  history: 'Det som har skjedd til nå',
  noHistory: 'Ingenting er endret siden enheten kom.',
  told: {
    renamed: (from: string, to: string) => `${from} fikk navnet ${to}.`,
    moved: (name: string, from: string | null, to: string | null) =>
      `${name} ble flyttet fra ${from ?? 'toppen'} til ${to ?? 'toppen'}.`,
    merged: (from: string, into: string) => `${from} ble slått sammen med ${into}.`,
  },
  by: (name: string, when: string) => `${name}, ${when}`,
  byImport: 'Ved import av ansatte',
  undoneBy: (name: string, when: string) => `Angret av ${name}, ${when}`,
  undo: 'Angre',
  undone: {
    done: 'Angret. Alle som fortsatt var der, er tilbake der de var.',
    'undone-already': 'Dette er allerede angret.',
    'changed-since': 'Enheten er endret siden, så dette kan ikke angres. Angre den siste endringen først.',
    'place-is-gone': 'Stedet der enheten lå, finnes ikke lenger, så dette kan ikke angres.',
  },
  closed: {
    whoSees: 'Alle i virksomheten kan se dette',
    lead: (into: string, when: string) => `Denne enheten ble en del av ${into} ${when}.`,
    leadGone: (when: string) => `Denne enheten ble slått sammen med en annen ${when}. Den er også stengt.`,
    go: (into: string) => `Gå til ${into}`,
  },
  audit: {
    'people.unit-renamed': 'Ga en enhet nytt navn',
    'people.unit-moved': 'Flyttet en enhet',
    'people.unit-merged': 'Slo sammen en enhet med en annen',
    'people.unit-change-undone': 'Angret en endring av en enhet',
  },
}
