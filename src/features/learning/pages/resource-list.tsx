import type { ComponentChildren } from 'preact'
import { AreaCard, AreaCards } from '#platform/html/components/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { learningUrls } from '../learning.urls.ts'
import { partnerWords } from '../partners/words.ts'
import { factLine, priceText } from '../resource-facts.ts'
import type { Resource } from '../resources.queries.ts'
import { words } from '../words.ts'

/** A resource in a list, with what it has to do with the reader. */
export interface ListedResource {
  readonly resource: Resource
  /** The skill for which it fits the reader. */
  readonly fits?: string | undefined
  readonly state?: 'done' | 'planned' | undefined
}

interface Props {
  readonly listed: readonly ListedResource[]
  readonly locale: Locale
  readonly headingLevel?: 2 | 3
}

export function ResourceCards({ listed, locale, headingLevel = 3 }: Props) {
  return (
    <AreaCards>
      {listed.map(one => (
        <AreaCard
          title={one.resource.title}
          href={learningUrls.resource.href({ resourceId: one.resource.id })}
          text={one.resource.summary}
          status={<Status {...one} locale={locale} />}
          headingLevel={headingLevel}
        />
      ))}
    </AreaCards>
  )
}

function Status({ resource, fits, state, locale }: ListedResource & { readonly locale: Locale }): ComponentChildren {
  const { catalogue } = words(locale)
  const said = [
    factLine(locale, resource),
    resource.partnerName && partnerWords(locale).sharedBy(resource.partnerName),
    resource.price ? priceText(locale, resource) : undefined,
    state === 'done' ? catalogue.done : state === 'planned' ? catalogue.inPlan : fits && catalogue.because(fits),
  ]
  return <>{said.filter(Boolean).join(' · ')}</>
}
