import { formatDate, plural } from '#platform/i18n/index.ts'

/** What people are told about events, by mail and in the inbox. */
export const en = {
  topics: {
    offered: { title: 'A place came free', because: 'You get this because you are on the waiting list.' },
    lapsed: { title: 'A place went to the next person', because: 'You get this because a place was kept for you.' },
    changed: { title: 'Something I booked changed', because: 'You get this because you booked the event.' },
    soon: { title: 'Something I booked is tomorrow', because: 'You get this because you booked the event.' },
    dateSet: {
      title: 'There is a date for what I would come to',
      because: 'You get this because you said you would come.',
    },
    feedback: { title: 'Two questions after an event', because: 'You get this because you were there.' },
    managerAsked: { title: 'Somebody I lead wants to go to an event', because: 'You get this because you lead them.' },
    managerInformed: { title: 'Somebody I lead is going to an event', because: 'You get this because you lead them.' },
    managerSaid: { title: 'My manager has answered', because: 'You get this because you asked for a place.' },
    pledgeDue: { title: 'I wanted to take something to my team', because: 'You get this because you said you would.' },
    calendarAnswered: {
      title: 'What became of my calendar’s answer',
      because: 'You get this because your calendar answered an invitation.',
    },
    minimumMissed: { title: 'Too few come to what I host', because: 'You get this because you are the host.' },
    goesAhead: { title: 'Something takes place although few come', because: 'You get this because you booked it.' },
    missed: { title: 'We missed you at an event', because: 'You get this because you had a place.' },
    refresherDue: { title: 'Something is to be refreshed', because: 'You get this because it holds for a time only.' },
  },
  offered: {
    title: (event: string) => `A place came free: ${event}`,
    text: (until: string) =>
      `We keep it for you until ${until}. If you do not need it, say so, and the next person gets it.`,
    action: 'Take the place, or pass it on',
  },
  lapsed: {
    title: (event: string) => `The place went to the next person: ${event}`,
    text: 'The time to take it ran out. You can ask again; you then stand at the end of the list.',
  },
  changed: {
    changed: (event: string) => `Changed: ${event}`,
    cancelled: (event: string) => `Cancelled: ${event}`,
    'session-cancelled': (event: string) => `One of the times is cancelled: ${event}`,
    now: (when: string) => `It now begins on ${when}.`,
  },
  soon: {
    title: (event: string) => `Coming up: ${event}`,
    when: (when: string) => `It begins on ${when}.`,
    cannot: 'You cannot come after all? Give your place back, and somebody who waits gets it.',
  },
  dateSet: {
    title: (event: string) => `There is a date: ${event}`,
    text: (when: string) => `It begins on ${when}. You said that you would come, so you are the first to hear.`,
    action: 'Book a place',
  },
  feedback: {
    title: (event: string) => `How was it: ${event}?`,
    text: 'Two questions, half a minute. The host reads the answers without names.',
    action: 'Answer two questions',
  },
  managerAsked: {
    title: (name: string | undefined) => `${name ?? 'Somebody you lead'} wants to go to an event`,
    text: (event: string, when: string) =>
      [event, when && `It begins on ${when}.`, 'A place is kept until you answer.'].filter(Boolean).join('\n\n'),
    action: 'Answer',
  },
  managerInformed: {
    title: (name: string | undefined) => `${name ?? 'Somebody you lead'} is going to an event`,
    text: (event: string, when: string) => [event, when && `It begins on ${when}.`].filter(Boolean).join('\n\n'),
  },
  managerSaid: {
    yes: (event: string) => `Your manager says yes: ${event}`,
    notNow: (event: string) => `Your manager says not now: ${event}`,
    text: ['Talk with your manager about when it would suit.', 'The place is yours.'],
  },
  pledgeDue: {
    title: (event: string) => `Have you taken it to your team: ${event}?`,
    text: 'If you have, tell us in ten seconds: when, how many, how it went. If not, choose another day, or let it be.',
    action: 'Tell us',
  },
  refresherDue: {
    soon: (title: string) => `To refresh soon: ${title}`,
    over: (title: string) => `Time to refresh: ${title}`,
    text: (until: string, isOver: boolean) =>
      isOver
        ? `It held until ${formatDate('en', until)}. The short form takes a few minutes.`
        : `It holds until ${formatDate('en', until)}. The short form takes a few minutes.`,
    action: 'Refresh it',
  },
  calendarAnswered: {
    title: (event: string) => `About your calendar’s answer: ${event}`,
    givenBack: (event: string) => `Your place was given back: ${event}`,
    texts: {
      accepted: 'You have a place, as before.',
      tentative: 'Your calendar says “perhaps”. Your place is kept. If you cannot come, give it back on the page.',
      'given-back':
        'Your calendar said that you cannot come, so whoever waits gets the place. Was that a mistake? Book again on the page.',
      'kept-others':
        'Your calendar said that you cannot come to one of the times. Your place is kept for the others. If you cannot come at all, give it back on the page.',
      delegated:
        'Your calendar passed the invitation on to somebody else. Nothing was changed: a place is given to a colleague on the page.',
      counter:
        'Your calendar proposed another time. Nothing was changed: the time is the same for everybody. Other dates stand on the page.',
      old: 'Your calendar answered an earlier invitation; the time has changed since. Nothing was changed. Look at the new time on the page.',
      late: 'Your calendar’s answer came when it had begun or was cancelled. Nothing was changed.',
      'no-place': 'Your calendar said that you come, but you have no place any more. You can book again on the page.',
      again: 'We had read this answer before.',
      nothing: 'Your calendar’s answer changed nothing.',
      stranger: 'The answer came from another address than yours. Nothing was changed.',
      unknown: 'The answer belongs to no invitation of ours. Nothing was changed.',
    },
  },
  minimumMissed: {
    title: (event: string) => `Too few so far: ${event}`,
    text: (booked: number, minimum: number, when: string) =>
      [
        `${booked === 1 ? '1 person has' : `${booked} people have`} a place; you wanted at least ${minimum}. It begins on ${when}.`,
        'Decide now, so that nobody comes in vain: it takes place all the same, or you cancel it kindly.',
      ].join('\n\n'),
    action: 'Decide',
  },
  goesAhead: {
    title: (event: string) => `It takes place: ${event}`,
    text: (when: string) => `You are a small group, and it takes place all the same, on ${when}. See you there.`,
  },
  missed: {
    title: (event: string) => `We missed you: ${event}`,
    next: (when: string) => `It takes place again on ${when}. You are welcome then.`,
    later: 'What there is to take along stands on the page. We tell you if it takes place again.',
    text: 'If something comes in between another time, give your place back, and a colleague who waits gets it. Were you there? Tell the host, who can put it right.',
  },
  invitation: {
    subject: (event: string) => `You have a place: ${event}`,
    update: (event: string) => `Changed: ${event}`,
    cancel: (event: string) => `Cancelled: ${event}`,
    begins: (when: string) => `When: ${when}`,
    place: (where: string) => `Where: ${where}`,
    host: (name: string) => `Host: ${name}`,
    attached: 'Your calendar can take the time from this mail. If anything changes, it is told.',
    cannot: 'You cannot come after all? Give your place back on the page, and somebody who waits gets it.',
    decline:
      'You cannot come after all? Say no in your calendar, or on the page, and somebody who waits gets your place.',
    givenBack: 'Your place was given back, and the time is taken out of your calendar.',
    notHeld: 'It does not take place at this time, and is taken out of your calendar.',
    open: 'Open the event',
    because: 'You get this because you booked the event.',
    choices: 'Choose whether invitations come by mail',
  },
  home: {
    next: (event: string, when: string) => `You are booked: ${event}, ${when}.`,
    offered: (event: string, until: string) => `A place is kept for you until ${until}: ${event}`,
    team: (count: number) =>
      plural('en', count, {
        one: 'Somebody you lead would like to go to an event and waits for your answer',
        other: '# people you lead would like to go to events and wait for your answer',
      }),
  },
}
