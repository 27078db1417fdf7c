import { InsetText } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { HttpError } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import type { Viewer } from '../../audiences.ts'
import { PersonPhoto } from '../../photo/person-photo.tsx'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { mineCrumbs, ProfileFrame } from '../form-frame.tsx'
import { loadPerson } from '../person/person.page.ts'
import { PersonBody } from '../person/person.view.tsx'

const viewers = ['organisation', 'team', 'partners'] as const satisfies readonly Viewer[]

/** One's own page as a colleague, somebody in the team, or a partner sees it. */
export const previewPage = page(profilesUrls.preview, {
  access: signedIn,
  async load({ db, me, query, locale }) {
    const as = viewers.find(viewer => viewer === query.get('as')) ?? 'organisation'
    const seen = await loadPerson(db, as, me.id, locale).catch(error => {
      if (error instanceof HttpError && error.status === 404) return undefined
      throw error
    })
    return { as, seen }
  },
  title: ({ ctx }) => words(ctx.locale).preview.title,
  breadcrumbs: ({ ctx }) => mineCrumbs(ctx.locale),
  view({ data: { as, seen }, ctx }) {
    const text = words(ctx.locale).preview
    return (
      <>
        <ProfileFrame title={text.title} lead={text.lead} locale={ctx.locale}>
          <nav aria-label={text.as}>
            <ul class="govuk-list app-choices">
              {viewers.map(viewer => (
                <li>
                  <a
                    class="govuk-link"
                    href={profilesUrls.preview.href({}, { as: viewer })}
                    aria-current={viewer === as ? 'page' : undefined}
                  >
                    {text.viewers[viewer]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <InsetText text={seen ? text.seen[as] : text.invisible} />
        </ProfileFrame>
        {seen && (
          <section class="app-preview" aria-label={text.viewers[as]}>
            <div class="app-person">
              <PersonPhoto person={seen.person} size={96} />
              <div>
                <span class="govuk-caption-m">{seen.person.jobTitle}</span>
                <h2 class="govuk-heading-l">
                  <bdi>{seen.person.preferredName ?? seen.person.name}</bdi>
                </h2>
              </div>
            </div>
            <PersonBody data={seen} ctx={ctx} />
          </section>
        )}
      </>
    )
  },
})
