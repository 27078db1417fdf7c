import type { ViewProps } from '#platform/http/page.ts'
import { PersonPhoto } from '../../photo/person-photo.tsx'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { ProfileFrame, SaveOrLeave } from '../form-frame.tsx'
import { CropChoice } from './crop-choice.tsx'
import type { PhotoData } from './photo.form.ts'

export function CropView({ data: { whole }, form, ctx: { locale } }: ViewProps<PhotoData>) {
  const { photo: text } = words(locale)
  const hash = whole.photoHash ?? ''
  return (
    <ProfileFrame title={text.cropTitle} lead={text.cropLead} form={form} locale={locale}>
      <div class="app-photo-now">
        <figure class="app-photo-figure">
          <img class="app-photo-whole" src={profilesUrls.wholePhoto.href({ hash })} alt={text.whole} />
          <figcaption class="app-quiet">{text.whole}</figcaption>
        </figure>
        <figure class="app-photo-figure">
          <PersonPhoto person={{ ...whole, photoHash: hash }} size={192} alt={text.cropped} />
          <figcaption class="app-quiet">{text.cropped}</figcaption>
        </figure>
      </div>
      <form method="post" action={profilesUrls.cropPhoto.href()} novalidate>
        <CropChoice form={form} locale={locale} />
        <SaveOrLeave locale={locale} text={text.submit} />
      </form>
    </ProfileFrame>
  )
}
