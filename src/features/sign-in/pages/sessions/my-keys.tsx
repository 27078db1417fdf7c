import { Button, InsetText, Table } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { Context } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import type { MyPasskey } from '../../passkeys.queries.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import type { SecurityData } from './sessions.view.tsx'

interface Props {
  readonly data: SecurityData
  readonly ctx: Context<Me>
}

/** The password, or that there is none, or that it lets nobody in here. */
export function MyPassword({ data: { passwordChangedAt, allowed }, ctx }: Props) {
  const t = words(ctx.locale).sessions
  const isOpen = allowed.includes('password')
  if (!isOpen && !passwordChangedAt) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t.passwordTitle}</h2>
      <p class="govuk-body">{isOpen ? whenChosen(passwordChangedAt, ctx) : t.passwordOff}</p>
      {isOpen && (
        <Line href={signInUrls.password.href()} text={passwordChangedAt ? t.changePassword : t.choosePassword} />
      )}
      {passwordChangedAt && <Line href={signInUrls.removePassword.href()} text={t.removePassword} />}
    </>
  )
}

function whenChosen(changedAt: Date | undefined, { locale, organisation }: Context): string {
  const t = words(locale).sessions
  return changedAt ? t.passwordSet(formatDate(locale, changedAt, organisation.timeZone)) : t.passwordNone
}

const Line = ({ href, text }: { href: string; text: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      {text}
    </a>
  </p>
)

/** My passkeys with what tells them apart, and the way to one more. */
export function MyPasskeys({ data: { passkeys, allowed, party }, ctx }: Props) {
  const t = words(ctx.locale)
  const isOpen = allowed.includes('passkey')
  if (!isOpen && passkeys.length === 0) return null
  const { sessions } = t
  return (
    <>
      <h2 class="govuk-heading-m">{sessions.passkeysTitle}</h2>
      {!isOpen && <p class="govuk-body">{sessions.passkeysOff}</p>}
      {isOpen && passkeys.length === 0 && <p class="govuk-body">{sessions.passkeysNone}</p>}
      {passkeys.length > 0 && (
        <section class="app-scroll" tabindex={0} aria-label={sessions.passkeysTitle}>
          <Table
            head={[
              sessions.passkey,
              sessions.lastSeen,
              { text: <span class="govuk-visually-hidden">{sessions.action}</span> },
            ]}
            firstCellIsHeader
            rows={passkeys.map(passkey => passkeyRow(passkey, ctx))}
          />
        </section>
      )}
      {isOpen && !party && <InsetText text={t.passkey.impossible} />}
      {isOpen && party && (
        <Button href={signInUrls.addPasskey.href()} classes="govuk-button--secondary" text={sessions.addPasskey} />
      )}
    </>
  )
}

function passkeyRow(passkey: MyPasskey, { locale, organisation }: Context) {
  const t = words(locale).sessions
  const when = (date: Date) => formatDate(locale, date, organisation.timeZone)
  return [
    {
      text: (
        <>
          {passkey.name}
          <br />
          <span class="govuk-body-s">
            {t.passkeyAdded(when(passkey.created_at))}. {passkey.is_backed_up ? t.passkeyKept : t.passkeyHere}
          </span>
        </>
      ),
    },
    passkey.last_used_at ? when(passkey.last_used_at) : t.passkeyNever,
    {
      text: (
        <a class="govuk-link" href={signInUrls.removePasskey.href({ passkeyId: passkey.id })}>
          {t.removePasskey}
          <span class="govuk-visually-hidden">: {t.removePasskeyOf(passkey.name)}</span>
        </a>
      ),
    },
  ]
}
