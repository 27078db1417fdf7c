import type { EventContent } from '#features/events/index.ts'
import type { Locale } from '#platform/i18n/index.ts'

/** One event of the invented season; times count in days from today and hours from midnight UTC. */
export interface EventStory {
  /** Repeats share it. */
  readonly key: string
  readonly kind: EventContent['kind']
  readonly title: string
  readonly summary: string
  readonly about: string
  readonly skills: readonly string[]
  readonly days: number
  readonly at: number
  readonly hours: number
  readonly place: string
  readonly link?: string
  readonly access: string
  readonly people: number
  readonly capacity?: number
  readonly minimum?: number
  readonly booking?: EventContent['booking']
  readonly slots?: number
  readonly noDate?: true
  readonly isPublic?: true
  readonly speaker?: string
  readonly managerRule?: EventContent['managerRule']
  readonly needs: string
  readonly said: readonly string[]
  readonly kit?: {
    readonly minutes: number
    readonly plan: string
    readonly exercises: string
    readonly advice: string
  }
}

interface Texts {
  readonly title: string
  readonly summary: string
  readonly about: string
}

interface Season {
  readonly files: Texts
  readonly mails: Texts
  readonly showing: Texts
  readonly dropIn: Texts
  readonly surgery: Texts
  readonly talk: Texts
  readonly formulas: Texts
  readonly rooms: readonly [string, string, string]
  readonly access: string
  readonly speaker: string
  readonly needs: string
  readonly said: readonly string[]
  readonly kit: { readonly plan: string; readonly exercises: string; readonly advice: string }
}

const seasons: Readonly<Record<Locale, Season>> = {
  en: {
    files: {
      title: 'Share a file so that the right people can open it',
      summary: 'Bring one file of your own and leave with it shared properly.',
      about:
        'We look at who can open a link, how to take it back, and what to do when somebody says “I cannot open it”.',
    },
    mails: {
      title: 'Is this mail what it says it is?',
      summary: 'Ten real mails, some of them false. We find out together which.',
      about: 'No names of anybody who clicked. Everybody has clicked once.',
    },
    showing: {
      title: 'Show-and-tell: what we tried this month',
      summary: 'Three colleagues, ten minutes each, with what went wrong as well.',
      about: 'Housing shows a form that saves two phone calls. Libraries show a calendar. Then cake.',
    },
    dropIn: {
      title: 'Drop-in: bring your own device and your question',
      summary: 'No booking. No question is too small.',
      about: 'Two champions sit at the table by the window.',
    },
    surgery: {
      title: 'Half an hour for your own question',
      summary: 'One champion, one question, half an hour.',
      about: 'Bring what you are working on. We look at it together and you do the typing.',
    },
    talk: {
      title: 'What artificial intelligence is good for here, and what it is not',
      summary: 'A talk with time for questions, also online.',
      about: 'Plain words, examples from councils, and what we do not put into it.',
    },
    formulas: {
      title: 'Formulas without fear',
      summary: 'From adding up a column to letting the sheet do it.',
      about: 'For everybody who types numbers twice.',
    },
    rooms: ['Moor Room, Town Hall', 'Central Library, ground floor', 'Canteen'],
    access: 'Step-free, hearing loop, quiet room next door',
    speaker: 'A colleague from the neighbouring council',
    needs: 'Large print, please',
    said: [
      'The exercise with my own file',
      'Slower in the second half',
      'Keep the cake',
      'More time to try it ourselves',
    ],
    kit: {
      plan: '0:00 Ask who has ever sent the wrong file. Begin with yourself.\n0:05 Everybody opens one file of their own.\n0:15 Share it with the neighbour. Take it back.\n0:25 What will you do tomorrow?',
      exercises:
        'Share one file with one colleague so that they can read it and not change it. Then look who else can open it.',
      advice: 'Print the four steps: not everybody has a second screen.',
    },
  },
  nb: {
    files: {
      title: 'Del en fil slik at de rette får åpnet den',
      summary: 'Ta med en fil du jobber med, og gå hjem med den delt riktig.',
      about:
        'Vi ser på hvem som kan åpne en lenke, hvordan du tar den tilbake, og hva du gjør når noen ikke får den opp.',
    },
    mails: {
      title: 'Er e-posten det den sier den er?',
      summary: 'Ti ekte e-poster, noen av dem falske. Sammen finner vi ut hvilke.',
      about: 'Ingen navn på noen som har trykket. Alle har trykket én gang.',
    },
    showing: {
      title: 'Vis og fortell: det vi prøvde denne måneden',
      summary: 'Tre kolleger, ti minutter hver, også om det som gikk galt.',
      about: 'Boligkontoret viser et skjema som sparer to telefoner. Biblioteket viser en kalender. Så er det kake.',
    },
    dropIn: {
      title: 'Åpen hjelp: ta med det du har, og det du lurer på',
      summary: 'Ingen påmelding. Ingen spørsmål er for små.',
      about: 'To digitale veiledere sitter ved bordet ved vinduet.',
    },
    surgery: {
      title: 'En halvtime til ditt eget spørsmål',
      summary: 'Én veileder, ett spørsmål, en halvtime.',
      about: 'Ta med det du holder på med. Vi ser på det sammen, og det er du som skriver.',
    },
    talk: {
      title: 'Hva kunstig intelligens er god for hos oss, og hva den ikke er god for',
      summary: 'Et foredrag med tid til spørsmål, også på nett.',
      about: 'Vanlige ord, eksempler fra kommuner, og hva vi ikke legger inn i den.',
    },
    formulas: {
      title: 'Formler uten frykt',
      summary: 'Fra å legge sammen en kolonne til å la arket gjøre det.',
      about: 'For alle som skriver tall to ganger.',
    },
    rooms: ['Fjordsalen, rådhuset', 'Hovedbiblioteket, første etasje', 'Kantina'],
    access: 'Trinnfri inngang, teleslynge, stille rom ved siden av',
    speaker: 'En kollega fra nabokommunen',
    needs: 'Stor skrift, takk',
    said: ['Øvelsen med min egen fil', 'Litt roligere i andre halvdel', 'Behold kaka', 'Mer tid til å prøve selv'],
    kit: {
      plan: '0:00 Spør hvem som har sendt feil fil noen gang. Begynn med deg selv.\n0:05 Alle åpner en egen fil.\n0:15 Del den med naboen. Ta den tilbake.\n0:25 Hva gjør du i morgen?',
      exercises:
        'Del én fil med én kollega slik at hun kan lese den, men ikke endre den. Se så hvem andre som kan åpne den.',
      advice: 'Skriv ut de fire stegene. Ikke alle har to skjermer.',
    },
  },
}

