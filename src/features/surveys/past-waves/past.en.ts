import { plural } from '#platform/i18n/index.ts'

export const en = {
  title: 'Bring in an earlier survey',
  lead: 'From a file of another tool: with a row for each person who answered, or with printed figures, a row for each group.',
  whoCanSee:
    'Only programme leads and administrators see this. Leave out names and addresses: what nobody needs is not kept.',
  file: 'The file',
  fileHint: 'A table as CSV, of any encoding, with one line of titles or two. At most 8 MB.',
  fileMissing: 'Choose a file',
  fileTooLarge: 'The file is larger than 8 MB. Take out columns that are not needed.',
  name: 'What is this time called?',
  nameHint: 'Such as 2024',
  nameMissing: 'Say what it is called, such as 2024',
  closed: 'Which was the last day to answer?',
  closedHint: 'For example 31 10 2024',
  closedWrong: 'Write a day that has been, such as 31 10 2024',
  submit: 'Look at it',
  columns: 'What does each column mean?',
  columnsLead: (rows: string, columns: string) =>
    `${rows} rows and ${columns} columns. We have guessed; look through it. What could lead to somebody is left out.`,
  column: 'Column',
  example: 'For example',
  meaning: 'Meaning',
  meanings: {
    skip: 'Leave out',
    one: 'One answer of several',
    scale: 'A step on a scale',
    tick: 'A box to tick',
    number: 'A number',
    text: 'Words',
    group: 'Tells people apart',
    share: 'A share (58%, 0.58)',
    people: 'How many answered',
    label: 'Name of a group',
  },
  nothingLeft: 'Choose a meaning for at least one column',
  turned:
    'The columns are years, so this looks like figures over time and not like one survey. Make a file for each year, with a row for each group and a column for each figure.',
  noPeople: 'Say which column tells how many answered: without that we cannot know which groups are too small',
  noLabel: 'Say which column names the groups',
  mixed: 'Shares of groups and answers of people cannot stand in one file. Leave one of them out.',
  preview: 'What would come of it',
  previewAnswers: (questions: number, people: string) =>
    `${plural('en', questions, { one: '# question', other: '# questions' })}, answered by ${people} people.`,
  misfits: (count: number) =>
    plural('en', count, { one: '# cell does not fit and is left out.', other: '# cells do not fit and are left out.' }),
  previewFigures: (items: number, lines: string) =>
    `${plural('en', items, { one: '# figure', other: '# figures' })} of ${lines} groups. The first line stands for everybody.`,
  hidden: (count: number) =>
    plural('en', count, {
      one: '# figure was hidden by whoever printed it and stays hidden.',
      other: '# figures were hidden by whoever printed them and stay hidden.',
    }),
  left: (count: number) =>
    plural('en', count, {
      one: '# line is left out: it has no name, or too few people.',
      other: '# lines are left out: they have no name, or too few people.',
    }),
  tooFew: (minimum: number) => `Fewer than ${minimum} people would be left. Nothing could be shown.`,
  look: 'Look again',
  bring: 'Bring it in',
  done: 'The earlier survey is there.',
  giveUp: 'Give up',
  gone: 'The file is taken away.',
}
