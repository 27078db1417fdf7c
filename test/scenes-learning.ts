import { coursesUrls } from '#features/courses/index.ts'
import { learningUrls } from '#features/learning/index.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

/** Learning in the states that one visit to each address does not meet. */
export const learningScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'the catalogue for somebody who has said nothing': () => ({ who: 'elin', href: learningUrls.catalogue.href() }),
  'something found in spite of the spelling, with filters': () => ({
    who: 'asha',
    href: learningUrls.catalogue.href({}, { q: 'spredsheet', kind: 'card', length: 'five', sort: 'shortest' }),
  }),
  'nothing to learn found': () => ({ who: 'asha', href: learningUrls.catalogue.href({}, { q: 'zzzzzz' }) }),
  'a card that is done': ({ examples }) => ({
    who: 'asha',
    href: learningUrls.resource.href({ resourceId: examples.resourceId ?? '' }),
  }),
  'something suggested, as those see it who keep the catalogue': ({ examples }) => ({
    who: 'elin',
    href: learningUrls.edit.href({ resourceId: examples.suggestedResourceId ?? '' }),
  }),
  'what is asked of me, planned and done': () => ({ who: 'asha', href: learningUrls.mine.href() }),
  'nothing learnt yet': () => ({ who: 'farah', href: learningUrls.mine.href() }),
  'a course that runs here, begun, with a part known already': ({ examples }) => ({
    who: 'asha',
    href: coursesUrls.course.href({ courseId: examples.courseId ?? '' }),
  }),
  'a part of a course that is known already': ({ examples }) => ({
    who: 'asha',
    href: coursesUrls.unit.href({ courseId: examples.courseId ?? '', unit: '1' }),
  }),
  'adding to the catalogue': () => ({ who: 'elin', href: learningUrls.add.href() }),
  'a file of courses that waits for its columns': ({ examples }) => ({
    who: 'elin',
    href: learningUrls.import.href({ learningImportId: examples.waitingLearningImportId ?? '' }),
  }),
}
