import { bankPage } from './pages/bank.page.tsx'
import { bringInPage } from './pages/bring-in.page.ts'
import { comparePage } from './pages/compare.page.tsx'
import { conditionPage } from './pages/condition.page.tsx'
import { previewPage } from './pages/preview.page.ts'
import { addQuestionPage, questionPage } from './pages/question.page.ts'
import { questionsPage } from './pages/questions.page.ts'
import { addSectionPage, sectionPage } from './pages/section.page.tsx'
import { translationsPage } from './pages/translations.page.tsx'
import { questionnaireFile } from './questionnaire-file.page.ts'

export const editingPages = [
  ...[questionsPage, addSectionPage, sectionPage, addQuestionPage, questionPage, conditionPage],
  ...[bankPage, bringInPage, questionnaireFile, translationsPage, previewPage, comparePage],
]
