import type { Words } from '#platform/i18n/index.ts'
import type { en } from './champions.en.ts'

export const nb: Words<typeof en> = {
  nav: 'Digitale veiledere',
  programme: {
    nav: 'Veiledere',
    hint: 'Hvem som melder seg, hva som er avtalt, hvor det mangler noen, og hvordan nettverket har det.',
  },
  states: {
    nominated: 'Spurt',
    volunteered: 'Venter på et ja',
    agreed: 'Klar til å ønskes velkommen',
    active: 'Aktiv',
    paused: 'Tar en pause',
    ended: 'Avsluttet',
  },
  hours: count => (count === 1 ? '1 time i måneden' : `${count} timer i måneden`),
  audit: {
    'champions.volunteered': 'Meldte seg som digital veileder',
    'champions.nominated': 'Foreslo en digital veileder',
    'champions.nomination-answered': 'Svarte på et forslag om å bli veileder',
    'champions.manager-answered': 'Svarte om tid til en veileder',
    'champions.approved': 'Ønsket veiledere velkommen',
    'champions.paused': 'Tok pause som veileder',
    'champions.resumed': 'Fortsatte som veileder',
    'champions.renewed': 'Fornyet perioden til en veileder',
    'champions.handed-over': 'Ga oppgaven som veileder videre',
    'champions.ended': 'Sluttet som veileder',
    'champions.changed': 'Endret avtalen med en veileder',
    'champions.policy-changed': 'Endret reglene for veiledernettverket',
    'champions.cohort-made': 'Startet et kull med veiledere',
  },
}
