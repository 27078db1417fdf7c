import type { FaultKind } from './faults.ts'
import type { ChangeField, Outcome } from './staff-row.ts'

/** What the words about a fault may mention, ready for reading. */
export interface FaultParts {
  readonly value: string
  /** “Ann, Bob and Cid”. */
  readonly names: string
  readonly first: string
  readonly second: string
  readonly line: string
  readonly count: string
}

interface FaultWords {
  /** Over all faults of the kind. */
  readonly title: string
  readonly what: (parts: FaultParts) => string
  readonly expected: string
  readonly accept: string
  readonly leaveOut?: string
  readonly fix?: string
}

const leaveOut = 'Leave this row out'
const withoutManager = 'Bring the person in without a manager'
const managerExpected = 'We expected the employee number, e-mail address or name of somebody in the file.'

const faults: Record<FaultKind, FaultWords> = {
  'row-long': {
    title: 'Rows with too many cells',
    what: ({ count }) => `The row has ${count} cells, more than the header.`,
    expected:
      'We expected as many cells as there are columns. A comma or semicolon in a text that is not in quotation marks is the usual reason.',
    accept: 'Use the first cells and pass over the rest',
  },
  'name-missing': {
    title: 'Names missing',
    what: () => 'There is no name here.',
    expected: 'We expected the name of a person.',
    accept: '',
    fix: 'Type the name',
  },
  'identifier-missing': {
    title: 'No employee number and no e-mail address',
    what: ({ value }) => `${value} has neither an employee number nor an e-mail address.`,
    expected: 'We need one of them to know the person again next time.',
    accept: '',
    fix: 'Type an employee number or an e-mail address',
  },
  'number-repeated': {
    title: 'The same employee number twice',
    what: ({ value, line, names }) =>
      `The employee number “${value}” is also on line ${line}, where it belongs to ${names}.`,
    expected: 'We expected each employee number to belong to one person.',
    accept: 'Use this row instead of the other one',
    leaveOut: 'Use the other row and leave this one out',
    fix: 'Type another employee number for this row',
  },
  'email-repeated': {
    title: 'The same e-mail address twice',
    what: ({ value, line, names }) => `The address “${value}” is also on line ${line}, where it belongs to ${names}.`,
    expected: 'We expected each address to belong to one person.',
    accept: 'Bring the person in without this address',
    fix: 'Type another address',
  },
  'email-bad': {
    title: 'E-mail addresses we could not read',
    what: ({ value }) => `“${value}” does not look like an e-mail address.`,
    expected: 'We expected something like name@example.org.',
    accept: 'Bring the person in without this address',
    fix: 'Type the address',
  },
  'number-changed': {
    title: 'E-mail addresses that belong to another employee number',
    what: ({ value, first, second }) =>
      `In the directory, “${value}” belongs to ${first}, who has the employee number ${second}.`,
    expected: 'We expected the same employee number, or an address that nobody has.',
    accept: 'It is the same person with a new employee number',
    fix: 'It is somebody else: type another address',
  },
  'left-elsewhere': {
    title: 'People who have left, as the identity system says',
    what: ({ value }) => `${value} has left: the identity system says so.`,
    expected: 'It says who works here. Unless you decide otherwise, they stay away.',
    accept: 'Bring them back',
    leaveOut: 'Leave this row out',
  },
  'said-elsewhere': {
    title: 'Facts about which the identity system has the say',
    what: ({ value, first }) =>
      `The file says ${value === '' ? 'nothing' : `“${value}”`}; the identity system says ${first === '' ? 'nothing' : `“${first}”`}.`,
    expected: 'Unless you decide otherwise, what the identity system says is kept.',
    accept: 'Take what the file says',
  },
  'email-taken': {
    title: 'E-mail addresses that somebody else has',
    what: ({ value, names }) => `In the directory, “${value}” belongs to ${names}, who keeps it.`,
    expected: 'We expected an address that nobody else has.',
    accept: 'Bring the person in without this address, or with the one we have',
    fix: 'Type another address',
  },
  formula: {
    title: 'Cells that look like formulas',
    what: ({ value }) => `“${value}” looks like a formula from a spreadsheet.`,
    expected: 'We expected plain text. We never run formulas.',
    accept: 'Keep it as plain text',
    fix: 'Type what it should say',
  },
  'control-characters': {
    title: 'Cells with characters that cannot be shown',
    what: ({ value }) => `The cell held control characters. Without them it reads “${value}”.`,
    expected: 'We expected plain text.',
    accept: 'Use it without them',
    fix: 'Type what it should say',
  },
  'lost-character': {
    title: 'Cells with a lost letter',
    what: ({ value }) => `A letter was lost in “${value}”, before the file came to us.`,
    expected: 'We expected every letter to be readable. Saving the file as “CSV UTF-8” helps.',
    accept: 'Use it as it is',
    fix: 'Type what it should say',
  },
  'too-long': {
    title: 'Cells that are too long',
    what: ({ value }) => `The text is longer than we can keep: “${value}”.`,
    expected: 'We expected at most 200 characters, and fewer for numbers and codes.',
    accept: 'Use the beginning',
    fix: 'Type a shorter text',
  },
  'row-short': {
    title: 'Rows with too few cells',
    what: ({ count }) => `The row has only ${count} cells.`,
    expected: 'We expected as many cells as there are columns.',
    accept: 'Take the missing cells as empty',
  },
  'row-repeated': {
    title: 'The same row twice',
    what: ({ line }) => `The row says the same as line ${line}.`,
    expected: 'We expected each person once.',
    accept: 'Count the person once',
  },
  'post-vacant': {
    title: 'Vacant posts',
    what: ({ value }) => `Nobody is in the post “${value}”. A post without a person does not come in.`,
    expected: 'We expected the name of a person.',
    accept: 'Let those who report to it report to the next manager above, if we know who that is',
    leaveOut: 'Let those who report to it have no manager for now',
    fix: 'Type the name of the person in the post',
  },
  'manager-missing': {
    title: 'Managers we could not find',
    what: ({ value }) => `We could not find the person “${value}”.`,
    expected: managerExpected,
    accept: withoutManager,
    fix: 'Type another manager',
  },
  'manager-ambiguous': {
    title: 'Managers whose name more than one person has',
    what: ({ value, names }) => `More than one person is called “${value}”: ${names}.`,
    expected: 'We expected an employee number or an e-mail address, which only one person has.',
    accept: withoutManager,
    fix: 'Type the employee number or e-mail address of the manager',
  },
  'manager-nearly': {
    title: 'Managers we nearly found',
    what: ({ value, names }) => `Nobody is “${value}”. The nearest is ${names}.`,
    expected: managerExpected,
    accept: 'Take the nearest one',
    fix: 'Type another manager',
  },
  'manager-self': {
    title: 'People who report to themselves',
    what: () => 'The person is named as their own manager.',
    expected: 'We expected somebody else, or nobody.',
    accept: withoutManager,
    fix: 'Type another manager',
  },
  'manager-cycle': {
    title: 'People who report to each other in a circle',
    what: ({ names }) => `These people report to each other in a circle: ${names}.`,
    expected: 'We expected the line to end with somebody at the top.',
    accept: 'Bring the first of them in without a manager',
    leaveOut: 'Leave the first of them out',
    fix: 'Type another manager for the first of them',
  },
  'manager-left-out': {
    title: 'Managers who are left out',
    what: ({ first, line, second }) =>
      second
        ? `The manager ${first} on line ${line} is left out. The next one above is ${second}.`
        : `The manager ${first} on line ${line} is left out, and we know nobody above.`,
    expected: 'We expected the manager to come in as well.',
    accept: 'Let the person report to the next one above, or to nobody',
    fix: 'Type another manager',
  },
  'manager-placeholder': {
    title: 'Cells that say there is no manager',
    what: ({ value }) => `“${value}” stands where a manager should.`,
    expected: `${managerExpected} An empty cell means nobody.`,
    accept: withoutManager,
    fix: 'Type the manager',
  },
  'several-roots': {
    title: 'More than one person at the top',
    what: ({ count, names }) => `${count} people report to nobody: ${names}.`,
    expected: 'Many organisations have one person at the top. Yours may well have several.',
    accept: 'That is right',
  },
  'unit-missing': {
    title: 'Units missing',
    what: ({ value }) => `We do not know where ${value} works.`,
    expected: 'We expected the name of a unit.',
    accept: 'Bring the person in without a unit',
    fix: 'Type the unit',
  },
  'unit-parent-unclear': {
    title: 'Units that lie in more than one place',
    what: ({ value, names }) => `“${value}” lies under ${names}.`,
    expected: 'We expected each unit to lie under one other.',
    accept: 'They are different units with the same name',
    fix: 'It is one unit: type the one above it',
  },
  'unit-name-unclear': {
    title: 'Unit codes with more than one name',
    what: ({ value, names }) => `The code “${value}” stands for ${names}.`,
    expected: 'We expected each code to stand for one unit.',
    accept: 'They are different units; do without the code',
    fix: 'It is one unit: type its name',
  },
  'unit-code-unclear': {
    title: 'Units with more than one code',
    what: ({ value, names }) => `“${value}” has the codes ${names}.`,
    expected: 'We expected each unit to have one code.',
    accept: 'It is one unit; do without a code',
    fix: 'Type the code that counts',
  },
  'unit-cycle': {
    title: 'Units that lie under each other in a circle',
    what: ({ names }) => `These units lie under each other in a circle: ${names}.`,
    expected: 'We expected the line to end with a unit at the top.',
    accept: 'Put the first of them at the top',
    fix: 'Type the unit above the first of them',
  },
  'fte-bad': {
    title: 'Working time we could not read',
    what: ({ value }) => `We could not read “${value}” as a share of a full-time job.`,
    expected: 'We expected a number from 0 to 1.5, such as 0.8, or a percentage.',
    accept: 'Leave it empty',
    fix: 'Type the number',
  },
  'date-bad': {
    title: 'Dates we could not read',
    what: ({ value }) => `We could not read “${value}” as a date.`,
    expected: 'We expected a date such as 22.11.2026, 22 November 2026 or 2026-11-22.',
    accept: 'Leave it empty',
    fix: 'Type the date',
  },
  'maybe-same': {
    title: 'People who may be here already',
    what: ({ value, names }) =>
      `Somebody called ${value} is in this unit already (${names}), with another number and address.`,
    expected: 'Unless you say so, we take them for two people.',
    accept: 'It is the same person',
    fix: '',
  },
}

