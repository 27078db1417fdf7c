import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { smallestCrop } from '../../photo/crop.ts'
import { cropWords } from '../../photo/crop-words.ts'
import { PersonPhoto } from '../../photo/person-photo.tsx'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { ProfileFrame, SaveOrLeave } from '../form-frame.tsx'
import { CropChoice } from './crop-choice.tsx'
import type { PhotoData } from './photo.form.ts'

export function CropView({ data: { whole }, form, ctx: { locale } }: ViewProps<PhotoData>) {
  const { photo: text } = words(locale)
  const crop = cropWords(locale)
  const hash = whole.photoHash ?? ''
  return (
    <ProfileFrame title={text.cropTitle} lead={text.cropLead} form={form} locale={locale}>
      <div data-module="photo-crop">
        <div class="app-photo-now">
          <figure class="app-photo-figure">
            <img
              class="app-photo-whole"
              src={profilesUrls.wholePhoto.href({ hash })}
              alt={text.whole}
              data-crop="picture"
              draggable={false}
            />
            <figcaption class="app-quiet">
              <span data-crop-with="choice">{text.whole}</span>
              <span data-crop-with="script" hidden>
                {crop.lead}
              </span>
            </figcaption>
          </figure>
          <figure class="app-photo-figure" data-crop-with="choice">
            <PersonPhoto person={{ ...whole, photoHash: hash }} size={192} alt={text.cropped} />
            <figcaption class="app-quiet">{text.cropped}</figcaption>
          </figure>
          <figure class="app-photo-figure" data-crop-with="script" hidden>
            <canvas
              class="app-photo app-photo--192"
              width={192}
              height={192}
              data-crop="preview"
              role="img"
              aria-label={crop.preview}
            />
            <figcaption class="app-quiet">{crop.preview}</figcaption>
          </figure>
        </div>
        <form method="post" action={profilesUrls.cropPhoto.href()} novalidate>
          <div data-crop-with="choice">
            <CropChoice form={form} locale={locale} />
          </div>
          <div data-crop-with="script" hidden>
            <Slider name="size" least={smallestCrop} form={form} locale={locale} />
            <Slider name="x" least={0} form={form} locale={locale} />
            <Slider name="y" least={0} form={form} locale={locale} />
          </div>
          <SaveOrLeave locale={locale} text={text.submit} />
        </form>
      </div>
    </ProfileFrame>
  )
}

interface SliderProps {
  name: 'size' | 'x' | 'y'
  least: number
  form: FormState
  locale: Locale
}

// Nothing of them is sent until a script has taken the choice away that works without one.
function Slider({ name, least, form, locale }: SliderProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`crop-${name}`}>
        {cropWords(locale)[name]}
      </label>
      <input
        class="app-crop__slider"
        type="range"
        id={`crop-${name}`}
        name={name}
        min={least}
        max={1000}
        step={10}
        value={form.value(name)}
        disabled
      />
    </div>
  )
}
