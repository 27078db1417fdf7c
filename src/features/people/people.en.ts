import { plural } from '#platform/i18n/index.ts'

const number = (count: number, one: string, other: string) => plural('en', count, { one, other })

export const en = {
  nav: 'People',
  colleaguesSee: 'Colleagues in your organisation can see this',
  directory: {
    title: 'People',
    count: (count: number) => number(count, '# person', '# people'),
  },
  units: {
    title: 'Units',
    lead: 'How the organisation is put together. The number is everybody in a unit and below it.',
    empty: 'No units yet',
    emptyAdvice: 'Units come with the staff list.',
    people: (count: number) => number(count, '# person', '# people'),
    open: 'Show units below',
  },
  audit: {
    'people.staff-list-uploaded': 'Uploaded a staff list',
    'people.staff-imported': 'Imported staff',
  },
}
