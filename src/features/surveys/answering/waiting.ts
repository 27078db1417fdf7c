import { sql } from 'kysely'
import { waiting } from '#platform/http/waiting.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import { answeringUrls } from './answering.urls.ts'
import { listMySurveys, type MySurvey } from './my-surveys.ts'
import { answeringWords } from './words.ts'

/**
 * Surveys that somebody is asked and has not answered, for the first page. Only the wave's key can tell who answered an
 * anonymous one, so there is a second look for those who are asked at all.
 */
export const surveysWaiting = waiting<readonly MySurvey[]>({
  place: 'needed',
  find: (db, me) => sql`(select 1 from survey_invitees i
    join survey_waves w on w.organisation_id = i.organisation_id and w.id = i.wave_id and w.status = 'open'
    where i.organisation_id = ${db.organisationId}::uuid and i.person_id = ${me.id}::uuid and not exists (
      select from survey_responses r where r.organisation_id = i.organisation_id and r.person_id = i.person_id
        and r.wave_id = i.wave_id) limit 1)`,
  async look(db, me, around) {
    const open = (await listMySurveys(db, me, around)).filter(({ state }) => state === 'open')
    return open.length > 0 ? open : undefined
  },
  say(locale, surveys) {
    const { mine: t } = answeringWords(locale)
    const [first, ...others] = surveys
    const until = first?.closesOn && formatDate(locale, first.closesOn)
    return {
      text: others.length > 0 ? t.homeMany(surveys.length) : t.home(textIn(first?.title, locale), until),
      href: answeringUrls.mine.href(),
    }
  },
})
