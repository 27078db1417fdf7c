import { formatNumber, plural } from '#platform/i18n/index.ts'

const days = (count: number) => plural('en', count, { one: 'one day', other: '# days' })
const calls = (count: number) => plural('en', count, { one: 'one call', other: '# calls' })

export const en = {
  /** To the asker: what those people show who are told. */
  reach: {
    lends: (name: string) => `lend “${name}”`,
    wants: (name: string) => `want to learn “${name}”`,
    language: (name: string) => `speak ${name}`,
    interest: (name: string) => `have the interest “${name}”`,
    helped: (name: string) => `have helped with “${name}” before`,
  },
  /** To the person told. */
  because: {
    lends: (name: string) => `You show that you lend “${name}”`,
    wants: (name: string) => `You show that you want to learn “${name}”, and this is a chance to`,
    language: (name: string) => `You show that you speak ${name}`,
    interest: (name: string) => `You show the interest “${name}”`,
    helped: (name: string) => `You have helped with “${name}” before`,
  },
  notice: {
    title: (actor: string | undefined, title: string) =>
      actor ? `Can you help ${actor}? “${title}”` : `Can you help? “${title}”`,
    titleAt: (organisation: string, title: string) => `Can you help somebody at ${organisation}? “${title}”`,
    why: (reasons: readonly string[]) =>
      reasons.length === 0 ? 'This call fits what you show about yourself.' : `${reasons.join('. ')}.`,
    free: 'An offer takes one sentence. If it does not suit you, you need not answer. You can also say “not now” or “never about this”.',
    action: 'See the call',
    week: (count: number) =>
      plural('en', count, { one: 'One colleague asks for help', other: '# calls for help are open' }),
    weekAction: 'See who asks for what',
  },
  topics: {
    fitsYou: {
      title: 'Calls for help that fit me',
      because: 'You get this because the call fits something that you show on your profile.',
    },
    every: {
      title: 'Every new call for help',
      because: 'You get this because you chose to hear of every new call.',
    },
    week: {
      title: 'What colleagues ask for this week',
      because: 'Everybody gets this once a week while colleagues ask for help.',
    },
  },

  panel: {
    title: 'Why this was brought to you',
    notNow: 'Not now',
    never: 'Never about this',
    more: 'How often am I asked?',
    said: {
      'not-now': 'You said “not now”. You can still offer help if you change your mind.',
      never: 'You said “never about this”. You can still offer help if you change your mind.',
    },
  },

  told: {
    title: 'Not this time?',
    lead: 'Nobody but you sees what you choose here. The person who asks is not told.',
    question: 'What shall we do?',
    missing: 'Choose one of the two, or go back to the call',
    notNow: 'Not now',
    notNowText: 'Bring me no calls for two weeks.',
    never: 'Never about this',
    neverText: (names: string) => `Never bring me calls because of ${names}. What my profile shows stays as it is.`,
    saidNotNow: 'All right. No calls are brought to you for two weeks.',
    saidNever: 'All right. You are never asked about this again, unless you change it here.',
    quoted: (name: string) => `“${name}”`,
    back: 'Back to the call',
  },

  settings: {
    nav: 'What I am asked',
    title: 'What I am asked',
    lead: 'When a colleague’s call fits what you show about yourself, it is brought to you. Choose how often.',
    only: 'Only you can see this page. Those who ask never see whom a call was brought to, nor what you choose here.',
    pace: 'How often may calls be brought to you?',
    paces: {
      less: 'Less: at most one a week',
      usual: (cap: number) => `As usual: at most ${calls(cap)} a week`,
      more: (cap: number) => `More: up to ${calls(cap)} a week`,
    },
    paceHints: {
      less: 'Others are asked before you.',
      usual: 'Those who were asked least of late come first.',
      more: 'You like to help and are asked more often.',
    },
    off: 'The programme team has switched off bringing calls to people. You find them all in the list.',
    pause: 'Not now',
    pauses: { no: 'No pause', week: 'Leave me alone for a week', month: 'For a month', quarter: 'For three months' },
    pausedUntil: (day: string) => `Leave me alone until ${day}, as I chose before`,
    nevers: 'Never about',
    neversText: 'Tick what you may be asked about again.',
    noNevers: 'Nothing. “Never about this” stands beside every call that was brought to you.',
    save: 'Save',
    saved: 'Saved. It holds for the next call.',
    latest: 'Calls brought to you',
    none: 'No call has been brought to you yet. They come when you show what you can lend, and what you want to learn.',
    lend: 'Choose what I can lend',
    closed: 'closed',
    answers: { 'not-now': 'you said “not now”', never: 'you said “never about this”' },
    how: 'Who is asked first',
    mails: 'How news reaches me',
  },

  order: {
    title: 'Who is asked first',
    lead: 'A call for help is brought to those who can probably help. Nobody should be swamped, and not always the same people.',
    who: 'Everybody can see this page. It holds nothing about anybody.',
    fits: 'Whom a call fits',
    fitsText:
      'Only what people show on their profile counts, and only if the person who asks could see it there. Answers in a passport never count. A skill counts when its owner says: I lend this.',
    points: 'What counts',
    thing: 'What somebody shows',
    worth: 'Points',
    things: {
      lends: 'Lends a skill that the call needs',
      level: 'For each level of a skill or language that is shown, from 1 to 4',
      happy: 'Is happy to help with it',
      wants: 'Wants to learn what the call teaches',
      language: 'Speaks a language that the call names',
      helped: 'Has helped with it before; on its own this is no reason',
      interest: 'Has an interest that the call names; only when nobody had offered',
      there: 'Works at the place of the call',
      elsewhere: 'Works at another place',
      days: 'Works on other days',
    },
    sum: 'The best of these counts whole and each other one a third, at most 100 together. From 60 points a call fits well, from 30 in part.',
    rules: 'Who comes first',
    rule: {
      alone:
        'We do not ask anybody who is away, helps with another call right now, chose “not now” or “never about this”, or was asked often enough this week.',
      groups: 'Then come those whom the call fits well, before those whom it fits in part.',
      least:
        'Among those, whoever was asked least in the last three months comes first. Help that was given counts twice. Those who want more calls count as asked half as often, those who want fewer as twice as often.',
      lots: 'Where all else is equal, we draw lots for each call.',
    },
    rounds: 'How many at a time',
    roundsText: (first: number, between: string, most: number) =>
      `First ${formatNumber('en', first)} people, a few more where more helpers are wanted. While there are too few offers, as many again after ${between}, at most ${formatNumber('en', most)} times. Everybody else finds the call in the list.`,
    between: days(2),
    cap: (cap: number) => `Here at most ${calls(cap)} a week are brought to one person.`,
    hidden:
      'Nobody sees whom a call was brought to. The person who asks sees how many, in how many units, and by which shown skills.',
    partners:
      'A call from a partner organisation is brought to people here by the same rules, and counts towards the same week. What everybody here can see on a profile decides. The partner learns nothing of it: not whom it was brought to, and not how many.',
    settings: 'Choose how often I am asked',
  },
}
