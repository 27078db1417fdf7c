import { sql } from 'kysely'
import { z } from 'zod'
import { shareAnew } from '#features/partnerships/index.ts'
import { job } from '#platform/jobs/job.ts'
import { sharedKind } from '../publishing/publications.ts'
import { surveyCounted } from '../surveys.events.ts'
import { findWave } from '../waves/waves.queries.ts'
import { countWave } from './count-wave.ts'

/** Counts a wave as soon as all its answers are together. Doing it twice does it once. */
export const countResults = job({
  name: 'surveys.count-results',
  payload: z.object({ waveId: z.uuid() }),
  on: surveyCounted,
  attempts: 5,
  run: ({ database, organisation, payload, now }) =>
    database.writing(organisation.id, async tx => {
      await sql`set local statement_timeout = 0`.execute(tx)
      const wave = await findWave(tx, payload.waveId)
      if (wave?.status === 'closed') await countWave(tx, wave, now)
      // What partners read of it is told anew.
      await shareAnew(tx, { kind: sharedKind })
    }),
})
