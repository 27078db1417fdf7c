import { Button, InsetText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { ago } from '../../ago.ts'
import { type NextThing, nextThing } from '../../next-thing.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { ProfileFrame } from '../form-frame.tsx'
import { Cards, type ProfileData, type ProfileProps } from './profile-cards.tsx'

export function ProfileView({ data, ctx }: ViewProps<ProfileData>) {
  const { mine } = words(ctx.locale)
  return (
    <ProfileFrame
      title={mine.title}
      lead={mine.lead}
      locale={ctx.locale}
      actions={[
        { text: mine.preview, href: profilesUrls.preview.href() },
        { text: mine.history, href: profilesUrls.history.href() },
      ]}
    >
      {data.suggestions > 0 && (
        <InsetText>
          {mine.suggestions(data.suggestions)}.{' '}
          <a class="govuk-link" href={profilesUrls.suggestions.href()}>
            {mine.lookAtSuggestions}
          </a>
        </InsetText>
      )}
      <StillRight data={data} ctx={ctx} />
      <Next data={data} ctx={ctx} />
      <Cards data={data} ctx={ctx} />
    </ProfileFrame>
  )
}

function StillRight({ data: { whole }, ctx: { locale, now } }: ProfileProps) {
  const { mine } = words(locale)
  return (
    <form method="post" action={profilesUrls.stillRight.href()} class="app-still-right">
      <p class="govuk-body">
        {whole.confirmedAt ? mine.confirmedAgo(ago(locale, whole.confirmedAt, now)) : mine.neverConfirmed}
      </p>
      <Button text={mine.stillRight} classes="govuk-button--secondary" preventDoubleClick />
    </form>
  )
}

const pageOf: Readonly<Record<NextThing, string>> = {
  askMeAbout: profilesUrls.group.href({ group: 'about' }),
  workingOn: profilesUrls.group.href({ group: 'about' }),
  about: profilesUrls.group.href({ group: 'about' }),
  reachMe: profilesUrls.group.href({ group: 'contact' }),
  workingTime: profilesUrls.work.href(),
  photo: profilesUrls.myPhoto.href(),
}

function Next({ data: { whole }, ctx: { locale } }: ProfileProps) {
  const next = nextThing(whole)
  if (!next) return null
  const { mine } = words(locale)
  return (
    <p class="govuk-body app-next-thing">
      <strong>{mine.next}:</strong>{' '}
      <a class="govuk-link" href={pageOf[next]}>
        {mine.nextThing[next]}
      </a>
    </p>
  )
}
