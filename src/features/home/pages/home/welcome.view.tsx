import { signInUrls } from '#features/sign-in/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { Me } from '#platform/http/access.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { words } from '../../words.ts'

export function WelcomeView({ ctx }: ViewProps<undefined, Me | undefined>) {
  const w = words(ctx.locale).welcome
  const { id, name } = ctx.organisation
  return (
    <>
      <PageHeader title={w.title(id === '' ? undefined : name)} lead={w.lead} locale={ctx.locale} />
      <ul class="govuk-list govuk-list--bullet">
        {w.points.map(point => (
          <li>{point}</li>
        ))}
      </ul>
      <Button href={signInUrls.signIn.href()} isStartButton text={w.signIn} />
    </>
  )
}
