import type { Words } from '#platform/i18n/index.ts'
import type { en } from './publishing.en.ts'

export const nb: Words<typeof en> = {
  title: 'Publiser resultater',
  lead: 'Velg hva andre kan lese. Siden viser alle samlet, aldri en enhet eller en gruppe.',
  published: 'Publisert',
  none: 'Ingenting er publisert fra denne undersøkelsen.',
  open: 'Åpne siden',
  end: 'Trekk tilbake',
  ended: 'Siden er trukket tilbake. Adressen fører ingen steder nå.',
  endedOn: day => `Trukket tilbake ${day}`,
  on: day => `Publisert ${day}`,
  new: 'Publiser en side',
  audience: 'Hvem kan lese den?',
  audienceMissing: 'Velg hvem som kan lese den',
  audiences: {
    staff: 'Alle som jobber her',
    partners: 'Alle som jobber her, og alle i partnervirksomheter',
    everybody: 'Alle som har adressen, uten å logge inn',
  },
  words: 'Hva vil du si om det?',
  wordsHint: 'Takk folk for svarene, og si hva de fører til.',
  wordsTooLong: 'Bruk høyst 4 000 tegn',
  items: 'Hvilke resultater?',
  itemsMissing: 'Velg minst ett resultat',
  withActions: 'Vis også hva vi gjør med det',
  withActionsHint: 'Uten navnene på dem som sørger for det.',
  submit: 'Publiser',
  done: 'Siden er publisert.',
  whoLeads: 'Bare programledere og administratorer ser dette.',
  page: {
    title: (survey, wave) => `${survey}, ${wave}: det folk sa`,
    answered: count => `${count} har svart.`,
    whoStaff: minimum => `Alle som jobber her, kan se dette. Grupper under ${minimum} er skjult.`,
    whoPartners: minimum =>
      `Alle som jobber her eller i en partnervirksomhet, kan se dette. Grupper under ${minimum} er skjult.`,
    whoEverybody: minimum => `Alle som har adressen, kan se dette. Grupper under ${minimum} er skjult.`,
    actions: 'Dette gjør vi med det',
    numbers: 'Hvert svar',
    gone: 'Denne siden finnes ikke lenger',
  },
}
