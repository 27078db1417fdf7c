import { sql } from 'kysely'
import { digitalBasics, type Framework } from '#features/skills/index.ts'
import { copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/tx.ts'
import { championWords } from './champions-words.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { type Random, random } from './generator/random.ts'
import { day } from './generator/year.ts'

type Person = DemonstrationOrganisation['people'][number]

interface Row {
  readonly id: string
  readonly person: Person
  readonly state: 'nominated' | 'volunteered' | 'agreed' | 'active' | 'paused' | 'ended'
  readonly how: 'volunteered' | 'nominated' | 'appointed'
  readonly madeAt: Date
  readonly changedAt: Date
  readonly hours: number | null
  readonly helpsWith: string
  readonly busyUntil?: string
  readonly nominatedBy?: string | undefined
  readonly because?: string
  readonly managerSaid?: 'yes' | 'not-now' | null
  readonly reason?: string
  readonly approved?: boolean
  readonly cohort?: number
  readonly since?: Date
  readonly termUntil?: string
  readonly pausedUntil?: string
  readonly ended?: { readonly at: Date; readonly why: 'own-wish' | 'left' }
}

/** A network with a past: most are active, some take a break, have stopped, wait for a yes, or have just been asked. */
export async function fillChampions(
  tx: Writing,
  organisation: DemonstrationOrganisation,
  framework: Framework,
): Promise<void> {
  const { people, roleGrants, blueprint, year } = organisation
  const chance = random(`${blueprint.slug} champions`)
  const byId = new Map(people.map(person => [person.id, person]))
  const lead = people.find(({ persona }) => persona === 'programme-lead')
  if (!lead) return
  const grants = roleGrants.filter(({ role }) => role === 'champion')
  const held = new Set(grants.map(({ personId }) => personId))
  const story: Story = { chance, now: year.now, ...championWords(blueprint.locales[0]) }
  const rows = grants.flatMap((grant, place) => {
    const person = byId.get(grant.personId)
    return person ? [serving(person, grant, place, story)] : []
  })
  const others = people.filter(one => !one.leftAt && !one.persona && !held.has(one.id) && one.managerId)
  const manager = people.find(({ persona }) => persona === 'team-manager')
  rows.push(...waiting(others, manager, story))
  await keepCohorts(tx, organisation, lead)
  await keepRows(tx, rows, organisation, lead)
  await keepFocus(tx, rows, framework, chance)
  const paused = rows.filter(({ state }) => state === 'paused').map(({ person }) => person.id)
  await sql`update role_grants set revoked_at = ${new Date(year.now.getTime() - 9 * day)}, revoked_by = person_id,
    revoked_source = 'network' where organisation_id = ${tx.organisationId} and role = 'champion' and revoked_at is null
    and person_id = any(${paused}::uuid[])`.execute(tx)
}

type Words = ReturnType<typeof championWords>

interface Story extends Words {
  readonly chance: Random
  readonly now: Date
}

const dayOf = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10)

interface Grant {
  readonly grantedAt: Date
  readonly revokedAt: Date | undefined
}

function serving(person: Person, { grantedAt, revokedAt }: Grant, place: number, story: Story): Row {
  const { chance, now, helps } = story
  const isPersona = person.persona === 'champion'
  const isPaused = !isPersona && !revokedAt && place % 23 === 11
  const hasLeft = person.leftAt !== undefined
  const over = revokedAt ?? person.leftAt
  const isSoon = place % 17 === 4
  const base = {
    ...{ id: chance.uuid(grantedAt.getTime()), person, madeAt: new Date(grantedAt.getTime() - 9 * day) },
    ...{ changedAt: over ?? grantedAt, how: place % 4 === 3 ? ('nominated' as const) : ('volunteered' as const) },
    ...{
      hours: [2, 4, 4, 4, 8][chance.integer(5)] ?? 4,
      helpsWith: isPersona || chance.chance(0.8) ? chance.pick(helps) : '',
    },
    ...{ managerSaid: chance.chance(0.9) ? ('yes' as const) : null, approved: true, since: grantedAt },
    ...{ cohort: grantedAt.getTime() < now.getTime() - 250 * day ? 0 : 1 },
    termUntil: dayOf(isSoon ? now : grantedAt, isSoon ? 20 + place : 730),
  }
  if (over) return { ...base, state: 'ended', ended: { at: over, why: hasLeft && !revokedAt ? 'left' : 'own-wish' } }
  if (isPaused) return { ...base, state: 'paused', pausedUntil: dayOf(now, 21 + place) }
  return { ...base, state: 'active', ...(place % 19 === 6 ? { busyUntil: dayOf(now, 4) } : {}) }
}

