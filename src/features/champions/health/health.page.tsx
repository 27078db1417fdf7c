import { type EventRow, listComing } from '#features/events/index.ts'
import { getPerson, holdsRole } from '#features/people/index.ts'
import { writeCsv } from '#platform/csv/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { holds } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, type Context, download, page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { programmeCrumbs } from '../frame.tsx'
import { type HelpRequest, listUnanswered } from '../support/requests.queries.ts'
import { findSupportRules } from '../support/rules.queries.ts'
import { type ChampionHealth, listHealth } from './health.queries.ts'
import { healthUrls } from './health.urls.ts'
import { HealthView } from './health.view.tsx'
import { noteSpoken } from './note-spoken.ts'
import { type Sign, signs } from './signs.ts'
import { healthWords } from './words.ts'

export interface HealthData {
  readonly all: readonly ChampionHealth[]
  readonly sign: Sign | undefined
  readonly page: number
  readonly unanswered: readonly HelpRequest[]
  readonly coming: readonly EventRow[]
  readonly answerDays: number
}

const programme = holds('programme-lead', 'administrator')
const signIn = (query: URLSearchParams) => signs.find(sign => sign === query.get('show'))

async function healthOf(db: Reading, { organisation, now }: Pick<Context, 'organisation' | 'now'>) {
  const { answerDays } = await findSupportRules(db)
  const today = calendarDay(organisation.timeZone, now)
  return { answerDays, all: await listHealth(db, { today, now, answerDays }) }
}

/** How the network is: who is active, tired, alone, whose term ends, who waits for an answer, and whom to call. */
export const healthPage = page(healthUrls.health, {
  access: programme,
  async load({ db, me, query, organisation, now }): Promise<HealthData> {
    const hosted = await Promise.all(
      (['surgery', 'drop-in'] as const).map(kind => listComing(db, me, { kind }, { now, limit: 5 })),
    )
    return {
      ...(await healthOf(db, { organisation, now })),
      sign: signIn(query),
      page: pageNumber(query, 500),
      unanswered: await listUnanswered(db, 20),
      coming: hosted.flat().sort((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0)),
    }
  },
  title: ({ ctx }) => healthWords(ctx.locale).title,
  breadcrumbs: ({ ctx }) => programmeCrumbs(ctx.locale),
  view: HealthView,
})

export const healthFile = download(healthUrls.file, {
  access: programme,
  async load({ db, query, organisation, locale, now }) {
    const t = healthWords(locale)
    const { all } = await healthOf(db, { organisation, now })
    const sign = signIn(query)
    const yes = (isSo: boolean) => (isSo ? t.yes : '')
    const head = [t.name, t.unit, t.cohort, ...signs.map(one => t.signs[one]), t.termUntil, t.spoke]
    const rows = all
      .filter(one => !sign || one[sign])
      .map(one => [
        ...[one.name, one.unitName, one.cohort, ...signs.map(each => yes(one[each])), one.termUntil],
        one.spokeAt && calendarDay(organisation.timeZone, one.spokeAt),
      ])
    return { type: 'text/csv; charset=utf-8', fileName: 'champions-health.csv', body: writeCsv([head, ...rows]) }
  },
})

/** Notes that somebody of the programme spoke with a champion. */
export const spokeAction = action(healthUrls.spoke, {
  access: programme,
  async load({ db, params }) {
    const person = await getPerson(db, params.personId)
    if (!(await holdsRole(db, person.id, 'champion'))) throw notFound('No such champion')
    return person
  },
  async submit({ tx, me, data, locale, now }) {
    await noteSpoken(tx, me, data, now)
    return redirect(healthUrls.health.href({}, { show: 'call' })).saying(healthWords(locale).noted(data.name))
  },
})
