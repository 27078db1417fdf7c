import { Button } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { PersonPhoto } from '../../photo/person-photo.tsx'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { ProfileFrame } from '../form-frame.tsx'

interface RemovePhotoData {
  readonly id: string
  readonly name: string
  readonly photoHash: string
}

export function RemovePhotoView({ data, ctx: { locale } }: ViewProps<RemovePhotoData>) {
  const { photo: text, cancel } = words(locale)
  return (
    <ProfileFrame title={text.removeTitle} lead={text.removeLead} locale={locale}>
      <p>
        <PersonPhoto person={data} size={192} alt={text.now} />
      </p>
      <form method="post" action={profilesUrls.removePhoto.href()}>
        <div class="govuk-button-group">
          <Button text={text.remove} classes="govuk-button--warning" preventDoubleClick />
          <a class="govuk-link" href={profilesUrls.myPhoto.href()}>
            {cancel}
          </a>
        </div>
      </form>
    </ProfileFrame>
  )
}
