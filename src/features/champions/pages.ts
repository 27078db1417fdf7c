import { agreementPage } from './pages/agreement/agreement.page.tsx'
import { findPage } from './pages/find/find.page.tsx'
import { joinPage } from './pages/join/join.page.tsx'
import { nominatePage } from './pages/join/nominate.page.tsx'
import { declineAction, nominationPage } from './pages/join/nomination.page.tsx'
import { focusPage } from './pages/mine/focus.page.tsx'
import { handoverPage } from './pages/mine/handover.page.tsx'
import { minePage, tickAction, withdrawAction } from './pages/mine/mine.page.tsx'
import { stopAction, termPage } from './pages/mine/term.page.ts'
import { networkPage } from './pages/network/network.page.tsx'
import { listPage } from './pages/programme/list.page.tsx'
import { listFile } from './pages/programme/list-file.download.ts'
import { onePage } from './pages/programme/one.page.ts'
import { rulesPage } from './pages/programme/rules.page.tsx'
import { coveragePage } from './pages/where/coverage.page.tsx'
import { coverageFile } from './pages/where/coverage-file.download.ts'

/** Every page of the network; fixed addresses before those with a champion in them. */
export const championsPages = [
  ...[findPage, networkPage, joinPage, nominatePage, nominationPage, declineAction],
  ...[minePage, tickAction, withdrawAction, focusPage, termPage, stopAction],
  ...[agreementPage, handoverPage, coveragePage, coverageFile],
  ...[listPage, listFile, rulesPage, onePage],
]
