import type { Locale } from '#platform/i18n/index.ts'

type Kind = 'hour' | 'task' | 'part-time' | 'mentoring' | 'shadowing' | 'answer'

/** One call of the demonstration, in the organisation's own language. */
export interface DemoCall {
  readonly kind: Kind
  readonly direction?: 'offers-time'
  /** Built-in terms by their keys. */
  readonly needs: readonly string[]
  readonly teaches?: readonly string[]
  readonly hours?: number
  /** Days since it was posted. */
  readonly age: number
  /** Who asks; somebody by chance unless given. */
  readonly by?: 'planner' | 'team-manager' | 'programme-lead' | 'carer'
  /** Somebody in the cast who offers, beside those by chance. */
  readonly helper?: 'carer' | 'planner' | 'champion'
  readonly offers?: number
  /** How many of the offers were taken up. */
  readonly chosen?: number
  readonly closed?: {
    readonly outcome: 'helped' | 'partly' | 'another-way' | 'no-help'
    readonly hours?: number
    readonly spared?: number
  }
  readonly draft?: true
  readonly text: Readonly<Record<Locale, Said>>
}

interface Said {
  readonly title: string
  readonly why: string
  /** What others said, in the order in which they came: offers or answers. */
  readonly replies?: readonly string[]
  readonly came?: string
}