// A handful wait for a yes, and one of them for the manager whom visitors may be.
function waiting(others: readonly Person[], manager: Person | undefined, story: Story): readonly Row[] {
  const { chance, now, helps, because, reason } = story
  const ofManager = others.find(({ managerId }) => managerId === manager?.id)
  const some = Array.from({ length: Math.max(4, Math.round(others.length / 320)) }, () => chance.pick(others))
  const chosen = [...new Set([...(ofManager ? [ofManager] : []), ...some])]
  return chosen.map((person, place): Row => {
    const madeAt = new Date(now.getTime() - (place + 1) * 2 * day)
    const base = { id: chance.uuid(madeAt.getTime()), person, madeAt, changedAt: madeAt, how: 'volunteered' as const }
    const wish = { hours: 4, helpsWith: chance.pick(helps) }
    if (place === 0) return { ...base, ...wish, state: 'volunteered', managerSaid: null }
    if (place === 1) return { ...base, ...wish, state: 'volunteered', managerSaid: 'not-now', reason }
    if (place % 4 === 2)
      return {
        ...{ ...base, how: 'nominated', state: 'nominated', hours: null, helpsWith: '' },
        ...{ nominatedBy: chance.pick(others).id, because: chance.pick(because) },
      }
    return { ...base, ...wish, state: 'agreed', managerSaid: 'yes' }
  })
}

const cohortId = (organisation: DemonstrationOrganisation, place: number) =>
  random(`${organisation.blueprint.slug} cohort ${place}`).uuid(organisation.year.launch.getTime())

async function keepCohorts(tx: Writing, organisation: DemonstrationOrganisation, lead: Person): Promise<void> {
  const { blueprint, year } = organisation
  const { cohorts } = championWords(blueprint.locales[0])
  for (const [place, name] of cohorts.entries()) {
    const starts = new Date(place === 0 ? year.launch.getTime() : year.now.getTime() - 250 * day)
    await tx
      .insertInto('champion_cohorts')
      .values({
        ...{ organisation_id: tx.organisationId, id: cohortId(organisation, place), made_by: lead.id, made_at: starts },
        ...{ name: name(starts.getUTCFullYear()), starts_on: starts.toISOString().slice(0, 10) },
      })
      .execute()
  }
}

function keepRows(tx: Writing, rows: readonly Row[], organisation: DemonstrationOrganisation, lead: Person) {
  return copyInto(
    tx,
    'champions',
    [
      ...(['organisation_id', 'id', 'person_id', 'state', 'how', 'made_at', 'changed_at', 'hours_a_month'] as const),
      ...(['helps_with', 'busy_until', 'nominated_by', 'nominated_because', 'manager_id', 'manager_said'] as const),
      ...(['manager_said_at', 'manager_said_by', 'manager_reason', 'approved_by', 'approved_at', 'cohort_id'] as const),
      ...(['active_since', 'term_until', 'paused_at', 'paused_until', 'ended_at', 'ended_why', 'ended_by'] as const),
    ],
    rows.map(row => {
      const managerId = row.state === 'nominated' ? null : (row.person.managerId ?? null)
      const said = managerId ? (row.managerSaid ?? null) : null
      const saidAt = new Date(row.madeAt.getTime() + day)
      const { ended } = row
      return [
        ...[tx.organisationId, row.id, row.person.id, row.state, row.how, row.madeAt, row.changedAt, row.hours],
        ...[row.helpsWith, row.busyUntil ?? null, row.nominatedBy ?? null, row.because ?? '', managerId, said],
        ...[said && saidAt, said && managerId, row.reason ?? '', row.approved ? lead.id : null],
        ...[
          row.approved ? (row.since ?? null) : null,
          row.cohort === undefined ? null : cohortId(organisation, row.cohort),
        ],
        ...[row.since ?? null, row.termUntil ?? null, row.pausedUntil ? row.changedAt : null, row.pausedUntil ?? null],
        ...[ended?.at ?? null, ended?.why ?? null, ended?.why === 'own-wish' ? row.person.id : null],
      ]
    }),
  )
}

async function keepFocus(tx: Writing, rows: readonly Row[], framework: Framework, chance: Random): Promise<void> {
  if (framework.key !== digitalBasics.key) return
  const keys = framework.areas.map(({ key }) => key)
  const focus = rows.flatMap(({ id, state }) =>
    state === 'nominated'
      ? []
      : keys.filter(() => chance.chance(0.28)).map(key => [tx.organisationId, id, framework.frameworkId, key]),
  )
  await copyInto(tx, 'champion_areas', ['organisation_id', 'champion_id', 'framework_id', 'area_key'], focus)
  // Some look after a second unit: the one above their own.
  const looking = rows.filter(({ state }, place) => state === 'active' && place % 6 === 1).map(({ id }) => id)
  await sql`insert into champion_units (organisation_id, champion_id, unit_id)
    select c.organisation_id, c.id, n.id from champions c
    join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
    join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    cross join lateral (select n.id from units n where n.organisation_id = u.organisation_id
      and n.parent_id = u.parent_id and n.id <> u.id and n.closed_at is null order by n.name limit 1) n
    where c.organisation_id = ${tx.organisationId} and c.id = any(${looking}::uuid[])`.execute(tx)
  const steps = ['agreement', 'focus', 'passport', 'meet', 'first-help', 'tell']
  const done = rows.flatMap(({ id, state, since }) =>
    state === 'active' && since
      ? steps
          .filter(() => chance.chance(0.7))
          .map(step => [tx.organisationId, id, step, new Date(since.getTime() + 5 * day)])
      : [],
  )
  await copyInto(tx, 'champion_steps', ['organisation_id', 'champion_id', 'step', 'done_at'], done)
}
