import type { Locale } from '#platform/i18n/index.ts'

interface SupportStory {
  /** What a champion noted, and the area that it is about. */
  readonly notes: readonly (readonly [words: string, area: string])[]
  readonly questions: readonly string[]
  readonly answers: readonly string[]
  readonly thanks: readonly string[]
  readonly stories: readonly (readonly [title: string, words: string])[]
  readonly tryOuts: readonly {
    readonly title: string
    readonly about: string
    readonly questions: readonly string[]
    readonly whatCame?: string
    readonly said: readonly string[]
  }[]
  readonly basis: string
}

const en: SupportStory = {
  notes: [
    ['Sharing a file so that others can write in it', 'together'],
    ['A new phone, and where the rota is now', 'everyday-tools'],
    ['A mail that looked wrong: it was', 'safe'],
    ['Passkey instead of the long password', 'safe'],
    ['Sums that would not add up', 'data'],
    ['Sound in a video call', 'together'],
    ['Finding the guidance on the intranet', 'information'],
    ['A poster that a screen reader can read', 'content'],
    ['Calendar of the whole team on one page', 'everyday-tools'],
  ],
  questions: [
    'How do I see who changed something in our shared list?',
    'The tablet turns the page by itself. What have I pressed?',
    'Can I dictate my notes instead of typing them?',
    'How do I find a mail from last spring?',
    'Who may see a folder that I share?',
  ],
  answers: [
    'Open “Version history” under the file’s name. I can show you on Thursday after lunch.',
    'Hold the corner lock for a moment. If it comes back, come by: I am in on Tuesdays.',
    'Yes: the microphone beside the keyboard. It works better than you think, even with our accent.',
  ],
  thanks: [
    'Two minutes with you saved me an afternoon.',
    'You did not once say “it is easy”. Thank you for that.',
    'The whole night shift uses your trick now.',
  ],
  stories: [
    [
      'The rota that everybody can read',
      'Our rota was a photo of a whiteboard. We tried three ways: a spreadsheet nobody opened, a message that got lost, and at last one shared page with big letters. It took an hour to make and two weeks until nobody rang any more. What helped most was that the cook wrote in it first.',
    ],
    [
      'Ten minutes before the meeting',
      'I sit in our canteen ten minutes before the weekly meeting and do nothing. The first weeks nobody came. Then somebody asked about sound, and now there is always one question. Small questions, but they stop being big ones.',
    ],
  ],
  tryOuts: [
    {
      title: 'The new form to book a room',
      about:
        'Book a room twice: once at your desk, once on a phone. It takes ten minutes. We change what most of you stumble over.',
      questions: ['Where did you hesitate?', 'What would your team miss?'],
      said: ['The date field on the phone', 'To see who has the room before us', 'Nothing, it was quick'],
    },
    {
      title: 'Signing in without a password on shared tablets',
      about: 'Sign in with the card for one shift.',
      questions: ['Would the night shift use it?'],
      whatCame:
        'Thank you for a shift each with it. The card is read faster now, and nobody is signed out in the middle of a note any more. It comes to all homes in spring.',
      said: ['Yes, if it lets me finish my note', 'With gloves on it is a blessing'],
    },
  ],
  basis: 'IT desk’s yearly report: cost of a first-line ticket',
}

const nb: SupportStory = {
  notes: [
    ['Dele en fil så andre kan skrive i den', 'together'],
    ['Ny telefon, og hvor turnusen er nå', 'everyday-tools'],
    ['En e-post som så feil ut: det var den også', 'safe'],
    ['Passnøkkel i stedet for det lange passordet', 'safe'],
    ['Summer som ikke stemte', 'data'],
    ['Lyd i et nettmøte', 'together'],
    ['Finne rutinen på intranettet', 'information'],
    ['En plakat som skjermleseren kan lese', 'content'],
    ['Kalenderen til hele teamet på én side', 'everyday-tools'],
  ],
  questions: [
    'Hvordan ser jeg hvem som har endret noe i felleslisten vår?',
    'Nettbrettet snur siden av seg selv. Hva har jeg trykket på?',
    'Kan jeg snakke inn notatene i stedet for å skrive?',
    'Hvordan finner jeg en e-post fra i vår?',
    'Hvem kan se en mappe jeg deler?',
  ],
  answers: [
    'Åpne «Versjonslogg» under filnavnet. Jeg kan vise deg på torsdag etter lunsj.',
    'Hold inne låsen i hjørnet litt. Kommer det tilbake, så stikk innom: jeg er her på tirsdager.',
    'Ja: mikrofonen ved siden av tastaturet. Den er bedre enn du tror, også med dialekt.',
  ],
  thanks: [
    'To minutter med deg sparte meg for en ettermiddag.',
    'Du sa ikke én gang at «det er lett». Takk for det.',
    'Hele nattevakten bruker trikset ditt nå.',
  ],
  stories: [
    [
      'Turnusen alle kan lese',
      'Turnusen vår var et bilde av en tavle. Vi prøvde tre måter: et regneark ingen åpnet, en melding som ble borte, og til slutt én delt side med store bokstaver. Den tok en time å lage, og etter to uker ringte ingen lenger. Det som hjalp mest, var at kokken skrev i den først.',
    ],
    [
      'Ti minutter før møtet',
      'Jeg sitter i kantina ti minutter før ukemøtet og gjør ingenting. De første ukene kom ingen. Så spurte noen om lyd, og nå er det alltid ett spørsmål. Små spørsmål, men de slutter å bli store.',
    ],
  ],
  tryOuts: [
    {
      title: 'Det nye skjemaet for å bestille rom',
      about:
        'Bestill et rom to ganger: én gang ved pulten, én gang på telefonen. Det tar ti minutter. Vi endrer det flest snubler i.',
      questions: ['Hvor nølte du?', 'Hva ville teamet ditt savne?'],
      said: ['Datofeltet på telefonen', 'Å se hvem som har rommet før oss', 'Ingenting, det gikk fort'],
    },
    {
      title: 'Logge inn uten passord på felles nettbrett',
      about: 'Logg inn med kortet i én vakt.',
      questions: ['Ville nattevakten brukt det?'],
      whatCame:
        'Takk for at dere prøvde det en vakt hver. Kortet leses raskere nå, og ingen blir logget ut midt i et notat lenger. Det kommer til alle bofellesskap til våren.',
      said: ['Ja, hvis jeg får gjøre ferdig notatet', 'Med hansker på er det en velsignelse'],
    },
  ],
  basis: 'Årsrapport fra IT-hjelpen: kostnad for en henvendelse i førstelinjen',
}

export const supportStory = (locale: Locale): SupportStory => ({ en, nb })[locale]
