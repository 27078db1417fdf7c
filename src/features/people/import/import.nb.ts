import type { Words } from '#platform/i18n/index.ts'
import type { en } from './import.en.ts'

const utenLeder = 'Ta inn personen uten leder'
const ventetLeder = 'Vi ventet ansattnummeret, e-postadressen eller navnet til noen i filen.'

const changeFields: Words<typeof en>['changeFields'] = {
  name: 'Navn',
  employeeNumber: 'Ansattnummer',
  email: 'E-post',
  jobTitle: 'Stilling',
  grade: 'Stillingskategori',
  unit: 'Enhet',
  manager: 'Leder',
  fte: 'Stillingsandel',
  location: 'Arbeidssted',
  startedOn: 'Begynte',
  phone: 'Telefon',
}

const faults: Words<typeof en>['faults'] = {
  'row-long': {
    title: 'Rader med for mange celler',
    what: ({ count }) => `Raden har ${count} celler, flere enn overskriften.`,
    expected:
      'Vi ventet like mange celler som det er kolonner. Som regel er grunnen et komma eller semikolon i en tekst som ikke står i anførselstegn.',
    accept: 'Bruk de første cellene og se bort fra resten',
  },
  'name-missing': {
    title: 'Navn som mangler',
    what: () => 'Her står det ikke noe navn.',
    expected: 'Vi ventet navnet på en person.',
    accept: '',
    fix: 'Skriv navnet',
  },
  'identifier-missing': {
    title: 'Verken ansattnummer eller e-postadresse',
    what: ({ value }) => `${value} har verken ansattnummer eller e-postadresse.`,
    expected: 'Vi trenger ett av dem for å kjenne igjen personen neste gang.',
    accept: '',
    fix: 'Skriv et ansattnummer eller en e-postadresse',
  },
  'number-repeated': {
    title: 'Samme ansattnummer to ganger',
    what: ({ value, line, names }) =>
      `Ansattnummeret «${value}» står også på linje ${line}. Der tilhører det ${names}.`,
    expected: 'Vi ventet at hvert ansattnummer tilhører én person.',
    accept: 'Bruk denne raden i stedet for den andre',
    leaveOut: 'Bruk den andre raden og utelat denne',
    fix: 'Skriv et annet ansattnummer for denne raden',
  },
  'email-repeated': {
    title: 'Samme e-postadresse to ganger',
    what: ({ value, line, names }) => `Adressen «${value}» står også på linje ${line}. Der tilhører den ${names}.`,
    expected: 'Vi ventet at hver adresse tilhører én person.',
    accept: 'Ta inn personen uten denne adressen',
    fix: 'Skriv en annen adresse',
  },
  'email-bad': {
    title: 'E-postadresser vi ikke kunne lese',
    what: ({ value }) => `«${value}» ser ikke ut som en e-postadresse.`,
    expected: 'Vi ventet noe slikt som navn@eksempel.no.',
    accept: 'Ta inn personen uten denne adressen',
    fix: 'Skriv adressen',
  },
  'number-changed': {
    title: 'E-postadresser som hører til et annet ansattnummer',
    what: ({ value, first, second }) => `Her hos oss tilhører «${value}» ${first}, som har ansattnummeret ${second}.`,
    expected: 'Vi ventet samme ansattnummer, eller en adresse som ingen har.',
    accept: 'Det er samme person med nytt ansattnummer',
    fix: 'Det er en annen: Skriv en annen adresse',
  },
  'left-elsewhere': {
    title: 'Personer som har sluttet, ifølge identitetssystemet',
    what: ({ value }) => `${value} har sluttet. Det sier identitetssystemet.`,
    expected: 'Det avgjør hvem som jobber her. Hvis du ikke bestemmer noe annet, blir personen ikke hentet inn igjen.',
    accept: 'Hent personen inn igjen',
    leaveOut: 'Hopp over denne raden',
  },
  'said-elsewhere': {
    title: 'Opplysninger som identitetssystemet bestemmer over',
    what: ({ value, first }) =>
      `Filen sier ${value === '' ? 'ingenting' : `«${value}»`}, og identitetssystemet sier ${first === '' ? 'ingenting' : `«${first}»`}.`,
    expected: 'Hvis du ikke bestemmer noe annet, beholder vi det identitetssystemet sier.',
    accept: 'Bruk det som står i filen',
  },
  'email-taken': {
    title: 'E-postadresser som en annen har',
    what: ({ value, names }) => `Her hos oss tilhører «${value}» ${names}, som beholder den.`,
    expected: 'Vi ventet en adresse som ingen andre har.',
    accept: 'Ta inn personen uten denne adressen, eller med den vi har',
    fix: 'Skriv en annen adresse',
  },
  formula: {
    title: 'Celler som ligner formler',
    what: ({ value }) => `«${value}» ligner en formel fra et regneark.`,
    expected: 'Vi ventet vanlig tekst. Vi kjører aldri formler.',
    accept: 'Behold det som vanlig tekst',
    fix: 'Skriv hva det skal stå',
  },
  'control-characters': {
    title: 'Celler med tegn som ikke kan vises',
    what: ({ value }) => `I cellen sto det styretegn. Uten dem står det «${value}».`,
    expected: 'Vi ventet vanlig tekst.',
    accept: 'Bruk teksten uten dem',
    fix: 'Skriv hva det skal stå',
  },
  'lost-character': {
    title: 'Celler med en bokstav som har gått tapt',
    what: ({ value }) => `En bokstav gikk tapt i «${value}» før filen kom til oss.`,
    expected: 'Vi ventet at alle bokstaver kan leses. Det hjelper å lagre filen som «CSV UTF-8».',
    accept: 'Bruk teksten som den er',
    fix: 'Skriv hva det skal stå',
  },
  'too-long': {
    title: 'Celler som er for lange',
    what: ({ value }) => `Teksten er lengre enn vi kan ta vare på: «${value}».`,
    expected: 'Vi ventet høyst 200 tegn, og færre i numre og koder.',
    accept: 'Bruk begynnelsen',
    fix: 'Skriv en kortere tekst',
  },
  'row-short': {
    title: 'Rader med for få celler',
    what: ({ count }) => `Raden har bare ${count} celler.`,
    expected: 'Vi ventet like mange celler som det er kolonner.',
    accept: 'Regn cellene som mangler, som tomme',
  },
  'row-repeated': {
    title: 'Samme rad to ganger',
    what: ({ line }) => `Raden sier det samme som linje ${line}.`,
    expected: 'Vi ventet hver person én gang.',
    accept: 'Regn med personen én gang',
  },
  'post-vacant': {
    title: 'Ledige stillinger',
    what: ({ value }) => `Ingen har stillingen «${value}». En stilling uten en person blir ikke med.`,
    expected: 'Vi ventet navnet på en person.',
    accept: 'La dem som er under den, få neste leder oppover, hvis vi vet hvem det er',
    leaveOut: 'La dem som er under den, være uten leder inntil videre',
    fix: 'Skriv navnet på den som har stillingen',
  },
  'manager-missing': {
    title: 'Ledere vi ikke fant',
    what: ({ value }) => `Vi fant ikke personen «${value}».`,
    expected: ventetLeder,
    accept: utenLeder,
    fix: 'Skriv en annen leder',
  },
  'manager-ambiguous': {
    title: 'Ledere med et navn som flere har',
    what: ({ value, names }) => `Flere heter «${value}»: ${names}.`,
    expected: 'Vi ventet et ansattnummer eller en e-postadresse, som bare én har.',
    accept: utenLeder,
    fix: 'Skriv ansattnummeret eller e-postadressen til lederen',
  },
  'manager-nearly': {
    title: 'Ledere vi nesten fant',
    what: ({ value, names }) => `Ingen er «${value}». Det nærmeste er ${names}.`,
    expected: ventetLeder,
    accept: 'Bruk den nærmeste',
    fix: 'Skriv en annen leder',
  },
  'manager-self': {
    title: 'Personer som er sin egen leder',
    what: () => 'Personen er oppgitt som sin egen leder.',
    expected: 'Vi ventet en annen, eller ingen.',
    accept: utenLeder,
    fix: 'Skriv en annen leder',
  },
  'manager-cycle': {
    title: 'Personer som er ledere for hverandre i ring',
    what: ({ names }) => `Disse er ledere for hverandre i ring: ${names}.`,
    expected: 'Vi ventet at linjen ender hos noen på toppen.',
    accept: 'Ta inn den første av dem uten leder',
    leaveOut: 'Utelat den første av dem',
    fix: 'Skriv en annen leder for den første av dem',
  },
  'manager-left-out': {
    title: 'Ledere som er utelatt',
    what: ({ first, line, second }) =>
      second
        ? `Lederen ${first} på linje ${line} er utelatt. Den neste oppover er ${second}.`
        : `Lederen ${first} på linje ${line} er utelatt, og vi kjenner ingen over.`,
    expected: 'Vi ventet at lederen også blir med.',
    accept: 'La personen få den neste oppover som leder, eller ingen',
    fix: 'Skriv en annen leder',
  },
  'manager-placeholder': {
    title: 'Celler som sier at det ikke er noen leder',
    what: ({ value }) => `«${value}» står der det skulle stått en leder.`,
    expected: `${ventetLeder} En tom celle betyr ingen.`,
    accept: utenLeder,
    fix: 'Skriv lederen',
  },
  'several-roots': {
    title: 'Flere personer på toppen',
    what: ({ count, names }) => `${count} personer har ingen leder: ${names}.`,
    expected: 'Mange virksomheter har én person på toppen. Hos dere kan det godt være flere.',
    accept: 'Det stemmer',
  },
  'unit-missing': {
    title: 'Enheter som mangler',
    what: ({ value }) => `Vi vet ikke hvor ${value} jobber.`,
    expected: 'Vi ventet navnet på en enhet.',
    accept: 'Ta inn personen uten enhet',
    fix: 'Skriv enheten',
  },
  'unit-parent-unclear': {
    title: 'Enheter som ligger flere steder',
    what: ({ value, names }) => `«${value}» ligger under ${names}.`,
    expected: 'Vi ventet at hver enhet ligger under én annen.',
    accept: 'De er ulike enheter med samme navn',
    fix: 'Det er én enhet: Skriv enheten over den',
  },
  'unit-name-unclear': {
    title: 'Enhetskoder med flere navn',
    what: ({ value, names }) => `Koden «${value}» står for ${names}.`,
    expected: 'Vi ventet at hver kode står for én enhet.',
    accept: 'De er ulike enheter; se bort fra koden',
    fix: 'Det er én enhet: Skriv navnet',
  },
  'unit-code-unclear': {
    title: 'Enheter med flere koder',
    what: ({ value, names }) => `«${value}» har kodene ${names}.`,
    expected: 'Vi ventet at hver enhet har én kode.',
    accept: 'Det er én enhet; se bort fra kodene',
    fix: 'Skriv koden som gjelder',
  },
  'unit-cycle': {
    title: 'Enheter som ligger under hverandre i ring',
    what: ({ names }) => `Disse enhetene ligger under hverandre i ring: ${names}.`,
    expected: 'Vi ventet at linjen ender hos en enhet på toppen.',
    accept: 'Legg den første av dem øverst',
    fix: 'Skriv enheten over den første av dem',
  },
  'fte-bad': {
    title: 'Stillingsandeler vi ikke kunne lese',
    what: ({ value }) => `Vi kunne ikke lese «${value}» som en andel av full stilling.`,
    expected: 'Vi ventet et tall fra 0 til 1,5, for eksempel 0,8, eller en prosent.',
    accept: 'La det stå tomt',
    fix: 'Skriv tallet',
  },
  'date-bad': {
    title: 'Datoer vi ikke kunne lese',
    what: ({ value }) => `Vi kunne ikke lese «${value}» som en dato.`,
    expected: 'Vi ventet en dato som 22.11.2026, 22. november 2026 eller 2026-11-22.',
    accept: 'La det stå tomt',
    fix: 'Skriv datoen',
  },
  'maybe-same': {
    title: 'Personer som kanskje er her fra før',
    what: ({ value, names }) =>
      `I denne enheten er det allerede noen som heter ${value} (${names}), med et annet nummer og en annen adresse.`,
    expected: 'Hvis du ikke sier noe, regner vi dem som to personer.',
    accept: 'Det er samme person',
    fix: '',
  },
}

