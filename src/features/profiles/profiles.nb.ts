import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './profiles.en.ts'

const number = (count: number, one: string, other: string) => plural('nb', count, { one, other })

export const nb: Words<typeof en> = {
  people: 'Folk',
  colleaguesSee: 'Kolleger i virksomheten kan se dette',
  file: {
    name: 'folk.csv',
    person: 'Navn',
    job: 'Stilling',
    unit: 'Enhet',
    email: 'E-post',
    manager: 'Leder',
  },
  person: {
    job: 'Stilling',
    unit: 'Enhet',
    noUnit: 'Ikke plassert i noen enhet',
    manager: 'Leder',
    noManager: 'Ingen over seg',
    email: 'E-post',
    phone: 'Telefon',
    location: 'Sted',
    about: 'Om meg',
    askMeAbout: 'Spør meg om',
    roles: 'Rolle',
    champion: 'Digital veileder',
    reports: (count: number) => number(count, 'Leder # person', 'Leder # personer'),
    reportsMore: (count: number) => number(count, 'og # til', 'og # til'),
    team: 'I samme team',
    edit: 'Endre hva du viser',
    itIsYou: 'Slik ser kollegene deg.',
    contact: 'Kontakt',
    who: (name: string) => `Hvem ${name} er`,
  },
  profile: {
    title: 'Dette ser kollegene av deg',
    lead: 'Navn, stilling, enhet og leder kommer fra ansattlisten. Resten bestemmer du her.',
    fromTheList: 'Fra ansattlisten',
    wrong: 'Er noe feil her? Si fra til lederen din eller en administrator, så blir det rettet i ansattlisten.',
    about: 'Om meg',
    aboutHint: 'En setning eller to om det du gjør.',
    askMeAbout: 'Spør meg om',
    askMeAboutHint:
      'Det kollegene kan komme til deg med. For eksempel: flettebrev, referat i klart språk, bookingsystemet.',
    show: 'Vis kollegene',
    showHint: 'Velg hva som kan stå på siden din.',
    showEmail: (email: string) => `e-postadressen min: ${email}`,
    showPhone: (phone: string) => `telefonnummeret mitt: ${phone}`,
    showLocation: (place: string) => `arbeidsstedet mitt: ${place}`,
    language: 'Språk i e-poster til deg',
    languageHint: 'Sidene følger språket du velger øverst.',
    organisationLanguage: 'Det første språket til virksomheten',
    save: 'Lagre',
    saved: 'Profilen din er lagret.',
    tooLong: (field: string, limit: string) => `«${field}»: Skriv høyst ${limit} tegn`,
    preview: 'Se siden din slik kollegene ser den',
  },
  audit: {
    'profiles.changed': 'Endret sin egen profil',
  },
}
