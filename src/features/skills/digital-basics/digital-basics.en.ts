import type { FrameworkText } from './framework-definition.ts'

export const en: FrameworkText = {
  name: 'Digital basics',
  description:
    'Nine areas of digital work that matter to everyone in a public service, from carers to chief executives. It shows where you stand and what could come next. It is for you, and no answer is wrong.',
  changeNote: 'First edition: nine areas and 36 skills, in English and Norwegian.',
  settings: {
    council: 'In a council',
    hospital: 'In a hospital',
    kommune: 'In a Norwegian kommune',
  },
  levels: {
    1: { name: 'Not yet', description: 'This is new to you, or others do it today. Everyone begins here.' },
    2: { name: 'With help', description: 'You can do it when someone shows you or is there to help.' },
    3: { name: 'On my own', description: 'You can do it in your daily work without help.' },
    4: { name: 'I help others', description: 'You do it well enough to help others learn it.' },
  },
  confidence: {
    1: 'Not confident',
    2: 'A little confident',
    3: 'Fairly confident',
    4: 'Very confident',
  },
}
