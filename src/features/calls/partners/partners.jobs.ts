import { shareAnew } from '#features/partnerships/index.ts'
import { job } from '#platform/jobs/job.ts'
import { callClosed, callEdited, callPosted } from '../calls.events.ts'
import { callsShare } from './calls-share.ts'
import { closeToPartners } from './partner-help.ts'

const following = (name: string, on: typeof callPosted) =>
  job({
    name,
    on,
    payload: on.payload,
    attempts: 10,
    async run({ payload, organisation, database }) {
      await database.writing(organisation.id, tx => shareAnew(tx, callsShare, [payload.callId]))
    },
  })

const closing = job({
  name: 'calls.closed-to-partners',
  on: callClosed,
  payload: callClosed.payload,
  attempts: 10,
  async run({ payload, organisation, database, now }) {
    await database.writing(organisation.id, tx => closeToPartners(tx, payload.callId, now))
  },
})

/** Partners read a call as it is now, and no more once it is closed. */
export const callPartnersJobs = [
  following('calls.posted-to-partners', callPosted),
  following('calls.edited-to-partners', callEdited),
  closing,
]
