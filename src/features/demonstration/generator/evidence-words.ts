import type { Locale } from '#platform/i18n/index.ts'

type Said = Readonly<Record<Locale, string>>

export interface InventedEvidence {
  readonly key: string
  readonly whose: 'planner' | 'carer' | 'programme-lead'
  readonly kind: 'note' | 'link' | 'file' | 'learning' | 'help' | 'event'
  readonly skills: readonly string[]
  readonly daysAgo: number
  readonly title: Said
  readonly did?: Said
  readonly happened?: Said
  readonly next?: Said
  readonly address?: string
  /** A small file of plain text, with its name. */
  readonly file?: { readonly name: Said; readonly text: Said }
}

/** Evidence of every kind, as people write it. */
export const inventedEvidence: readonly InventedEvidence[] = [
  {
    key: 'shared-folder',
    whose: 'planner',
    kind: 'note',
    skills: ['files'],
    daysAgo: 48,
    title: { en: 'One folder for every application', nb: 'Én mappe for hver sak' },
    did: {
      en: 'I moved 140 applications from four inboxes into one shared folder, and wrote down how we name things.',
      nb: 'Jeg flyttet 140 saker fra fire innbokser til én felles mappe, og skrev ned hvordan vi navngir ting.',
    },
    happened: {
      en: 'Nobody asks me where a drawing is any more, and two colleagues use the same names now.',
      nb: 'Ingen spør meg hvor en tegning er lenger, og to kolleger bruker de samme navnene nå.',
    },
    next: {
      en: 'I would ask the front desk first: they needed the folder too.',
      nb: 'Jeg ville spurt servicetorget først. De trengte også mappen.',
    },
  },
  {
    key: 'consultation',
    whose: 'planner',
    kind: 'link',
    skills: ['user-needs', 'plain-language'],
    daysAgo: 30,
    title: { en: 'Page about the consultation on the square', nb: 'Siden om høringen om torget' },
    did: {
      en: 'I asked eleven people what they did not understand, and wrote the page anew with their words.',
      nb: 'Jeg spurte elleve folk hva de ikke forsto, og skrev siden på nytt med deres ord.',
    },
    address: 'https://example.org/consultation/market-square',
  },
  {
    key: 'checklist',
    whose: 'planner',
    kind: 'file',
    skills: ['spot-fraud'],
    daysAgo: 26,
    title: { en: 'Checklist for strange e-mails', nb: 'Sjekkliste for rare e-poster' },
    did: { en: 'It hangs above our printer.', nb: 'Den henger over skriveren vår.' },
    file: {
      name: { en: 'strange-e-mails.txt', nb: 'rare-e-poster.txt' },
      text: {
        en: '1. Who is it really from?\n2. What do they want me to do, and why so fast?\n3. Ask somebody before you click.\n',
        nb: '1. Hvem er den egentlig fra?\n2. Hva vil de at jeg skal gjøre, og hvorfor haster det?\n3. Spør noen før du klikker.\n',
      },
    },
  },
  {
    key: 'course',
    whose: 'planner',
    kind: 'learning',
    skills: ['sign-in'],
    daysAgo: 90,
    title: { en: 'Passkeys instead of passwords, a short course', nb: 'Passnøkler i stedet for passord, et kort kurs' },
  },
  {
    key: 'calendar',
    whose: 'planner',
    kind: 'help',
    skills: ['devices'],
    daysAgo: 12,
    title: { en: 'Helped a colleague to share a calendar', nb: 'Hjalp en kollega med å dele en kalender' },
  },
  {
    key: 'workshop',
    whose: 'planner',
    kind: 'event',
    skills: ['user-needs', 'files'],
    daysAgo: 61,
    title: { en: 'Workshop: listening to users', nb: 'Verksted: å lytte til brukere' },
  },
  {
    key: 'night-notes',
    whose: 'carer',
    kind: 'note',
    skills: ['files', 'devices'],
    daysAgo: 6,
    title: { en: 'Night notes on the tablet', nb: 'Nattrapport på nettbrettet' },
    did: {
      en: 'I write the night notes on the tablet and showed two others how to find them in the morning.',
      nb: 'Jeg skriver nattrapporten på nettbrettet, og har vist to andre hvordan de finner den om morgenen.',
    },
    happened: { en: 'The day shift no longer phones me at home.', nb: 'Dagvakten ringer meg ikke hjem lenger.' },
  },
  {
    key: 'survey-page',
    whose: 'programme-lead',
    kind: 'link',
    skills: ['plain-language'],
    daysAgo: 33,
    title: { en: 'What we learned in the first year', nb: 'Det vi lærte det første året' },
    address: 'https://example.org/first-year',
  },
]

