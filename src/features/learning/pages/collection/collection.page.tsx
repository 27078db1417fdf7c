import { aboutUrls } from '#features/about/index.ts'
import { listPartners } from '#features/partnerships/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { withStates } from '../../catalogue/catalogue.ts'
import { type Collection, listCollections } from '../../collecting/collections.queries.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { learningPartnersUrls } from '../../partners/partners.urls.ts'
import { isShareable } from '../../partners/sharing.ts'
import { partnerWords } from '../../partners/words.ts'
import { listResources } from '../../resources.queries.ts'
import { words } from '../../words.ts'
import { toCatalogue } from '../crumbs.ts'
import { type ListedResource, ResourceCards } from '../resource-list.tsx'

interface CollectionData {
  readonly collection: Collection
  readonly listed: readonly ListedResource[]
  /** There are partners, and something of our own to share with them. */
  readonly mayShare: boolean
}

/** One collection or path, with how far the reader is. */
export const collectionPage = page(learningUrls.collection, {
  access: signedIn,
  async load({ db, me, params, locale }): Promise<CollectionData> {
    const [collection] = await listCollections(db, locale, { id: params.collectionId })
    const shown = found(collection)
    if (shown.isWithdrawn && !keepsCatalogue(me)) throw notFound()
    const resources = await listResources(db, shown.resourceIds, locale)
    const listed = await withStates(
      db,
      me,
      resources.map(resource => ({ resource })),
    )
    const mayShare = keepsCatalogue(me) && resources.some(isShareable) && (await listPartners(db)).length > 0
    return { collection: shown, listed, mayShare }
  },
  title: ({ data }) => data.collection.title,
  breadcrumbs: ({ ctx }) => [
    toCatalogue(ctx.locale),
    { text: words(ctx.locale).collections.title, href: learningUrls.collections.href() },
  ],
  view: CollectionView,
})

function CollectionView({ data: { collection, listed, mayShare }, ctx: { locale, me } }: ViewProps<CollectionData>) {
  const { collections: text, resource } = words(locale)
  const done = listed.filter(({ state }) => state === 'done').length
  const next = collection.kind === 'path' ? listed.find(({ state }) => state !== 'done') : undefined
  return (
    <>
      <PageHeader
        title={<bdi>{collection.title}</bdi>}
        caption={`${text.kinds[collection.kind]} · ${text.count(listed.length)}`}
        lead={collection.text || undefined}
        whoCanSee={{ text: resource.whoSees, href: aboutUrls.whoCanSee.href() }}
        actions={[
          keepsCatalogue(me) && {
            text: text.edit,
            href: learningUrls.editCollection.href({ collectionId: collection.id }),
          },
        ]}
        locale={locale}
      />
      <p class="govuk-body">
        {listed.length > 0 && done === listed.length ? text.finished : text.progress(done, listed.length)}
      </p>
      {next && done > 0 && (
        <p class="govuk-body">
          {text.nextStep}:{' '}
          <a class="govuk-link" href={learningUrls.resource.href({ resourceId: next.resource.id })}>
            {next.resource.title}
          </a>
        </p>
      )}
      {mayShare && (
        <form method="post" action={learningPartnersUrls.shareCollection.href({ collectionId: collection.id })}>
          <Button classes="govuk-button--secondary" text={partnerWords(locale).shareAll} preventDoubleClick />
        </form>
      )}
      <ResourceCards listed={listed} locale={locale} headingLevel={2} />
    </>
  )
}
