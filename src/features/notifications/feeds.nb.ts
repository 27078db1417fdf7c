import type { Words } from '#platform/i18n/index.ts'
import type { en } from './feeds.en.ts'

export const nb: Words<typeof en> = {
  title: 'Nytt i en nyhetsleser',
  lead: 'En nyhetsleser viser det som er nytt i innboksen din, og det kolleger ber om hjelp til, uten e-post.',
  link: 'Les det som er nytt, i en nyhetsleser',
  name: 'Hvilken leser er det til?',
  nameHint: 'Med dine egne ord. For eksempel: leseren på telefonen.',
  nameMissing: 'Skriv hvilken leser det er til',
  nameLong: 'Skriv høyst 100 tegn',
  tooMany: 'Ti får holde. Trekk tilbake en du ikke bruker lenger',
  submit: 'Lag en privat adresse',
  made: 'De private adressene dine',
  madeLead:
    'Kopier dem du vil ha, inn i leseren din nå. Vi viser dem bare denne ene gangen. Den som har en av dem, kan lese titlene i innboksen din.',
  again: 'Disse adressene er allerede laget, og kan ikke vises igjen. Lag nye hvis du ikke rakk å kopiere dem.',
  formats: { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' },
  list: 'Lesere som kan hente det',
  madeOn: day => `Laget ${day}`,
  revoke: 'Trekk tilbake',
  revoked: 'Den leseren kan ikke hente noe mer.',
  feedTitle: organisation => `Innboks hos ${organisation}`,
  feedAbout: 'Det som har skjedd og som gjelder deg.',
}
