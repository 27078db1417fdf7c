import { Button, Details, Input } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { SignInFrame } from '../sign-in-frame.tsx'
import type { OtherDoors } from './other-doors.ts'
import { OtherWaysView } from './other-ways.view.tsx'

interface Door {
  readonly next: string
  readonly otherWays: OtherDoors
  readonly hasSeveralOrganisations: boolean
}

type Props = ViewProps<Door, Me | undefined>

export function SignInView({ data, form, ctx }: Props) {
  const t = words(ctx.locale)
  if (ctx.me) return <AlreadyIn name={ctx.me.name} ctx={ctx} />
  const next = form.value('next') || data.next
  return (
    <SignInFrame title={t.signIn.title} lead={t.signIn.lead} form={form} locale={ctx.locale}>
      <OtherWaysView {...data.otherWays} />
      <form method="post" action={signInUrls.signIn.href()} novalidate>
        <input type="hidden" name="next" value={next} />
        <Input
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          value={form.value('email')}
          errorMessage={form.error('email')}
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          locale={ctx.locale}
        />
        <Button preventDoubleClick text={t.signIn.sendLink} />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={signInUrls.withPassword.href({}, { next: next === '/' ? undefined : next })}>
          {t.signIn.usePassword}
        </a>
      </p>
      {data.hasSeveralOrganisations && (
        <p class="govuk-body">
          <a class="govuk-link" href={signInUrls.chooseOrganisation.href({}, { next: signInUrls.signIn.href() })}>
            {t.signIn.otherOrganisation}
          </a>
        </p>
      )}
      <Details summaryText={t.signIn.noEmail} text={t.signIn.noEmailHelp} />
    </SignInFrame>
  )
}

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
