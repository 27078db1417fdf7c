import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { EmptyState, PostButton } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { championsUrls } from '../../champions.urls.ts'
import { championsCrumbs } from '../../frame.tsx'
import { recognitionUrls } from '../../recognition/recognition.urls.ts'
import { tryOutsUrls } from '../../try-outs/try-outs.urls.ts'
import { areaName, listAreaChoices } from '../areas.ts'
import { type LogData, logShape, readLog, summaryOf } from '../log.form.ts'
import { QuickLog } from '../log-fields.tsx'
import { logSession } from '../log-session.ts'
import { later } from '../read-words.ts'
import { type HelpRequest, listWaitingFor } from '../requests.queries.ts'
import type { SupportSession } from '../session.ts'
import { listFollowUps, listSessions, type SupportSums, sumSessions } from '../sessions.queries.ts'
import { supportUrls } from '../support.urls.ts'
import { supportWords } from '../words.ts'

interface DeskData extends LogData {
  readonly requests: readonly HelpRequest[]
  readonly followUps: readonly SupportSession[]
  readonly lately: readonly SupportSession[]
  readonly sums: SupportSums
}

/** A champion's own desk: note help in ten seconds, and what waits. */
export const deskPage = page(supportUrls.desk, {
  access: holds('champion'),
  async load({ db, me, locale, organisation, now }): Promise<DeskData> {
    const today = calendarDay(organisation.timeZone, now)
    return {
      ...{ today, areas: await listAreaChoices(db, locale) },
      requests: await listWaitingFor(db, me),
      followUps: await listFollowUps(db, me),
      lately: await listSessions(db, me, { limit: 20 }),
      sums: await sumSessions(db, me, { from: later(today, -30), until: today }),
    }
  },
  title: ({ ctx }) => supportWords(ctx.locale).desk.title,
  breadcrumbs: ({ ctx }) =>
    championsCrumbs(ctx.locale, { text: supportWords(ctx.locale).desk.mine, href: championsUrls.mine.href() }),
  view: DeskView,
  form: form((_locale, _data: DeskData) => z.object(logShape), {
    check: (input, { data, locale }) => {
      const read = readLog(input, data, locale)
      return 'errors' in read ? read.errors : undefined
    },
  }),
  async submit({ tx, me, data, input, locale, now }) {
    const read = readLog(input, data, locale)
    if ('errors' in read) return invalid(read.errors)
    const { id } = await logSession(tx, me, { ...read.content, how: 'page' }, now)
    const what = summaryOf(read.content, data.areas, locale)
    return redirect(supportUrls.session.href({ sessionId: id })).saying(supportWords(locale).session.saved(what))
  },
})

function DeskView({ data, form: state, ctx: { locale, organisation } }: ViewProps<DeskData>) {
  const { desk: t, people } = supportWords(locale)
  const { requests, followUps, lately, sums, areas } = data
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      who={t.who}
      actions={[
        { text: t.code, href: supportUrls.code.href() },
        { text: t.surgeries, href: supportUrls.surgeries.href() },
      ]}
      form={state}
      locale={locale}
    >
      <form method="post" action={supportUrls.desk.href()} novalidate>
        <QuickLog areas={areas} form={state} locale={locale} />
      </form>
      {requests.length > 0 && (
        <section aria-labelledby="requests">
          <h2 class="govuk-heading-m" id="requests">
            {t.requests}
          </h2>
          <ul class="app-passport-steps">
            {requests.map(({ id, words, personName, theirsSince }) => (
              <li class="app-passport-step">
                <a class="govuk-link" href={supportUrls.request.href({ requestId: id })} dir="auto">
                  {words}
                </a>
                <p class="govuk-body-s app-quiet">
                  <bdi>{personName}</bdi> · {formatDate(locale, theirsSince, organisation.timeZone)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {followUps.length > 0 && (
        <section aria-labelledby="follow-ups">
          <h2 class="govuk-heading-m" id="follow-ups">
            {t.followUps}
          </h2>
          <ul class="app-passport-steps">
            {followUps.map(session => (
              <li class="app-passport-step">
                <p class="govuk-body">
                  <SessionLink session={session} data={data} locale={locale} />
                </p>
                <p class="govuk-body-s app-quiet">
                  {session.followUpOn && t.due(formatDate(locale, session.followUpOn))}
                </p>
                <PostButton
                  action={supportUrls.session.href({ sessionId: session.id })}
                  fields={{ act: 'done' }}
                  text={t.done}
                  about={session.words || areaName(areas, session.area) || ''}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="lately">
        <h2 class="govuk-heading-m" id="lately">
          {t.lately}
        </h2>
        {lately.length === 0 ? (
          <EmptyState title={t.nothing} text={t.nothingText} headingLevel={3} />
        ) : (
          <>
            <p class="govuk-body">{t.sums(people(sums.people), sums.confirmed)}</p>
            <ul class="govuk-list govuk-list--spaced">
              {lately.map(session => (
                <li>
                  <SessionLink session={session} data={data} locale={locale} />
                  <br />
                  <span class="govuk-body-s app-quiet">
                    {formatDate(locale, session.happenedOn)} · {summaryOf(session, [], locale)}
                  </span>{' '}
                  {session.confirmed > 0 && <Tag text={t.confirmed} classes="govuk-tag--green" />}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Elsewhere locale={locale} />
    </PageFrame>
  )
}

interface LinkProps {
  readonly session: SupportSession
  readonly data: LogData
  readonly locale: 'en' | 'nb'
}

const SessionLink = ({ session, data, locale }: LinkProps) => (
  <a class="govuk-link" href={supportUrls.session.href({ sessionId: session.id })} dir="auto">
    {session.words || areaName(data.areas, session.area) || supportWords(locale).somethingElse}
  </a>
)

function Elsewhere({ locale }: { readonly locale: 'en' | 'nb' }) {
  const { desk: t } = supportWords(locale)
  const links = [
    { text: t.askedAbout, href: supportUrls.askedAbout.href() },
    { text: t.thanks, href: recognitionUrls.thanks.href() },
    { text: t.stories, href: recognitionUrls.stories.href() },
    { text: t.tryOuts, href: tryOutsUrls.list.href() },
    { text: t.letter, href: recognitionUrls.myLetter.href() },
  ]
  return (
    <nav aria-labelledby="elsewhere" class="app-no-print">
      <h2 class="govuk-heading-m" id="elsewhere">
        {t.elsewhere}
      </h2>
      <ul class="govuk-list">
        {links.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
