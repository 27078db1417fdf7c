import { boardPage } from './board/board.page.tsx'
import { letterFile, letterPage, myLetterPage } from './letter/letter.page.tsx'
import { storiesPage } from './pages/stories.page.tsx'
import { storyPage } from './pages/story.page.tsx'
import { changeThanksAction, thankPage, thanksPage } from './pages/thanks.page.tsx'
import { editStoryPage, tellStoryPage } from './pages/write-story.page.tsx'
import { recognitionPersonalData } from './personal-data.ts'
import { recognitionTopics } from './recognition.topics.ts'
import { recognitionWords } from './words.ts'

/** What this room adds to the feature. */
export const recognitionParts = {
  pages: [
    ...[thanksPage, thankPage, changeThanksAction, storiesPage, tellStoryPage, editStoryPage, storyPage],
    ...[myLetterPage, letterPage, letterFile, boardPage],
  ],
  jobs: [],
  topics: recognitionTopics,
  personalData: recognitionPersonalData,
  auditWords: (locale: 'en' | 'nb') => recognitionWords(locale).audit,
}
