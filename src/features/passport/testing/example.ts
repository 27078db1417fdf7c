import type { Area, Framework, Skill } from '#features/skills/index.ts'
import type { Answer } from '../passport.ts'

const skill = (areaKey: string, key: string, basicLevel: number): Skill => ({
  id: key,
  key,
  areaKey,
  name: `Name of ${key}`,
  definition: '',
  language: 'en',
  basicLevel,
  statements: [],
  examples: [],
  tryAtWork: '',
  readNext: { title: '', paragraphs: [] },
  askAPerson: '',
  alternativeLabels: [],
  searchText: '',
})

const area = (key: string, skills: readonly [string, number][]): Area => ({
  id: `area-${key}`,
  key,
  parentKey: undefined,
  position: 1,
  name: key,
  description: '',
  encouragement: '',
  language: 'en',
  skills: skills.map(([skillKey, basicLevel]) => skill(key, skillKey, basicLevel)),
})

const scale = (names: readonly string[]) => names.map((name, index) => ({ position: index + 1, name, description: '' }))

/** A framework small enough to reckon with in one's head: two areas, five skills, basic at 3 and once at 2. */
export const example: Framework = {
  frameworkId: 'framework',
  key: 'example',
  versionId: 'version',
  version: '1',
  publishedAt: new Date('2026-01-01'),
  name: 'Example',
  description: '',
  changeNote: '',
  levels: scale(['not yet', 'with help', 'on my own', 'I help others']),
  confidence: scale(['not', 'a little', 'fairly', 'very']),
  areas: [
    area('tools', [
      ['mail', 3],
      ['files', 3],
      ['maps', 2],
    ]),
    area('data', [
      ['sheets', 3],
      ['charts', 3],
    ]),
  ],
}

/** A framework of one area with these skills and so many levels. */
export const frameworkWith = (keys: readonly string[], levels = 4): Framework => ({
  ...example,
  levels: example.levels.slice(0, levels),
  areas: [
    area(
      'only',
      keys.map(key => [key, 0]),
    ),
  ],
})

/** `answer('mail', 3, 2, '2026-05-01')`: level, then confidence. */
export const answer = (
  skillKey: string,
  level: number,
  confidence = 3,
  on = '2026-06-01',
  roundId = 'round',
): Answer => ({
  ...{ id: `${skillKey} ${on}`, frameworkId: 'framework', versionId: 'version', skillId: skillKey, skillKey },
  ...{ fromKey: undefined, lastUsed: undefined, level, confidence, roundId },
  assessedAt: new Date(on),
})

export const answersOf = (...answers: readonly Answer[]) => new Map(answers.map(one => [one.skillKey, one]))
