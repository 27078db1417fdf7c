import { plural } from '#platform/i18n/index.ts'

export const en = {
  nav: 'Home',
  welcome: {
    title: (organisation: string | undefined) =>
      organisation
        ? `Getting better at digital work, together, at ${organisation}`
        : 'Getting better at digital work, together',
    lead: 'See what you can do already, find your next small step, and find the colleague who can help.',
    points: [
      'Your digital passport takes about 15 minutes. Your answers are yours alone.',
      'You get three next steps at once: one to read, one to try, one to talk about.',
      'No test, no marks, no ranking.',
    ],
    signIn: 'Sign in',
  },
  hello: (name: string) => `Hello, ${name}`,
  onlyYou: 'Only you can see this page',
  next: {
    title: 'What can I do next?',
    none: 'Your organisation has not set up a passport yet. Your administrator can help.',
    notStarted: (minutes: number) =>
      `Take your digital passport. It shows what you can do already and what could come next. About ${minutes} minutes, and you can stop at any time.`,
    start: 'Start my passport',
    underWay: (answered: number, all: number) => `You have answered ${answered} of ${all} in your passport.`,
    minutesLeft: (minutes: number) =>
      plural('en', minutes, { one: 'About a minute is left.', other: 'About # minutes are left.' }),
    lookOver: 'Look over your answers, then finish.',
    continue: 'Go on with my passport',
    steps: 'Your next steps',
    kinds: { person: 'Talk with someone', reading: 'Read for five minutes', try: 'Try it at work' },
    result: 'See my whole result',
    plan: 'See my plan',
  },
  needed: {
    title: 'Who needs me?',
    nobody: 'Nobody is waiting for you right now.',
    offer: 'Let colleagues know what they may ask you about.',
    champion: 'You are a digital champion. Colleagues find you under “People”.',
    profile: 'Say what I can be asked about',
    manager: 'You lead people. See who is in your team.',
    team: 'See my team',
  },
  coming: {
    title: 'What is coming for me?',
    lookAgain: (date: string) => `Around ${date}: look at your passport again, and see what has changed.`,
    nothing: 'Nothing is announced for you yet.',
    nothingNext: 'Your passport is a good place to begin.',
    toPassport: 'Go to my passport',
  },
  together: {
    atBasic: (share: string, date: string) => `${share} of those who have taken the passport were at basic on ${date}.`,
    more: 'How far we have come together',
  },
}
