import { audiencePage } from './pages/audience.page.ts'
import { howPage } from './pages/how.page.tsx'
import { launchPage } from './pages/launch.page.tsx'
import { listPage } from './pages/list.page.tsx'
import { makePage } from './pages/make.page.tsx'
import { statusPage } from './pages/status.page.tsx'
import { surveyPage } from './pages/survey.page.tsx'
import { discardAction, wavePage } from './pages/wave.page.tsx'

export const wavesPages = [
  ...[listPage, makePage, surveyPage, wavePage, discardAction],
  ...[howPage, audiencePage, launchPage, statusPage],
]
