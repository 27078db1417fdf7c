/** Numbers as people say them, folded, in English and Norwegian. */
export const numberWords: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, 'forty five': 45, fifty: 50, sixty: 60 },
  ...{ en: 1, ett: 1, et: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, sju: 7, syv: 7, atte: 8, ni: 9, ti: 10 },
  ...{ elleve: 11, tolv: 12, femten: 15, tjue: 20, tretti: 30, forti: 40, femti: 50, seksti: 60 },
}

/** Times that are not said with a number. */
export const minuteWords: readonly (readonly [saying: string, minutes: number])[] = [
  ['an hour and a half', 90],
  ['one and a half hours', 90],
  ['en og en halv time', 90],
  ['halvannen time', 90],
  ['three quarters of an hour', 45],
  ['tre kvarter', 45],
  ['half an hour', 30],
  ['half hour', 30],
  ['en halv time', 30],
  ['en halvtime', 30],
  ['halvtime', 30],
  ['quarter of an hour', 15],
  ['et kvarter', 15],
  ['kvarter', 15],
]

/** How many people, where no number is said. */
export const peopleWords: Readonly<Record<string, number>> = {
  ...{
    'a couple of people': 2,
    'a couple of colleagues': 2,
    'et par kolleger': 2,
    'et par kollegaer': 2,
    'et par stykker': 2,
  },
  ...{ 'both of them': 2, 'begge to': 2 },
}

/** What people say when they ask, beside the labels of the framework, for each area of Digital basics. */
export const everydayWords: Readonly<Record<string, readonly string[]>> = {
  'everyday-tools': [
    ...['printer', 'printing', 'wifi', 'wi-fi', 'screen', 'keyboard', 'mouse', 'phone', 'outlook', 'calendar', 'email'],
    ...[
      'mailbox',
      'folder',
      'files',
      'onedrive',
      'sharepoint',
      'update',
      'app',
      'skriver',
      'skriveren',
      'utskrift',
      'nettverk',
    ],
    ...['skjerm', 'tastatur', 'telefon', 'kalender', 'e-post', 'epost', 'mappe', 'filer', 'oppdatering'],
  ],
  safe: [
    ...[
      'password',
      'passkey',
      'two-step',
      'mfa',
      'authenticator',
      'locked out',
      'log in',
      'login',
      'sign in',
      'phishing',
    ],
    ...[
      'scam',
      'spam',
      'privacy',
      'passord',
      'innlogging',
      'logge inn',
      'pålogging',
      'totrinn',
      'svindel',
      'personvern',
    ],
  ],
  together: [
    ...['teams', 'zoom', 'online meeting', 'video call', 'chat', 'channel', 'sharing a file', 'shared document'],
    ...['share files', 'sharing files', 'file sharing', 'comments', 'nettmøte', 'videomøte', 'kanal', 'samskriving'],
    ...['dele filer', 'deling', 'felles dokument', 'kommentarer'],
  ],
  data: ['excel', 'spreadsheet', 'formula', 'pivot', 'chart', 'filter', 'regneark', 'formel', 'diagram', 'pivottabell'],
  content: [
    ...['word', 'powerpoint', 'slides', 'template', 'pdf', 'alt text', 'accessibility', 'video', 'copilot', 'chatgpt'],
    ...['presentasjon', 'mal', 'lysark', 'universell utforming', 'bilder', 'ki-assistent'],
  ],
  information: ['search', 'intranet', 'finding guidance', 'google', 'søk', 'søke', 'intranett', 'rutine', 'finne frem'],
}