/** The season in the language of the house: what was, what is coming, and what waits for a date. */
export function eventStories(locale: Locale): readonly EventStory[] {
  const s = seasons[locale]
  const [hall, library, canteen] = s.rooms
  const same = { access: s.access, needs: '', said: [] as readonly string[] }
  const link = 'https://meet.example/open'
  const kit = { ...s.kit, minutes: 30 }
  const files = {
    ...same,
    ...s.files,
    key: 'files',
    kind: 'workshop',
    skills: ['files', 'shared-documents'],
    place: hall,
  } as const
  const mails = { ...same, ...s.mails, key: 'mails', kind: 'workshop', skills: ['spot-fraud'], place: library } as const
  return [
    { ...files, days: -50, at: 12, hours: 1.5, people: 14, capacity: 16, said: s.said, kit },
    { ...mails, days: -35, at: 9, hours: 1, people: 22, capacity: 25, said: s.said.slice(1) },
    {
      ...same,
      ...s.showing,
      key: 'showing',
      kind: 'show-and-tell',
      skills: [],
      place: canteen,
      days: -12,
      at: 12,
      hours: 1,
      people: 31,
      said: s.said.slice(2),
    },
    { ...files, days: 6, at: 12, hours: 1.5, people: 15, capacity: 12, managerRule: 'informed', needs: s.needs },
    {
      ...same,
      ...s.dropIn,
      key: 'drop-in',
      kind: 'drop-in',
      skills: ['files', 'sign-in', 'get-unstuck'],
      place: library,
      days: 3,
      at: 8,
      hours: 2,
      people: 0,
      booking: 'walk-in',
      isPublic: true,
    },
    {
      ...same,
      ...s.surgery,
      key: 'surgery',
      kind: 'surgery',
      skills: ['sign-in'],
      place: library,
      days: 5,
      at: 11,
      hours: 0.5,
      slots: 4,
      people: 0,
    },
    {
      ...same,
      ...s.talk,
      key: 'talk',
      kind: 'seminar',
      skills: [],
      place: hall,
      link,
      speaker: s.speaker,
      days: 16,
      at: 13,
      hours: 1,
      people: 40,
      isPublic: true,
    },
    { ...mails, days: 27, at: 9, hours: 1, people: 8, capacity: 25, minimum: 12, managerRule: 'asked' },
    {
      ...same,
      ...s.formulas,
      key: 'formulas',
      kind: 'workshop',
      skills: ['spreadsheets'],
      place: '',
      days: 0,
      at: 9,
      hours: 1,
      people: 26,
      noDate: true,
    },
  ]
}

interface RefresherStory {
  readonly title: string
  readonly why: string
  readonly words: string
  readonly statement: string
}

export const refresherStories: Readonly<Record<Locale, RefresherStory>> = {
  en: {
    title: 'Mails that look wrong',
    why: 'Most break-ins begin with one mail on a busy morning.',
    words:
      'Stop: a mail that hurries you wants something.\n\nLook: who sent it, and where does the link lead?\n\nAsk: call the IT desk before you press anything. Nobody minds a call too many.',
    statement: 'I know whom to call when a mail looks wrong, and that nobody will blame me.',
  },
  nb: {
    title: 'E-post som virker gal',
    why: 'De fleste innbrudd begynner med én e-post på en travel morgen.',
    words:
      'Stopp: En e-post som haster med deg, vil noe.\n\nSe: Hvem har sendt den, og hvor fører lenken?\n\nSpør: Ring IT-hjelpen før du trykker på noe. Ingen har noe imot én telefon for mye.',
    statement: 'Jeg vet hvem jeg ringer når en e-post virker gal, og at ingen gir meg skylda.',
  },
}
