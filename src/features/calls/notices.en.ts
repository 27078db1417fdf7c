export const en = {
  somebody: 'Somebody who no longer works here',
  look: 'Have a look',
  about: {
    mine: { title: 'Answers to my calls for help', because: 'You get this because you asked for help.' },
    help: { title: 'What becomes of my offers to help', because: 'You get this because you offered to help.' },
    message: { title: 'Messages about help', because: 'You get this because you and a colleague agree on help.' },
    team: { title: 'Help that my team offers', because: 'You get this because you are the manager.' },
  },
  mine: {
    offer: { title: (who: string, call: string) => `${who} offers to help: ${call}`, text: '' },
    answer: { title: (who: string, call: string) => `${who} answered: ${call}`, text: '' },
    'nobody-yet': {
      title: (_who: string, call: string) => `Nobody has offered yet: ${call}`,
      text: 'We are telling more people now, and the programme team sees it too. Fewer hours, a clearer first line or other skills often help.',
    },
    'ran-out': {
      title: (_who: string, call: string) => `The last day has passed: ${call}`,
      text: 'Say what came of it, or keep it open longer. It takes half a minute.',
    },
    'helper-gone': {
      title: (who: string, call: string) => `${who} can no longer help: ${call}`,
      text: 'Your call is open as before, so that others can offer.',
    },
    withdrawn: {
      title: (who: string, call: string) => `${who} took an offer back: ${call}`,
      text: '',
    },
    thanked: { title: (who: string, call: string) => `${who} thanks you: ${call}`, text: '' },
    'taken-down': {
      title: (_who: string, call: string) => `Your call was taken down: ${call}`,
      text: 'Nobody else can see it now. It is your draft again: change it, and post it anew if you like. Why it was taken down:',
    },
  },
  help: {
    chosen: {
      title: (who: string, call: string) => `${who} takes up your offer: ${call}`,
      text: 'Agree on a time and say hello.',
    },
    declined: {
      title: (who: string, call: string) => `${who} thanks you for your offer: ${call}`,
      text: 'This time it was not needed. Your offer was seen, and it counts.',
    },
    'manager-yes': { title: (who: string, call: string) => `${who} says yes to your offer: ${call}`, text: '' },
    'manager-not-now': {
      title: (who: string, call: string) => `${who} asks you not to help just now: ${call}`,
      text: 'The person who asked is told nothing about it.',
    },
    closed: {
      title: (_who: string, call: string) => `Thank you for helping: ${call}`,
      text: 'Look at what came of it. You can keep it in your passport.',
    },
    thanked: { title: (who: string, call: string) => `${who} thanks you: ${call}`, text: '' },
    best: { title: (who: string, call: string) => `${who} marked your answer as the best: ${call}`, text: '' },
    'asker-gone': {
      title: (_who: string, call: string) => `This call has ended: ${call}`,
      text: 'The person who asked no longer works here. Thank you for your offer.',
    },
    time: {
      title: (who: string, call: string) => `${who} suggests a time: ${call}`,
      text: 'You can put it into your calendar.',
    },
  },
  message: { title: (who: string, call: string) => `${who} wrote to you about: ${call}` },
  team: {
    informed: {
      title: (who: string, call: string) => `${who} offers to help a colleague: ${call}`,
      text: 'You do not need to do anything. You can see how much time it takes and what can be learned.',
    },
    asked: {
      title: (who: string, call: string) => `${who} would like to help a colleague: ${call}`,
      text: 'Say yes, or not now with a reason. Until then nobody else sees the offer.',
    },
  },
}
