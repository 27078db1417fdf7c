import { plural } from '#platform/i18n/index.ts'

/** Words for those who read answers with names. */
export const en = {
  title: 'Answers with names',
  lead: 'Everybody here was told before they began that you read what they say.',
  whoCanSee: (readers: string) => `Read by ${readers}. Those who answered know.`,
  runners: 'programme leads and administrators',
  search: 'Name',
  count: (n: number) => plural('en', n, { one: '# person has answered', other: '# people have answered' }),
  none: 'Nobody has answered yet',
  noneText: 'Names stand here as soon as somebody hands in.',
  noneFound: 'Nobody of that name has answered',
  noneFoundText: 'Try fewer letters.',
  all: 'Show everybody',
  notAnswered: 'Not answered',
  doors: 'Answers that you read',
  doorsText: 'These surveys were answered with names, and you are one of those who read them.',
  theyRead: (names: string) => `These people can read them: ${names}.`,
}
