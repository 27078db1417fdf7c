import { EmptyState, FilterBar, FilterSelect, FilterText } from '#platform/html/components/index.ts'
import { Button, Details, InsetText, Pagination, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { administrationUrls } from '../../administration.urls.ts'
import { mailStates } from '../../mail-states.ts'
import type { MailFilter, MailRow } from '../../outbox.queries.ts'
import { words } from '../../words.ts'
import { AdminFrame } from '../admin-frame.tsx'

interface OutboxData {
  readonly hasMailServer: boolean
  readonly filter: MailFilter
  readonly mails: readonly MailRow[]
  readonly older: string | undefined
}

export function OutboxView({ data, ctx }: ViewProps<OutboxData>) {
  const t = words(ctx.locale).outbox
  const { filter, mails, older } = data
  const query = { state: filter.state === 'all' ? undefined : filter.state, to: filter.address }
  return (
    <AdminFrame title={t.title} lead={t.lead} who={data.hasMailServer ? t.whoSees : t.whoSeesWords} locale={ctx.locale}>
      <InsetText>
        <p class="govuk-body">{data.hasMailServer ? t.server : t.noServer}</p>
        {!data.hasMailServer && <p class="govuk-body">{t.noServerHow}</p>}
      </InsetText>
      <FilterBar
        action={administrationUrls.outbox.href()}
        clearHref={query.state || query.to ? administrationUrls.outbox.href() : undefined}
        locale={ctx.locale}
      >
        <FilterSelect
          name="state"
          before={t.show}
          label={t.state}
          items={mailStates.map(state => ({ text: t.states[state], value: state }))}
          value={filter.state}
        />
        <FilterText name="to" before={t.to} label={t.address} value={filter.address} />
      </FilterBar>
      {mails.length === 0 ? <EmptyState title={t.empty} text={t.emptyText} /> : <Mails mails={mails} ctx={ctx} />}
      {(older || filter.before) && (
        <Pagination
          previous={filter.before ? { text: t.newest, href: administrationUrls.outbox.href({}, query) } : undefined}
          next={
            older ? { text: t.older, href: administrationUrls.outbox.href({}, { ...query, before: older }) } : undefined
          }
          locale={ctx.locale}
        />
      )}
    </AdminFrame>
  )
}

function Mails({ mails, ctx }: { mails: readonly MailRow[]; ctx: ViewProps<OutboxData>['ctx'] }) {
  const { locale, organisation } = ctx
  const t = words(locale).outbox
  const when = (date: Date) => formatDateTime(locale, date, organisation.timeZone)
  const status = ({ sentAt, lastError, givenUpAt, isInDoubt }: MailRow) => {
    if (sentAt) return t.sent(when(sentAt))
    if (givenUpAt) return `${isInDoubt ? t.inDoubt : t.givenUp}: ${lastError ?? ''}`
    return lastError ? `${t.failed}: ${lastError}` : t.waiting
  }
  return (
    <Table
      classes="app-table--stack"
      head={[t.mail, t.status]}
      rows={mails.map(mail => [
        {
          text: (
            <>
              <strong lang={mail.locale}>{mail.subject}</strong>
              <br />
              <span class="govuk-!-text-break-word">{mail.address}</span>
              <br />
              {t.written(when(mail.createdAt))}
              {mail.text && <MailText mail={mail} summary={t.text} />}
            </>
          ),
        },
        {
          text: (
            <>
              {status(mail)}
              {mail.givenUpAt && !mail.sentAt && <Resend mailId={mail.id} text={t.resend} />}
            </>
          ),
        },
      ])}
    />
  )
}

const Resend = ({ mailId, text }: { mailId: string; text: string }) => (
  <form method="post" action={administrationUrls.resendMail.href({ mailId })}>
    <Button text={text} classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick />
  </form>
)

function MailText({ mail, summary }: { mail: MailRow; summary: string }) {
  return (
    <Details summaryText={summary} classes="govuk-!-margin-bottom-0">
      <div lang={mail.locale}>
        {(mail.text ?? '').split('\n\n').map(paragraph => (
          <p class="govuk-body govuk-!-margin-bottom-2 app-mail-text">
            {paragraph
              .split('\n')
              .map(line => (line.startsWith('http') ? <MailLink href={line} /> : <span>{line} </span>))}
          </p>
        ))}
      </div>
    </Details>
  )
}

// Shown to be copied, not followed: whoever presses it here would sign in as somebody else.
const MailLink = ({ href }: { href: string }) => <code class="govuk-!-text-break-word">{href}</code>
