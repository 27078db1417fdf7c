import { PageFrame } from '#features/about/index.ts'
import { eventsUrls } from '#features/events/index.ts'
import { PersonLink } from '#features/people/index.ts'
import {
  EmptyState,
  FilterBar,
  FilterSelect,
  Pager,
  PostButton,
  StatTile,
  StatTiles,
} from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatDateTime, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { championsUrls } from '../champions.urls.ts'
import { Links } from '../frame.tsx'
import { recognitionUrls } from '../recognition/recognition.urls.ts'
import { supportUrls } from '../support/support.urls.ts'
import { tryOutsUrls } from '../try-outs/try-outs.urls.ts'
import type { HealthData } from './health.page.tsx'
import type { ChampionHealth } from './health.queries.ts'
import { healthUrls } from './health.urls.ts'
import { type Sign, signs, spans, tooManyWaiting } from './signs.ts'
import { healthWords } from './words.ts'

const pageSize = 50
const noteworthy = ['quiet', 'tired', 'alone', 'term'] as const satisfies readonly Sign[]

export function HealthView({ data, ctx: { locale, organisation } }: ViewProps<HealthData>) {
  const t = healthWords(locale)
  const { all, sign, unanswered } = data
  const { timeZone } = organisation
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      who={t.who}
      actions={all.length > 0 ? [{ text: t.file, href: healthUrls.file.href({}, { show: sign }) }] : []}
      wide
      locale={locale}
    >
      {all.length === 0 ? <NobodyYet locale={locale} /> : <Signs data={data} timeZone={timeZone} locale={locale} />}
      {unanswered.length > 0 && (
        <section aria-labelledby="unanswered">
          <h2 class="govuk-heading-m" id="unanswered">
            {t.unanswered}
          </h2>
          <ul class="govuk-list govuk-list--spaced">
            {unanswered.map(({ id, words, championName, askedAt }) => (
              <li>
                <a class="govuk-link" href={supportUrls.request.href({ requestId: id })} dir="auto">
                  {words}
                </a>
                <br />
                <span class="govuk-body-s app-quiet">
                  <bdi>{championName}</bdi> · {formatDate(locale, askedAt, timeZone)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Cohorts all={all} locale={locale} />
      <Coming data={data} timeZone={timeZone} locale={locale} />
      <h2 class="govuk-heading-m">{t.more}</h2>
      <Links
        links={[
          { text: t.askedAbout, href: supportUrls.askedAbout.href() },
          { text: t.tryOuts, href: tryOutsUrls.list.href() },
          { text: t.rules, href: supportUrls.rules.href() },
          { text: t.board, href: recognitionUrls.board.href() },
        ]}
      />
    </PageFrame>
  )
}

interface SignsProps {
  readonly data: HealthData
  readonly timeZone: string
  readonly locale: Locale
}

function NobodyYet({ locale }: Pick<SignsProps, 'locale'>) {
  const t = healthWords(locale)
  return (
    <EmptyState
      title={t.nobodyYet}
      text={t.nobodyYetText}
      action={{ text: t.suggest, href: championsUrls.nominate.href() }}
    >
      <p class="govuk-body">
        <a class="govuk-link" href={championsUrls.programme.href()}>
          {t.whoWaits}
        </a>
      </p>
    </EmptyState>
  )
}

function Signs({ data: { all, sign, page, answerDays }, timeZone, locale }: SignsProps) {
  const t = healthWords(locale)
  const chosen = all.filter(one => !sign || one[sign])
  return (
    <>
      <StatTiles>
        {signs.map(one => (
          <StatTile
            value={formatNumber(locale, all.filter(each => each[one]).length)}
            label={t.tiles[one]}
            n={t.of(all.length)}
            href={healthUrls.health.href({}, { show: one })}
            locale={locale}
          />
        ))}
      </StatTiles>
      <Definitions answerDays={answerDays} locale={locale} />
      <FilterBar
        action={healthUrls.health.href()}
        locale={locale}
        {...(sign ? { clearHref: healthUrls.health.href() } : {})}
      >
        <FilterSelect
          name="show"
          before={t.show}
          label={t.which}
          value={sign ?? ''}
          items={[{ value: '', text: t.everybody }, ...signs.map(value => ({ value, text: t.shows[value] }))]}
        />
      </FilterBar>
      {chosen.length === 0 ? (
        <EmptyState title={t.none} text={t.noneSo} />
      ) : (
        <Champions
          champions={chosen.slice((page - 1) * pageSize, page * pageSize)}
          timeZone={timeZone}
          locale={locale}
        />
      )}
      <Pager
        page={page}
        pageSize={pageSize}
        total={chosen.length}
        href={number => healthUrls.health.href({}, { show: sign, page: number })}
        locale={locale}
      />
    </>
  )
}

function Definitions({ answerDays, locale }: { readonly answerDays: number; readonly locale: Locale }) {
  const { means } = healthWords(locale)
  return (
    <ul class="govuk-list govuk-list--bullet govuk-body-s">
      <li>{means.active(spans.activity)}</li>
      <li>{means.tired(spans.month, tooManyWaiting, answerDays)}</li>
      <li>{means.alone}</li>
      <li>{means.term(spans.term)}</li>
      <li>{means.call(spans.call)}</li>
    </ul>
  )
}

interface ChampionsProps {
  readonly champions: readonly ChampionHealth[]
  readonly timeZone: string
  readonly locale: Locale
}

function Champions({ champions, timeZone, locale }: ChampionsProps) {
  const t = healthWords(locale)
  return (
    <div class="app-scroll">
      <Table
        head={[t.name, t.unit, t.sign, t.spoke]}
        rows={champions.map(one => [
          { html: <PersonLink id={one.personId} name={one.name} /> },
          one.unitName ?? '',
          {
            html: (
              <>
                {noteworthy
                  .filter(sign => one[sign])
                  .map(sign => (
                    <>
                      <Tag text={t.signs[sign]} classes="govuk-tag--grey" />{' '}
                    </>
                  ))}
                {one.active && !one.tired && !one.alone && !one.term && (
                  <Tag text={t.signs.active} classes="govuk-tag--green" />
                )}
                {one.term && one.termUntil && <p class="govuk-body-s">{formatDate(locale, one.termUntil)}</p>}
              </>
            ),
          },
          {
            html: (
              <>
                {one.spokeAt && <p class="govuk-body-s">{formatDate(locale, one.spokeAt, timeZone)}</p>}
                {one.call && (
                  <PostButton
                    action={healthUrls.spoke.href({ personId: one.personId })}
                    text={t.spokeNow}
                    about={one.name}
                  />
                )}
              </>
            ),
          },
        ])}
      />
    </div>
  )
}

function Cohorts({ all, locale }: { readonly all: readonly ChampionHealth[]; readonly locale: Locale }) {
  const t = healthWords(locale)
  const cohorts = [...Map.groupBy(all, ({ cohort }) => cohort ?? '')].filter(([name]) => name)
  if (cohorts.length === 0) return null
  const number = (value: number) => ({ text: formatNumber(locale, value), format: 'numeric' })
  return (
    <Table
      caption={t.cohorts}
      captionClasses="govuk-table__caption--m"
      head={[t.cohort, { text: t.champions, format: 'numeric' }, { text: t.signs.active, format: 'numeric' }]}
      rows={cohorts.map(([name, members]) => [
        name,
        number(members.length),
        number(members.filter(({ active }) => active).length),
      ])}
    />
  )
}

function Coming({ data: { coming }, timeZone, locale }: SignsProps) {
  const t = healthWords(locale)
  return (
    <>
      <h2 class="govuk-heading-m">{t.coming}</h2>
      {coming.length === 0 && <p class="govuk-body">{t.noneComing}</p>}
      <ul class="govuk-list">
        {coming.map(({ id, title, hostName, startsAt }) => (
          <li>
            <a class="govuk-link" href={eventsUrls.show.href({ eventId: id })}>
              <bdi>{title}</bdi>
            </a>
            , <bdi>{hostName}</bdi>
            {startsAt && `, ${formatDateTime(locale, startsAt, timeZone)}`}
          </li>
        ))}
      </ul>
    </>
  )
}
