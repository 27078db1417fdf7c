import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type AnyJob, enqueue, job } from '../jobs/job.ts'
import { deliverMany } from '../mail/sending.ts'
import { spread, spreadAnnouncement } from './announce.ts'
import { deliverToChannel } from './channels.ts'
import { forgetOld } from './inbox.ts'
import { mailNotifications } from './notify.ts'
import { sendToChannel } from './send-to-channel.ts'
import type { Topics } from './tell.ts'
import { takeOut, takeOutOfInboxes } from './withdraw.ts'
import { writeDigests, writeMails } from './write-mails.ts'

const mailWhatIsDue = { name: 'notifications.mail-due', attempts: 5 }

/** The work behind `notify`. The topics come from every feature, so they are asked for when a job runs. */
export const notificationJobs = (topics: () => Topics): readonly AnyJob[] => [
  job({
    ...mailNotifications,
    payload: z.object({ notificationIds: z.array(z.uuid()) }),
    run: ({ payload, database, ...around }) =>
      database.writing(around.organisation.id, async tx => {
        const mailIds = await writeMails(tx, topics(), payload.notificationIds, around)
        if (mailIds.length > 0) await enqueue(tx, deliverMany, { mailIds: [...mailIds] })
      }),
  }),
  // Digests, what quiet hours held back, and what a lost job left behind.
  job({
    ...mailWhatIsDue,
    payload: z.object({}),
    schedule: '*/5 * * * *',
    run: ({ database, ...around }) =>
      database.writingBehind(around.organisation.id, async tx => {
        const mayBeMore = await writeDigests(tx, topics(), around)
        if (mayBeMore) await enqueue(tx, mailWhatIsDue, {})
      }),
  }),
  job({
    ...spreadAnnouncement,
    payload: z.object({ announcementId: z.uuid(), restMs: z.int().optional() }),
    async run({ payload: { announcementId, restMs = 0 }, database, ...around }) {
      await pause(restMs)
      await database.writingBehind(around.organisation.id, tx => spread(tx, topics(), announcementId, around))
    },
  }),
  job({
    ...takeOutOfInboxes,
    payload: z.object({ announcementId: z.uuid(), after: z.uuid().optional() }),
    run: ({ payload: { announcementId, after }, database, organisation }) =>
      database.writingBehind(organisation.id, tx => takeOut(tx, announcementId, after)),
  }),
  job({
    ...deliverToChannel,
    payload: z.object({ deliveryId: z.uuid() }),
    run: ({ payload, ...around }) => sendToChannel(topics(), payload.deliveryId, around),
  }),
  job({
    name: 'notifications.forget-old',
    payload: z.object({}),
    schedule: '27 3 * * *',
    attempts: 3,
    run: ({ database, organisation, now }) => database.writingBehind(organisation.id, tx => forgetOld(tx, now)),
  }),
]
