import { plural } from '#platform/i18n/index.ts'

const number = (count: number, one: string, other: string) => plural('en', count, { one, other })

export const en = {
  nav: 'Everyone at basic',
  programme: 'Units at basic',
  counts: (minimum: number) => `Counts only. Groups under ${minimum} are hidden.`,
  organisation: {
    title: 'Everyone at basic',
    lead: 'How far we have come together with the digital basics. Nobody is ranked, and nobody’s own answers are shown.',
    atBasicLabel: 'of those counted are at basic',
    atBasicHidden: 'are at basic: not shown yet',
    takenPartLabel: 'have taken their digital passport',
    belowLabel: 'are not there yet, and that is a beginning',
    of: (count: string, of: string) => `${count} of ${of} people`,
    ofAnswers: (count: string, of: string) => `${count} of ${of} counted`,
    countedPeople: (count: number) => number(count, '# person', '# people'),
    answers: (of: number) => number(of, 'of # person counted', 'of # people counted'),
    counted: (of: number) => number(of, '# person counted', '# people counted'),
    differ:
      'Counted are those whose result is known. Numbers can differ: people who have left are still counted in earlier months, and small groups are told only together with others.',
    source: (date: string) => `digital passports, ${date}`,
    sourcePlain: 'digital passports finished by then',
    trendTitle: 'Share at basic, month by month',
    trendSummary: (from: string, to: string, last: string) =>
      `From ${from} to ${to}. Latest: ${last} of those counted are at basic.`,
    takenTitle: 'Share who have taken part, month by month',
    takenSummary: (from: string, to: string, last: string) => `From ${from} to ${to}. Latest: ${last} have taken part.`,
    hidden: (minimum: number) => `Groups under ${minimum} are hidden, and so is whatever would give them away.`,
    whatIsBasic: 'What “at basic” means',
    whatIsBasicText:
      'Each of the skills in Digital basics has a level that everybody should reach. A person who has reached it in all of them is at basic. It rests on what people say of themselves when they finish their passport.',
    read: 'Read the skills and levels',
    myPassport: 'Go to my passport',
    team: 'See my team as a whole',
    units: 'See the units',
    none: 'No figures yet',
    noneText:
      'Figures appear when the first ones have been counted, on the first of a month. Your own passport is there already.',
    noneProgramme: 'Count the first figures now. They are kept as they are, and new ones come every month.',
    rangeAtLeast: (value: string) => `${value} or more`,
    rangeAtMost: (value: string) => `${value} or fewer`,
    rangeBetween: (from: string, to: string) => `${from} to ${to}`,
  },
  units: {
    title: 'Units at basic',
    lead: 'Taken part and at basic, unit by unit with everything below. To see where help is needed, not to compare people.',
    under: (name: string) => `Units below ${name}`,
    wave: 'Figures of',
    show: 'Show',
    sort: 'sorted by',
    sortName: 'name',
    sortTaken: 'taken part',
    sortBasic: 'share at basic',
    filter: 'Choose figures and order',
    unit: 'Unit',
    people: 'People',
    takenPart: 'Taken part',
    shareOf: (share: string, of: string) => `${share} of ${of} counted`,
    atBasic: 'At basic',
    below: 'Not yet',
    shareAtBasic: 'Share at basic',
    unitsBelow: 'See units below',
    download: 'Download as CSV',
    fileName: (date: string) => `basics-${date}.csv`,
    count: 'Count new figures now',
    countHint: (days: number) =>
      number(
        days,
        'Figures come at least a week apart. New ones can be counted in # day.',
        'Figures come at least a week apart. New ones can be counted in # days.',
      ),
    counted: 'The new figures are counted.',
    alreadyCounted: 'Figures of today are there already. Nothing was changed.',
    tooSoon: 'Figures come at least a week apart, so nothing was counted.',
    trend: (name: string) => `${name}: share at basic, month by month`,
    noneBelow: 'There are no units below this one.',
    caption: 'Taken part and at basic by unit',
    addUp: 'Why numbers may not add up',
    addUpText:
      'Where a unit below is hidden, its few people are counted one level up, so that nobody can be picked out. “At basic” and “not yet” together can then be less than “taken part”.',
    asOf: (date: string) => `as of ${date}`,
    hiddenLegend: 'What the words in the table mean',
    wide: 'Scroll sideways to see all columns',
  },
  team: {
    title: 'My team at basic',
    lead: 'You, everybody who reports to you, and everybody below them, as a whole.',
    hiddenTitle: 'Not shown',
    hiddenAdvice:
      'You can still help: give everybody an hour to take the passport, and ask what would make their work easier.',
    noneYet: 'No figures have been counted since you got your team. They come on the first of a month.',
    champions: 'Find a digital champion',
    people: (count: number) => number(count, '# person in the team', '# people in the team'),
  },
  hidden: {
    small: 'too few people',
    'protects-others': 'hidden to protect a smaller group',
    'changed-too-little': 'too few of those once counted are left',
  },
  hiddenLong: {
    small: (minimum: number) =>
      `There are fewer than ${minimum} people here. A figure for so few could tell who is who.`,
    'protects-others': () =>
      'The people here are counted together with others, in a larger unit. A figure of their own would let somebody work out a smaller group by subtracting.',
    'changed-too-little': () =>
      'Too few of those who were once counted here are left, and too few have come since. The difference would tell something about them.',
  },
  audit: { 'basics.wave-taken': 'Counted how many are at basic' },
}
