import { sql } from 'kysely'
import { waiting } from '#platform/http/waiting.ts'
import { learningUrls } from '../learning.urls.ts'
import { toldWords } from '../told-words.ts'
import { listAskedOfMe } from './asked-of-me.queries.ts'
import { isAskedOfSql } from './is-asked-of-sql.ts'

/** What somebody's unit or role is asked to learn and they have not done, for the first page. */
export const learningWaiting = waiting<number>({
  place: 'coming',
  find: (db, me) => sql`(select 1 from learning_assignments a where ${isAskedOfSql(db, me)}
    and not exists (select from learning_completions d where d.organisation_id = a.organisation_id
      and d.person_id = ${me.id}::uuid and d.resource_id = a.resource_id) limit 1)`,
  async look(db, me, { locale }) {
    const asked = await listAskedOfMe(db, me, locale)
    return asked.length || undefined
  },
  say: (locale, count) => ({ text: toldWords(locale).home(count), href: learningUrls.mine.href() }),
})
