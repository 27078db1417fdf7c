import type { Me } from '#platform/http/access.ts'
import { meets } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, type Loading } from '#platform/http/page.ts'
import { listCollections } from '../collecting/collections.queries.ts'
import { keepsCatalogue } from '../keeps.ts'
import { learningUrls } from '../learning.urls.ts'
import { findResource, listResources, type Resource } from '../resources.queries.ts'
import { learningPartnersUrls } from './partners.urls.ts'
import { isShareable, shareResources, takeOver, unshareResource } from './sharing.ts'
import { partnerWords } from './words.ts'

interface Asked extends Pick<Loading<never, Me>, 'db' | 'me' | 'locale'> {
  readonly params: { readonly resourceId: string }
}

const loadResource = async ({ db, me, params, locale }: Asked): Promise<Resource> =>
  found(await findResource(db, me, params.resourceId, locale))

const backTo = ({ id }: Resource) => redirect(learningUrls.resource.href({ resourceId: id }))

/** Partners see a copy of it from now on. */
export const shareAction = action(learningPartnersUrls.share, {
  access: meets(keepsCatalogue),
  load: loadResource,
  async submit({ tx, me, data, locale, now }) {
    if (!isShareable(data)) throw notFound()
    await shareResources(tx, me, [data], now)
    return backTo(data).saying(partnerWords(locale).shared)
  },
})

export const unshareAction = action(learningPartnersUrls.unshare, {
  access: meets(keepsCatalogue),
  load: loadResource,
  async submit({ tx, me, data, locale }) {
    await unshareResource(tx, me, data)
    return backTo(data).saying(partnerWords(locale).unshared)
  },
})

/** What a partner shares becomes one's own, with the credit. */
export const takeOverAction = action(learningPartnersUrls.takeOver, {
  access: meets(keepsCatalogue),
  load: loadResource,
  async submit({ tx, me, data, locale, now }) {
    if (data.origin !== 'partner' || data.takenBackAt) throw notFound()
    await takeOver(tx, me, data, now)
    return backTo(data).saying(partnerWords(locale).tookOver)
  },
})

/** Everything in a collection that is one's own, in one go. */
export const shareCollectionAction = action(learningPartnersUrls.shareCollection, {
  access: meets(keepsCatalogue),
  async load({ db, params, locale }) {
    const [collection] = await listCollections(db, locale, { id: params.collectionId })
    const { id, resourceIds } = found(collection)
    return { id, resources: await listResources(db, resourceIds, locale) }
  },
  async submit({ tx, me, data, locale, now }) {
    const count = await shareResources(tx, me, data.resources, now)
    const href = learningUrls.collection.href({ collectionId: data.id })
    return redirect(href).saying(partnerWords(locale).sharedAll(count))
  },
})
