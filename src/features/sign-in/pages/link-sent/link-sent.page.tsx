import { Details, InsetText } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { SignInFrame } from '../sign-in-frame.tsx'

export const linkSentPage = page(signInUrls.linkSent, {
  access: anyone,
  load: ({ config }) => ({ hasMailServer: config.SMTP_URL !== undefined }),
  title: ({ ctx }) => words(ctx.locale).linkSent.title,
  view({ data, ctx }) {
    const t = words(ctx.locale).linkSent
    return (
      <SignInFrame title={t.title} lead={t.lead} locale={ctx.locale}>
        {!data.hasMailServer && <InsetText text={t.outbox} />}
        <Details summaryText={t.nothing}>
          <ul class="govuk-list govuk-list--bullet">
            {t.nothingHelp.map(help => (
              <li>{help}</li>
            ))}
          </ul>
        </Details>
        <p class="govuk-body">
          <a class="govuk-link" href={signInUrls.signIn.href()}>
            {t.again}
          </a>
        </p>
      </SignInFrame>
    )
  },
})
