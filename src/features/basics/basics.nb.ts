import { plural, type Words } from '#platform/i18n/index.ts'
import type { en } from './basics.en.ts'

const number = (count: number, one: string, other: string) => plural('nb', count, { one, other })

export const nb: Words<typeof en> = {
  nav: 'Alle på grunnivå',
  programme: 'Enhetene på grunnivå',
  counts: (minimum: number) => `Bare antall. Grupper under ${minimum} er skjult.`,
  organisation: {
    title: 'Alle på grunnivå',
    lead: 'Så langt har vi kommet med de digitale grunnferdighetene. Ingen blir rangert, og ingen får se andres svar.',
    atBasicLabel: 'av dem som er regnet med, er på grunnivå',
    atBasicHidden: 'er på grunnivå: vises ikke ennå',
    takenPartLabel: 'har tatt det digitale passet',
    belowLabel: 'er ikke der ennå, og det er en begynnelse',
    of: (count: string, of: string) => `${count} av ${of} personer`,
    ofAnswers: (count: string, of: string) => `${count} av ${of} regnet med`,
    countedPeople: (count: number) => number(count, '# person', '# personer'),
    answers: (of: number) => number(of, 'av # person regnet med', 'av # personer regnet med'),
    counted: (of: number) => number(of, '# person regnet med', '# personer regnet med'),
    differ:
      'Vi regner med dem vi vet resultatet for. Tallene kan være ulike: De som har sluttet, er fortsatt med i tidligere måneder, og små grupper vises bare sammen med andre.',
    source: (date: string) => `digitale pass, ${date}`,
    sourcePlain: 'digitale pass fullført til da',
    trendTitle: 'Andel på grunnivå, måned for måned',
    trendSummary: (from: string, to: string, last: string) =>
      `Fra ${from} til ${to}. Sist: ${last} av dem som er regnet med, er på grunnivå.`,
    takenTitle: 'Andel som har deltatt, måned for måned',
    takenSummary: (from: string, to: string, last: string) => `Fra ${from} til ${to}. Sist: ${last} har deltatt.`,
    hidden: (minimum: number) => `Grupper under ${minimum} er skjult, og det samme er alt som ville røpe dem.`,
    whatIsBasic: 'Hva «på grunnivå» betyr',
    whatIsBasicText:
      'Hver ferdighet i Digitale grunnferdigheter har et nivå som alle bør nå. Den som har nådd det i alle, er på grunnivå. Tallene bygger på det folk sier om seg selv når de fullfører passet.',
    read: 'Les ferdighetene og nivåene',
    myPassport: 'Gå til passet mitt',
    team: 'Se teamet mitt samlet',
    units: 'Se enhetene',
    none: 'Ingen tall ennå',
    noneText: 'De første tallene blir talt opp den første dagen i en måned. Ditt eget pass er her allerede.',
    noneProgramme: 'Tell opp de første tallene nå. De blir stående som de er, og nye kommer hver måned.',
    rangeAtLeast: (value: string) => `${value} eller flere`,
    rangeAtMost: (value: string) => `${value} eller færre`,
    rangeBetween: (from: string, to: string) => `${from} til ${to}`,
  },
  units: {
    title: 'Enhetene på grunnivå',
    lead: 'Deltatt og på grunnivå, enhet for enhet med alt under. For å se hvor det trengs hjelp, ikke for å sammenligne folk.',
    under: (name: string) => `Enheter under ${name}`,
    wave: 'Tall fra',
    show: 'Vis',
    sort: 'sortert etter',
    sortName: 'navn',
    sortTaken: 'deltatt',
    sortBasic: 'andel på grunnivå',
    filter: 'Velg tall og rekkefølge',
    unit: 'Enhet',
    people: 'Personer',
    takenPart: 'Deltatt',
    shareOf: (share: string, of: string) => `${share} av ${of} regnet med`,
    atBasic: 'På grunnivå',
    below: 'Ikke ennå',
    shareAtBasic: 'Andel på grunnivå',
    unitsBelow: 'Se enhetene under',
    download: 'Last ned som CSV',
    fileName: (date: string) => `grunniva-${date}.csv`,
    count: 'Tell opp nye tall nå',
    countHint: (days: number) =>
      number(
        days,
        'Det går minst en uke mellom tallene. Nye kan telles opp om # dag.',
        'Det går minst en uke mellom tallene. Nye kan telles opp om # dager.',
      ),
    counted: 'De nye tallene er talt opp.',
    alreadyCounted: 'Tallene for i dag er her allerede. Ingenting er endret.',
    tooSoon: 'Det går minst en uke mellom tallene, så ingenting ble talt opp.',
    trend: (name: string) => `${name}: andel på grunnivå, måned for måned`,
    noneBelow: 'Det er ingen enheter under denne.',
    caption: 'Deltatt og på grunnivå etter enhet',
    addUp: 'Hvorfor tall ikke alltid går opp',
    addUpText:
      'Når en enhet lenger nede er skjult, regnes de få personene der med ett nivå høyere, slik at ingen kan pekes ut. «På grunnivå» og «ikke ennå» kan da til sammen bli mindre enn «deltatt».',
    asOf: (date: string) => `per ${date}`,
    hiddenLegend: 'Hva ordene i tabellen betyr',
    wide: 'Bla sidelengs for å se alle kolonnene',
  },
  team: {
    title: 'Teamet mitt på grunnivå',
    lead: 'Du, alle som har deg som leder, og alle under dem, samlet.',
    hiddenTitle: 'Vises ikke',
    hiddenAdvice:
      'Du kan hjelpe likevel: Gi alle en time til å ta passet, og spør hva som ville gjort arbeidet enklere.',
    noneYet: 'Det er ikke talt opp noen tall etter at du fikk teamet. De kommer den første dagen i en måned.',
    champions: 'Finn en digital veileder',
    people: (count: number) => number(count, '# person i teamet', '# personer i teamet'),
  },
  hidden: {
    small: 'for få personer',
    'protects-others': 'regnet med i en større enhet',
    'changed-too-little': 'for få av dem som ble regnet med, er igjen',
  },
  hiddenLong: {
    small: (minimum: number) =>
      `Det er færre enn ${minimum} personer her. Et tall for så få kunne røpe hvem som er hvem.`,
    'protects-others': () =>
      'De som er her, regnes sammen med andre i en større enhet. Et eget tall ville latt noen regne ut en mindre gruppe ved å trekke fra.',
    'changed-too-little': () =>
      'For få av dem som en gang ble regnet med her, er igjen, og for få har kommet til. Forskjellen ville røpet noe om dem.',
  },
  audit: { 'basics.wave-taken': 'Talte opp hvor mange som er på grunnivå' },
}
