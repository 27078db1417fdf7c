import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureCalls } from './calls.bench.ts'
import { measureEvents } from './events.bench.ts'
import { measureFinder } from './finder.bench.ts'
import { measureFrameworks } from './frameworks.bench.ts'
import { measureImport } from './import.bench.ts'
import { measureLearning } from './learning.bench.ts'
import { measureNotifications } from './notifications.bench.ts'
import { measurePages } from './pages.bench.ts'
import { measurePledge } from './pledge.bench.ts'
import { measureRelevance } from './relevance.bench.ts'
import { measureScim } from './scim.bench.ts'
import { measureStamps } from './stamps.bench.ts'
import { measureStarts } from './starts.bench.ts'
import { measureSurveyResults } from './survey-results.bench.ts'
import { measureSurveys } from './surveys.bench.ts'
import { measureXapi } from './xapi.bench.ts'

/** Every benchmark, by the name that picks it on the command line. */
const benches: Record<string, (dataDir: string) => Promise<void>> = {
  starts: measureStarts,
  pages: measurePages,
  finder: measureFinder,
  relevance: measureRelevance,
  import: measureImport,
  frameworks: measureFrameworks,
  pledge: measurePledge,
  scim: measureScim,
  stamps: measureStamps,
  notifications: measureNotifications,
  surveys: measureSurveys,
  'survey-results': measureSurveyResults,
  calls: measureCalls,
  learning: measureLearning,
  xapi: measureXapi,
  events: measureEvents,
}

const wanted = process.argv[2]
if (wanted && !benches[wanted]) {
  console.error(`There is no benchmark “${wanted}”. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
console.log('name | figure | reference | ratio | goal | met')
for (const [name, measure] of Object.entries(benches)) {
  if (wanted && wanted !== name) continue
  const dataDir = mkdtempSync(join(tmpdir(), `capable-bench-${name}-`))
  try {
    await measure(dataDir)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
process.exit(0)
