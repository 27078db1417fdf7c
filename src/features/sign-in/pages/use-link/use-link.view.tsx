import { Button } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { UsableLink } from '../../sign-in.queries.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { SharedDevice } from '../shared-device.tsx'
import { SignInFrame } from '../sign-in-frame.tsx'

type Props = ViewProps<{ link: UsableLink | undefined }, Me | undefined>

export function UseLinkView({ data, form, ctx }: Props) {
  const t = words(ctx.locale).useLink
  if (!data.link) return <LinkGone ctx={ctx} />
  return (
    <SignInFrame title={t.title} lead={t.lead(data.link.name)} form={form} locale={ctx.locale}>
      <form method="post" novalidate>
        <SharedDevice form={form} locale={ctx.locale} />
        <Button preventDoubleClick text={t.submit} />
      </form>
    </SignInFrame>
  )
}

function LinkGone({ ctx }: { ctx: Props['ctx'] }) {
  const t = words(ctx.locale).useLink
  return (
    <SignInFrame title={t.goneTitle} lead={t.gone} locale={ctx.locale}>
      {ctx.me && <p class="govuk-body">{t.goneOther(ctx.organisation.name)}</p>}
      <Button href={signInUrls.signIn.href()} text={t.again} />
    </SignInFrame>
  )
}
