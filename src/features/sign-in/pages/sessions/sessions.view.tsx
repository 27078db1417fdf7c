import { Button, Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { describeDevice } from '../../device.ts'
import type { MyPasskey } from '../../passkeys.queries.ts'
import type { SignInWay } from '../../policy.ts'
import type { OpenSession } from '../../sign-in.queries.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import type { RelyingParty } from '../../webauthn.ts'
import { words } from '../../words.ts'
import { SignInFrame } from '../sign-in-frame.tsx'
import { MyPasskeys, MyPassword } from './my-keys.tsx'

export interface SecurityData {
  readonly sessions: readonly OpenSession[]
  readonly passwordChangedAt: Date | undefined
  readonly passkeys: readonly MyPasskey[]
  /** What the organisation allows. */
  readonly allowed: readonly SignInWay[]
  readonly party: RelyingParty | undefined
  readonly moreWays: { readonly text: string; readonly href: string }
}

type Props = ViewProps<SecurityData>

export function SessionsView({ data, ctx }: Props) {
  const t = words(ctx.locale).sessions
  return (
    <SignInFrame isPersonal title={t.title} lead={t.lead} locale={ctx.locale}>
      <MyPassword data={data} ctx={ctx} />
      <MyPasskeys data={data} ctx={ctx} />
      <p class="govuk-body">
        <a class="govuk-link" href={data.moreWays.href}>
          {data.moreWays.text}
        </a>
      </p>
      <h2 class="govuk-heading-m">{t.sessionsTitle}</h2>
      <section class="app-scroll" tabindex={0} aria-label={t.sessionsTitle}>
        <Table
          head={[t.device, t.lastSeen, { text: <span class="govuk-visually-hidden">{t.action}</span> }]}
          firstCellIsHeader
          rows={data.sessions.map(session => sessionRow(session, ctx))}
        />
      </section>
      <p class="govuk-body">{t.unknown}</p>
      <div class="govuk-button-group">
        {data.sessions.length > 1 && (
          <form method="post" action={signInUrls.endOtherSessions.href()}>
            <Button text={t.endOthers} />
          </form>
        )}
        <form method="post" action={signInUrls.endAllSessions.href()}>
          <Button classes="govuk-button--secondary" text={t.endAll} />
        </form>
      </div>
      <h2 class="govuk-heading-m">{t.dataTitle}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={signInUrls.myData.href()}>
          {t.data}
        </a>
      </p>
    </SignInFrame>
  )
}

function sessionRow(session: OpenSession, { me, locale, organisation }: Props['ctx']) {
  const t = words(locale)
  const device = describeDevice(session.user_agent, t)
  const when = (date: Date) => formatDateTime(locale, date, organisation.timeZone)
  const isThis = session.id === me.sessionId
  const way = session.signed_in_by && (t.ways as Readonly<Record<string, string>>)[session.signed_in_by]
  return [
    {
      text: (
        <>
          {device}
          {isThis && (
            <>
              {' '}
              <Tag text={t.sessions.thisDevice} classes="govuk-tag--green" />
            </>
          )}
          {session.is_shared_device && (
            <>
              {' '}
              <Tag text={t.sessions.shared} classes="govuk-tag--grey" />
            </>
          )}
          <br />
          <span class="govuk-body-s">
            {t.sessions.signedInOn(when(session.created_at))}
            {way && `. ${t.sessions.by(way)}`}
          </span>
        </>
      ),
    },
    when(session.last_seen_at),
    {
      text: isThis ? (
        ''
      ) : (
        <form method="post" action={signInUrls.endSession.href({ sessionId: session.id })}>
          <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
            {t.sessions.end}
            <span class="govuk-visually-hidden">: {t.sessions.endOf(device, when(session.created_at))}</span>
          </Button>
        </form>
      ),
    },
  ]
}