export const demoCalls: readonly DemoCall[] = [
  {
    ...{
      kind: 'task',
      needs: ['web-publishing', 'social-media'],
      teaches: ['web-publishing'],
      hours: 4,
      age: 5,
    },
    ...{ by: 'planner', offers: 2, helper: 'champion' },
    text: {
      en: {
        title: 'We want to start a blog. Who has done it?',
        why: 'Residents ask us the same things about building rules every week.',
        replies: [
          'I set up the blog of the museum and can show you how we began.',
          'I write two posts a month and like to read drafts.',
        ],
      },
      nb: {
        title: 'Vi vil starte en blogg. Hvem har gjort det før?',
        why: 'Innbyggerne spør oss om det samme om byggeregler hver uke.',
        replies: [
          'Jeg satte opp bloggen til museet og kan vise hvordan vi begynte.',
          'Jeg skriver to innlegg i måneden og leser gjerne utkast.',
        ],
      },
    },
  },
  {
    ...{ kind: 'hour', needs: ['spreadsheets'], hours: 1, age: 2, helper: 'carer', offers: 1, chosen: 1 },
    text: {
      en: {
        title: 'Our rota has grown to twelve sheets. Can somebody look at it with me?',
        why: 'We lose an hour every Friday copying names.',
        replies: ['We had the same. One hour and it is down to two sheets.'],
      },
      nb: {
        title: 'Turnusen vår har blitt tolv ark. Kan noen se på den sammen med meg?',
        why: 'Vi bruker en time hver fredag på å kopiere navn.',
        replies: ['Vi hadde det likt. Etter en time er det bare to ark igjen.'],
      },
    },
  },
  {
    ...{ kind: 'answer', needs: ['accessibility-digital'], age: 9, by: 'programme-lead', offers: 2 },
    text: {
      en: {
        title: 'How do you make captions for a short film?',
        why: 'Ours have none yet, and people watch them on the bus.',
        replies: [
          'The meeting tool makes a first version; correcting ten minutes takes about half an hour.',
          'Ask the library: they have done twenty films.',
        ],
      },
      nb: {
        title: 'Hvordan lager dere teksting til en kort film?',
        why: 'Våre har ingen ennå, og folk ser dem på bussen.',
        replies: [
          'Møteverktøyet lager et første utkast. Å rette ti minutter tar omtrent en halvtime.',
          'Spør biblioteket: De har gjort det med tjue filmer.',
        ],
      },
    },
  },
  {
    ...{ kind: 'shadowing', direction: 'offers-time', needs: ['user-research'], hours: 7, age: 12, offers: 1 },
    text: {
      en: {
        title: 'I have a day a month and want to learn how user research is done',
        why: 'I design forms and have never seen anybody fill one in.',
        replies: ['We test a form with residents in January. Come along!'],
      },
      nb: {
        title: 'Jeg har en dag i måneden og vil lære hvordan brukerinnsikt gjøres',
        why: 'Jeg lager skjemaer og har aldri sett noen fylle ut et.',
        replies: ['Vi tester et skjema med innbyggere i januar. Bli med!'],
      },
    },
  },
  {
    ...{ kind: 'mentoring', needs: ['project-management'], hours: 6, age: 6 },
    text: {
      en: {
        title: 'Is there a project manager who would talk with me once a month?',
        why: 'It is my first project, and I do not know what I do not know.',
      },
      nb: {
        title: 'Finnes det en prosjektleder som vil snakke med meg en gang i måneden?',
        why: 'Det er mitt første prosjekt, og jeg vet ikke hva jeg ikke vet.',
      },
    },
  },
  {
    ...{
      kind: 'part-time',
      needs: ['data-analysis'],
      teaches: ['data-visualisation'],
      hours: 40,
      age: 15,
      by: 'team-manager',
      offers: 1,
    },
    text: {
      en: {
        title: 'A day a week until Christmas: help us understand our waiting times',
        why: 'We have three years of figures and nobody who can read them.',
        replies: ['I did this for the parking figures and would like to do more of it.'],
      },
      nb: {
        title: 'En dag i uka fram til jul: hjelp oss å forstå ventetidene',
        why: 'Vi har tre år med tall og ingen som kan lese dem.',
        replies: ['Jeg gjorde dette med parkeringstallene og vil gjerne gjøre mer av det.'],
      },
    },
  },
  {
    ...{ kind: 'task', needs: ['slides'], hours: 3, age: 60, helper: 'planner', offers: 2, chosen: 1 },
    closed: { outcome: 'helped', hours: 3, spared: 600 },
    text: {
      en: {
        title: 'Who makes slides that people can read from the back of the hall?',
        why: 'We present the budget to two hundred people.',
        replies: ['I can do ten slides with you.', 'Happy to look over them.'],
        came: 'Ten slides with few words. Nobody asked what the small print said.',
      },
      nb: {
        title: 'Hvem lager lysbilder som kan leses fra bakerste rad?',
        why: 'Vi skal legge fram budsjettet for to hundre mennesker.',
        replies: ['Jeg kan lage ti lysbilder sammen med deg.', 'Jeg ser gjerne over dem.'],
        came: 'Ti lysbilder med få ord. Ingen spurte hva som sto med liten skrift.',
      },
    },
  },
  {
    ...{ kind: 'hour', needs: ['online-meetings'], hours: 1, age: 90, offers: 1, chosen: 1 },
    closed: { outcome: 'helped', hours: 1 },
    text: {
      en: {
        title: 'Half of us at home, half in the room: who has a meeting room that works?',
        why: 'Those at home hear half of it.',
        replies: ['Come and see ours. It is a cheap microphone and one rule.'],
        came: 'We bought the same microphone and took over the rule.',
      },
      nb: {
        title: 'Halvparten hjemme, halvparten i rommet: hvem har et møterom som virker?',
        why: 'De som sitter hjemme, hører halvparten.',
        replies: ['Kom og se på vårt. Det er en billig mikrofon og én regel.'],
        came: 'Vi kjøpte den samme mikrofonen og tok over regelen.',
      },
    },
  },
  {
    ...{ kind: 'task', needs: ['photo-video'], hours: 4, age: 120, by: 'carer', offers: 1, chosen: 1 },
    closed: { outcome: 'helped', hours: 4, spared: 450 },
    text: {
      en: {
        title: 'Somebody with a camera for our open day',
        why: 'Our pictures are eight years old.',
        replies: ['I photograph weddings at the weekend. I would love to.'],
        came: 'Forty pictures, with everybody’s consent on paper.',
      },
      nb: {
        title: 'Noen med kamera til åpen dag hos oss',
        why: 'Bildene våre er åtte år gamle.',
        replies: ['Jeg fotograferer bryllup i helgene. Jeg vil gjerne.'],
        came: 'Førti bilder, med samtykke fra alle på papir.',
      },
    },
  },
  {
    ...{ kind: 'answer', needs: ['records-management'], age: 45, offers: 2 },
    closed: { outcome: 'helped' },
    text: {
      en: {
        title: 'How long do we keep chat messages with a decision in them?',
        why: 'Three of us gave three different answers.',
        replies: [
          'As long as the case. Copy the decision into the case on the same day.',
          'What she says. The archive has a one-page guide.',
        ],
        came: 'We wrote it on the wall.',
      },
      nb: {
        title: 'Hvor lenge tar vi vare på chattemeldinger med en beslutning i?',
        why: 'Tre av oss ga tre forskjellige svar.',
        replies: [
          'Like lenge som saken. Kopier beslutningen inn i saken samme dag.',
          'Som hun sier. Arkivet har en veiledning på én side.',
        ],
        came: 'Vi skrev det på veggen.',
      },
    },
  },
  {
    ...{ kind: 'hour', needs: ['translation'], hours: 1, age: 30 },
    closed: { outcome: 'another-way' },
    text: {
      en: {
        title: 'Who can read a letter in Polish with us?',
        why: 'It came to the wrong desk and looks important.',
        came: 'The library knew somebody.',
      },
      nb: {
        title: 'Hvem kan lese et brev på polsk sammen med oss?',
        why: 'Det kom til feil bord og ser viktig ut.',
        came: 'Biblioteket kjente noen.',
      },
    },
  },
  {
    ...{ kind: 'task', needs: ['online-forms'], hours: 5, age: 1, by: 'planner', draft: true },
    text: {
      en: { title: 'Test our new form with us', why: 'We have looked at it too long ourselves.' },
      nb: { title: 'Test det nye skjemaet vårt sammen med oss', why: 'Vi har selv sett på det for lenge.' },
    },
  },
]
