import { PageFrame } from '#features/about/index.ts'
import { nameSkills, refFrom, refText } from '#features/evidence/index.ts'
import { learningUrls } from '#features/learning/index.ts'
import { EmptyState, FilterBar, FilterSelect, FilterText, Pager } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { listOwnBookings } from '../../booking/bookings.queries.ts'
import type { BookingState } from '../../booking/place.ts'
import { type EventRow, eventKinds, isEventKind, mayHost, runsProgramme } from '../../event.ts'
import { listComing, listWithoutDate, type Wanted } from '../../events.queries.ts'
import { calendarUrls, eventsUrls } from '../../events.urls.ts'
import { hostingWords } from '../../hosting-words.ts'
import { words } from '../../words.ts'
import { EventCard } from './event-card.tsx'

const pageSize = 20

interface ListData {
  readonly wanted: Wanted
  readonly skillName: string | undefined
  readonly coming: readonly EventRow[]
  readonly hasMore: boolean
  readonly page: number
  readonly withoutDate: readonly EventRow[]
  readonly states: ReadonlyMap<string, BookingState>
}

/** What is coming, the soonest first, and what waits for a date. */
export const listPage = page(eventsUrls.list, {
  access: signedIn,
  async load({ db, me, query, locale, now }): Promise<ListData> {
    const wanted = wantedFrom(query)
    const number = pageNumber(query, 500)
    const part = { now, limit: pageSize + 1, offset: (number - 1) * pageSize }
    const coming = await listComing(db, me, wanted, part)
    const withoutDate = number === 1 ? await listWithoutDate(db, me, wanted, 10) : []
    const own = await listOwnBookings(db, me)
    const skill = wanted.skill && (await nameSkills(db, [wanted.skill], locale)).get(refText(wanted.skill))?.name
    return {
      ...{ wanted, coming: coming.slice(0, pageSize), hasMore: coming.length > pageSize, page: number, withoutDate },
      skillName: skill,
      states: new Map(own.map(({ eventId, state }) => [eventId, state])),
    }
  },
  title: ({ ctx }) => words(ctx.locale).title,
  view: ListView,
})

function wantedFrom(query: URLSearchParams): Wanted {
  const kind = query.get('kind')
  return {
    kind: isEventKind(kind) ? kind : undefined,
    words: (query.get('q') ?? '').slice(0, 100).trim(),
    free: query.get('free') === 'yes',
    skill: refFrom(query.get('skill') ?? ''),
  }
}

function ListView({ data, ctx: { me, locale, organisation, now } }: ViewProps<ListData>) {
  const t = words(locale)
  const { wanted, coming, withoutDate, states } = data
  const isFiltered = Boolean(wanted.kind || wanted.words || wanted.free || wanted.skill)
  const filters = {
    ...{ kind: wanted.kind, q: wanted.words, free: wanted.free ? 'yes' : undefined },
    skill: wanted.skill && refText(wanted.skill),
  }
  const isEmpty = coming.length === 0 && withoutDate.length === 0
  return (
    <PageFrame
      wide
      title={t.title}
      lead={t.lead}
      who={t.whoSeesList}
      actions={[
        { text: t.list.mine, href: eventsUrls.mine.href() },
        runsProgramme(me) && { text: hostingWords(locale).rules.title, href: eventsUrls.rules.href() },
        mayHost(me) && { text: t.list.make, href: eventsUrls.make.href(), primary: true },
      ]}
      locale={locale}
    >
      {data.skillName && <p class="govuk-body govuk-!-font-weight-bold">{t.list.forSkill(data.skillName)}</p>}
      <FilterBar
        action={eventsUrls.list.href()}
        label={t.list.filters}
        {...(isFiltered ? { clearHref: eventsUrls.list.href() } : {})}
        locale={locale}
      >
        <FilterSelect
          name="kind"
          before={t.list.show}
          label={t.list.kind}
          items={[
            { text: t.list.allKinds, value: '' },
            ...eventKinds.map(kind => ({ text: t.kinds[kind], value: kind })),
          ]}
          value={wanted.kind ?? ''}
        />
        <FilterSelect
          name="free"
          before={t.list.place}
          label={t.list.freeLabel}
          items={[
            { text: t.list.anyPlace, value: '' },
            { text: t.list.free, value: 'yes' },
          ]}
          value={wanted.free ? 'yes' : ''}
        />
        <FilterText name="q" before={t.list.about} label={t.list.words} value={wanted.words ?? ''} />
      </FilterBar>
      {isEmpty && (
        <EmptyState
          title={isFiltered ? t.list.noneFits : t.list.none}
          text={isFiltered ? t.list.noneFitsText : mayHost(me) ? t.list.noneMakeText : t.list.noneText}
          action={
            isFiltered
              ? { text: t.list.everything, href: eventsUrls.list.href() }
              : mayHost(me)
                ? { text: t.list.make, href: eventsUrls.make.href() }
                : { text: t.list.learn, href: learningUrls.catalogue.href() }
          }
        />
      )}
      {coming.length > 0 && <h2 class="govuk-heading-m">{t.list.coming}</h2>}
      {coming.map(event => (
        <EventCard
          event={event}
          state={states.get(event.id)}
          timeZone={organisation.timeZone}
          now={now}
          locale={locale}
        />
      ))}
      <Pager
        page={data.page}
        pageSize={pageSize}
        total={(data.page - 1) * pageSize + coming.length + (data.hasMore ? 1 : 0)}
        href={number => eventsUrls.list.href({}, { ...filters, page: number })}
        locale={locale}
      />
      {withoutDate.length > 0 && <h2 class="govuk-heading-m govuk-!-margin-top-6">{t.list.noDate}</h2>}
      {withoutDate.map(event => (
        <EventCard event={event} state={undefined} timeZone={organisation.timeZone} now={now} locale={locale} />
      ))}
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={calendarUrls.feeds.href()}>
          {t.list.calendars}
        </a>
        {' · '}
        <a class="govuk-link" href={calendarUrls.public.href({ organisation: organisation.slug })}>
          {t.list.feed}
        </a>
      </p>
    </PageFrame>
  )
}
