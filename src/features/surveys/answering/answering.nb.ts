import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './answering.en.ts'

export const nb: Words<typeof en> = {
  promise: {
    anonymous:
      'Svarene dine er anonyme: De låses inn uten navnet ditt til undersøkelsen er stengt, og ingen kan finne ut hva du har sagt, heller ikke de som driver systemet.',
    confidential:
      'Svarene dine er fortrolige: Systemet vet at de er dine, slik at du kan komme tilbake til dem, men ingen får noen gang se hva én person har svart.',
    named: readers => `Svarene dine står med navnet ditt: ${readers} kan lese hva du har svart.`,
    namedReaders: 'de som står for undersøkelsen',
  },
  promiseTitle: 'Hva som skjer med svarene dine',
  mine: {
    title: 'Undersøkelser til deg',
    lead: 'Undersøkelser du er bedt om å svare på. Du bestemmer selv om du vil.',
    onlyYou: 'Bare du kan se denne siden.',
    none: 'Ingen undersøkelse venter på deg',
    noneText: 'Når noen ber deg om å være med på en, står den her.',
    home: (title, date) =>
      date ? `En undersøkelse spør hva du mener, til ${date}: ${title}` : `En undersøkelse spør hva du mener: ${title}`,
    homeMany: count => `${count} undersøkelser spør hva du mener`,
    code: 'Jeg har en kode på papir',
    waiting: 'Venter på deg',
    answered: 'Du har svart',
    answeredText: 'Takk. Svarene dine er levert.',
    until: date => `Åpen til og med ${date}`,
    pausedNow: 'Satt på pause akkurat nå',
    start: 'Gå til undersøkelsen',
    published: 'Det folk sa',
    publishedText: 'Resultater fra tidligere undersøkelser som alle som jobber her, kan lese.',
  },
  start: {
    onlyYou: 'Bare du kan se denne siden. Den sier ingenting om hva noen har svart.',
    parts: (n, minutes) => {
      const time = minutes === 1 ? 'omtrent ett minutt' : `omtrent ${minutes} minutter`
      return n === 1 ? `Én side, ${time}.` : `${n} korte sider, ${time} til sammen.`
    },
    resume:
      'Det du skriver, blir lagret side for side. Du kan stoppe når du vil, og komme tilbake hit for å fortsette. Faller nettet ut mens du lagrer, går du én side tilbake: Det du har valgt, står der fortsatt.',
    resumeNot:
      'Det du skriver, blir lagret side for side mens du svarer. Faller nettet ut mens du lagrer, går du én side tilbake: Det du har valgt, står der fortsatt.',
    finalAnonymous:
      'Når du har levert, kan ingen endre eller finne svarene dine, heller ikke du: Det er det som gjør dem anonyme.',
    finalOther: 'Du kan endre svarene dine til du leverer dem.',
    button: 'Begynn eller fortsett',
    answered: 'Du har svart på denne undersøkelsen',
    answeredText: 'Takk. Svarene dine er levert og kan ikke endres lenger.',
    notReady: 'Undersøkelsen gjøres klar. Prøv igjen om noen minutter.',
  },
  sheet: {
    blind: 'Denne siden vet ikke hvem du er.',
    notBlind: 'Ingen får se svar mens du skriver.',
    begin: 'Begynn',
    goOn: 'Fortsett der du slapp',
    part: (n, of) => `Del ${n} av ${of}`,
    progress: (n, of) => `${n} av ${of} deler er sett på`,
    next: 'Lagre og gå videre',
    back: 'Lagre og gå tilbake',
    toCheck: 'Lagre og se over svarene',
    optional: 'valgfritt',
    example: text => `For eksempel: ${text}`,
    places: most => `Skriv 1 ved det viktigste, så 2, og så videre${most > 0 ? `, opp til ${most}` : ''}.`,
    place: text => `Plass til: ${text}`,
    nothing: 'Ikke svart',
    writtenWarning: 'Ikke skriv navn eller noe annet som røper hvem du eller andre er.',
    broughtUp: n =>
      n === 1
        ? 'Det kom ett spørsmål til på denne siden på grunn av det du svarte.'
        : `Det kom ${n} spørsmål til på denne siden på grunn av det du svarte.`,
    begunElsewhere:
      'Noen begynte å svare et annet sted eller tidligere. Det som ble skrevet da, kan ikke leses her, og det du lagrer nå, erstatter det.',
    orElse: 'Eller',
    day: 'Dag',
    month: 'Måned',
    year: 'År',
  },
  check: {
    title: 'Se over svarene dine',
    back: 'Gå tilbake',
    lead: 'Ingenting blir levert før du trykker på knappen nederst.',
    change: 'Endre',
    notAnswered: 'Ikke besvart',
    missing: question => `Svar på «${question}» før du leverer`,
    handIn: 'Lever svarene mine',
    only: 'Du kan levere én gang.',
  },
  done: {
    title: 'Takk. Svarene dine er levert.',
    anonymous:
      'De er låst inn til undersøkelsen er stengt. Ingen kan finne ut hvilke som er dine, så ingen kan endre dem.',
    other: 'Resultatene kommer når undersøkelsen er stengt.',
    private: 'Du kan lukke denne siden.',
    intoPassport: 'Legg det du svarte om ferdighetene dine, inn i passet ditt',
    toStart: 'Tilbake til start nå',
  },
  intoPassport: {
    title: 'Fra undersøkelsen til passet',
    lead: 'Du har nettopp sagt hvor du står i noen ferdigheter. Hvis du vil, sier passet ditt det samme fra i dag. Svarene i undersøkelsen endres ikke.',
    onlyYou: 'Bare du kan se denne siden, og ingen får vite hva du velger her.',
    which: 'Hva vil du ha med i passet?',
    whichHint: 'Vi har krysset av for det passet ditt ikke sier noe om ennå. Endre som du vil.',
    now: sentence => `Passet ditt sier: ${sentence}`,
    notYet: 'Passet ditt sier ikke noe om dette ennå.',
    button: 'Legg dem inn',
    nothingChosen: 'Velg minst én, eller forlat siden',
    nothing: 'Det er ikke noe å legge inn',
    nothingText: 'Du svarte ikke på noe om en ferdighet som er i passet ditt.',
    same: 'Passet ditt sier det samme fra før.',
    toPassport: 'Gå til passet mitt',
    done: n =>
      plural('nb', n, {
        one: '# svar er lagt inn i passet. Si der hvor trygg du er, hvis du ikke har gjort det.',
        other: '# svar er lagt inn i passet. Si der hvor trygg du er, hvis du ikke har gjort det.',
      }),
  },
  state: {
    closedTitle: 'Denne undersøkelsen er stengt',
    closed: 'Den tar ikke imot flere svar. Ingenting som er levert, er tapt.',
    pausedTitle: 'Denne undersøkelsen er satt på pause',
    paused: 'Den fortsetter snart. Det du har lagret så langt, er tatt vare på. Prøv samme adresse igjen senere.',
    pausedForm:
      'Undersøkelsen ble satt på pause for et øyeblikk siden. Det du skrev, står her fortsatt: La siden være åpen, og lagre igjen senere.',
    expiredTitle: 'Denne siden har stått åpen for lenge',
    expired: 'Det du lagret, er tatt vare på. Gå tilbake til start for å fortsette.',
    pausedShared: 'Den fortsetter snart. Ta vare på lappen: Koden virker igjen da, fra begynnelsen.',
    expiredShared:
      'For at ingen andre skal se svarene dine, glemmes det som er påbegynt med kode, etter 20 minutter uten lagring. Koden er ikke brukt opp: Begynn på nytt med den.',
    closedForm:
      'Undersøkelsen ble stengt før denne siden ble lagret, så den kunne ikke tas imot. Det du skrev, står her fortsatt hvis du vil ta vare på det.',
    closedCheck: 'Undersøkelsen ble stengt før du leverte svarene dine, så de kunne ikke tas imot.',
    goneTitle: 'Det er ingen undersøkelse her nå',
    gone: 'Den kan ha blitt stengt siden du var her. Alt som var levert da, er telt med. Hvis du skrev inn adressen, se på den en gang til.',
  },
  code: {
    title: 'Svar på en undersøkelse med kode',
    lead: 'Koden står på lappen din. Den virker én gang, på telefon, nettbrett eller datamaskin.',
    label: 'Koden din',
    hint: 'Elleve bokstaver og tall, for eksempel 7K2M-9QXR-4TB. Store bokstaver og streker spiller ingen rolle.',
    button: 'Gå videre',
    empty: 'Skriv inn koden fra lappen din',
    wrong:
      'Denne koden stemmer ikke. Se på den igjen, bokstav for bokstav: Kodene våre har ikke O, I, L eller U, og ikke null',
    unknown: 'Vi kjenner ikke denne koden. Undersøkelsen kan være stengt, eller lappen er fra en annen virksomhet',
    used: 'Denne koden er brukt: Svarene er levert. Be om en ny lapp hvis det ikke var deg',
    pausedCode: 'Denne undersøkelsen er satt på pause. Ta vare på lappen, og prøv igjen senere',
    tooMany: time => `For mange koder er prøvd herfra. Prøv igjen etter ${time}`,
    noAccount: 'Du trenger ingen konto, og siden spør ikke hvem du er.',
  },
  topic: {
    title: 'En undersøkelse spør deg',
    because: 'Du får dette fordi virksomheten din ber deg være med på en undersøkelse.',
  },
}
