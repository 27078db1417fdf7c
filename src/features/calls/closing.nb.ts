import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './closing.en.ts'

const hours = (count: number) => plural('nb', count, { one: '# time', other: '# timer' })
const people = (count: number) => plural('nb', count, { one: 'én person', other: '# personer' })
const units = (count: number) => plural('nb', count, { one: 'én enhet', other: '# enheter' })

export const nb: Words<typeof en> = {
  title: 'Hva ble det til?',
  lead: 'Det tar et halvt minutt. De som hjalp, ser at det betydde noe, og andre ser hva som er mulig.',
  outcome: 'Hvordan gikk det?',
  outcomes: {
    helped: 'Vi fikk hjelpen vi trengte',
    partly: 'Det hjalp et stykke på vei',
    'another-way': 'Vi fant en annen måte',
    'not-needed': 'Det trengs ikke lenger',
    'no-help': 'Ingen kunne hjelpe',
  },
  what: 'Hva ble det til?',
  whatHint:
    'En setning eller to, til alle som så spørsmålet. For eksempel «Bloggen er oppe, og tre av oss kan skrive i den».',
  helpers: 'Hvem hjalp, og hvor lenge?',
  helper: name => `${name} hjalp`,
  hoursOf: name => `Timer fra ${name}`,
  hoursHint: 'Omtrent. La feltet stå tomt hvis du ikke vet det.',
  thanksTo: name => `En takk til ${name}`,
  thanksHint: 'Bare dere to ser den. Du kan trekke den tilbake.',
  bought: 'Slapp dere å kjøpe noe fordi dere fikk hjelp?',
  boughtHint: 'Bare hvis du kan si hvordan du vet det. Programteamet legger dette sammen som anslag.',
  amount: currency => `Omtrent hvor mye, i ${currency}?`,
  currencies: { GBP: 'pund', NOK: 'kroner', EUR: 'euro' },
  basis: 'Hvordan vet du det?',
  bases: {
    quote: 'Vi hadde et tilbud eller en pris',
    'day-rate': 'Timer eller dager til vanlig pris',
    'last-time': 'Det det kostet sist',
    guess: 'Jeg gjetter',
  },
  basisWords: 'Med noen ord, hvis du vil',
  save: 'Avslutt',
  cancel: 'Avbryt',
  saved: 'Avsluttet. Takk for at du fortalte hva det ble til.',
  faults: {
    outcome: 'Velg hvordan det gikk',
    whatLong: 'Hold deg til 2 000 tegn',
    hours: 'Skriv et antall timer, for eksempel 2 eller 1,5',
    thanksLong: 'Hold takken til 300 tegn',
    amount: 'Skriv en sum i hele tall, for eksempel 12000',
    basis: 'Velg hvordan du vet det, eller la summen stå tom',
    basisLong: 'Hold deg til 500 tegn',
  },
  reopened: 'Det er åpent igjen.',

  shown: {
    title: 'Dette ble det til',
    hours: count => `${hours(count)} med hjelp`,
    bought: (sum, basis) => `Omtrent ${sum} trengte ikke å bli brukt. Grunnlag: ${basis}.`,
    basis: {
      quote: 'et tilbud eller en pris',
      'day-rate': 'timer eller dager til vanlig pris',
      'last-time': 'det det kostet sist',
      guess: 'gjetning',
    },
    helpers: names => `Med hjelp fra ${names}.`,
  },

  receipt: {
    title: 'Så langt nådde det',
    who: 'Du og programteamet ser disse tallene.',
    saw: (count, inUnits) => `${people(count)} i ${units(inUnits)} har sett på det.`,
    sawFew: 'Bare noen få har sett på det så langt.',
    told: (count, inUnits) => `${people(count)} i ${units(inUnits)} fikk beskjed fordi det passer for dem:`,
    toldFew: 'Bare noen få har fått beskjed direkte så langt.',
    reason: (text, count) => `${text}: ${people(count)}`,
    distance: {
      same: name => `${name} jobber i din egen enhet.`,
      next: name => `${name} jobber i en enhet ved siden av din.`,
      service: name => `${name} jobber i en annen del av tjenesten din.`,
      far: name => `${name} jobber i en helt annen del av virksomheten.`,
    },
  },

  after: {
    title: 'Dette ble det av hjelpen din',
    hours: count => `${hours(count)} av tiden din.`,
    thanksFrom: name => `${name} skriver:`,
    yourThanks: 'Du skrev:',
    thankBack: name => `En linje til ${name}`,
    thankHint: 'Bare dere to ser den. Du kan trekke den tilbake.',
    send: 'Send linjen',
    sent: 'Sendt.',
    missing: 'Skriv en linje først',
    long: 'Hold deg til 300 tegn',
    takeBack: 'Trekk tilbake linjen min',
    takenBack: 'Linjen din er trukket tilbake.',
    keep: 'Ta vare på det i passet mitt',
    keepHint: 'Det blir dokumentasjon med timene dine og hva det ble til. Bare du ser det til du viser det til noen.',
    kept: 'Det er i passet ditt.',
    keptNow: 'Tatt vare på. Du finner det i dokumentasjonen din.',
    toEvidence: 'Se dokumentasjonen din',
    evidenceTitle: call => `Hjalp til: ${call}`,
    evidenceHours: count => `Omtrent ${hours(count)}.`,
  },
}
