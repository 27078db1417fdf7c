import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, FormErrors, PageHeader } from '#platform/html/components/index.ts'
import { Button, Input } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { finderUrls } from '../../finder.urls.ts'
import type { SavedSearch } from '../../saved-searches.queries.ts'
import { readSearch, searchQuery } from '../../search.ts'
import { words } from '../../words.ts'
import type { SavedData } from './saved.form.ts'

export function SavedView({ data, form, ctx: { locale } }: ViewProps<SavedData>) {
  const text = words(locale).savedPage
  const isSaving = form.value('search') !== '' || form.errors.length > 0
  return (
    <>
      <FormErrors errors={form.errors} locale={locale} />
      <PageHeader
        title={text.title}
        lead={text.lead}
        locale={locale}
        whoCanSee={{ text: text.whoSees, href: aboutUrls.whoCanSee.href() }}
      />
      {isSaving && <SaveForm form={form} locale={locale} />}
      {data.searches.length === 0 ? (
        <EmptyState
          title={text.empty}
          text={text.emptyText}
          action={{ text: text.toSearch, href: finderUrls.find.href() }}
        />
      ) : (
        <ul class="govuk-list app-saved">
          {data.searches.map(search => (
            <Saved search={search} locale={locale} />
          ))}
        </ul>
      )}
    </>
  )
}

function SaveForm({ form, locale }: { form: FormState; locale: Locale }) {
  const text = words(locale).savedPage
  return (
    <form method="post" action={finderUrls.saved.href()} novalidate>
      <h2 class="govuk-heading-m">{text.saveTitle}</h2>
      <Input
        name="name"
        id="name"
        label={{ text: text.nameLabel }}
        value={form.value('name')}
        errorMessage={form.error('name')}
        autocomplete="off"
        locale={locale}
      />
      <input type="hidden" name="search" value={form.value('search')} />
      <Button text={words(locale).save.button} />
    </form>
  )
}

function Saved({ search: { id, name, search, savedAt }, locale }: { search: SavedSearch; locale: Locale }) {
  const text = words(locale).savedPage
  const href = finderUrls.find.href({}, searchQuery(readSearch(new URLSearchParams(search))))
  return (
    <li class="app-saved__item">
      <a class="govuk-link app-saved__name" href={href}>
        <bdi>{name}</bdi>
      </a>
      <span class="app-quiet">{text.savedOn(formatDate(locale, savedAt))}</span>
      <form method="post" action={finderUrls.removeSaved.href({ searchId: id })}>
        <button type="submit" class="app-link-button">
          {text.remove}
          <span class="govuk-visually-hidden">{text.removeHidden(name)}</span>
        </button>
      </form>
    </li>
  )
}
