import { shareAnew } from '#features/partnerships/index.ts'
import { job } from '#platform/jobs/job.ts'
import { profileChanged } from '../profiles.events.ts'
import { peopleShare } from './people-share.ts'

/** Partners see what somebody tells them as it is now, or no more. */
export const sharePeopleAnew = job({
  name: 'profiles.share-with-partners',
  on: profileChanged,
  payload: profileChanged.payload,
  attempts: 10,
  async run({ payload, organisation, database }) {
    await database.writing(organisation.id, tx => shareAnew(tx, peopleShare, payload.personIds))
  },
})
