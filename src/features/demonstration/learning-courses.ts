import type { ResourceKind } from '#features/learning/index.ts'
import type { Locale } from '#platform/i18n/index.ts'

interface Course {
  readonly kind: ResourceKind
  readonly title: string
  readonly summary: string
  readonly forWhom: string
  readonly minutes: number
  readonly price: number | undefined
  readonly provider: string
  readonly address: string | undefined
  readonly skills: readonly (readonly [skill: string, from: number, to: number])[]
}

const inHouse = { price: 0, address: undefined } as const

/** Invented courses and meetings beside the cards. */
export const learningCourses: Readonly<Record<Locale, readonly Course[]>> = {
  en: [
    {
      ...{ ...inHouse, kind: 'shadowing', minutes: 120, provider: 'Contact centre', skills: [['user-needs', 2, 3]] },
      title: 'Two hours beside the phones',
      summary: 'Sit with a colleague who answers residents, and hear what our pages leave open.',
      forWhom: 'Anybody who writes or builds for residents',
    },
    {
      ...{ ...inHouse, kind: 'drop-in', minutes: 60, provider: 'Digital champions', skills: [['get-unstuck', 1, 3]] },
      title: 'Tuesday drop-in at the library',
      summary: 'Bring what you are stuck with. Tea, a champion, and no slides.',
      forWhom: 'Everybody',
    },
    {
      ...{
        kind: 'course',
        minutes: 390,
        price: 85,
        provider: 'County college',
        address: 'https://example.org/spreadsheets',
      },
      skills: [
        ['spreadsheets', 2, 4],
        ['read-figures', 2, 3],
      ],
      title: 'Spreadsheets from the beginning',
      summary: 'A day of small exercises with your own lists, from sorting to charts.',
      forWhom: 'Those who keep lists for a team',
    },
    {
      ...{ ...inHouse, kind: 'buddy', minutes: 180, provider: 'Programme team', skills: [['online-meetings', 1, 3]] },
      title: 'A buddy for your first online meetings',
      summary: 'Somebody joins ten minutes early with you, three times.',
      forWhom: 'Those who rarely sit at a desk',
    },
    {
      ...{ ...inHouse, kind: 'try', minutes: 15, provider: '', skills: [['improve-a-task', 2, 3]] },
      title: 'One meeting without slides',
      summary: 'Send a page the day before, and use the time for talking.',
      forWhom: 'Those who call meetings',
    },
    {
      ...{
        kind: 'video',
        minutes: 12,
        price: 0,
        provider: 'Health and safety',
        address: 'https://example.org/phishing-film',
      },
      skills: [['spot-fraud', 1, 3]],
      title: 'The parcel that never was',
      summary: 'A true story from our own post room, in twelve minutes.',
      forWhom: 'Everybody',
    },
  ],
  nb: [
    {
      ...{ ...inHouse, kind: 'shadowing', minutes: 120, provider: 'Innbyggertorget', skills: [['user-needs', 2, 3]] },
      title: 'To timer på innbyggertorget',
      summary: 'Sitt sammen med en kollega som svarer innbyggerne, og hør hva sidene våre ikke forklarer.',
      forWhom: 'Alle som skriver eller lager noe for innbyggere',
    },
    {
      ...{ ...inHouse, kind: 'drop-in', minutes: 60, provider: 'Digitale veiledere', skills: [['get-unstuck', 1, 3]] },
      title: 'Åpen hjelp på biblioteket hver tirsdag',
      summary: 'Ta med det du står fast i. Kaffe, en veileder og ingen lysbilder.',
      forWhom: 'Alle',
    },
    {
      ...{
        kind: 'course',
        minutes: 390,
        price: 950,
        provider: 'Fylkesskolen',
        address: 'https://example.org/regneark',
      },
      skills: [
        ['spreadsheets', 2, 4],
        ['read-figures', 2, 3],
      ],
      title: 'Regneark fra bunnen av',
      summary: 'En dag med små øvelser på dine egne lister, fra sortering til diagram.',
      forWhom: 'De som holder lister for en avdeling',
    },
    {
      ...{ ...inHouse, kind: 'buddy', minutes: 180, provider: 'Programteamet', skills: [['online-meetings', 1, 3]] },
      title: 'En fadder til de første nettmøtene',
      summary: 'Noen logger på ti minutter før sammen med deg, tre ganger.',
      forWhom: 'De som sjelden sitter ved en pult',
    },
    {
      ...{ ...inHouse, kind: 'try', minutes: 15, provider: '', skills: [['improve-a-task', 2, 3]] },
      title: 'Ett møte uten lysbilder',
      summary: 'Send én side dagen før, og bruk tida på å snakke sammen.',
      forWhom: 'De som kaller inn til møter',
    },
    {
      ...{ kind: 'video', minutes: 12, price: 0, provider: 'HMS', address: 'https://example.org/pakken' },
      skills: [['spot-fraud', 1, 3]],
      title: 'Pakken som ikke fantes',
      summary: 'En sann historie fra vårt eget postmottak, på tolv minutter.',
      forWhom: 'Alle',
    },
  ],
}

interface Said {
  readonly reason: string
  readonly lines: readonly string[]
  readonly suggestion: Course
  readonly suggestionWhy: string
}

export const learningSaid: Readonly<Record<Locale, Said>> = {
  en: {
    reason: 'Three of us got a call from a false bank last month. It helps if everybody knows the four steps.',
    lines: [
      'I used it the same day.',
      'Short, and it says what to do.',
      'I showed it to the whole night team.',
      'Good for a coffee break.',
    ],
    suggestion: {
      ...{ kind: 'article', minutes: 10, price: 0, provider: '', forWhom: '', skills: [['open-data', 1, 3]] },
      ...{ address: 'https://example.org/maps', title: 'Maps from open data in ten minutes', summary: '' },
    },
    suggestionWhy: 'I made the map of playgrounds with it. Nobody needs to install anything.',
  },
  nb: {
    reason: 'Tre av oss ble oppringt av en falsk bank i forrige måned. Det hjelper om alle kan de fire stegene.',
    lines: [
      'Jeg brukte det samme dag.',
      'Kort, og sier hva du skal gjøre.',
      'Jeg viste det til hele nattevakta.',
      'Fint til en kaffepause.',
    ],
    suggestion: {
      ...{ kind: 'article', minutes: 10, price: 0, provider: '', forWhom: '', skills: [['open-data', 1, 3]] },
      ...{ address: 'https://example.org/kart', title: 'Kart fra åpne data på ti minutter', summary: '' },
    },
    suggestionWhy: 'Jeg laget lekeplasskartet med det. Ingen trenger å installere noe.',
  },
}
