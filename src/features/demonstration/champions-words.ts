import type { Locale } from '#platform/i18n/index.ts'

interface ChampionWords {
  readonly helps: readonly string[]
  readonly because: readonly string[]
  readonly reason: string
  readonly cohorts: readonly ((year: number) => string)[]
}

const en: ChampionWords = {
  helps: [
    'Shared calendars, booking rooms, and finding the meeting you are late for.',
    'First steps on the tablet. I have made every mistake already, so take your time.',
    'Passwords, the second step when signing in, and spotting a mail that is not what it says.',
    'Spreadsheets: sums, sorting, and why it says #REF.',
    'Writing so that people read it, and making a document that a screen reader can read aloud.',
    'Video calls: sound, sharing the screen, and getting twelve people to agree.',
    'Scanning with the phone, naming files so that you find them again, sharing with the right people.',
    'Large print, dark mode, voice typing. Ask me how to set things up for your eyes and hands.',
    'I am good at “I have no idea where to start”. We look for it together.',
  ],
  because: [
    'She explained the new rota system to all of us, twice, and was never once impatient.',
    'He is who we all ask anyway. He might as well have time for it.',
    'They notice who is stuck before anybody says so.',
  ],
  reason: 'Two of us are on leave until the end of the month. Please ask again in January.',
  cohorts: [year => `Autumn ${year}`, year => `Spring ${year}`],
}

const nb: ChampionWords = {
  helps: [
    'Delte kalendere, booking av rom og å finne møtet du er sen til.',
    'De første stegene på nettbrettet. Jeg har gjort alle feilene selv, så ta deg tid.',
    'Passord, totrinnsinnlogging og å kjenne igjen en e-post som ikke er det den gir seg ut for.',
    'Regneark: summer, sortering og hvorfor det står #REF.',
    'Å skrive så folk leser det, og å lage dokumenter som en skjermleser kan lese høyt.',
    'Videomøter: lyd, deling av skjerm og å få tolv stykker til å bli enige.',
    'Skanning med mobilen, filnavn du finner igjen, og deling med de rette.',
    'Stor skrift, mørk visning, diktering. Spør meg om oppsett som passer øynene og hendene dine.',
    'Jeg er god på «jeg aner ikke hvor jeg skal begynne». Vi leter sammen.',
  ],
  because: [
    'Hun forklarte den nye turnusen for oss alle, to ganger, og var aldri utålmodig.',
    'Det er ham vi spør uansett. Da kan han like gjerne få tid til det.',
    'Ser hvem som står fast, før noen har sagt det.',
  ],
  reason: 'To av oss har permisjon ut måneden. Spør gjerne igjen i januar.',
  cohorts: [year => `Høsten ${year}`, year => `Våren ${year}`],
}

/** What invented champions and their colleagues write. */
export const championWords = (locale: Locale): ChampionWords => ({ en, nb })[locale]
