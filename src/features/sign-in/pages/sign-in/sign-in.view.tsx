import { Button, Details, Input } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { localPath } from '../../local-path.ts'
import type { SignInWay } from '../../policy.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import type { RelyingParty } from '../../webauthn.ts'
import { words } from '../../words.ts'
import { SignInFrame } from '../sign-in-frame.tsx'
import type { OtherDoors } from './other-doors.ts'
import { OtherWaysView } from './other-ways.view.tsx'

interface Door {
  readonly next: string
  readonly otherWays: OtherDoors
  readonly allowed: readonly SignInWay[]
  readonly party: RelyingParty | undefined
  readonly hasSeveralOrganisations: boolean
}

type Props = ViewProps<Door, Me | undefined>

export function SignInView({ data, form, ctx }: Props) {
  const t = words(ctx.locale)
  if (ctx.me) return <AlreadyIn name={ctx.me.name} ctx={ctx} />
  const next = localPath(form.value('next') || data.next)
  const hasLink = data.allowed.includes('link')
  const lead = hasLink ? t.signIn.lead : t.signIn.leadWithoutLink
  const hasOthers = data.otherWays.ways.length > 0
  return (
    <SignInFrame title={t.signIn.title} {...(hasOthers ? {} : { lead })} form={form} locale={ctx.locale}>
      <OtherWaysView {...data.otherWays} />
      {hasOthers && hasLink && <p class="govuk-body">{lead}</p>}
      {hasLink && <ByLink next={next} isSecond={hasOthers} form={form} ctx={ctx} />}
      <FurtherWays data={data} next={next} ctx={ctx} />
      {data.hasSeveralOrganisations && (
        <p class="govuk-body">
          <a class="govuk-link" href={signInUrls.chooseOrganisation.href({}, { next: signInUrls.signIn.href() })}>
            {t.signIn.otherOrganisation}
          </a>
        </p>
      )}
      {hasLink && <Details summaryText={t.signIn.noEmail} text={t.signIn.noEmailHelp} />}
    </SignInFrame>
  )
}

type Part = Pick<Props, 'ctx'> & { readonly next: string }

function ByLink({ next, isSecond, form, ctx }: Part & Pick<Props, 'form'> & { readonly isSecond: boolean }) {
  const t = words(ctx.locale)
  return (
    <form method="post" action={signInUrls.signIn.href()} novalidate>
      <input type="hidden" name="next" value={next} />
      <Input
        name="email"
        type="email"
        label={t.email}
        hint={t.emailHint}
        value={form.value('email')}
        errorMessage={form.error('email')}
        autocomplete="username webauthn"
        autocapitalize="none"
        spellcheck={false}
        locale={ctx.locale}
      />
      <Button preventDoubleClick text={t.signIn.sendLink} classes={isSecond ? 'govuk-button--secondary' : undefined} />
    </form>
  )
}

function FurtherWays({ data: { allowed, party }, next, ctx }: Part & { readonly data: Door }) {
  const t = words(ctx.locale).signIn
  const query = { next: next === '/' ? undefined : next }
  const hasLink = allowed.includes('link')
  const ways = [
    ...(allowed.includes('passkey') && party
      ? [{ href: signInUrls.withPasskey.href({}, query), text: hasLink ? t.usePasskey : t.passkey }]
      : []),
    ...(allowed.includes('password')
      ? [{ href: signInUrls.withPassword.href({}, query), text: hasLink ? t.usePassword : t.password }]
      : []),
  ]
  return (
    <>
      {ways.map(({ href, text }) => (
        <p class="govuk-body">
          {hasLink ? (
            <a class="govuk-link" href={href}>
              {text}
            </a>
          ) : (
            <Button href={href} text={text} />
          )}
        </p>
      ))}
      {hasLink && allowed.includes('passkey') && party && (
        <PasskeyAutofill next={next} host={party.id} text={t.passkey} />
      )}
    </>
  )
}

// The browser offers passkeys in the field for the address; whoever chooses one is in without opening another page.
const PasskeyAutofill = ({ next, host, text }: { next: string; host: string; text: string }) => (
  <form
    method="post"
    action={signInUrls.withPasskey.href()}
    data-module="passkey-autofill"
    data-challenge={signInUrls.passkeyChallenge.href()}
    data-host={host}
    hidden
  >
    <input type="hidden" name="next" value={next} />
    <input type="hidden" name="response" />
    <button type="submit">{text}</button>
  </form>
)

function AlreadyIn({ name, ctx }: { name: string; ctx: Props['ctx'] }) {
  const t = words(ctx.locale)
  return (
    <SignInFrame title={t.signIn.title} lead={t.signIn.already(name)} locale={ctx.locale}>
      <p class="govuk-body">{t.signIn.alreadyNext}</p>
      <div class="govuk-button-group">
        <Button href="/" text={t.signIn.goOn} />
        <form method="post" action={signInUrls.signOut.href()}>
          <Button classes="govuk-button--secondary" text={t.signIn.signOut} />
        </form>
      </div>
    </SignInFrame>
  )
}
