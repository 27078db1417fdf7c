import { PageFrame } from '#features/about/index.ts'
import { Stamp as Mark } from '#platform/html/components/index.ts'
import { InsetText, SummaryList, Tag } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { textIn } from '../../achievements/achievement.ts'
import { edgeOfKey } from '../../achievements/motif.ts'
import { words } from '../../words.ts'
import { Paragraphs } from '../frame.tsx'
import type { StampData } from './stamp.page.ts'
import { Colleagues, Evidence, Refusal, Sharing, TakeAlong } from './stamp-parts.tsx'

export function StampView(props: ViewProps<StampData>) {
  const { data, ctx } = props
  const { stamp, standing, isSigned } = data
  const { locale } = ctx
  const text = words(locale)
  const { name, description } = textIn(stamp.texts, locale)
  const counts = standing === 'current' || standing === 'ending' || standing === 'grace'
  return (
    <PageFrame wide title={name} lead={description} who={text.whoSees} locale={locale}>
      <p>
        <Mark motif={stamp.motif} variant={edgeOfKey(stamp.key)} size={160} earned={counts} />
      </p>
      <Notice {...data} locale={locale} />
      <Facts {...props} />
      <h2 class="govuk-heading-m">{text.show.criteria}</h2>
      {data.criteria.map(line => (
        <Paragraphs text={line} />
      ))}
      {isSigned ? counts && <TakeAlong stamp={stamp} locale={locale} /> : <InsetText text={text.show.waiting} />}
      {counts && <Sharing {...props} />}
      {counts && <Colleagues {...props} />}
      {counts && isSigned && <Evidence {...props} />}
      {(counts || standing === 'refused') && <Refusal {...props} />}
    </PageFrame>
  )
}

function Notice({ stamp, standing, locale }: StampData & { locale: 'en' | 'nb' }) {
  const text = words(locale).show
  const ends = stamp.validUntil ? formatDate(locale, stamp.validUntil) : ''
  if (standing === 'ending') return <InsetText text={stamp.awardedBy ? text.endingByHand(ends) : text.ending(ends)} />
  if (standing === 'grace') return <InsetText text={stamp.awardedBy ? text.graceByHand(ends) : text.grace(ends)} />
  if (standing === 'revoked') return <InsetText text={text.revoked} />
  if (standing === 'refused') return <InsetText text={text.refused} />
  return null
}

function Facts({ data, ctx: { locale } }: ViewProps<StampData>) {
  const { stamp, standing, giver } = data
  const text = words(locale)
  const show = text.show
  const day = (date: Date) => formatDate(locale, date)
  const graceUntil = stamp.validUntil && new Date(stamp.validUntil.getTime() + stamp.graceDays * 86_400_000)
  const row = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  return (
    <SummaryList
      rows={[
        {
          key: text.manage.state,
          value: (
            <Tag
              text={text.standing[standing]}
              classes={standing === 'current' ? 'govuk-tag--green' : 'govuk-tag--grey'}
            />
          ),
        },
        ...row(show.earnedOn, day(stamp.awardedAt)),
        ...row(show.until, stamp.validUntil ? day(stamp.validUntil) : show.noEnd),
        ...(standing === 'grace' && graceUntil ? row(show.graceUntil, day(graceUntil)) : []),
        ...row(show.place, stamp.place),
        ...row(show.givenBy, stamp.words ? (giver?.name ?? show.giver) : show.byRule),
        ...row(show.why, stamp.words),
        ...row(show.reason, stamp.revokedReason),
      ]}
    />
  )
}
