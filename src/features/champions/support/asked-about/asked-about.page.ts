import { listUpperUnits, uuidOrNone } from '#features/people/index.ts'
import { writeCsv } from '#platform/csv/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { meets } from '#platform/http/access.ts'
import { download, page } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { championsCrumbs } from '../../frame.tsx'
import { type AreaChoice, listAreaChoices } from '../areas.ts'
import { askingWords } from '../asking-words.ts'
import { later } from '../read-words.ts'
import { findSupportRules, type SupportRules } from '../rules.queries.ts'
import { daysBack } from '../session.ts'
import { supportUrls } from '../support.urls.ts'
import { countSpared, listTopicFigures, type TopicFigure } from './asked.queries.ts'
import { AskedAboutView } from './asked-about.view.tsx'
import { movedBy, quarterOf } from './quarter.ts'

export interface AskedAboutData {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly unitId: string | undefined
  readonly areas: readonly AreaChoice[]
  readonly figures: readonly TopicFigure[]
  /** The day on which the running quarter is counted. */
  readonly nextCount: string
  readonly since: string
  readonly spared: number
  readonly rules: SupportRules
}

const insiders = meets(({ roles }) => roles.length > 0)

async function load(db: Reading, wanted: string | null, today: string, locale: 'en' | 'nb'): Promise<AskedAboutData> {
  const upper = await listUpperUnits(db)
  const units = [...upper.filter(({ parentId }) => !parentId), ...upper.filter(({ parentId }) => parentId)]
  const chosen = units.find(({ id }) => id === uuidOrNone(wanted ?? '')) ?? units[0]
  const quarter = quarterOf(later(today, -daysBack - 1))
  const since = movedBy(quarter, -3)
  return {
    units,
    unitId: chosen?.id,
    areas: await listAreaChoices(db, locale),
    figures: chosen ? await listTopicFigures(db, chosen.id) : [],
    nextCount: later(movedBy(quarter, 1), daysBack + 1),
    since,
    spared: await countSpared(db, since),
    rules: await findSupportRules(db),
  }
}

/** What people ask about most, and tickets that were not needed: counts that expose nobody. */
export const askedAboutPage = page(supportUrls.askedAbout, {
  access: insiders,
  load: ({ db, query, organisation, now, locale }) =>
    load(db, query.get('unit'), calendarDay(organisation.timeZone, now), locale),
  title: ({ ctx }) => askingWords(ctx.locale).about.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: AskedAboutView,
})

export const askedAboutFile = download(supportUrls.askedAboutFile, {
  access: insiders,
  async load({ db, query, organisation, now, locale }) {
    const data = await load(db, query.get('unit'), calendarDay(organisation.timeZone, now), locale)
    const nameOf = (key: string) => data.areas.find(area => area.key === key)?.name ?? key
    const rows = data.figures.map(({ quarter, areaKey, total, least, most }) => [
      ...[quarter, nameOf(areaKey), least, most, total],
    ])
    return {
      type: 'text/csv; charset=utf-8',
      fileName: 'asked-about.csv',
      body: writeCsv([['quarter', 'about', 'from', 'to', 'of'], ...rows]),
    }
  },
})
