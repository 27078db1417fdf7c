import { aboutUrls } from '#features/about/index.ts'
import { AreaCard, AreaCards, EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { type Collection, listCollections } from '../../collecting/collections.queries.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { words } from '../../words.ts'
import { toCatalogue } from '../crumbs.ts'

/** Things that belong together. */
export const collectionsPage = page(learningUrls.collections, {
  access: signedIn,
  load: ({ db, locale }) => listCollections(db, locale),
  title: ({ ctx }) => words(ctx.locale).collections.title,
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale)],
  view: CollectionsView,
})

function CollectionsView({ data, ctx: { locale, me } }: ViewProps<readonly Collection[]>) {
  const { collections: text, everyone } = words(locale)
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        whoCanSee={{ text: everyone, href: aboutUrls.whoCanSee.href() }}
        actions={[keepsCatalogue(me) && { text: text.add, href: learningUrls.newCollection.href() }]}
        locale={locale}
      />
      {data.length === 0 && <EmptyState title={text.none} text={text.noneText} />}
      <AreaCards>
        {data.map(({ id, title, text: about, kind, resourceIds }) => (
          <AreaCard
            title={title}
            href={learningUrls.collection.href({ collectionId: id })}
            text={about}
            status={`${text.kinds[kind]} · ${text.count(resourceIds.length)}`}
          />
        ))}
      </AreaCards>
    </>
  )
}
