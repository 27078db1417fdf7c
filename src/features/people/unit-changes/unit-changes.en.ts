import { plural } from '#platform/i18n/index.ts'

const number = (count: number, one: string, other: string) => plural('en', count, { one, other })

export const en = {
  onlyAdministrators: 'Only administrators can see this',
  units: 'Units',
  title: (name: string) => `Change ${name}`,
  lead: (people: number, units: number) =>
    `${number(people, '# person', '# people')} here and below, ${number(units, '# unit', '# units')} directly below. Everything can be undone.`,
  kinds: { rename: 'It has a new name', move: 'It belongs somewhere else', merge: 'It was merged into another unit' },
  kindHints: {
    rename: 'People still find it by the old name.',
    move: 'Everything below it moves along.',
    merge: 'Its people and the units below it go there, and it is closed. Its history stays, and its name leads there.',
  },
  fields: { name: 'The new name', parent: 'The unit above it', into: 'The unit that takes over' },
  hints: {
    name: 'As people say it.',
    parent: 'Type its name. Leave it empty to put the unit at the top.',
    into: 'Type its name.',
  },
  submits: { rename: 'Give it the new name', move: 'Move it', merge: 'Merge it' },
  nameMissing: 'Type the new name',
  nameSame: 'This is the name that the unit has now: type the new one',
  tooLong: 'Use at most 200 characters',
  intoMissing: 'Type the name of the unit that takes over',
  noSuchUnit: (name: string) => `There is no other unit called “${name}”: type the name as it stands under Units`,
  severalUnits: (ways: readonly string[]) => `There are several units of this name: type one of ${ways.join(', ')}`,
  placeSame: 'The unit is there already: type another one',
  belowItself: 'A unit cannot go below itself: choose one that is not below it',
  renamed: (from: string, to: string) => `${from} is now called ${to}.`,
  moved: (name: string, parent: string | undefined) =>
    parent ? `${name} now belongs to ${parent}.` : `${name} now stands at the top.`,
  merged: (from: string, into: string) => `${from} is now part of ${into}.`,
  history: 'What has happened so far',
  noHistory: 'Nothing has changed since the unit came.',
  told: {
    renamed: (from: string, to: string) => `${from} was renamed ${to}.`,
    moved: (name: string, from: string | null, to: string | null) =>
      `${name} was moved from ${from ?? 'the top'} to ${to ?? 'the top'}.`,
    merged: (from: string, into: string) => `${from} was merged into ${into}.`,
  },
  by: (name: string, when: string) => `${name}, ${when}`,
  byImport: 'By a staff import',
  undoneBy: (name: string, when: string) => `Undone by ${name}, ${when}`,
  undo: 'Undo',
  undone: {
    done: 'Undone. Everybody who was still there is back where they were.',
    'undone-already': 'This has been undone already.',
    'changed-since': 'The unit has changed since, so this cannot be undone. Undo the later change first.',
    'place-is-gone': 'The place where the unit stood is not there any more, so this cannot be undone.',
  },
  closed: {
    whoSees: 'Everybody in the organisation can see this',
    lead: (into: string, when: string) => `This unit became part of ${into} on ${when}.`,
    leadGone: (when: string) => `This unit was merged into another on ${when}, which is closed as well.`,
    go: (into: string) => `Go to ${into}`,
  },
  audit: {
    'people.unit-renamed': 'Renamed a unit',
    'people.unit-moved': 'Moved a unit',
    'people.unit-merged': 'Merged a unit into another',
    'people.unit-change-undone': 'Undid a change of a unit',
  },
}
