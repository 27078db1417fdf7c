import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { type SurveyForLoad, surveyForLoad } from '#features/surveys/index.ts'
import { connect } from '#platform/db/database.ts'
import type { Database } from '#platform/db/tx.ts'
import { buildBigHouse } from './big-house.ts'
import { print, round } from './figure.ts'
import { type Line, open } from './load.ts'
import { databaseProcesses, processorTime, type RunningProgram, runProgram } from './processes.ts'

const people = Number(process.env.SURVEY_PEOPLE ?? 40_000)
const perSecond = Number(process.env.SURVEY_RATE ?? 500)
const seconds = Number(process.env.SURVEY_SECONDS ?? 60)
const port = 3991
const log = { info() {}, warn() {}, error() {} }

/** Everybody hands in at once: how many answers a second are committed, how soon, and whether any is lost when all is killed. */
export async function measureSurveys(dataDir: string): Promise<void> {
  console.error(`Building an organisation of ${people} who are all asked …`)
  const { organisationId } = await buildBigHouse(dataDir, people, 0)
  const settings = { DATA_DIR: dataDir, PORT: String(port) }
  let program = await runProgram('serve', settings)
  const database = await connect({ dataDir, log, join: true })
  try {
    const survey = await database.writing(organisationId, tx =>
      surveyForLoad(tx, { DATA_DIR: dataDir }, { surveyId: uuid(), waveId: uuid(), now: new Date() }),
    )
    const queued = survey.queuedIn / 1000
    const goal = (60 * survey.tickets.length) / 300_000
    print({
      name: `survey: ${survey.tickets.length} invitations queued`,
      figure: `${round(queued)} s`,
      reference: '300,000 in 60 s',
      goal: `≤ ${round(goal)} s`,
      met: queued <= goal,
    })
    // Warm: the first statements of every connection are planned and compiled once.
    const warm = await handInAll(survey, { from: 0, seconds: 2 })
    const all = [program.pid, ...databaseProcesses(dataDir)]
    const before = processorTime(all)
    const ready = await handInAll(survey, { from: warm.asked, seconds: Math.max(2, seconds - 6) })
    const each = (processorTime(all) - before) / Math.max(1, ready.times.length)
    const p99 = ready.times.toSorted((a, b) => a - b)[Math.floor(ready.times.length * 0.99)] ?? 0
    print({
      name: 'survey: answers handed in a second, committed',
      figure: `${round(ready.times.length / ready.seconds, 0)}/s, p99 ${round(p99, 0)} ms`,
      reference: `${perSecond}/s were asked for over ${round(ready.seconds, 0)} s; ${round(each)} ms of processor each`,
      goal: '≥ 500/s, p99 ≤ 200 ms',
      met: ready.times.length / ready.seconds >= 495 && p99 <= 200,
    })
    const killing = handInAll(survey, { from: warm.asked + ready.asked, seconds: 4 })
    await pause(2_000)
    process.kill(program.pid, 'SIGKILL')
    const cut = await killing
    await database.stop().catch(() => {})
    program = await runProgram('serve', settings)
    const kept = await countKept(dataDir, organisationId, survey)
    const confirmed = warm.times.length + ready.times.length + cut.times.length
    print({
      name: 'survey: answers lost through kill -9 in the middle',
      figure: String(Math.max(0, confirmed - kept)),
      reference: `${confirmed} were confirmed, ${kept} are there`,
      goal: '0',
      met: kept >= confirmed,
    })
  } finally {
    await database.stop().catch(() => {})
    await end(program)
  }
}

const end = (program: RunningProgram) => program.stop()

interface Run {
  readonly from: number
  readonly seconds: number
}

/** Sends answers at a steady rate, whether earlier ones have been confirmed or not; waiting in line counts. */
async function handInAll({ tickets, slug }: SurveyForLoad, { from, seconds: length }: Run) {
  const lines: Line[] = await Promise.all(Array.from({ length: 48 }, () => open(port)))
  const free = [...lines]
  const times: number[] = []
  const waiting: (() => void)[] = []
  const total = Math.min(Math.floor(perSecond * length), tickets.length - from)
  const began = performance.now()
  const sent: Promise<void>[] = []
  let isBroken = false
  for (let at = 0; at < total && !isBroken; at++) {
    const due = began + (at * 1000) / perSecond
    const early = due - performance.now()
    if (early > 4) await pause(early)
    sent.push(
      (async () => {
        if (free.length === 0) await new Promise<void>(resolve => waiting.push(resolve))
        const line = free.pop()
        if (!line || isBroken) return
        const request = requestFor(slug, tickets[from + at] ?? '')
        const status = await Promise.race([line.ask(request), pause(10_000).then(() => 0)])
        if (status === 303) times.push(performance.now() - due)
        else isBroken = true
        free.push(line)
        waiting.shift()?.()
        if (isBroken) for (const go of waiting.splice(0)) go()
      })(),
    )
  }
  await Promise.all(sent)
  for (const line of lines) line.close()
  return { times, asked: total, seconds: (performance.now() - began) / 1000 }
}

function requestFor(slug: string, ticket: string): Buffer {
  const head = [
    `POST /surveys/sheet/${slug}/${ticket}?s=check HTTP/1.1`,
    ...[`Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`, 'Sec-Fetch-Site: same-origin'],
    ...['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 0'],
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n`)
}

async function countKept(dataDir: string, organisationId: string, { waveId }: SurveyForLoad): Promise<number> {
  const database: Database = await connect({ dataDir, log, join: true })
  try {
    const { rows } = await database.reading(organisationId, db =>
      sql<{ kept: number }>`select count(*)::int as kept from survey_ballots
        where organisation_id = ${db.organisationId} and wave_id = ${waveId} and is_handed_in`.execute(db),
    )
    return rows[0]?.kept ?? 0
  } finally {
    await database.stop()
  }
}
