import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { type Context, download, page, type UploadedFile } from '#platform/http/page.ts'
import { changeProfile } from '../../change-profile.ts'
import { getOwnProfile } from '../../own-profile.queries.ts'
import { keepPhoto, removePhoto } from '../../photo/keep-photo.ts'
import { type PhotoFault, readPhoto, type Source } from '../../photo/make-photo.ts'
import { countPhotoChanges, findOwnPhoto, findPhotoFile } from '../../photo/photo.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { visibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { audiencesFrom } from '../audience-input.ts'
import { mineCrumbs } from '../form-frame.tsx'
import { CropView } from './crop.view.tsx'
import { cropForm, cropOf, type PhotoData, photoForm } from './photo.form.ts'
import { PhotoView } from './photo.view.tsx'
import { RemovePhotoView } from './remove-photo.view.tsx'

const megabyte = 1024 * 1024
const hour = 3_600_000
const mostInAnHour = 20

/** One's photo: a new one, who sees it, or none any more. */
export const photoPage = page(profilesUrls.myPhoto, {
  access: signedIn,
  load: async ({ db, me }): Promise<PhotoData> => ({ whole: await getOwnProfile(db, me), crop: undefined }),
  title: ({ ctx }) => words(ctx.locale).groups.photo.title,
  breadcrumbs: ({ ctx }) => mineCrumbs(ctx.locale),
  view: PhotoView,
  upload: { field: 'photo', maxBytes: 15 * megabyte, saysTooLarge: true },
  form: photoForm,
  async submit({ tx, me, data, input, file, locale, now }) {
    const { faults, saved } = words(locale).photo
    const source = await sourceFrom(file)
    // Without a new picture the form still says who sees the one that is there.
    const isOnlyAudience = source === 'missing' && data.whole.photoHash !== null
    if (typeof source === 'string' && !isOnlyAudience) return invalid({ photo: faults[source] })
    if ((await countPhotoChanges(tx, me, new Date(now.getTime() - hour))) >= mostInAnHour)
      return invalid({ photo: faults.often })
    await changeProfile(tx, me, { audiences: audiencesFrom(input, ['photo']) }, now)
    if (typeof source !== 'string') await keepPhoto(tx, me, source, cropOf(input), now)
    return redirect(profilesUrls.myPhoto.href()).saying(isOnlyAudience ? words(locale).saved : saved)
  },
})

async function sourceFrom(file: UploadedFile | undefined): Promise<Source | PhotoFault | 'missing' | 'tooLarge'> {
  if (!file) return 'missing'
  if (file.bytes === 0) return 'unreadable'
  return file.isTooLarge ? 'tooLarge' : readPhoto(file.path)
}

const photoCrumbs = ({ ctx: { locale } }: { ctx: Context }) =>
  mineCrumbs(locale, { text: words(locale).groups.photo.title, href: profilesUrls.myPhoto.href() })

/** Another square of the same picture. */
export const cropPage = page(profilesUrls.cropPhoto, {
  access: signedIn,
  async load({ db, me }): Promise<PhotoData> {
    const { crop } = found(await findOwnPhoto(db, me))
    return { whole: await getOwnProfile(db, me), crop }
  },
  title: ({ ctx }) => words(ctx.locale).photo.cropTitle,
  breadcrumbs: photoCrumbs,
  view: CropView,
  form: cropForm,
  async submit({ tx, me, input, locale, now }) {
    const { source, width, height } = found(await findOwnPhoto(tx, me))
    await keepPhoto(tx, me, { bytes: source, width, height }, cropOf(input), now)
    return redirect(profilesUrls.myPhoto.href()).saying(words(locale).photo.saved)
  },
})

/** Asks once: the whole picture goes as well, so it cannot be brought back from here. */
export const removePhotoPage = page(profilesUrls.removePhoto, {
  access: signedIn,
  load: async ({ db, me }) => ({ ...(await getOwnProfile(db, me)), photoHash: found(await findOwnPhoto(db, me)).hash }),
  title: ({ ctx }) => words(ctx.locale).photo.removeTitle,
  breadcrumbs: photoCrumbs,
  view: RemovePhotoView,
  async submit({ tx, me, locale, now }) {
    await removePhoto(tx, me, now)
    return redirect(profilesUrls.myPhoto.href()).saying(words(locale).photo.removed)
  },
})

/** The whole picture, for its owner to crop. */
export const wholePhoto = download(profilesUrls.wholePhoto, {
  access: signedIn,
  async load({ db, me, params }) {
    const { hash, source } = found(await findOwnPhoto(db, me))
    if (hash !== params.hash) throw notFound()
    return { type: 'image/jpeg', body: source, cache: 'own-browser' }
  },
})

/** A photo in one size and format, for those who may see it; for all others there is none. */
export const photoFile = download(profilesUrls.photo, {
  access: signedIn,
  async load({ db, me, params }) {
    const [, hash, size, format] = /^([0-9a-f]{32})-(48|96|192|384)\.(avif|webp|jpeg)$/.exec(params.file) ?? []
    const { photoHash } = await visibleProfile(db, me, params.personId)
    if (!hash || photoHash !== hash) throw notFound()
    const body = await findPhotoFile(db, params.personId, Number(size), format as 'avif' | 'webp' | 'jpeg')
    return { type: `image/${format}`, body: found(body), cache: 'own-browser' }
  },
})
