import type { ComponentChildren } from 'preact'
import { Button, ErrorMessage, PasswordInput } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { PasskeyButton } from '../passkey/passkey-button.tsx'
import { SignInFrame } from '../sign-in-frame.tsx'
import type { ProofData } from './prove-again.page.ts'

type Props = ViewProps<ProofData>

export function ProveAgainView(props: Props) {
  const { data, form, ctx } = props
  const t = words(ctx.locale).proveAgain
  if (data.isProved && form.errors.length === 0)
    return (
      <SignInFrame isPersonal title={t.doneTitle} lead={t.done} locale={ctx.locale}>
        <p class="govuk-body">{t.doneNext}</p>
        <Button href={data.next} text={t.goOn} />
        {ctx.config.mode === 'demo' && (
          <p class="govuk-body">
            <a class="govuk-link" href={signInUrls.proveAgain.href({}, { next: data.next, ask: 'yes' })}>
              {t.demonstration}
            </a>
          </p>
        )}
      </SignInFrame>
    )
  const isEmpty = data.ways.length === 0 && data.otherWays.length === 0
  return (
    <SignInFrame isPersonal title={t.title} lead={t.lead} form={form} locale={ctx.locale}>
      <ByPasskey {...props} />
      {data.otherWays.map(({ text, href }) => (
        <p class="govuk-body">
          <Button href={href} text={text} />
        </p>
      ))}
      <ByPassword {...props} />
      <ByLink {...props} />
      {isEmpty && <p class="govuk-body">{t.nothing}</p>}
    </SignInFrame>
  )
}

function ByPasskey({ data, form, ctx: { locale } }: Props) {
  const t = words(locale)
  if (!data.party || !data.ways.includes('passkey')) return null
  return (
    <Way name="passkey" title={t.proveAgain.passkey} data={data} form={form}>
      <PasskeyButton
        purpose="prove"
        party={data.party}
        text={t.passkey.submit}
        without={t.passkey.without}
        unsupported={t.passkey.unsupported}
        error={form.error('response')}
        locale={locale}
      />
    </Way>
  )
}

function ByPassword({ data, form, ctx: { locale } }: Props) {
  const t = words(locale)
  if (!data.ways.includes('password')) return null
  return (
    <Way name="password" title={t.proveAgain.password} data={data} form={form}>
      <input type="hidden" name="username" autocomplete="username" value={data.email} />
      <PasswordInput
        name="password"
        label={t.password}
        errorMessage={form.error('password')}
        autocomplete="current-password"
        locale={locale}
      />
      <Button preventDoubleClick text={t.proveAgain.passwordSubmit} />
    </Way>
  )
}

function ByLink({ data, form, ctx: { locale } }: Props) {
  const t = words(locale).proveAgain
  if (!data.ways.includes('link')) return null
  const error = form.error('link')
  return (
    <Way name="link" title={t.link} data={data} form={form}>
      <p class="govuk-body">{t.linkLead(data.email)}</p>
      {error && <ErrorMessage id="link-error" text={error} locale={locale} />}
      <Button id="link" classes="govuk-button--secondary" preventDoubleClick text={t.linkSubmit} />
    </Way>
  )
}

interface WayProps extends Pick<Props, 'data' | 'form'> {
  readonly name: 'passkey' | 'password' | 'link'
  readonly title: string
  readonly children: ComponentChildren
}

function Way({ name, title, data, form, children }: WayProps) {
  const next = form.value('next') || data.next
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <form method="post" action={signInUrls.proveAgain.href()} class="govuk-!-margin-bottom-8" novalidate>
        <input type="hidden" name="way" value={name} />
        <input type="hidden" name="next" value={next} />
        {children}
      </form>
    </>
  )
}
