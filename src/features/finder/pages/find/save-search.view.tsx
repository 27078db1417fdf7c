import { Button, Details, Input } from '#platform/html/govuk/index.ts'
import { queryString } from '#platform/http/urls.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { finderUrls } from '../../finder.urls.ts'
import { type Search, searchQuery } from '../../search.ts'
import { words } from '../../words.ts'

/** Keeps this search under a name. */
export function SaveSearch({ search, locale }: { search: Search; locale: Locale }) {
  const text = words(locale).save
  return (
    <Details summaryText={text.summary}>
      <form method="post" action={finderUrls.saved.href()} novalidate>
        <Input
          name="name"
          id="name"
          label={{ text: text.label }}
          hint={text.hint}
          value=""
          autocomplete="off"
          locale={locale}
        />
        <input type="hidden" name="search" value={queryString(searchQuery({ ...search, page: 1 })).slice(1)} />
        <Button text={text.button} classes="govuk-button--secondary" />
      </form>
    </Details>
  )
}
