import { FileUpload } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { PersonPhoto } from '../../photo/person-photo.tsx'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { AudienceChoice, AudienceHelp, ProfileFrame, SaveOrLeave } from '../form-frame.tsx'
import { CropChoice } from './crop-choice.tsx'
import type { PhotoData } from './photo.form.ts'

export function PhotoView({ data: { whole }, form, ctx: { locale } }: ViewProps<PhotoData>) {
  const { groups, photo: text } = words(locale)
  const hasPhoto = whole.photoHash !== null
  return (
    <ProfileFrame title={groups.photo.title} lead={groups.photo.lead} form={form} locale={locale}>
      <div class="app-photo-now">
        <PersonPhoto person={{ ...whole, photoHash: whole.photoHash ?? undefined }} size={192} alt={text.now} />
        {hasPhoto ? (
          <div>
            <p class="govuk-body">
              <a class="govuk-link" href={profilesUrls.cropPhoto.href()}>
                {text.crop}
              </a>
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href={profilesUrls.removePhoto.href()}>
                {text.remove}
              </a>
            </p>
          </div>
        ) : (
          <p class="govuk-body">{text.none}</p>
        )}
      </div>
      <form method="post" action={profilesUrls.myPhoto.href()} encType="multipart/form-data" novalidate>
        <FileUpload
          name="photo"
          label={{ text: text.choose, classes: 'govuk-label--s' }}
          hint={text.chooseHint}
          errorMessage={form.error('photo')}
          attributes={{ accept: 'image/jpeg,image/png,image/webp,image/avif,image/gif' }}
          locale={locale}
        />
        <CropChoice form={form} locale={locale} />
        <AudienceChoice field="photo" form={form} locale={locale} />
        <AudienceHelp locale={locale} />
        <SaveOrLeave locale={locale} text={text.submit} />
      </form>
    </ProfileFrame>
  )
}
