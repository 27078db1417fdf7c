import { sql } from 'kysely'
import type { PersonalData } from '#platform/personal-data.ts'
import { answersFile, answersPage } from './answers.page.tsx'
import { tryOutsPage } from './list.page.tsx'
import { makeTryOutPage } from './make.page.tsx'
import { showTryOutPage } from './show.page.tsx'
import { tryOutMoved } from './try-outs.topics.ts'
import { tryOutWords } from './words.ts'

const personalData: readonly PersonalData[] = [
  {
    table: 'champion_try_out_parts',
    columns: ['person_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select t.title, p.joins, p.works, p.answers, p.words, p.told_at from champion_try_out_parts p
          join champion_try_outs t on t.organisation_id = p.organisation_id and t.id = p.try_out_id
          where p.organisation_id = ${db.organisationId} and p.person_id = ${personId}`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from champion_try_out_parts where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
    },
  },
  {
    table: 'champion_try_outs',
    columns: ['owner_id'],
    erase: { kept: 'what champions tried for the organisation stays; who asked is a person without a name by then' },
  },
]

/** What this room adds to the feature. */
export const tryOutParts = {
  pages: [tryOutsPage, makeTryOutPage, showTryOutPage, answersPage, answersFile],
  jobs: [],
  topics: [tryOutMoved],
  personalData,
  auditWords: (locale: 'en' | 'nb') => tryOutWords(locale).audit,
}
