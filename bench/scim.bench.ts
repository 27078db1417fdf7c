import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { createToken } from '#features/api/index.ts'
import { connect } from '#platform/db/database.ts'
import { buildBigHouse } from './big-house.ts'
import { print, round } from './figure.ts'
import { runProgram } from './processes.ts'

const people = 10_000
const port = '3984'
const atOnce = 4
const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

/** Ten thousand people come by SCIM, one request each as identity systems send them, and a tenth of them change. */
export async function measureScim(dataDir: string): Promise<void> {
  console.error(`Provisioning ${people} people by SCIM …`)
  const { organisationId } = await buildBigHouse(dataDir, 2_500)
  const token = await prepareToken(dataDir, organisationId)
  const program = await runProgram('serve', { DATA_DIR: dataDir, PORT: port })
  const ids: string[] = []
  try {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' }
    const send = async (method: string, path: string, body: object) => {
      const address = `http://127.0.0.1:${port}/scim/v2${path}`
      const answer = await fetch(address, { method, headers, body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as { id: string }
    }
    const created = await timed(people, async index => {
      const manager = index < 200 ? undefined : ids[index % 200]
      ids[index] = (await send('POST', '/Users', user(index, manager))).id
    })
    const changed = await timed(people / 10, async index => {
      const path = `/Users/${ids[index * 10]}`
      await send('PATCH', path, { Operations: [{ op: 'Replace', path: 'title', value: `Lead ${index % 50}` }] })
    })
    await program.stop()
    const reference = await plainInserts(dataDir, organisationId)
    report(`SCIM: ${people} people`, created, reference, 300)
    report(`SCIM: ${people / 10} changes`, changed, reference / 10, 30)
  } catch (error) {
    await program.stop()
    throw error
  }
}

function report(name: string, seconds: number, reference: number, goal: number): void {
  print({
    name,
    figure: `${round(seconds)} s`,
    reference: `plain inserts of as many rows ${round(reference)} s`,
    ratio: seconds / reference,
    goal: `≤ ${goal} s`,
    met: seconds <= goal,
  })
}

const user = (index: number, manager: string | undefined) => ({
  userName: `scim${index}@big.example`,
  externalId: `ext-${index}`,
  name: { givenName: `Person${index}`, familyName: `Family${index % 977}` },
  displayName: `Person${index} Family${index % 977}`,
  title: `Officer ${index % 50}`,
  active: true,
  emails: [{ value: `scim${index}@big.example`, type: 'work', primary: true }],
  [enterpriseUrn]: {
    employeeNumber: `S${index}`,
    department: `Department ${index % 150}`,
    ...(manager ? { manager: { value: manager } } : {}),
  },
})

/** Seconds for so many pieces of work, a few at a time and in order. */
async function timed(count: number, work: (index: number) => Promise<void>): Promise<number> {
  const started = performance.now()
  let next = 0
  const worker = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (performance.now() - started) / 1000
}

async function prepareToken(dataDir: string, organisationId: string): Promise<string> {
  const database = await connect({ dataDir, log: quiet })
  const now = new Date()
  try {
    const { text } = await database.writing(organisationId, tx =>
      createToken(tx, { name: 'Bench', scopes: ['scim'], expiresAt: new Date(now.getTime() + 86_400_000), now }),
    )
    return text
  } finally {
    await database.stop()
  }
}

/** The least that a person costs: one row in one transaction, on open connections, as many at a time. */
async function plainInserts(dataDir: string, organisationId: string): Promise<number> {
  const database = await connect({ dataDir, log: quiet })
  try {
    return await timed(people, index =>
      database.writing(organisationId, async tx => {
        const name = `Plain${index} Family${index % 977}`
        await sql`insert into people (organisation_id, id, name, email, job_title, search_text)
          values (${organisationId}, ${uuid()}, ${name}, ${`plain${index}@big.example`}, 'Officer', ${name.toLowerCase()})`.execute(
          tx,
        )
      }),
    )
  } finally {
    await database.stop()
  }
}

const quiet = { info() {}, warn() {}, error() {} }
