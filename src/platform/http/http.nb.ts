import type { Words } from '../i18n/index.ts'
import type { en } from './http.en.ts'

export const nb: Words<typeof en> = {
  notFound: {
    title: 'Fant ikke siden',
    lead: 'Det er ingenting på denne adressen, eller så har du ikke tilgang.',
    next: 'Sjekk adressen, eller begynn på nytt fra forsiden.',
  },
  signedOutNotFound: 'Du er ikke logget inn. Kanskje finnes siden når du er det.',
  forbidden: {
    title: 'Dette kunne vi ikke ta imot',
    lead: 'Skjemaet kom fra et annet nettsted eller en gammel side, så ingenting er endret.',
    next: 'Gå tilbake, last siden på nytt og prøv igjen.',
  },
  tooMany: {
    title: 'Det var mye på en gang',
    lead: 'Det kom for mange forespørsler herfra på kort tid.',
    next: 'Vent et minutt og prøv igjen. Ingenting du har lagret, er borte.',
  },
  tooLarge: {
    title: 'Det ble for stort',
    lead: 'Vi kunne ikke ta imot det som ble sendt, fordi det er større enn denne siden tillater.',
    next: 'Gå tilbake og velg en mindre fil, eller send en kortere tekst.',
  },
  bad: {
    title: 'Dette forsto vi ikke',
    lead: 'Noe i det som ble sendt, passer ikke, så ingenting er endret.',
    next: 'Gå tilbake og prøv igjen.',
  },
  conflict: {
    title: 'Noen var raskere',
    lead: 'Dette ble endret av noen andre i mellomtiden, så vi skrev ikke over det.',
    next: 'Gå tilbake, last siden på nytt og prøv igjen.',
  },
  broken: {
    title: 'Noe gikk galt hos oss',
    lead: 'Feilen er vår, ikke din. Det du hadde lagret, er trygt.',
    next: 'Prøv igjen om et minutt. Skjer det på nytt, gi administratoren dette nummeret:',
  },
  maintenance: {
    title: 'Vi jobber med tjenesten',
    lead: 'Den er snart tilbake. Det du har lagret, er trygt.',
    next: 'Prøv igjen om omtrent ti minutter.',
  },
  proveAgain: {
    lead: 'Ingenting er endret ennå: Det er mer enn 15 minutter siden du viste at det er deg. Det du skrev, står her fortsatt.',
    file: 'Bare en fil må velges på nytt.',
    link: 'Vis at det er deg (åpnes i en ny fane)',
    next: 'Kom så tilbake hit og send på nytt.',
  },
  stuck: 'Står du fast? En digital veileder kan hjelpe deg.',
  somebodyToAsk: 'Finn min veileder',
  startAgain: 'Gå til forsiden',
  signIn: 'Logg inn',
  errorPrefix: 'Feil: ',
  retryIn: (seconds: number) => `Prøv igjen om ${seconds} sekunder.`,
}
