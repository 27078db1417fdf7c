import { sql } from 'kysely'
import { z } from 'zod'
import { type AnyJob, job } from '#platform/jobs/job.ts'
import { announce, settle } from '#platform/notifications/index.ts'
import { callClosed, callPosted, callWidened } from '../calls.events.ts'
import { findCallForWork } from '../calls.queries.ts'
import { callFitsYou, callNew, callsThisWeek } from './matching.topics.ts'
import { mostRounds } from './ordering/order-candidates.ts'
import { tellOfPartnerCall, tellPartnerRound } from './telling/tell-partner-round.ts'
import { tellRound } from './telling/tell-round.ts'

const hour = 3_600_000
const payload = z.object({ callId: z.uuid() })

/** A call is open: the first round, and a word to those who want to hear of every call. */
const tellOfPosted = job({
  name: 'calls.tell',
  on: callPosted,
  payload,
  attempts: 10,
  async run({ payload: { callId }, organisation, database, now }) {
    await database.writing(organisation.id, async tx => {
      const { timeZone } = organisation
      await tellRound(tx, callId, { now, timeZone, isWider: false, unlessSince: new Date(now.getTime() - hour) })
      const call = await findCallForWork(tx, callId)
      if (call?.state === 'open' && call.audience === 'organisation')
        await announce(tx, callNew, {
          to: 'everyone',
          payload: { callId, title: call.title },
          key: callId,
          actorId: call.personId,
          now,
        })
    })
  },
})

/** Nobody had offered: twice as many, and those whom it fits a little. */
const tellOfWidened = job({
  name: 'calls.tell-wider',
  on: callWidened,
  payload,
  attempts: 10,
  async run({ payload: { callId }, organisation, database, now }) {
    const { timeZone } = organisation
    const unlessSince = new Date(now.getTime() - hour)
    await database.writing(organisation.id, tx => tellRound(tx, callId, { now, timeZone, isWider: true, unlessSince }))
  },
})

/** The copy of a partner's call has come: the first round here. */
const tellOfPartners = job({
  ...tellOfPartnerCall,
  payload,
  async run({ payload: { callId }, organisation: { id, timeZone }, database, now }) {
    const unlessSince = new Date(now.getTime() - hour)
    await database.writing(id, tx => tellPartnerRound(tx, callId, { now, timeZone, unlessSince }))
  },
})

/** Nobody is reminded of a call that takes no more offers. */
const settleClosed = job({
  name: 'calls.settle',
  on: callClosed,
  payload,
  attempts: 10,
  async run({ payload: { callId }, organisation, database, now }) {
    await database.writing(organisation.id, tx => settle(tx, callFitsYou, { key: callId, now }))
  },
})

const betweenRounds = 44 * hour
const inOneGo = 500

/** Each working morning: the next few for calls that still want offers, two days after the last round. */
const tellOfWaiting = job({
  name: 'calls.next-rounds',
  payload: z.object({}),
  schedule: '20 7 * * 1-5',
  attempts: 3,
  async run({ organisation, database, now }) {
    const unlessSince = new Date(now.getTime() - betweenRounds)
    const { rows } = await database.reading(organisation.id, db =>
      sql<{ id: string }>`
        select c.id from calls c join call_rounds r on r.organisation_id = c.organisation_id and r.call_id = c.id
        where c.organisation_id = ${db.organisationId} and c.state = 'open'
        group by c.id having max(r.happened_at) < ${unlessSince} and max(r.round) < ${mostRounds}
        order by min(r.happened_at) limit ${inOneGo}`.execute(db),
    )
    for (const { id } of rows)
      await database.writing(organisation.id, tx =>
        tellRound(tx, id, { now, timeZone: organisation.timeZone, isWider: false, unlessSince }),
      )
    const partners = await database.reading(organisation.id, db =>
      sql<{ id: string }>`
        select x.id from partner_calls x where x.organisation_id = ${db.organisationId}
          and x.last_round_at < ${unlessSince} and x.rounds < ${mostRounds}
        order by x.last_round_at limit ${inOneGo}`.execute(db),
    )
    for (const { id } of partners.rows)
      await database.writing(organisation.id, tx =>
        tellPartnerRound(tx, id, { now, timeZone: organisation.timeZone, unlessSince }),
      )
  },
})

const mostTitles = 5

/** Monday: one line for everybody about what is asked, if something new is. */
const tellOfTheWeek = job({
  name: 'calls.this-week',
  payload: z.object({}),
  schedule: '0 4 * * 1',
  attempts: 5,
  async run({ organisation, database, now }) {
    await database.writing(organisation.id, async tx => {
      const { rows } = await sql<{ title: string; isNew: boolean }>`
        select c.title, c.posted_at > ${new Date(now.getTime() - 7 * 24 * hour)} as "isNew" from calls c
        where c.organisation_id = ${tx.organisationId} and c.state = 'open' and c.audience = 'organisation'
        order by c.posted_at desc limit 100`.execute(tx)
      if (!rows.some(({ isNew }) => isNew)) return
      const titles = rows.slice(0, mostTitles).map(({ title }) => title)
      const key = now.toISOString().slice(0, 10)
      await announce(tx, callsThisWeek, { to: 'everyone', payload: { calls: rows.length, titles }, key, now })
    })
  },
})

export const matchingJobs: readonly AnyJob[] = [
  ...[tellOfPosted, tellOfWidened, tellOfPartners, settleClosed, tellOfWaiting, tellOfTheWeek],
]
