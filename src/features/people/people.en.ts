import { plural } from '#platform/i18n/index.ts'

const number = (count: number, one: string, other: string) => plural('en', count, { one, other })

export const en = {
  nav: 'People',
  colleaguesSee: 'Colleagues in your organisation can see this',
  directory: {
    title: 'People',
    lead: 'Everybody who works here, by name, job, unit or e-mail. Small spelling mistakes do no harm.',
    searchLabel: 'Find people',
    find: 'Find',
    named: 'Find',
    placeholder: 'Name, job, unit or e-mail',
    in: 'in',
    unitLabel: 'Unit',
    anyUnit: 'the whole organisation',
    show: 'Show',
    count: (count: number) => number(count, '# person', '# people'),
    many: (count: number) => number(count, 'More than # person, by name', 'More than # people, by name'),
    alike: 'Nobody is spelt exactly like that. These come close:',
    person: 'Name',
    job: 'Job',
    unit: 'Unit',
    none: 'Nobody found',
    noneAdvice: 'Try fewer letters, another spelling, or look in the whole organisation.',
    emptyAdvice: 'The staff list has not been brought in yet. An administrator can import it from a file.',
    showEverybody: 'Show everybody',
    importList: 'Import the staff list',
    units: 'See the units as a tree',
    download: 'Download as CSV',
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
