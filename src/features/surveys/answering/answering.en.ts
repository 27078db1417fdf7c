import { plural } from '#platform/i18n/index.ts'

/** Words for those who answer. */
export const en = {
  promise: {
    anonymous:
      'Your answers are anonymous: they are locked away without your name until the survey has closed, and nobody, not even those who run the system, can find out what you said.',
    confidential:
      'Your answers are confidential: the system knows they are yours so that you can come back to them, but nobody is ever shown what one person said.',
    named: (readers: string) => `Your answers carry your name: ${readers} can read what you said.`,
    namedReaders: 'those who run the survey',
  },
  promiseTitle: 'What happens to your answers',
  mine: {
    title: 'Surveys for you',
    lead: 'Surveys that you are asked to answer. It is up to you whether you do.',
    onlyYou: 'Only you can see this page.',
    none: 'No survey waits for you',
    noneText: 'When you are asked to take part in one, it stands here.',
    code: 'I have a code on paper',
    home: (title: string, date: string | undefined) =>
      date ? `A survey asks what you think, until ${date}: ${title}` : `A survey asks what you think: ${title}`,
    homeMany: (count: number) => `${count} surveys ask what you think`,
    waiting: 'Waiting for you',
    answered: 'You have answered',
    answeredText: 'Thank you. Your answers are in.',
    until: (date: string) => `Open until ${date}`,
    pausedNow: 'Paused at the moment',
    start: 'Go to the survey',
    published: 'What people said',
    publishedText: 'Results of earlier surveys that everybody who works here can read.',
  },
  start: {
    onlyYou: 'Only you can see this page. It says nothing about what anybody answered.',
    parts: (n: number, minutes: number) => {
      const time = minutes === 1 ? 'about a minute' : `about ${minutes} minutes`
      return n === 1 ? `One page, ${time}.` : `${n} short pages, ${time} in all.`
    },
    resume:
      'What you write is kept page by page. You can stop at any time and come back here to go on. If the connection drops while you save, go back one page: what you chose still stands there.',
    resumeNot:
      'What you write is kept page by page while you answer. If the connection drops while you save, go back one page: what you chose still stands there.',
    finalAnonymous:
      'Once you have handed in your answers nobody can change or find them, and neither can you: that is what makes them anonymous.',
    finalOther: 'You can change your answers until you hand them in.',
    button: 'Begin, or go on',
    answered: 'You have answered this survey',
    answeredText: 'Thank you. Your answers are in, and they cannot be changed any more.',
    notReady: 'This survey is being made ready. Try again in a few minutes.',
  },
  sheet: {
    blind: 'This page does not know who you are.',
    notBlind: 'Answers are shown to nobody while you write.',
    begin: 'Begin',
    goOn: 'Go on where you stopped',
    part: (n: number, of: number) => `Part ${n} of ${of}`,
    progress: (n: number, of: number) => `${n} of ${of} parts looked at`,
    next: 'Save and go on',
    back: 'Save and go back',
    toCheck: 'Save and check your answers',
    optional: 'optional',
    example: (text: string) => `For example: ${text}`,
    places: (most: number) =>
      `Write 1 beside the most important, then 2, and so on${most > 0 ? `, up to ${most}` : ''}.`,
    place: (text: string) => `Place of: ${text}`,
    nothing: 'No answer',
    writtenWarning: 'Leave out names and anything else that could show who you or others are.',
    broughtUp: (n: number) =>
      n === 1
        ? 'One more question on this page, because of what you answered.'
        : `${n} more questions on this page, because of what you answered.`,
    begunElsewhere:
      'These answers were begun in another place, or earlier. What was written there cannot be read here, and what you save now replaces it.',
    orElse: 'Or',
    day: 'Day',
    month: 'Month',
    year: 'Year',
  },
  check: {
    title: 'Check your answers',
    back: 'Go back',
    lead: 'Nothing is handed in until you press the button at the end.',
    change: 'Change',
    notAnswered: 'Not answered',
    missing: (question: string) => `Answer “${question}” before you hand in`,
    handIn: 'Hand in my answers',
    only: 'You can hand in once.',
  },
  done: {
    title: 'Thank you. Your answers are in.',
    anonymous:
      'They are locked away until the survey has closed. Nobody can find out which ones are yours, so nobody can change them.',
    other: 'The results come when the survey has closed.',
    private: 'You can close this page.',
    intoPassport: 'Put what you said about your skills into your passport',
    toStart: 'Back to the start now',
  },
  intoPassport: {
    title: 'From the survey into your passport',
    lead: 'You have just said how you stand in some skills. If you like, your passport says the same from today. Nothing changes in the survey.',
    onlyYou: 'Only you can see this page, and nobody is told what you choose here.',
    which: 'What do you want to put into your passport?',
    whichHint: 'What your passport says nothing about yet is ticked. Tick or untick as you like.',
    now: (sentence: string) => `Your passport says: ${sentence}`,
    notYet: 'Your passport says nothing about this yet.',
    button: 'Put them in',
    nothingChosen: 'Choose at least one, or leave this page',
    nothing: 'There is nothing to put in',
    nothingText: 'You answered no question about a skill that your passport has.',
    same: 'Your passport says the same already.',
    toPassport: 'Go to my passport',
    done: (n: number) =>
      plural('en', n, {
        one: '# answer is in your passport. Say there how sure you feel, if you have not.',
        other: '# answers are in your passport. Say there how sure you feel, where you have not.',
      }),
  },
  state: {
    closedTitle: 'This survey is closed',
    closed: 'It takes no more answers. Nothing that was handed in is lost.',
    pausedTitle: 'This survey is paused',
    paused: 'It will go on soon. What you have saved so far is kept; try the same address again later.',
    pausedForm:
      'The survey was paused a moment ago. What you typed still stands here: leave this page open and save again later.',
    expiredTitle: 'This page has been open for too long',
    expired: 'What you saved is kept. Go back to the start to go on.',
    pausedShared: 'It will go on soon. Keep your slip: its code works again then, from the beginning.',
    expiredShared:
      'So that nobody else sees your answers, what was begun with a code is forgotten after 20 minutes without saving. Your code has not been used up: begin again with it.',
    closedForm:
      'The survey was closed before this page was saved, so it could not be taken in. What you typed still stands here, should you want to keep it.',
    closedCheck: 'The survey was closed before you handed in your answers, so they could not be taken in.',
    goneTitle: 'There is no survey here now',
    gone: 'It may have closed since you were here. Whatever was handed in by then has been counted. If you typed the address, look at it again.',
  },
  code: {
    title: 'Answer a survey with a code',
    lead: 'The code stands on your slip of paper. It works once, and on any phone, tablet or computer.',
    label: 'Your code',
    hint: 'Eleven letters and figures, such as 7K2M-9QXR-4TB. Capitals and dashes do not matter.',
    button: 'Go on',
    empty: 'Type the code from your slip of paper',
    wrong:
      'This code is not right. Look at it again, letter by letter: there is no letter O, I, L or U and no zero in our codes',
    unknown: 'We do not know this code. The survey may have closed, or the slip is from another organisation',
    used: 'This code has been used: its answers are in. Ask for another slip if that was not you',
    pausedCode: 'This survey is paused. Keep your slip and try again later',
    tooMany: (time: string) => `Too many codes were tried from here. Try again after ${time}`,
    noAccount: 'You need no account, and this page does not ask who you are.',
  },
  topic: {
    title: 'A survey asks you',
    because: 'You get this because your organisation asks you to take part in a survey.',
  },
}
