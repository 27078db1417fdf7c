import { z } from 'zod'
import { languageName } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Checkboxes, Input, Radios, Textarea } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { isLocale, type Locale, locales } from '#platform/i18n/index.ts'
import { type Collection, listCollections } from '../../collecting/collections.queries.ts'
import { saveCollection } from '../../collecting/save-collection.ts'
import { keepingWords } from '../../keeping-words.ts'
import { keepsCatalogue } from '../../keeps.ts'
import { learningUrls } from '../../learning.urls.ts'
import { findNamed } from '../../named-things.queries.ts'
import { listResources } from '../../resources.queries.ts'
import { words } from '../../words.ts'
import { toCatalogue } from '../crumbs.ts'

interface EditCollectionData {
  readonly collection: Collection | undefined
  readonly titles: readonly string[]
}

const mostItems = 60

const collectionForm = form(
  (locale, _data: EditCollectionData) => {
    const { collection, suggest } = keepingWords(locale)
    const text = (most: number) => z.string().trim().max(most, suggest.tooLong(most))
    return z.object({
      kind: z.enum(['collection', 'path']).default('collection'),
      ...Object.fromEntries(
        locales.flatMap(language => [
          [`title-${language}`, text(200)],
          [`text-${language}`, text(500)],
        ]),
      ),
      items: text(20_000).refine(typed => linesOf(typed).length >= 2, collection.itemsMissing),
      withdrawn: z.array(z.string()),
    })
  },
  {
    initial: ({ collection, titles }) => ({
      kind: collection?.kind ?? 'collection',
      ...Object.fromEntries(
        locales.flatMap(language => [
          [`title-${language}`, collection?.texts[language]?.title ?? ''],
          [`text-${language}`, collection?.texts[language]?.text ?? ''],
        ]),
      ),
      items: titles.join('\n'),
      withdrawn: collection?.isWithdrawn ? ['yes'] : [],
    }),
    check(input, { locale }) {
      const typed = input as Readonly<Record<string, unknown>>
      const hasTitle = locales.some(language => typed[`title-${language}`] !== '')
      return hasTitle ? undefined : { [`title-${locale}`]: keepingWords(locale).collection.nameMissing }
    },
  },
)

const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .slice(0, mostItems)

/** Finds what each line means; the first that means nothing is told. */
async function resourcesNamed(
  tx: Reading,
  typed: string,
  locale: Locale,
): Promise<{ ids: readonly string[] } | { unknown: string }> {
  const ids: string[] = []
  for (const line of linesOf(typed)) {
    const thing = await findNamed(tx, line, locale, { collections: false })
    if (!thing || !('resourceId' in thing)) return { unknown: line }
    ids.push(thing.resourceId)
  }
  return { ids }
}

const parts = {
  access: meets(keepsCatalogue),
  breadcrumbs: ({ ctx }: { ctx: { locale: Locale } }) => [
    toCatalogue(ctx.locale),
    { text: words(ctx.locale).collections.title, href: learningUrls.collections.href() },
  ],
  view: EditCollectionView,
  form: collectionForm,
}

interface Saving {
  readonly tx: Parameters<typeof saveCollection>[0]
  readonly me: { readonly id: string }
  readonly data: EditCollectionData
  readonly input: Readonly<Record<string, unknown>>
  readonly locale: Locale
  readonly now: Date
}

async function save({ tx, me, data, input, locale, now }: Saving) {
  const text = keepingWords(locale).collection
  const named = await resourcesNamed(tx, String(input.items), locale)
  if ('unknown' in named) return invalid({ items: text.itemUnknown(named.unknown) })
  const others = Object.entries(data.collection?.texts ?? {}).filter(([language]) => !isLocale(language))
  const said = locales.flatMap(language => {
    const title = String(input[`title-${language}`] ?? '')
    return title ? [[language, { title, text: String(input[`text-${language}`] ?? '') }] as const] : []
  })
  const content = {
    kind: input.kind === 'path' ? ('path' as const) : ('collection' as const),
    texts: Object.fromEntries([...others, ...said]),
    resourceIds: named.ids,
    isWithdrawn: Array.isArray(input.withdrawn) && input.withdrawn.length > 0,
  }
  const id = await saveCollection(tx, me, data.collection, content, now)
  return redirect(learningUrls.collection.href({ collectionId: id })).saying(text.saved)
}

/** A new collection or path. */
export const newCollectionPage = page(learningUrls.newCollection, {
  ...parts,
  load: (): EditCollectionData => ({ collection: undefined, titles: [] }),
  title: ({ ctx }) => keepingWords(ctx.locale).collection.titleAdd,
  submit: save,
})

/** Changes a collection: its words, what is in it, in which order. */
export const editCollectionPage = page(learningUrls.editCollection, {
  ...parts,
  async load({ db, params, locale }): Promise<EditCollectionData> {
    const [known] = await listCollections(db, locale, { id: params.collectionId })
    const collection = found(known)
    const resources = await listResources(db, collection.resourceIds, locale)
    return { collection, titles: resources.map(({ title }) => title) }
  },
  title: ({ ctx }) => keepingWords(ctx.locale).collection.title,
  submit: save,
})

function EditCollectionView({ data, form: state, ctx: { locale } }: ViewProps<EditCollectionData>) {
  const { collection: text } = keepingWords(locale)
  const { collection } = data
  const action = collection
    ? learningUrls.editCollection.href({ collectionId: collection.id })
    : learningUrls.newCollection.href()
  const line = (name: string, label: string, language: Locale) => (
    <Input
      name={name}
      label={{ text: label, classes: 'govuk-label--s' }}
      value={state.value(name)}
      errorMessage={state.error(name)}
      attributes={{ lang: language }}
      locale={locale}
    />
  )
  return (
    <>
      <FormErrors errors={state.errors} locale={locale} />
      <PageHeader
        title={collection ? text.title : text.titleAdd}
        caption={collection && <bdi>{collection.title}</bdi>}
        whoCanSee={{ text: words(locale).keepersSee }}
        locale={locale}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <form method="post" action={action} novalidate>
            <Radios
              name="kind"
              fieldset={{ legend: { text: text.kind, classes: 'govuk-fieldset__legend--s' } }}
              items={(['collection', 'path'] as const).map(value => ({ value, text: text.kinds[value] }))}
              value={state.value('kind')}
              locale={locale}
            />
            {locales.map(language => (
              <>
                {line(`title-${language}`, text.name(languageName(language, locale)), language)}
                {line(`text-${language}`, text.text(languageName(language, locale)), language)}
              </>
            ))}
            <Textarea
              name="items"
              label={{ text: text.items, classes: 'govuk-label--s' }}
              hint={text.itemsHint}
              rows={8}
              value={state.value('items')}
              errorMessage={state.error('items')}
              locale={locale}
            />
            {collection && (
              <Checkboxes
                name="withdrawn"
                items={[{ value: 'yes', text: text.withdraw }]}
                values={[...state.list('withdrawn')]}
                locale={locale}
              />
            )}
            <Button text={text.save} preventDoubleClick />
          </form>
        </div>
      </div>
    </>
  )
}
