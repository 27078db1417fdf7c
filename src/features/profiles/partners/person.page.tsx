import { aboutUrls } from '#features/about/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { download, page } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { PersonBody } from '../pages/person/person.view.tsx'
import { initialsOf } from '../photo/person-photo.tsx'
import { partnerPeopleCrumb } from './list.page.tsx'
import { findPartnerPerson, findPartnerPhoto, type PartnerPerson } from './partner-people.queries.ts'
import { peopleAtPartnersUrls } from './partners.urls.ts'
import { partnerWords } from './words.ts'

/** Somebody at a partner: the copy of what they show to partners, and nothing else. */
export const partnerPersonPage = page(peopleAtPartnersUrls.person, {
  access: signedIn,
  load: async ({ db, params }) => found(await findPartnerPerson(db, params.partnerPersonId)),
  title: ({ data }) => data.profile.preferredName ?? data.profile.name,
  breadcrumbs: ({ ctx }) => [partnerPeopleCrumb(ctx.locale)],
  view({ data, ctx }) {
    const { profile, terms, partnerName, deliveredAt } = data
    const t = partnerWords(ctx.locale)
    return (
      <>
        <div class="app-person">
          <Photo person={data} />
          <PageHeader
            title={<bdi>{profile.preferredName ?? profile.name}</bdi>}
            caption={profile.jobTitle ? <bdi>{profile.jobTitle}</bdi> : undefined}
            lead={t.worksAt(partnerName)}
            locale={ctx.locale}
            whoCanSee={{ text: t.whoSees, href: aboutUrls.whoCanSee.href() }}
          />
        </div>
        <PersonBody
          data={{
            ...{ person: profile, terms: terms[ctx.locale], unitPath: profile.unit ? [profile.unit] : [], reports: [] },
            ...{ team: [], isChampion: false, isMe: false, shownReports: 0 },
          }}
          ctx={ctx}
        />
        <p class="govuk-body app-quiet">{t.copy(formatDate(ctx.locale, deliveredAt, ctx.organisation.timeZone))}</p>
      </>
    )
  },
})

function Photo({ person: { id, profile, photoHash } }: { person: PartnerPerson }) {
  if (!photoHash)
    return (
      <span class="app-photo app-photo--192 app-photo--initials" aria-hidden="true">
        {initialsOf(profile.preferredName ?? profile.name)}
      </span>
    )
  const src = peopleAtPartnersUrls.photo.href({ partnerPersonId: id, hash: photoHash })
  return <img class="app-photo app-photo--192" src={src} width={192} height={192} alt="" decoding="async" />
}

/** Their photo, in the one size that came over. */
export const partnerPhoto = download(peopleAtPartnersUrls.photo, {
  access: signedIn,
  load: async ({ db, params }) => ({
    type: 'image/jpeg',
    body: found(await findPartnerPhoto(db, params.partnerPersonId, params.hash)),
    cache: 'own-browser',
  }),
})
