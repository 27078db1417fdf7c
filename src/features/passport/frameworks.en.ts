import { plural } from '#platform/i18n/index.ts'

export const frameworksEn = {
  scales: {
    levels: ['Not yet', 'With help', 'On my own', 'I help others'],
    confidence: ['Not confident', 'A little confident', 'Fairly confident', 'Very confident'],
  },
  nav: { answers: 'My answers', frameworks: 'Frameworks', overTime: 'Over time' },
  frameworks: {
    title: 'Frameworks in my passport',
    lead: 'Digital basics is for everyone. Take in others that fit your work.',
    mine: 'In my passport',
    others: 'Others that I can take in',
    noOthers: 'Your organisation offers no other framework yet.',
    takeIn: 'Take into my passport',
    putAway: 'Put away',
    putAwayHint: 'Your answers are kept. They are here again when you take it back.',
    takenIn: (name: string) => `“${name}” is in your passport now.`,
    puttenAway: (name: string) => `“${name}” is put away. Your answers are kept.`,
    answered: (answered: number, all: number) => `${answered} of ${all} skills answered`,
    answeredOfMany: (answered: number) =>
      plural('en', answered, { one: '# skill answered', other: '# skills answered' }),
    size: (skills: string) => `${skills} skills`,
    lastSaid: (date: string) => `last on ${date}`,
    putAwayBefore: (answered: number) =>
      plural('en', answered, { one: 'put away with # answer', other: 'put away with # answers' }),
    section: 'Other frameworks',
    more: 'Choose frameworks for my passport',
  },
  framework: {
    noScale: 'This framework has no levels of its own, so we ask with ours.',
    large: (skills: string) =>
      `This framework has ${skills} skills. Nobody answers them all: search for the ones that matter in your work.`,
    search: 'Search for a skill',
    searchHint: 'A word that you would use yourself',
    searchButton: 'Search',
    found: (count: number, question: string) =>
      plural('en', count, { one: `# skill found for “${question}”`, other: `# skills found for “${question}”` }),
    foundMost: (most: number) => `Here are the first ${most}. Another word would find fewer.`,
    foundNone: (question: string) => `No skill found for “${question}”. Try a shorter or another word.`,
    mine: 'My skills',
    noneYet: 'You have not answered any skill of this framework yet.',
    browse: 'Browse area by area',
    browseIn: (area: string) => `In “${area}”`,
    browseTop: 'All areas',
    walk: (count: number) =>
      plural('en', count, { one: 'Answer the skill of this area', other: 'Answer the # skills of this area' }),
    tooMany: 'There are too many skills here to go through. Search for yours above.',
    start: 'Begin with the first area',
    goOn: 'You can answer as much or as little as you like.',
    finish: 'Look over my answers',
    takeIn: 'This framework is not in your passport yet. It is taken in with your first answer.',
    read: (name: string) => `Read “${name}”`,
    profiles: 'Answer by role',
    profile: (name: string, skills: number) =>
      plural('en', skills, { one: `${name} (# skill)`, other: `${name} (# skills)` }),
  },
  assess: {
    part: (part: number, parts: number) => `Page ${part} of ${parts}`,
    more: 'Say more about this skill, if you like',
    lastUsed: 'When did you last do this?',
    lastUses: {
      'this-month': 'This month',
      'this-year': 'This year',
      'longer-ago': 'Longer ago',
      never: 'Never',
    },
    wish: 'I want to get better at this',
    help: 'I am glad to help others with this',
    helpHint: 'It stays in your passport. Whether it stands on your profile, you decide there.',
    about: 'What does this mean?',
    alsoCalled: (names: string) => `Also called: ${names}`,
    chooseLevel: 'Which level fits you best?',
    inLanguage: (language: string) => `This text is only there in ${language}.`,
    derived: (level: string, from: string) =>
      `From your answers elsewhere we would expect “${level}” (${from}). It counts only when you say it here.`,
    toSkill: 'Evidence and history',
  },
  profile: {
    lead: (name: string) => `The skills that “${name}” needs, whichever area they stand in.`,
    progress: (answered: number, all: number) => `You have answered ${answered} of ${all}.`,
    notInEdition: (count: number) =>
      plural('en', count, {
        one: '# skill of this role is not in the edition that your passport is on.',
        other: '# skills of this role are not in the edition that your passport is on.',
      }),
    done: 'Saved. That is everything that this role needs.',
    toProfile: (name: string) => `See what “${name}” takes`,
  },
  stillTrue: {
    title: 'Is this still true?',
    lead: 'Change only what has changed. Everything else is kept with today’s date.',
    ofArea: (area: string) => `Your answers in “${area}”`,
    older: (months: number) =>
      plural('en', months, {
        one: 'Your answers that are older than # month',
        other: 'Your answers that are older than # months',
      }),
    most: (most: number, all: number) => `The ${most} oldest of ${all}. The others come next.`,
    said: (date: string) => `Said on ${date}`,
    lookedAt: (date: string) => `looked through on ${date}`,
    save: 'This is how it is today',
    saved: (count: number) =>
      plural('en', count, { one: 'Saved. # answer is of today.', other: 'Saved. # answers are of today.' }),
    nothingTitle: 'Nothing to look through',
    nothing: 'All your answers here are newer than that.',
    invitation: (count: number, months: number) =>
      plural('en', count, {
        one: `# answer is older than ${months} months.`,
        other: `# answers are older than ${months} months.`,
      }),
    ask: 'Are they still true?',
    choose: 'Look through answers that are older than',
    months: (months: number) => plural('en', months, { one: '# month', other: '# months' }),
    any: 'any age',
    show: 'Show them',
    wholeArea: 'Still true? Look through the whole area',
  },
}
