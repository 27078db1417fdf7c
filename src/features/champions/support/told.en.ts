import { plural } from '#platform/i18n/index.ts'

const about = (title: string, because: string) => ({ title, because })

export const en = {
  somebody: 'A colleague',
  answer: 'Answer',
  look: 'Look at it',
  about: {
    asked: about('A colleague asks me as a champion', 'You are a digital champion.'),
    request: about('What I asked a champion', 'You asked a digital champion for help.'),
    waits: about('A question to me has waited for some days', 'You are a digital champion.'),
    followUp: about('Something I wanted to look at again', 'You are a digital champion and named a day.'),
    unanswered: about('Questions that no champion answered', 'You lead the programme.'),
    thanked: about('Somebody thanks me as a champion', 'You are a digital champion.'),
    noted: about('What became of help that I noted by e-mail', 'You noted by e-mail that you helped somebody.'),
    story: about('A story about me, or my story', 'A champion wrote a story that you have a part in.'),
    letter: about('What a champion of my team did in a year', 'You are the manager of a digital champion.'),
    tryOut: about('Something new to try out', 'You are a digital champion.'),
  },
  asked: {
    asked: (who: string) => `${who} asks for your help`,
    again: (who: string) => `${who} still needs your help`,
    'passed-on': (who: string) => `${who} asks for help, and it was passed on to you`,
  },
  request: {
    answered: (who: string) => `${who} answered what you asked`,
    'passed-on': (_who: string) => 'Another champion takes on what you asked',
  },
  waits: {
    title: 'A colleague still waits for your answer',
    text: 'If you have no time, pass it on: that helps as well.',
  },
  followUp: (count: number) =>
    plural('en', count, {
      one: 'You wanted to look at something again today',
      other: 'You wanted to look at # things again today',
    }),
  unanswered: (count: number) =>
    plural('en', count, {
      one: 'No champion has answered a question yet',
      other: 'No champion has answered # questions yet',
    }),
  thanked: (who: string) => `${who} says thank you`,
  noted: {
    title: (said: string) => `Noted: ${said}`,
    text: (code: string) =>
      `Their code, if they want to say that it helped: ${code}\n\nSomething is wrong? Put it right on its page. Helped somebody else? Answer this e-mail with one sentence.`,
    not: 'We did not note your help',
    because: (fault: string) =>
      `${fault}.\n\nSay it in one sentence, such as “Helped two people share files, 15 minutes”, and send it again.`,
  },
  story: {
    asked: (who: string) => `${who} wrote a story in which you appear. May it be shown?`,
    agreed: (who: string) => `${who} agrees with your story`,
    declined: (_who: string) => 'Your story stays unpublished: somebody in it would rather not',
  },
  letter: {
    title: (who: string, year: number) => `What ${who} did as a digital champion in ${year}`,
    text: 'They chose themselves what stands in the letter. It is for you alone.',
  },
  tryOut: {
    asked: (title: string) => `Will you try it out: ${title}?`,
    askedText: (until: string) => `Until ${until}. Say yes or no; both help.`,
    closed: (title: string) => `What came of it: ${title}`,
  },
}
