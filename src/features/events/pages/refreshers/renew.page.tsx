import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Told } from '#platform/html/components/index.ts'
import { Button, Checkboxes, InsetText, Tag } from '#platform/html/govuk/index.ts'
import { meets, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { runsProgramme, stageOf } from '../../event.ts'
import { listSeries } from '../../events.queries.ts'
import { eventsUrls, refreshersUrls } from '../../events.urls.ts'
import {
  findRefresher,
  listOwnRefreshers,
  listRenewals,
  type Refresher,
  type Renewal,
} from '../../refreshers/refreshers.queries.ts'
import { endRefresher, renew } from '../../refreshers/refreshers.ts'
import { type Standing, standingOf } from '../../refreshers/standing.ts'
import { takingWords } from '../../taking-words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'
import { standingText } from './refreshers.page.tsx'

interface RenewData {
  readonly refresher: Refresher
  readonly goodUntil: string | undefined
  readonly standing: Standing
  readonly history: readonly Renewal[]
  readonly nextEventId: string | undefined
}

/** The short form: read, tick, done. And when one did it before. */
export const renewPage = page(refreshersUrls.renew, {
  access: signedIn,
  async load({ db, me, params, organisation, now }): Promise<RenewData> {
    const refresher = found(await findRefresher(db, params.refresherId))
    const history = await listRenewals(db, me, refresher.id)
    const concerns = (await listOwnRefreshers(db, me)).some(({ id }) => id === refresher.id)
    if (!concerns && history.length === 0 && !runsProgramme(me)) throw notFound()
    const goodUntil = history
      .map(({ goodUntil: day }) => day)
      .sort()
      .at(-1)
    const series = refresher.seriesId ? await listSeries(db, refresher.seriesId) : []
    return {
      ...{ refresher, history, goodUntil },
      standing: standingOf(goodUntil, calendarDay(organisation.timeZone, now), refresher),
      nextEventId: series.find(event => stageOf(event, now) === 'coming' && !event.audienceUnitId)?.id,
    }
  },
  title: ({ data }) => data.refresher.title,
  breadcrumbs: ({ ctx }) => [
    ...eventsCrumbs(ctx.locale),
    { text: takingWords(ctx.locale).refreshers.title, href: refreshersUrls.list.href() },
  ],
  view: RenewView,
  form: form((locale, _: RenewData) => {
    const { confirmMissing } = takingWords(locale).renew
    return z.object({ read: z.array(z.string()).min(1, confirmMissing) })
  }),
  async submit({ tx, me, data: { refresher }, organisation, locale, now }) {
    if (refresher.endedAt) throw notFound()
    const goodUntil = await renew(tx, me, refresher, { how: 'short-form', timeZone: organisation.timeZone, now })
    return redirect(refreshersUrls.list.href()).saying(takingWords(locale).renew.saved(formatDate(locale, goodUntil)))
  },
})

/** Nobody is asked for it any more. */
export const endRefresherAction = action(refreshersUrls.end, {
  access: meets(runsProgramme),
  load: async ({ db, params }) => found(await findRefresher(db, params.refresherId)),
  async submit({ tx, me, data: refresher, locale, now }) {
    await endRefresher(tx, me, refresher, now)
    return redirect(refreshersUrls.list.href()).saying(takingWords(locale).renew.ended)
  },
})

function RenewView({ data, form: state, ctx: { locale, me, organisation } }: ViewProps<RenewData>) {
  const { renew: t } = takingWords(locale)
  const { refresher, goodUntil, standing, history, nextEventId } = data
  const params = { refresherId: refresher.id }
  const day = (at: Date) => formatDate(locale, at, organisation.timeZone)
  return (
    <PageFrame
      wide
      title={<bdi>{refresher.title}</bdi>}
      {...(refresher.why ? { lead: refresher.why } : {})}
      who={t.onlyYou}
      form={state}
      locale={locale}
    >
      <p class="govuk-body">
        <Tag text={standingText(locale, standing, goodUntil)} classes="govuk-tag--grey" />
      </p>
      {refresher.endedAt && <InsetText text={t.endedText} />}
      <Told text={refresher.words} />
      {!refresher.endedAt && (
        <OneColumn
          action={refreshersUrls.renew.href(params)}
          save={t.save}
          back={refreshersUrls.list.href()}
          locale={locale}
        >
          <Checkboxes
            name="read"
            fieldset={{ legend: { text: t.confirm, classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={state.error('read')}
            items={[{ value: 'yes', text: refresher.statement }]}
            values={[...state.list('read')]}
            locale={locale}
          />
        </OneColumn>
      )}
      {nextEventId && (
        <p class="govuk-body">
          {t.orEvent}{' '}
          <a class="govuk-link" href={eventsUrls.show.href({ eventId: nextEventId })}>
            <bdi>{refresher.seriesTitle}</bdi>
          </a>
        </p>
      )}
      {history.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t.history}</h2>
          <ul class="govuk-list">
            {history.map(({ doneAt, goodUntil: until, how }) => (
              <li>
                {t.historyLine(day(doneAt), formatDate(locale, until))} <span class="app-quiet">({t.ways[how]})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {runsProgramme(me) && !refresher.endedAt && (
        <form method="post" action={refreshersUrls.end.href(params)}>
          <Button text={t.end} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </PageFrame>
  )
}
