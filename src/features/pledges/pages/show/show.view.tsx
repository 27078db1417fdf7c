import { aboutUrls } from '#features/about/index.ts'
import { passportUrls } from '#features/passport/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { InsetText } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { stateOf } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { makingWords, words } from '../../words.ts'
import { Definition } from '../definition.tsx'
import { BurnUpPicture } from './burn-up-picture.tsx'
import { Changes } from './changes.tsx'
import { OutlookText } from './outlook-text.tsx'
import type { ShowData } from './show.page.ts'
import { Tiles } from './tiles.tsx'
import { UnitsTable } from './units-table.tsx'
import { Unsure } from './unsure.tsx'
import { WhatWouldMove } from './what-would-move-part.tsx'

export function ShowView({ data, ctx: { locale, organisation } }: ViewProps<ShowData>) {
  const { pledge, isKeeper, total, ownException } = data
  const text = words(locale)
  const state = stateOf(pledge)
  const minimum = organisation.minimumGroup
  const at = { pledgeId: pledge.id }
  return (
    <>
      <PageHeader
        title={pledge.title}
        caption={state !== 'closed' && pledge.dueOn ? text.show.due(formatDate(locale, pledge.dueOn)) : text.list.title}
        whoCanSee={{ text: text.counts(minimum), href: aboutUrls.whoCanSee.href() }}
        actions={[
          total.length > 0 && { text: text.show.file, href: pledgesUrls.file.href(at) },
          isKeeper && { text: text.show.exceptions, href: pledgesUrls.exceptions.href(at) },
          isKeeper && state === 'public' && { text: text.show.change, href: pledgesUrls.change.href(at) },
          isKeeper && state === 'public' && { text: text.show.close, href: pledgesUrls.close.href(at) },
        ]}
        locale={locale}
      />
      {state === 'draft' && <InsetText text={text.show.draft} />}
      {pledge.closedAt && (
        <InsetText>
          <p class="govuk-body">{text.show.closed(formatDate(locale, pledge.closedAt))}</p>
          <p class="govuk-body">{pledge.closingWords}</p>
        </InsetText>
      )}
      {ownException && (
        <InsetText>
          <h2 class="govuk-heading-s">{text.show.leftOut}</h2>
          <p class="govuk-body">
            {text.show.leftOutText(makingWords(locale).exceptions.kinds[ownException.kind], ownException.reason)}
          </p>
        </InsetText>
      )}
      {pledge.words && (
        <section class="govuk-!-margin-bottom-6">
          {pledge.owner && <p class="govuk-body govuk-!-margin-bottom-1">{text.show.by(pledge.owner.name)}</p>}
          <blockquote class="govuk-inset-text" dir="auto">
            {pledge.words}
          </blockquote>
        </section>
      )}
      {total.length === 0 ? (
        <EmptyState
          title={text.show.noFigures}
          text={pledge.countAskedAt && !pledge.countedAt ? text.show.beingCounted : text.show.noFiguresText}
          action={{ text: text.show.myPassport, href: passportUrls.show.href() }}
        />
      ) : (
        <>
          <Tiles data={data} locale={locale} />
          <BurnUpPicture data={data} minimum={minimum} locale={locale} />
          <OutlookText data={data} locale={locale} />
          <WhatWouldMove data={data} minimum={minimum} locale={locale} />
          <Unsure data={data} locale={locale} />
          <UnitsTable data={data} minimum={minimum} locale={locale} />
        </>
      )}
      <h2 class="govuk-heading-m">{text.show.whatItMeans}</h2>
      <Definition pledge={pledge} names={data.names} first={total[0]} minimum={minimum} locale={locale} />
      <Changes data={data} locale={locale} />
    </>
  )
}
