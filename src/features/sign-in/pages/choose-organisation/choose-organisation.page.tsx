import { anyone } from '#platform/http/access.ts'
import { page } from '#platform/http/page.ts'
import { localPath } from '../../local-path.ts'
import { listOrganisations } from '../../organisations.queries.ts'
import { signInUrls } from '../../sign-in.urls.ts'
import { words } from '../../words.ts'
import { SignInFrame } from '../sign-in-frame.tsx'

export const chooseOrganisationPage = page(signInUrls.chooseOrganisation, {
  access: anyone,
  scope: 'installation',
  load: async ({ db, query }) => ({
    next: localPath(query.get('next')),
    organisations: await listOrganisations(db),
  }),
  title: ({ data, ctx }) => words(ctx.locale).organisations[data.organisations.length > 0 ? 'title' : 'none'],
  view({ data, ctx }) {
    const t = words(ctx.locale).organisations
    if (data.organisations.length === 0)
      return (
        <SignInFrame title={t.none} lead={t.noneHelp} locale={ctx.locale}>
          {null}
        </SignInFrame>
      )
    return (
      <SignInFrame title={t.title} lead={t.lead} locale={ctx.locale}>
        <ul class="govuk-list govuk-list--spaced">
          {data.organisations.map(({ slug, name }) => (
            <li>
              <a class="govuk-link govuk-!-font-size-24" href={choosing(data.next, slug)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </SignInFrame>
    )
  },
})

/** The server remembers the choice when it sees this in any address. */
function choosing(path: string, slug: string): string {
  const url = new URL(path, 'http://here.invalid')
  url.searchParams.set('organisation', slug)
  return url.pathname + url.search
}
