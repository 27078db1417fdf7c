import { z } from 'zod'
import { peopleLeft } from '#features/people/index.ts'
import type { Database } from '#platform/db/tx.ts'
import { type AnyJob, job } from '#platform/jobs/job.ts'
import { conclude, concludeBeginning } from './begin.ts'
import { deliver, deliverShare, shareAnew } from './deliver.ts'
import { endElsewhere, endHere, endThere } from './end.ts'
import { findPartnership, listPartners } from './partners.queries.ts'
import type { AnyShare } from './share.ts'

const delivery = z.object({
  partnerId: z.uuid(),
  direction: z.enum(['give', 'get']),
  kind: z.string().optional(),
  ids: z.array(z.uuid()).optional(),
})

/** The only places where one piece of work touches two organisations. Each part of it sees one. */
export const partnershipJobs = (shares: readonly AnyShare[]): readonly AnyJob[] => [
  job({
    ...deliverShare,
    payload: delivery,
    async run({ payload: { partnerId, direction, kind, ids }, organisation, database, now }) {
      const way =
        direction === 'give'
          ? { from: organisation.id, to: partnerId, now }
          : { from: partnerId, to: organisation.id, now }
      for (const share of shares.filter(one => kind === undefined || one.kind === kind))
        await deliver(database, share, way, ids)
    },
  }),
  job({
    ...concludeBeginning,
    payload: z.object({ partnershipId: z.uuid(), tokenHash: z.hex() }),
    run: ({ payload: { partnershipId, tokenHash }, organisation, database, now }) =>
      conclude(database, { organisation, partnershipId, tokenHash: Buffer.from(tokenHash, 'hex'), now }),
  }),
  job({
    ...endElsewhere,
    payload: z.object({ partnershipId: z.uuid(), partnerId: z.uuid() }),
    run: ({ payload, organisation, database, now }) => endThere(database, organisation, { ...payload, shares, now }),
  }),
  job({
    name: 'partnerships.when-people-left',
    payload: peopleLeft.payload,
    on: peopleLeft,
    attempts: 10,
    run: ({ organisation, database }) =>
      database.writing(organisation.id, async tx => {
        for (const share of shares) await shareAnew(tx, share)
      }),
  }),
  job({
    name: 'partnerships.agree',
    payload: z.object({}),
    schedule: '17 * * * *',
    attempts: 2,
    async run({ organisation, database, now }) {
      for (const partner of await database.reading(organisation.id, listPartners)) {
        const { partnershipId, id: partnerId } = partner
        if (await runsThere(database, partner)) {
          for (const share of shares) await deliver(database, share, { from: organisation.id, to: partnerId, now })
        } else {
          const ending = { partnershipId, partnerId, shares, now }
          await database.writing(organisation.id, tx => endHere(tx, undefined, ending))
        }
      }
    },
  }),
]

async function runsThere(
  database: Database,
  { id, partnershipId }: { readonly id: string; readonly partnershipId: string },
): Promise<boolean> {
  const there = await database.reading(id, db => findPartnership(db, partnershipId))
  // Begun there a moment ago and not yet here is no reason to end anything.
  return there?.state === 'active' || there?.state === 'asked'
}
