import type { Locale } from '#platform/i18n/index.ts'
import { actionPage } from '../actions/pages/action.page.tsx'
import { actionsPage } from '../actions/pages/actions.page.tsx'
import { benchmarkFile, benchmarksPage, removeBenchmarkAction } from '../benchmarks/pages/benchmarks.page.tsx'
import { bringPastPage } from '../past-waves/pages/bring-past.page.tsx'
import { pastFilePage } from '../past-waves/pages/past-file.page.ts'
import { publishPage, withdrawAction } from '../publishing/pages/publish.page.tsx'
import { publicPage, publishedPage } from '../publishing/pages/published.page.tsx'
import { chartPngFile, chartSvgFile, csvFile, jsonFile, odsFile } from './files/files.page.ts'
import { checkCommentsPage } from './pages/comments/check.page.tsx'
import { commentsPage } from './pages/comments/comments.page.tsx'
import { comparePage } from './pages/compare/compare.page.ts'
import { overviewPage } from './pages/overview/overview.page.ts'
import { questionPage } from './pages/question/question.page.ts'
import { resultsPersonalData } from './personal-data.ts'
import { countResults } from './results.jobs.ts'
import { resultWords } from './words.ts'

/** What the feature's results bring: everything from the moment when a wave has closed. */
export const resultsRoom = {
  pages: [
    ...[overviewPage, questionPage, comparePage],
    ...[commentsPage, checkCommentsPage],
    ...[actionsPage, actionPage],
    ...[csvFile, odsFile, jsonFile, chartSvgFile, chartPngFile],
    ...[benchmarksPage, removeBenchmarkAction, benchmarkFile],
    ...[bringPastPage, pastFilePage],
    ...[publishPage, withdrawAction, publishedPage, publicPage],
  ],
  jobs: [countResults],
  personalData: resultsPersonalData,
  auditWords: (locale: Locale) => resultWords(locale).audit,
}
