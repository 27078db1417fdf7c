import { PageFrame } from '#features/about/index.ts'
import { evidenceUrls } from '#features/evidence/index.ts'
import { EmptyState, StampPlace, StampPlaces } from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../achievements/achievement.ts'
import { edgeOfKey } from '../../achievements/motif.ts'
import { mayGive } from '../../award/may-give.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import type { HeldStamp, MineData, OpenStamp, PartProgress } from './mine.page.ts'

export function MineView({ data, ctx: { locale, organisation, me } }: ViewProps<MineData>) {
  const { held, before, open, brought } = data
  const text = words(locale)
  return (
    <PageFrame
      wide
      title={text.title}
      lead={text.lead}
      who={text.whoSees}
      actions={[
        { text: text.mine.bring, href: stampsUrls.bring.href() },
        mayGive(me) && { text: text.mine.give, href: stampsUrls.awardable.href() },
      ]}
      locale={locale}
    >
      <h2 class="govuk-heading-m">{text.mine.earned}</h2>
      {held.length === 0 ? (
        <EmptyState
          title={text.mine.none}
          text={text.mine.noneText}
          action={{ text: text.mine.toEvidence, href: evidenceUrls.add.href() }}
          headingLevel={3}
        />
      ) : (
        <StampPlaces>
          {held.map(stamp => (
            <Held stamp={stamp} locale={locale} />
          ))}
        </StampPlaces>
      )}
      {open.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{text.mine.open}</h2>
          <p class="govuk-body">{text.mine.openLead}</p>
          <StampPlaces>
            {open.map(one => (
              <Open open={one} slug={organisation.slug} locale={locale} />
            ))}
          </StampPlaces>
        </>
      )}
      {brought.length > 0 && <Brought brought={brought} locale={locale} />}
      {before.length > 0 && <Before before={before} locale={locale} />}
      <p class="govuk-body">
        <a class="govuk-link" href={stampsUrls.check.href()}>
          {text.mine.check}
        </a>
      </p>
    </PageFrame>
  )
}

function Held({ stamp, locale }: { stamp: HeldStamp; locale: Locale }) {
  const text = words(locale)
  const { motif, key, texts, place, awardedAt, validUntil, standing, id } = stamp
  return (
    <StampPlace
      motif={motif}
      variant={edgeOfKey(key)}
      title={
        <a class="govuk-link" href={stampsUrls.show.href({ stampId: id })}>
          {textIn(texts, locale).name}
        </a>
      }
      place={
        <>
          {place}
          {validUntil && (
            <>
              {place && <br />}
              {text.mine.until(formatDate(locale, validUntil))}
            </>
          )}
          {standing !== 'current' && (
            <>
              <br />
              <Tag text={text.standing[standing]} classes="govuk-tag--yellow" />
            </>
          )}
        </>
      }
      date={awardedAt}
      locale={locale}
    />
  )
}

function Open({ open: { version, progress }, slug, locale }: { open: OpenStamp; slug: string; locale: Locale }) {
  const { key, motif, texts } = version
  return (
    <StampPlace
      motif={motif}
      variant={edgeOfKey(key)}
      title={
        <a class="govuk-link" href={stampsUrls.criteria.href({ organisation: slug, key })}>
          {textIn(texts, locale).name}
        </a>
      }
      next={progress.map((part, place) => (
        <>
          {place > 0 && <br />}
          {progressText(part, locale)}
        </>
      ))}
      locale={locale}
    />
  )
}

function progressText({ condition, done, of }: PartProgress, locale: Locale): string {
  const { progress } = words(locale).mine
  if (condition.kind === 'stamps') return progress.stamps(done, of)
  if (condition.kind === 'happenings') return progress[condition.what](done, of)
  return progress[condition.state](done, of)
}

function Brought({ brought, locale }: Pick<MineData, 'brought'> & { locale: Locale }) {
  const text = words(locale)
  return (
    <>
      <h2 class="govuk-heading-m">{text.mine.brought}</h2>
      <p class="govuk-body">{text.mine.broughtLead}</p>
      <Table
        classes="app-table--stack"
        firstCellIsHeader
        head={[text.check.name, text.check.issuer, text.manage.state]}
        rows={brought.map(({ id, facts, verdict, checkedAt }) => [
          <a class="govuk-link" href={stampsUrls.foreign.href({ badgeId: id })}>
            <bdi>{facts.name || text.check.name}</bdi>
          </a>,
          <bdi>{facts.issuerName}</bdi>,
          <>
            {text.brought.verdicts[verdict]}
            <br />
            {text.brought.checked(formatDate(locale, checkedAt))}
          </>,
        ])}
      />
    </>
  )
}

function Before({ before, locale }: Pick<MineData, 'before'> & { locale: Locale }) {
  const text = words(locale)
  return (
    <>
      <h2 class="govuk-heading-m">{text.mine.before}</h2>
      <p class="govuk-body">{text.mine.beforeLead}</p>
      <Table
        classes="app-table--stack"
        firstCellIsHeader
        head={[text.manage.name, text.show.earnedOn, text.manage.state]}
        rows={before.map(({ id, texts, awardedAt, standing }) => [
          <a class="govuk-link" href={stampsUrls.show.href({ stampId: id })}>
            {textIn(texts, locale).name}
          </a>,
          formatDate(locale, awardedAt),
          text.standing[standing],
        ])}
      />
    </>
  )
}