const changeFields: Record<ChangeField, string> = {
  name: 'Name',
  employeeNumber: 'Employee number',
  email: 'E-mail',
  jobTitle: 'Job title',
  grade: 'Grade',
  unit: 'Unit',
  manager: 'Manager',
  fte: 'Working time',
  location: 'Place of work',
  startedOn: 'Started on',
  phone: 'Phone',
}

const outcomes: Record<Outcome, string> = {
  joins: 'Joins',
  returns: 'Comes back',
  changes: 'Changes',
  stays: 'No change',
}

export const en = {
  fields: {
    ...changeFields,
    givenName: 'Given name',
    familyName: 'Family name',
    unitCode: 'Unit code',
    parentUnit: 'Unit above',
    parentUnitCode: 'Code of the unit above',
    unitPath: 'Whole path of units',
    unitLevel1: 'Unit, level 1 (top)',
    unitLevel2: 'Unit, level 2',
    unitLevel3: 'Unit, level 3',
    unitLevel4: 'Unit, level 4',
    unitLevel5: 'Unit, level 5',
    unitLevel6: 'Unit, level 6',
  },
  notUsed: 'Do not use',
  sensitive: 'We leave this column out: we have no use for it, and it is nobody’s business here.',
  changeFields,
  outcomes,
  faults,
  where: {
    file: 'The whole file',
    line: (line: string) => `Line ${line}`,
    cell: (line: string, column: string) => `Line ${line}, column “${column}”`,
  },
  leaveOut,
  forAll: (count: string) => `For all ${count}`,
  asWeSuggest: 'As we suggest',
  suggested: (what: string) => `As we suggest: ${what}`,
  mappingProblems: {
    'name-not-mapped': 'Choose the column that holds the name',
    'identifier-not-mapped':
      'Choose the column that holds the employee number or the e-mail address. If the file has neither, add one and upload it again',
    'field-twice': (field: string) => `More than one column is set to “${field}”. Choose one`,
  },
  notes: {
    'invisible-removed': (cells: string, line: string) =>
      `Invisible characters taken out of ${cells}, first on line ${line}.`,
    'spaces-tidied': (cells: string, line: string) =>
      `Stray spaces and line breaks tidied in ${cells}, first on line ${line}.`,
    'text-unwrapped': (cells: string, line: string) =>
      `Marks that a spreadsheet had put around a text taken away in ${cells}, first on line ${line}.`,
    'zeros-kept': (cells: string, line: string) =>
      `Zeros at the beginning of employee numbers kept in ${cells}, first on line ${line}.`,
    'zero-bytes-removed': (cells: string, line: string) => `Empty bytes taken out of ${cells}, first on line ${line}.`,
  },
  cells: { one: '# cell', other: '# cells' },
}
