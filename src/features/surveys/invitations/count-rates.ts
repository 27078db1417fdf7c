import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { inTurns } from '#platform/jobs/in-turns.ts'
import { roundForAll, tellBlocks } from '#platform/small-groups/index.ts'
import { hashOfBallot } from '../modes/tickets.ts'
import type { WaveKey } from '../modes/wave-keys.ts'
import type { Wave } from '../waves/wave.ts'
import { findMemory, listUnits } from './counted-together.ts'

/** One takes ten microseconds to work out and some more to open, and a wave may have 300,000. */
export const ballotsAtOnce = 100

/** How many have answered, as it may be shown: a share lies between `from` and `to`, both of `of` people. */
export interface Rate {
  readonly of: number
  readonly from: number
  readonly to: number
}

/** What is kept of a count. Sums over whole blocks of people, so that nobody finds a few of them by subtracting. */
export interface Rates {
  /** By the unit in which a block counts; `''` is people who count in no unit. */
  readonly blocks: readonly (Rate & { readonly unit: string })[]
  readonly groups: readonly (Rate & { readonly group: string })[]
  readonly codes: { readonly made: number; readonly used: number } | undefined
}

interface Counted {
  readonly unit: string | null
  readonly block: number
  readonly group: string
  readonly people: number
  readonly answered: number
}

/** Counts who has answered and keeps of it what may be shown. No answer is looked at. */
export async function countRates(tx: Writing, { wave, key, now }: { wave: Wave; key: WaveKey | undefined; now: Date }) {
  const counted = wave.mode === 'anonymous' ? await countBallots(tx, wave, key) : await countResponses(tx, wave)
  const blocks = tellBlocks({
    minimum: wave.minimumGroup,
    units: await listUnits(tx),
    people: counted.flatMap(({ unit, block, people, answered }) =>
      [
        { unit, people: answered, cohorts: { people: block, answers: 0 }, answers: [true] },
        { unit, people: people - answered, cohorts: { people: block, answers: 0 }, answers: [false] },
      ].filter(each => each.people > 0),
    ),
    memory: await findMemory(tx, wave.id),
    blocks: 'people',
  })
  const rates: Rates = {
    blocks: blocks.map(({ unit, size, told: [told = { from: 0, to: size }] }) => ({
      unit: unit ?? '',
      of: size,
      ...told,
    })),
    groups: ratesOfGroups(counted, wave),
    codes: await countCodes(tx, wave, key),
  }
  await sql`update survey_rolls set rates = ${JSON.stringify(rates)}::jsonb, rates_at = ${now}
    where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}`.execute(tx)
}

// Groups cut across units, so their counts are rounded as widely as those of everybody.
function ratesOfGroups(counted: readonly Counted[], { respondentGroups, minimumGroup }: Wave) {
  return respondentGroups.flatMap(({ key: group }) => {
    const own = counted.filter(each => each.group === group)
    const of = own.reduce((sum, { people }) => sum + people, 0)
    if (of < 2 * minimumGroup) return []
    const { least, most } = roundForAll(
      own.reduce((sum, { answered }) => sum + answered, 0),
      of,
      minimumGroup,
    )
    return [{ group, of, from: least, to: most }]
  })
}

async function countResponses(tx: Writing, { id }: Wave): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select i.unit_id as unit, i.block, i.respondent_group as "group", count(*)::int as people,
      count(r.person_id)::int as answered
    from survey_invitees i
    left join survey_responses r on r.organisation_id = i.organisation_id and r.wave_id = i.wave_id
      and r.person_id = i.person_id
    where i.organisation_id = ${tx.organisationId} and i.wave_id = ${id}
    group by i.unit_id, i.block, i.respondent_group`.execute(tx)
  return rows
}

async function countBallots(tx: Writing, { id }: Wave, key: WaveKey | undefined): Promise<readonly Counted[]> {
  const handedIn = await listHandedIn(tx, id)
  if (!key || handedIn.size === 0) return countNobody(tx, id)
  const { rows } = await sql<{ personId: string; unit: string | null; block: number; group: string }>`
    select person_id as "personId", unit_id as unit, block, respondent_group as "group" from survey_invitees
    where organisation_id = ${tx.organisationId} and wave_id = ${id}`.execute(tx)
  const cells = new Map<
    string,
    { unit: string | null; block: number; group: string; people: number; answered: number }
  >()
  await inTurns(rows, ballotsAtOnce, ({ personId, unit, block, group }) => {
    const name = `${unit} ${block} ${group}`
    const cell = cells.get(name) ?? { unit, block, group, people: 0, answered: 0 }
    cell.people += 1
    if (handedIn.has(hashOfBallot(key.ballotOfPerson(personId)).toString('hex'))) cell.answered += 1
    cells.set(name, cell)
  })
  return [...cells.values()]
}

// On the morning of the launch, when everybody comes at once, there is nothing to work out yet.
async function countNobody(tx: Writing, waveId: string): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select unit_id as unit, block, respondent_group as "group", count(*)::int as people, 0 as answered
    from survey_invitees where organisation_id = ${tx.organisationId} and wave_id = ${waveId}
    group by unit_id, block, respondent_group`.execute(tx)
  return rows
}

/** The hashes of all ballots that were handed in, in hexadecimal. */
export async function listHandedIn(db: Pick<Writing, 'organisationId' | 'getExecutor'>, waveId: string) {
  const { rows } = await sql<{ ballot: string }>`select encode(ballot, 'hex') as ballot from survey_ballots
    where organisation_id = ${db.organisationId} and wave_id = ${waveId} and is_handed_in`.execute(db as Writing)
  return new Set(rows.map(({ ballot }) => ballot))
}

async function countCodes(tx: Writing, { id, mode }: Wave, key: WaveKey | undefined): Promise<Rates['codes']> {
  if (mode !== 'anonymous' || !key) return undefined
  const { rows } = await sql<{ serial: number }>`select serial from survey_codes
    where organisation_id = ${tx.organisationId} and wave_id = ${id}`.execute(tx)
  if (rows.length === 0) return undefined
  const handedIn = await listHandedIn(tx, id)
  let used = 0
  await inTurns(rows, ballotsAtOnce, ({ serial }) => {
    if (handedIn.has(hashOfBallot(key.ballotOfCode(serial)).toString('hex'))) used += 1
  })
  return { made: rows.length, used }
}
