import { sql } from 'kysely'
import {
  changePledge,
  countPledge,
  draftPledge,
  getPledge,
  leaveOut,
  publishPledge,
  sayWhen,
  sayWho,
} from '#features/pledges/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { day } from './generator/year.ts'

interface Story {
  readonly title: (year: string) => string
  readonly words: string
  /** Days after the launch on which it must be kept, first and as it was changed. */
  readonly due: number
  readonly first: number
  readonly enough: number
  readonly why: string
  readonly reasons: readonly string[]
}

const stories: Readonly<Record<'en' | 'nb', Story>> = {
  en: {
    title: year => `Half of us at basic before ${year} is over, and then everyone`,
    words:
      'Nobody should have to ask a colleague to send their own holiday form. I will see to it that every team gets an hour a month for this, carers first. If we do not make it, it is my plan that was wrong and not you.',
    due: 1_865,
    first: 1_680,
    enough: 50,
    why: 'The spring drop-ins started two months late.',
    reasons: ['On a secondment abroad until next autumn.', 'Agreed to wait until the return from parental leave.'],
  },
  nb: {
    title: year => `Halvparten på grunnivå før ${year} er over, og så alle`,
    words:
      'Alle skal kunne sjekke lønnsslippen sin og melde avvik uten å spørre noen. Hver avdeling får to timer i måneden til dette. Rekker vi det ikke, er det planen min det er noe galt med, ikke dere.',
    due: 1_135,
    first: 1_040,
    enough: 50,
    why: 'Verkstedene før jul ble flyttet til januar.',
    reasons: ['I permisjon til høsten.', 'Slutter til påske.'],
  },
}

/** A pledge as old as the passport: changed once, with two people left out, counted on the first of every month. */
export async function fillPledges(
  tx: Writing,
  { people, year, blueprint, roleGrants }: DemonstrationOrganisation,
): Promise<void> {
  const story = stories[blueprint.locales[0] === 'nb' ? 'nb' : 'en']
  const lead = roleGrants.find(({ role, revokedAt }) => role === 'programme-lead' && !revokedAt)?.personId
  const owner = people.find(({ persona }) => persona === 'chief-executive')?.id
  if (!lead || !owner) return
  const after = (days: number) => new Date(Math.min(year.now.getTime(), year.launch.getTime() + days * day))
  const dayAfter = (days: number) => new Date(year.launch.getTime() + days * day).toISOString().slice(0, 10)
  const act = (days: number) => ({ actorId: lead, now: after(days) })
  const title = story.title(dayAfter(story.due).slice(0, 4))
  const what = { title, profileKey: 'basic', level: undefined, countsFrom: 'said' } as const
  const id = await draftPledge(tx, what, act(3))
  const find = () => getPledge(tx, id, { withDrafts: true })
  const { words, enough, why } = story
  await sayWho(tx, await find(), { unitIds: [], joinedWeeks: 8, leavesOutAway: true })
  await sayWhen(tx, await find(), { dueOn: dayAfter(story.first), enough, ownerId: owner, words })
  await publishPledge(tx, await find(), act(10))
  const to = { title, dueOn: dayAfter(story.due), enough, ownerId: owner, words, why }
  await changePledge(tx, await find(), to, act(200))
  const others = people.filter(({ persona, leftAt, managerId }) => !persona && !leftAt && managerId)
  for (const [index, reason] of story.reasons.entries()) {
    const personId = others[17 + 40 * index]?.id
    if (personId) await leaveOut(tx, await find(), { personId, kind: 'away', reason }, act(120 + index))
  }
  await countPledge(tx, await find(), { minimumGroup: blueprint.minimumGroup, now: year.now })
  // They were written just now and belong to the days on which they would have been.
  await sql`update audit_entries set at = ${after(3)} where organisation_id = ${tx.organisationId}
    and action like 'pledges.%'`.execute(tx)
}