export const nb: Words<typeof en> = {
  fields: {
    ...changeFields,
    givenName: 'Fornavn',
    familyName: 'Etternavn',
    unitCode: 'Enhetskode',
    parentUnit: 'Enheten over',
    parentUnitCode: 'Koden til enheten over',
    unitPath: 'Hele rekken av enheter',
    unitLevel1: 'Enhet, nivå 1 (øverst)',
    unitLevel2: 'Enhet, nivå 2',
    unitLevel3: 'Enhet, nivå 3',
    unitLevel4: 'Enhet, nivå 4',
    unitLevel5: 'Enhet, nivå 5',
    unitLevel6: 'Enhet, nivå 6',
  },
  notUsed: 'Ikke bruk',
  sensitive: 'Vi lar denne kolonnen være: Vi har ikke bruk for den, og den angår ingen her.',
  changeFields,
  outcomes: { joins: 'Kommer til', returns: 'Kommer tilbake', changes: 'Endres', stays: 'Ingen endring' },
  faults,
  where: {
    file: 'Hele filen',
    line: line => `Linje ${line}`,
    cell: (line, column) => `Linje ${line}, kolonnen «${column}»`,
  },
  leaveOut: 'Utelat denne raden',
  forAll: count => `For alle ${count}`,
  asWeSuggest: 'Slik vi foreslår',
  suggested: what => `Slik vi foreslår: ${what}`,
  mappingProblems: {
    'name-not-mapped': 'Velg kolonnen med navnet',
    'identifier-not-mapped':
      'Velg kolonnen med ansattnummeret eller e-postadressen. Har filen ingen av dem, må du legge til en av dem og laste den opp på nytt',
    'field-twice': field => `Flere kolonner er satt til «${field}». Velg én`,
  },
  notes: {
    'invisible-removed': (cells, line) => `Usynlige tegn er tatt bort i ${cells}, først på linje ${line}.`,
    'spaces-tidied': (cells, line) =>
      `Overflødige mellomrom og linjeskift er ryddet i ${cells}, først på linje ${line}.`,
    'text-unwrapped': (cells, line) =>
      `Merker som et regneark hadde satt rundt en tekst, er tatt bort i ${cells}, først på linje ${line}.`,
    'zeros-kept': (cells, line) => `Nuller foran i ansattnumre er beholdt i ${cells}, først på linje ${line}.`,
    'zero-bytes-removed': (cells, line) => `Tomme byte er tatt bort i ${cells}, først på linje ${line}.`,
  },
  cells: { one: '# celle', other: '# celler' },
}
