import { writeCsv } from '#platform/csv/index.ts'
import { meets } from '#platform/http/access.ts'
import { download } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { runsNetwork } from '../../champion.ts'
import { championsUrls } from '../../champions.urls.ts'
import { listForProgramme, readListed } from '../../programme.queries.ts'
import { programmeWords } from '../../programme-words.ts'
import { words } from '../../words.ts'
import { saidOf } from './list-table.view.tsx'

const most = 10_000

/** The list as it is filtered, as a table for a spreadsheet. */
export const listFile = download(championsUrls.programmeFile, {
  access: meets(runsNetwork),
  async load({ db, query, organisation, locale, now }) {
    const t = programmeWords(locale).list
    const today = calendarDay(organisation.timeZone, now)
    const { champions } = await listForProgramme(db, readListed(query), { today, limit: most, offset: 0 })
    const day = (moment: Date | undefined) => (moment ? calendarDay(organisation.timeZone, moment) : '')
    const rows = champions.map(one => [
      ...[one.name, one.jobTitle, one.unitName ?? '', words(locale).states[one.state], one.hoursAMonth ?? ''],
      ...[one.managerName ?? '', saidOf(one, locale), one.managerReason, one.cohortName ?? ''],
      ...[day(one.activeSince), one.termUntil ?? '', one.helpsWith],
    ])
    return { type: 'text/csv; charset=utf-8', body: writeCsv([t.head, ...rows]), fileName: t.fileName }
  },
})