type Asker = 'planner' | 'carer' | 'colleague-1' | 'colleague-2' | 'colleague-3'

export interface InventedRequest {
  readonly from: Asker
  readonly to: 'champion' | 'team-manager' | 'planner' | 'assessors'
  readonly purpose: 'confirm' | 'endorse'
  readonly skill: string
  readonly level?: number
  readonly evidence?: readonly string[]
  readonly daysAgo: number
  readonly message: Said
  readonly takenBy?: 'assessor'
  readonly answer?: {
    readonly by: 'champion' | 'team-manager' | 'assessor'
    readonly state: 'answered' | 'returned' | 'declined'
    readonly daysAgo: number
    readonly words: Said
    readonly wouldDo?: Said
  }
}

/** What people asked of each other: some answered, some waiting, one of them for long. */
export const inventedRequests: readonly InventedRequest[] = [
  {
    from: 'planner',
    to: 'champion',
    purpose: 'confirm',
    skill: 'files',
    level: 3,
    evidence: ['shared-folder'],
    daysAgo: 44,
    message: { en: 'You saw the folder in October.', nb: 'Du så mappen i oktober.' },
    answer: {
      by: 'champion',
      state: 'answered',
      daysAgo: 40,
      words: {
        en: 'I looked for three applications and found each in a few seconds. The names make sense to a stranger.',
        nb: 'Jeg lette etter tre saker og fant hver av dem på få sekunder. Navnene gir mening for en fremmed.',
      },
    },
  },
  {
    from: 'planner',
    to: 'team-manager',
    purpose: 'endorse',
    skill: 'user-needs',
    evidence: ['consultation'],
    daysAgo: 24,
    message: {
      en: 'You were there when we talked with people on the square.',
      nb: 'Du var med da vi snakket med folk på torget.',
    },
    answer: {
      by: 'team-manager',
      state: 'answered',
      daysAgo: 22,
      words: {
        en: 'Asked open questions, listened, and changed the page because of what came back. I saw it happen.',
        nb: 'Stilte åpne spørsmål, lyttet, og endret siden på grunn av det som kom fram. Jeg så det skje.',
      },
    },
  },
  {
    from: 'planner',
    to: 'assessors',
    purpose: 'confirm',
    skill: 'spot-fraud',
    level: 4,
    evidence: ['checklist'],
    daysAgo: 18,
    message: { en: 'I made this for the team.', nb: 'Jeg laget denne til teamet.' },
    answer: {
      by: 'assessor',
      state: 'returned',
      daysAgo: 15,
      words: {
        en: 'A clear list that people use. For the highest level I would like to see how you teach others.',
        nb: 'En klar liste som folk bruker. For det høyeste nivået vil jeg gjerne se hvordan du lærer bort.',
      },
      wouldDo: {
        en: 'A few lines about one time when you went through it with somebody, and what they did afterwards.',
        nb: 'Noen linjer om en gang du gikk gjennom den med noen, og hva de gjorde etterpå.',
      },
    },
  },
  {
    from: 'planner',
    to: 'champion',
    purpose: 'confirm',
    skill: 'devices',
    level: 3,
    evidence: ['calendar'],
    daysAgo: 4,
    message: { en: 'Shall I show you on Thursday?', nb: 'Skal jeg vise deg på torsdag?' },
  },
  {
    from: 'colleague-3',
    to: 'champion',
    purpose: 'endorse',
    skill: 'help-people-online',
    daysAgo: 9,
    message: { en: 'From our drop-in at the library.', nb: 'Fra hjelpetimen vår på biblioteket.' },
  },
  {
    from: 'colleague-1',
    to: 'assessors',
    purpose: 'confirm',
    skill: 'sign-in',
    level: 3,
    daysAgo: 23,
    message: { en: 'I set up passkeys for the whole team.', nb: 'Jeg satte opp passnøkler for hele teamet.' },
  },
  {
    from: 'colleague-2',
    to: 'assessors',
    purpose: 'confirm',
    skill: 'plain-language',
    level: 3,
    daysAgo: 8,
    message: { en: 'The letters about council tax are mine.', nb: 'Brevene om eiendomsskatt er mine.' },
    takenBy: 'assessor',
  },
  {
    from: 'carer',
    to: 'assessors',
    purpose: 'confirm',
    skill: 'files',
    level: 2,
    evidence: ['night-notes'],
    daysAgo: 2,
    message: { en: 'My first time asking. Is this enough?', nb: 'Det er første gang jeg spør. Er dette nok?' },
  },
  {
    from: 'colleague-2',
    to: 'planner',
    purpose: 'endorse',
    skill: 'files',
    daysAgo: 3,
    message: { en: 'You use my folder every day.', nb: 'Du bruker mappen min hver dag.' },
  },
]
