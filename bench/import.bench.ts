import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '#platform/db/database.ts'
import { type BigHouse, buildBigHouse } from './big-house.ts'
import { print, round } from './figure.ts'
import { memory, peakMemory, type RunningProgram, runProgram } from './processes.ts'

const rows = 100_000
const port = '3983'

/** A staff list of 100,000 rows through the front door, then the same list with some changes, while pages are asked for. */
export async function measureImport(dataDir: string): Promise<void> {
  console.error(`Importing a staff list of ${rows} rows …`)
  const house = await buildBigHouse(dataDir, 2_500)
  await makeAdministrator(dataDir, house.organisationId, house.personId)
  const program = await runProgram('serve', { DATA_DIR: dataDir, PORT: port })
  try {
    await measureOne('import', staffList(0), house, program)
    await measureOne('import again, 1 in 20 changed', staffList(20), house, program)
  } finally {
    await program.stop()
  }
}

async function measureOne(name: string, list: string, house: BigHouse, program: RunningProgram): Promise<void> {
  const before = memory(program.pid)
  const meanwhile = askForPages(house)
  const { seconds, planned } = await importList(list, house)
  const slowest = await meanwhile.stop()
  const peak = peakMemory(program.pid)
  print({
    name: `${name}: 100,000 rows`,
    figure: `${round(seconds)} s`,
    reference: `preview after ${round(planned)} s`,
    goal: '≤ 30 s',
    met: seconds <= 30,
  })
  print({
    name: `${name}: memory`,
    figure: `${round(peak, 0)} MB`,
    reference: `${round(before, 0)} MB before`,
    ratio: peak / before,
    goal: '≤ 300 MB',
    met: peak <= 300,
  })
  print({
    name: `${name}: pages meanwhile`,
    figure: `p95 ${round(slowest.p95, 0)} ms, slowest ${round(slowest.slowest, 0)} ms`,
    reference: `${slowest.asked} asked`,
    goal: '≤ 250 ms',
    met: slowest.p95 <= 250,
  })
}

/** Seconds from the upload until the preview, and until it was carried out. */
async function importList(list: string, { cookie }: BigHouse): Promise<{ planned: number; seconds: number }> {
  const origin = `http://127.0.0.1:${port}`
  const headers = { cookie, origin, 'sec-fetch-site': 'same-origin' }
  const send = async (path: string, body: FormData | URLSearchParams) => {
    const answer = await fetch(origin + path, { method: 'POST', headers, body, redirect: 'manual' })
    return answer.headers.get('location') ?? ''
  }
  const started = performance.now()
  const form = new FormData()
  form.append('whole', 'no')
  form.append('file', new Blob([list], { type: 'text/csv' }), 'staff.csv')
  const columns = await send('/administration/import', form)
  const mapping = { 'column-0': 'employeeNumber', 'column-1': 'name', 'column-2': 'email', 'column-3': 'jobTitle' }
  const more = { 'column-4': 'unit', 'column-5': 'parentUnit', 'column-6': 'manager', nameOrder: 'given-first' }
  const show = await send(columns, new URLSearchParams({ ...mapping, ...more }))
  await until(origin + show, cookie, `action="${show}/confirm"`)
  const planned = (performance.now() - started) / 1000
  await send(`${show}/confirm`, new URLSearchParams())
  await until(origin + show, cookie, 'href="/units"')
  return { planned, seconds: (performance.now() - started) / 1000 }
}

/** Somebody who keeps reading, twenty times a second, while the import is under way. */
function askForPages({ cookie }: BigHouse): {
  stop(): Promise<{ p95: number; slowest: number; asked: number }>
} {
  const times: number[] = []
  let goesOn = true
  const reading = (async () => {
    while (goesOn && times.length < 5_000) {
      const asked = performance.now()
      await (await fetch(`http://127.0.0.1:${port}/passport`, { headers: { cookie } })).text()
      times.push(performance.now() - asked)
      await pause(50)
    }
  })()
  return {
    async stop() {
      goesOn = false
      await reading
      times.sort((a, b) => a - b)
      return { p95: times[Math.floor(times.length * 0.95)] ?? 0, slowest: times.at(-1) ?? 0, asked: times.length }
    },
  }
}

/** With `changed`, every so manieth person has another job. */
function staffList(changed: number): string {
  const lines = ['Employee number,Name,E-mail,Job title,Unit,Parent unit,Manager']
  for (let index = 1; index <= rows; index += 1) {
    const team = index % 4_000
    const manager = index <= 4_000 ? (index === 1 ? '' : 'N1') : `N${1 + team}`
    const job = changed > 0 && index % changed === 0 ? `Lead ${index % 50}` : `Officer ${index % 50}`
    lines.push(
      `N${index},Person${index} Family${index % 977},n${index}@big.example,${job},Team ${team},Service ${team % 200},${manager}`,
    )
  }
  return lines.join('\n')
}

async function until(address: string, cookie: string, sign: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const page = await (await fetch(address, { headers: { cookie } })).text()
    if (page.includes(sign)) return
    await pause(200)
  }
  throw new Error(`The import did not come to ${sign} within two minutes`)
}

async function makeAdministrator(dataDir: string, organisationId: string, personId: string): Promise<void> {
  const database = await connect({ dataDir, log: { info() {}, warn() {}, error() {} } })
  try {
    await database.writing(organisationId, tx =>
      tx
        .insertInto('role_grants')
        .values({
          organisation_id: organisationId,
          id: crypto.randomUUID(),
          person_id: personId,
          role: 'administrator',
        })
        .execute(),
    )
  } finally {
    await database.stop()
  }
}
