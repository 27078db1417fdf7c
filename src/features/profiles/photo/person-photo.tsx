import { profilesUrls } from '../profiles.urls.ts'
import { type PhotoFormat, type PhotoSize, photoSizes } from './make-photo.ts'

interface Shown {
  readonly id: string
  readonly name: string
  readonly preferredName?: string
  readonly photoHash?: string | undefined
}

interface PersonPhotoProps {
  /** A profile as the viewer sees it: without a photo hash there is no photo for them. */
  person: Shown
  /** Width and height on the page, in CSS pixels. */
  size: 48 | 96 | 192
  /** What a screen reader says; empty where the name stands beside it. */
  alt?: string
}

/** Somebody's photo, or their initials where there is none to be seen. */
export function PersonPhoto({ person, size, alt = '' }: PersonPhotoProps) {
  const { photoHash } = person
  if (!photoHash) return <Initials name={person.preferredName ?? person.name} size={size} />
  const href = (pixels: PhotoSize, format: PhotoFormat) =>
    profilesUrls.photo.href({ personId: person.id, file: `${photoHash}-${pixels}.${format}` })
  const sharp = photoSizes.find(pixels => pixels === size * 2) ?? size
  const both = (format: PhotoFormat) => `${href(size, format)} 1x, ${href(sharp, format)} 2x`
  return (
    <picture class="app-photo-frame">
      <source type="image/avif" srcset={both('avif')} />
      <source type="image/webp" srcset={both('webp')} />
      <img
        class={`app-photo app-photo--${size}`}
        src={href(size, 'jpeg')}
        srcset={both('jpeg')}
        width={size}
        height={size}
        alt={alt}
        loading={size > 48 ? 'eager' : 'lazy'}
        decoding="async"
      />
    </picture>
  )
}

const Initials = ({ name, size }: { name: string; size: number }) => (
  <span class={`app-photo app-photo--${size} app-photo--initials`} aria-hidden="true">
    {initialsOf(name)}
  </span>
)

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const firstOf = (word: string) => [...graphemes.segment(word)][0]?.segment ?? ''

/** The first sign of the first and of the last word, in whatever script: “Åse Bjørnå” is ÅB, “Cher” is C. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words[0] ?? '', ...(words.length > 1 ? [words.at(-1) ?? ''] : [])].map(firstOf).join('').toUpperCase()
}
