import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { PostButton } from '#platform/html/components/index.ts'
import { Button, InsetText } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { absolute } from '#platform/notifications/index.ts'
import { championsCrumbs } from '../../frame.tsx'
import { listAreaChoices } from '../areas.ts'
import { type LogData, logShape, readLog, valuesOf } from '../log.form.ts'
import { WholeLog } from '../log-fields.tsx'
import { changeSession, removeSession, settleFollowUp } from '../log-session.ts'
import type { SupportSession } from '../session.ts'
import { getOwnSession } from '../sessions.queries.ts'
import { supportUrls } from '../support.urls.ts'
import { supportWords } from '../words.ts'

interface SessionData extends LogData {
  readonly session: SupportSession
}

/** What was understood of one note, to be put right; and the code by which somebody can say that it helped. */
export const sessionPage = page(supportUrls.session, {
  access: holds('champion'),
  async load({ db, me, params, locale, organisation, now }): Promise<SessionData> {
    const session = await getOwnSession(db, me, params.sessionId)
    const today = calendarDay(organisation.timeZone, now)
    return { session, today, kept: session.happenedOn, areas: await listAreaChoices(db, locale) }
  },
  title: ({ ctx }) => supportWords(ctx.locale).session.title,
  breadcrumbs: ({ ctx }) =>
    championsCrumbs(ctx.locale, { text: supportWords(ctx.locale).desk.title, href: supportUrls.desk.href() }),
  view: SessionView,
  form: form((_locale, _data: SessionData) => z.object({ ...logShape, act: z.string() }), {
    initial: ({ session }) => valuesOf(session),
    check: (input, { data, locale }) => {
      if (input.act === 'done' || input.act === 'again') return undefined
      const read = readLog(input, data, locale)
      return 'errors' in read ? read.errors : undefined
    },
  }),
  async submit({ tx, data, input, locale, now }) {
    const t = supportWords(locale)
    if (input.act === 'done' || input.act === 'again') {
      await settleFollowUp(tx, data.session, input.act === 'done', now)
      return redirect(supportUrls.desk.href()).saying(input.act === 'done' ? t.desk.doneNow : t.desk.undone)
    }
    const read = readLog(input, data, locale)
    if ('errors' in read) return invalid(read.errors)
    await changeSession(tx, data.session, read.content)
    return redirect(supportUrls.desk.href()).saying(t.session.changed)
  },
})

/** Takes a note away, or puts it back. */
export const removalAction = action(supportUrls.removal, {
  access: holds('champion'),
  load: ({ db, me, params }) => getOwnSession(db, me, params.sessionId),
  form: form((_locale, _data: SupportSession) => z.object({ back: z.string() })),
  async submit({ tx, data, input, locale, now }) {
    const t = supportWords(locale).session
    const isGone = input.back !== 'yes'
    await removeSession(tx, data, isGone, now)
    return redirect(supportUrls.session.href({ sessionId: data.id })).saying(isGone ? t.removed : t.restored)
  },
})

function SessionView({ data, form: state, ctx: { locale, organisation, config } }: ViewProps<SessionData>) {
  const { session: t } = supportWords(locale)
  const { session, areas } = data
  const removal = supportUrls.removal.href({ sessionId: session.id })
  if (session.removedAt)
    return (
      <PageFrame title={t.title} who={t.who} locale={locale}>
        <InsetText text={t.isRemoved} />
        <PostButton action={removal} fields={{ back: 'yes' }} text={t.restore} primary />
      </PageFrame>
    )
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} form={state} locale={locale}>
      {session.how === 'request' && <p class="govuk-body">{t.fromRequest}</p>}
      <InsetText>
        <h2 class="govuk-heading-s">{t.codeTitle}</h2>
        <p class="govuk-heading-l">{session.code}</p>
        <p class="govuk-body">{t.code(absolute(supportUrls.helped.href(), organisation, config))}</p>
        {session.confirmed > 0 && <p class="govuk-body">{t.confirmed(session.confirmed)}</p>}
      </InsetText>
      <form method="post" action={supportUrls.session.href({ sessionId: session.id })} novalidate>
        <WholeLog areas={areas} form={state} locale={locale} />
        <div class="govuk-button-group">
          <Button text={t.save} preventDoubleClick />
          <a class="govuk-link" href={supportUrls.desk.href()}>
            {supportWords(locale).desk.title}
          </a>
        </div>
      </form>
      <PostButton action={removal} text={t.remove} />
    </PageFrame>
  )
}
