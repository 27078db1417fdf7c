import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './mail-in.en.ts'

export const nb: Words<typeof en> = {
  title: 'E-post som kommer inn',
  lead: 'Kolleger kan svare på noen av e-postene våre. Her ser du om det virker, og hva som blir av svarene.',
  who: 'Bare administratorer kan se denne siden. Den teller e-poster og sier ingenting om hva som står i dem.',
  isOn: 'Svar kommer inn',
  isOff: 'Det kommer ingen e-post inn ennå',
  address: 'Adresse',
  addressText: (address: string) => `${address}, med en egen del for hver e-post foran @`,
  sender: 'Hvem som sendte den',
  senderChecked: (name: string) =>
    `Avsenderadressen må være den vi skrev til, og ${name} må ha funnet ut at den er ekte.`,
  senderUnchecked:
    'Avsenderadressen må være den vi skrev til. Ingen sjekker at adressen er ekte: Sett MAIL_IN_CHECKED_BY hvis e-posttjeneren deres gjør det.',
  off: 'Sett MAIL_IN_ADDRESS og MAIL_IN_SECRET, og la e-posttjeneren levere e-post hit. Veiledningen heter «Let people answer by e-mail».',
  counts: 'De siste 30 dagene',
  none: 'Det har ikke kommet inn noen e-post de siste 30 dagene.',
  what: 'Hva det ble av dem',
  mails: 'E-poster',
  last: 'Sist',
  verdicts: {
    taken: 'Tatt imot',
    'unknown-address': 'Sendt til en adresse vi aldri har gitt ut',
    expired: 'For sent: Saken er borte, eller avsenderen har sluttet',
    'wrong-sender': 'Fra en annen adresse enn den vi skrev til, kanskje forfalsket',
    'unchecked-sender': 'E-posttjeneren kunne ikke bekrefte avsenderen',
    automatic: 'Skrevet av en maskin, for eksempel et fraværssvar',
    empty: 'Ikke noe nytt i dem',
    closed: 'Samtalen er stengt, eller avsenderen kan ikke lenger lese den',
    'too-many': 'For mange fra én person på kort tid',
    'not-understood': 'Vi forsto dem ikke',
  },
  back: {
    subject: 'Vi kunne ikke bruke svaret ditt',
    lead: (subject: string) =>
      subject
        ? `Du svarte på «${subject}». Vi kunne ikke bruke svaret ditt.`
        : 'Vi kunne ikke bruke svaret ditt på e-post.',
    why: {
      'unknown-address': 'Adressen er ikke vår.',
      expired: 'E-posten du svarte på, er for gammel.',
      'wrong-sender': 'Det kom fra en annen adresse enn den vi skrev til.',
      'unchecked-sender': 'E-posttjeneren din kunne ikke bekrefte at det var deg.',
      automatic: 'Det ble skrevet av en maskin.',
      empty: 'Vi fant ikke noe nytt i det. Skriv over teksten som e-postprogrammet gjentar.',
      closed: 'Samtalen er stengt, eller du kan ikke lenger lese den.',
      'too-many': 'Du har sendt mange svar på kort tid. Vent en time.',
      'not-understood': 'Vi forsto det ikke.',
    },
    yours: 'Dette skrev du, så ingenting går tapt:',
    open: 'Åpne Capable',
    because: 'Du får denne fordi du svarte på en av e-postene våre.',
  },
  count: (mails: number) => plural('nb', mails, { one: '# e-post', other: '# e-poster' }),
}
