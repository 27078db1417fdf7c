import { EmptyState } from '#platform/html/components/index.ts'
import { Button, SummaryList, Tag } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, type Context, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { listWaitingInvitations, type WaitingInvitation, withdrawInvitation } from '../invitations.ts'
import { listPartnerships, type PartnershipRow } from '../partners.queries.ts'
import { partnershipsUrls } from '../partnerships.urls.ts'
import { words } from '../words.ts'
import { PartnersFrame } from './frame.tsx'

/** Which organisations share with this one, and which codes wait to be taken up. */
export const managePage = page(partnershipsUrls.manage, {
  access: holds('administrator'),
  load: async ({ db, now }) => ({
    partnerships: await listPartnerships(db),
    waiting: await listWaitingInvitations(db, now),
  }),
  title: ({ ctx }) => words(ctx.locale).manage.title,
  view({ data: { partnerships, waiting }, ctx }) {
    const { locale } = ctx
    const t = words(locale).manage
    const { running = [], over = [] } = Object.groupBy(partnerships, ({ state }) =>
      state === 'asked' || state === 'active' ? 'running' : 'over',
    )
    return (
      <PartnersFrame
        title={t.title}
        lead={t.lead}
        locale={locale}
        actions={[
          { text: t.invite, href: partnershipsUrls.invite.href(), primary: true },
          { text: t.accept, href: partnershipsUrls.accept.href() },
        ]}
      >
        {running.length === 0 && <EmptyState title={t.none} text={t.noneText} />}
        {running.length > 0 && <h2 class="govuk-heading-m">{t.partners}</h2>}
        {running.map(partnership => (
          <Partnership partnership={partnership} ctx={ctx} />
        ))}
        {waiting.length > 0 && <h2 class="govuk-heading-m">{t.waiting}</h2>}
        {waiting.map(invitation => (
          <Waiting invitation={invitation} ctx={ctx} />
        ))}
        {over.length > 0 && <h2 class="govuk-heading-m">{t.over}</h2>}
        {over.map(partnership => (
          <Partnership partnership={partnership} ctx={ctx} />
        ))}
      </PartnersFrame>
    )
  },
})

const colours = { asked: 'yellow', active: 'green', ended: 'grey', refused: 'red' } as const

export const StateTag = ({ state, ctx }: { state: PartnershipRow['state']; ctx: Context }) => (
  <Tag text={words(ctx.locale).manage.states[state]} classes={`govuk-tag--${colours[state]}`} />
)

function Partnership({ partnership, ctx }: { partnership: PartnershipRow; ctx: Context }) {
  const { id, name, state, begunAt, askedAt, endedAt } = partnership
  const t = words(ctx.locale).manage
  const day = (date: Date) => formatDate(ctx.locale, date, ctx.organisation.timeZone)
  const href = partnershipsUrls.show.href({ partnershipId: id })
  return (
    <SummaryList
      card={{
        title: { text: name, headingLevel: 3 },
        actions: { items: [{ text: state === 'active' ? t.look : t.lookOver, href }] },
      }}
      rows={[
        { key: t.state, value: <StateTag state={state} ctx={ctx} /> },
        { key: t.since, value: day(begunAt ?? askedAt) },
        ...(endedAt ? [{ key: t.until, value: day(endedAt) }] : []),
      ]}
    />
  )
}

function Waiting({ invitation, ctx }: { invitation: WaitingInvitation; ctx: Context }) {
  const { id: invitationId, note, madeAt, madeBy, expiresAt } = invitation
  const t = words(ctx.locale).manage
  const day = (date: Date) => formatDate(ctx.locale, date, ctx.organisation.timeZone)
  return (
    <form method="post" action={partnershipsUrls.withdraw.href({ invitationId })}>
      <p class="govuk-body">
        {t.for} <bdi>{note}</bdi>. {t.made(day(madeAt), madeBy ?? t.somebody)}, {t.worksUntil(day(expiresAt))}.
      </p>
      <Button
        classes="govuk-button--secondary"
        text={
          <>
            {t.withdraw} <span class="govuk-visually-hidden">{t.withdrawWhich(note)}</span>
          </>
        }
      />
    </form>
  )
}

/** Nobody can take the code up any more. */
export const withdrawAction = action(partnershipsUrls.withdraw, {
  access: holds('administrator'),
  load: () => undefined,
  async submit({ tx, me, params, locale, now }) {
    const t = words(locale).manage
    const was = await withdrawInvitation(tx, params.invitationId, me, now)
    return redirect(partnershipsUrls.manage.href()).saying(was ? t.withdrawn : t.wasGone)
  },
})
