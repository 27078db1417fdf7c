import { FilterBar, FilterSelect, FilterText } from '#platform/html/components/index.ts'
import type { Url } from '#platform/http/urls.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { findingWords } from '../../finding-words.ts'
import type { Search } from './search.ts'

interface Props {
  readonly search: Search
  readonly url: Url<'/champions'> | Url<'/champions/network'>
  readonly withNow?: boolean
  readonly locale: Locale
}

/** “Champions near [my own unit] who help with [anything], speak [any language] …” */
export function SearchBar({ search, url, withNow = false, locale }: Props) {
  const { find: t, network } = findingWords(locale)
  const href = url.href()
  const isSet =
    search.unit || search.area || search.language || search.place || search.onlyFree || search.words || search.skill
  return (
    <FilterBar action={href} label={t.filters} {...(isSet ? { clearHref: href } : {})} locale={locale}>
      <FilterSelect
        name="unit"
        before={withNow ? t.near : `${network.show} ${network.inUnit}`}
        label={t.unit}
        items={unitItems(search, withNow ? t.myUnit : network.anyUnit)}
        value={search.unit?.id ?? ''}
      />
      {search.areas.length > 0 && (
        <FilterSelect
          name="area"
          before={t.helpsWith}
          label={t.area}
          items={[
            { text: t.anything, value: '' },
            ...search.areas.map(({ key, name }) => ({ text: name, value: key })),
          ]}
          value={search.area?.areaKey ?? ''}
        />
      )}
      {search.languages.length > 0 && (
        <FilterSelect
          name="language"
          before={t.speak}
          label={t.language}
          items={[
            { text: t.anyLanguage, value: '' },
            ...search.languages.map(({ key, name }) => ({ text: name, value: key })),
          ]}
          value={search.language}
        />
      )}
      {search.places.length > 0 && (
        <FilterSelect
          name="place"
          before={t.at}
          label={t.place}
          items={[
            { text: t.anyPlace, value: '' },
            ...search.places.map(({ key, name }) => ({ text: name, value: key })),
          ]}
          value={search.place}
        />
      )}
      {withNow && (
        <FilterSelect
          name="now"
          before={t.now}
          label={t.nowLabel}
          items={[
            { text: t.anyTime, value: '' },
            { text: t.onlyNow, value: 'yes' },
          ]}
          value={search.onlyFree ? 'yes' : ''}
        />
      )}
      <FilterText name="q" before={t.named} label={t.search} value={search.words} />
    </FilterBar>
  )
}

const indent = '\u2003'

function unitItems({ upper, unit }: Search, own: string) {
  const tops = upper.filter(({ parentId }) => !parentId)
  const listed = tops.flatMap(top => [
    { value: top.id, text: top.name },
    ...upper
      .filter(({ parentId }) => parentId === top.id)
      .map(({ id, name }) => ({ value: id, text: `${indent}${name}` })),
  ])
  const missing = unit && !listed.some(({ value }) => value === unit.id)
  return [{ value: '', text: own }, ...listed, ...(missing ? [{ value: unit.id, text: unit.name }] : [])]
}
