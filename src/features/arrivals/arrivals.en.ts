import { plural } from '#platform/i18n/index.ts'

export const en = {
  nav: 'Bring a passport from another employer',
  onlyYou: 'Only you can see this page',
  title: 'Bring your passport from another employer',
  lead: 'Did you have a digital passport elsewhere? Choose the file that you took along. You see what would come before anything changes.',
  file: 'The file “passport” that you took along',
  fileHint:
    'It ends in .json and has at most 5 MB. Your former employer’s Capable gives it to you under “Take my passport along”.',
  button: 'Look at it',
  faults: {
    missing: 'Choose the file of your passport',
    'too-large': 'The file is larger than 5 MB. A passport is much smaller: is it the right file?',
    'not-json': 'The file cannot be read. Choose the one that ends in .json, as it came',
    'not-a-passport': 'This is another kind of file. Choose the file “passport” that ends in .json',
    'too-old':
      'The file was made by an early version that this one does not know. Ask your former employer for a new one',
    newer: 'The file was made by a newer version than the one here. Ask your administrator to update',
    empty: 'There is nothing in this passport yet, so there is nothing to bring along',
  },
  tooOften: 'Many files were looked at in a short time. Wait a minute and try again',
  full: 'You have brought 20 files. Forget one that you do not need before you bring another',
  earlier: 'Brought before',
  from: (name: string, date: string) => `From ${name}, taken out on ${date}`,
  brought: (date: string) => `Brought along on ${date}`,
  waiting: 'Not decided yet',
  show: {
    title: (name: string) => `Your passport from ${name}`,
    lead: (date: string) => `As it was on ${date}. Nothing has changed here yet.`,
    seals: {
      sealed: (name: string) => `This file is as ${name} sealed it. Nobody has changed it since.`,
      unsealed: () =>
        'This file carries no seal. What you bring along counts as your own word, like everything that you say yourself.',
      altered: () =>
        'This file was changed after it was sealed. You can still bring it along: it counts as your own word.',
      'unknown-issuer': () =>
        'Whoever sealed this file cannot be found. You can still bring it along: it counts as your own word.',
      unreachable: (name: string) =>
        `We could not ask ${name} about the seal just now. You can bring it along as your own word, or choose the file again later.`,
    },
    sealHeading: 'Is it genuine?',
    otherName: (name: string) => `The file is made out to ${name}. Bring it along only if that is you.`,
    choose: (framework: string) => `What do you want to bring along from ${framework}?`,
    chooseHint:
      'Ticked is what you have not answered here, or answered longer ago. Your answers here stay in your history.',
    option: (skill: string, level: string) => `${skill}: ${level}`,
    saidThere: (date: string) => `said on ${date}`,
    confirmedBy: (name: string) => `confirmed there by ${name}`,
    confirmedThere: 'confirmed there',
    saidHere: (level: string, date: string) => `here you said “${level}” on ${date}`,
    same: (count: number) =>
      plural('en', count, { one: '1 skill says the same here already.', other: '# skills say the same here already.' }),
    notHere: 'This framework is not used here. It stays in your file.',
    otherScale:
      'This framework has other levels here, so a level there would not mean the same here. It stays in your file.',
    unknown: (count: number) =>
      plural('en', count, {
        one: '1 skill is not part of the framework here and stays in your file',
        other: '# skills are not part of the framework here and stay in your file',
      }),
    wishes: 'Besides your answers',
    withWishes: 'Also bring what I want to get better at and what I am glad to help with',
    button: 'Bring along what is ticked',
    nothing: 'Nothing of this file has a place here. Keep the file: it is yours.',
    nothingChosen: 'Tick at least one thing to bring along',
    forget: 'Forget this file',
    forgotten: 'The file is forgotten.',
    done: (count: number) =>
      count === 0
        ? 'No answer had to be changed.'
        : plural('en', count, {
            one: '1 answer came along. Look it over in your passport.',
            other: '# answers came along. Look them over in your passport.',
          }),
  },
  came: {
    lead: (date: string) => `You brought this along on ${date}. You can change every answer at any time.`,
    caption: 'What came along',
    skill: 'Skill',
    level: 'Level',
    said: 'First said',
    there: 'There',
    nothing: 'No answer came along.',
    toPassport: 'Go to my passport',
  },
}
