import { plural } from '#platform/i18n/index.ts'

const about = (title: string, because: string) => ({ title, because })

export const en = {
  somebody: 'A colleague',
  about: {
    nominated: about('Somebody suggests you as a champion', 'A colleague suggested you as a digital champion.'),
    accepted: about('Whom I suggested as a champion said yes', 'You suggested a colleague as a digital champion.'),
    timeAsked: about('My team asks for time to be champions', 'You are the manager of somebody who wants to help.'),
    timeAnswered: about('My time as a champion', 'You asked for time to be a digital champion.'),
    welcomed: about('I become a champion', 'You are a digital champion now.'),
    termEnds: about('My term as a champion ends', 'You are a digital champion for an agreed time.'),
    handover: about('A champion asks me to take over', 'You are a digital champion.'),
    ended: about('My time as a champion has ended', 'You were a digital champion.'),
    volunteersWait: about('Somebody volunteers as a champion', 'You lead the programme.'),
  },
  nominated: {
    title: (who: string) => `${who} thinks you would make a good digital champion`,
    because: (words: string) => `In their words: “${words}”`,
    text: 'It is an offer, not a duty. Look at what it means, and say yes or no. Nobody is told if you say no, and nobody asks why.',
    action: 'Look at it',
  },
  successor: {
    title: (who: string) => `${who} asks you to take over as digital champion`,
    because: (words: string) => `In their words: “${words}”`,
    text: 'It is an offer, not a duty. If you say yes, what they look after comes to you when you begin. Nobody asks why if you say no.',
    action: 'Look at it',
  },
  accepted: {
    title: (who: string) => `${who} said yes to being a digital champion`,
    text: 'Thank you for thinking of them.',
  },
  timeAsked: {
    title: (who: string) => `${who} wants to be a digital champion. May they have the time?`,
    again: (who: string) => `${who} wants to go on as a digital champion. May they have the time?`,
    text: (hours: number) =>
      `They ask for ${hours === 1 ? '1 hour' : `${hours} hours`} a month to help colleagues. Say yes, or say why not now.`,
    action: 'Answer',
  },
  timeAnswered: {
    yes: {
      title: (who: string) => `${who} gives you the time to be a digital champion`,
      text: 'Your hours are agreed, so you may use them with a good conscience.',
    },
    'not-now': {
      title: (who: string) => `${who} says: not now`,
      text: 'You can ask again with fewer hours, or wait. Your offer to help is still worth a lot.',
    },
  },
  welcomed: {
    title: 'Welcome as a digital champion',
    text: 'Colleagues can find you from now on. Your first steps are on your page; they take an hour in all.',
    action: 'Start',
  },
  appointed: {
    title: 'You are a digital champion now',
    text: 'Say in two minutes what you like to help with, so that the right people find you.',
    action: 'Say what I help with',
  },
  termEnds: {
    title: (day: string) => `Your time as a digital champion ends on ${day}`,
    text: 'You can go on, hand over to a colleague, or step down. All three are fine.',
    action: 'Choose',
  },
  handover: {
    title: (who: string) => `${who} asks you to look after their units`,
    text: 'They are stepping down as a champion. Say yes, or that it is too much just now.',
    action: 'Answer',
  },
  ended: {
    title: 'Your time as a digital champion has ended',
    text: 'Thank you for everybody whom you helped.',
  },
  home: {
    questions: (count: number) =>
      plural('en', count, {
        one: 'A colleague asked you something as a digital champion',
        other: '# colleagues asked you something as a digital champion',
      }),
    agreements: (count: number) =>
      plural('en', count, {
        one: 'Somebody you lead would like to be a digital champion and needs your signature',
        other: '# people you lead would like to be digital champions and need your signature',
      }),
  },
  volunteersWait: {
    title: (who: string) => `${who} wants to be a digital champion`,
    action: 'See who is waiting',
  },
}
