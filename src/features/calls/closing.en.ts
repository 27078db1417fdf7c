import { plural } from '#platform/i18n/index.ts'

const hours = (count: number) => plural('en', count, { one: '# hour', other: '# hours' })
const people = (count: number) => plural('en', count, { one: 'one person', other: '# people' })
const units = (count: number) => plural('en', count, { one: 'one unit', other: '# units' })

export const en = {
  title: 'What came of it?',
  lead: 'Half a minute. It shows those who helped that it mattered, and others what is possible.',
  outcome: 'How did it go?',
  outcomes: {
    helped: 'We got the help we needed',
    partly: 'It helped in part',
    'another-way': 'We found another way',
    'not-needed': 'It is not needed any more',
    'no-help': 'Nobody could help',
  },
  what: 'What came of it?',
  whatHint:
    'One or two sentences, for everybody who saw the call. Such as “The blog is up, and three of us can write in it”.',
  helpers: 'Who helped, and for how long?',
  helper: (name: string) => `${name} helped`,
  hoursOf: (name: string) => `Hours of ${name}`,
  hoursHint: 'About. Leave it empty if you do not know.',
  thanksTo: (name: string) => `A line of thanks to ${name}`,
  thanksHint: 'Only the two of you see it. You can take it back.',
  bought: 'Did it save you from buying something?',
  boughtHint: 'Only if you can say how you know. The programme team adds these up, as estimates.',
  amount: (currency: string) => `About how much, in ${currency}?`,
  currencies: { GBP: 'pounds', NOK: 'kroner', EUR: 'euros' } as Readonly<Record<string, string>>,
  basis: 'How do you know?',
  bases: {
    quote: 'We had a quote or a price',
    'day-rate': 'Hours or days at a usual rate',
    'last-time': 'What it cost last time',
    guess: 'A guess',
  },
  basisWords: 'In a few words, if you like',
  save: 'Close the call',
  cancel: 'Cancel',
  saved: 'Closed. Thank you for saying what came of it.',
  faults: {
    outcome: 'Choose how it went',
    whatLong: 'Keep it to 2,000 characters',
    hours: 'Write a number of hours, such as 2 or 1.5',
    thanksLong: 'Keep the thanks to 300 characters',
    amount: 'Write a sum in whole numbers, such as 1200',
    basis: 'Choose how you know, or leave the sum empty',
    basisLong: 'Keep it to 500 characters',
  },
  reopened: 'The call is open again.',

  shown: {
    title: 'What came of it',
    hours: (count: number) => `${hours(count)} of help`,
    bought: (sum: string, basis: string) => `About ${sum} did not have to be spent. Basis: ${basis}.`,
    basis: {
      quote: 'a quote or a price',
      'day-rate': 'hours or days at a usual rate',
      'last-time': 'what it cost last time',
      guess: 'a guess',
    },
    helpers: (names: string) => `With the help of ${names}.`,
  },

  receipt: {
    title: 'How far it reached',
    who: 'You and the programme team see these numbers.',
    saw: (count: number, inUnits: number) => `${people(count)} in ${units(inUnits)} have looked at it.`,
    sawFew: 'Only a few people have looked at it so far.',
    told: (count: number, inUnits: number) => `${people(count)} in ${units(inUnits)} were told because it fits them:`,
    toldFew: 'Only a few people were told directly so far.',
    reason: (text: string, count: number) => `${text}: ${people(count)}`,
    distance: {
      same: (name: string) => `${name} works in your own unit.`,
      next: (name: string) => `${name} works in a unit next to yours.`,
      service: (name: string) => `${name} works in another part of your service.`,
      far: (name: string) => `${name} works in quite another part of the organisation.`,
    },
  },

  after: {
    title: 'What came of your help',
    hours: (count: number) => `${hours(count)} of your time.`,
    thanksFrom: (name: string) => `${name} writes:`,
    yourThanks: 'You wrote:',
    thankBack: (name: string) => `A line to ${name}`,
    thankHint: 'Only the two of you see it. You can take it back.',
    send: 'Send the line',
    sent: 'Sent.',
    missing: 'Write a line first',
    long: 'Keep it to 300 characters',
    takeBack: 'Take my line back',
    takenBack: 'Your line is taken back.',
    keep: 'Keep it in my passport',
    keepHint:
      'It becomes a piece of evidence with your hours and what came of it. Only you see it until you show it to somebody.',
    kept: 'It is in your passport.',
    keptNow: 'Kept. You find it among your evidence.',
    toEvidence: 'See your evidence',
    evidenceTitle: (call: string) => `Helped: ${call}`,
    evidenceHours: (count: number) => `About ${hours(count)}.`,
  },
}
