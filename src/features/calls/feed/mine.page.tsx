import { PageFrame } from '#features/about/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { callsUrls } from '../calls.urls.ts'
import { callsCrumbs } from '../frame.tsx'
import { matchingUrls } from '../matching/matching.urls.ts'
import { matchingWords } from '../matching/matching-words.ts'
import { offerWords } from '../offers/words.ts'
import { words } from '../words.ts'
import { CallCard } from './call-card.tsx'
import {
  type ListedCall,
  listOffersToAnswer,
  listOwnCalls,
  listOwnOffers,
  listTeamOffers,
  type OwnOffer,
} from './feed.queries.ts'

const most = 50

interface MineData {
  readonly calls: readonly ListedCall[]
  readonly offers: readonly OwnOffer[]
  readonly team: readonly OwnOffer[]
  readonly waiting: readonly OwnOffer[]
}

/** One's own calls and offers, and for a manager what the team offers; what waits for a word comes first. */
export const minePage = page(callsUrls.mine, {
  access: signedIn,
  async load({ db, me }): Promise<MineData> {
    const team = me.isManager ? await listTeamOffers(db, me, most) : []
    return {
      calls: await listOwnCalls(db, me, most),
      offers: await listOwnOffers(db, me, most),
      team: team.filter(({ state }) => state !== 'with-manager'),
      waiting: [...(await listOffersToAnswer(db, me, most)), ...team.filter(({ state }) => state === 'with-manager')],
    }
  },
  title: ({ ctx }) => words(ctx.locale).mine.title,
  breadcrumbs: ({ ctx }) => callsCrumbs(ctx.locale),
  view: MineView,
})

function MineView({ data, ctx: { locale, organisation } }: ViewProps<MineData>) {
  const { mine: t, who, feed } = words(locale)
  const { calls, offers, team, waiting } = data
  const isEmpty = [calls, offers, team, waiting].every(({ length }) => length === 0)
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      who={who.onlyYou}
      actions={[
        { text: feed.ask, href: callsUrls.start.href(), primary: true },
        { text: matchingWords(locale).settings.nav, href: matchingUrls.settings.href() },
      ]}
      wide
      locale={locale}
    >
      {isEmpty && (
        <EmptyState title={t.nothing} text={t.nothingText} action={{ text: t.look, href: callsUrls.feed.href() }} />
      )}
      <Offers title={t.waiting} offers={waiting} withState={false} locale={locale} />
      {calls.length > 0 && (
        <section aria-labelledby="calls">
          <h2 class="govuk-heading-m" id="calls">
            {t.calls}
          </h2>
          <ul class="app-passport-steps">
            {calls.map(call => (
              <CallCard call={call} organisation={organisation} locale={locale} />
            ))}
          </ul>
        </section>
      )}
      <Offers title={t.offers} offers={offers} locale={locale} />
      <Offers title={t.team} offers={team} locale={locale} />
    </PageFrame>
  )
}

interface OffersProps {
  readonly title: string
  readonly offers: readonly OwnOffer[]
  readonly withState?: boolean
  readonly locale: Locale
}

function Offers({ title, offers, withState = true, locale }: OffersProps) {
  const { states } = offerWords(locale)
  if (offers.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list">
        {offers.map(({ offerId, callId, title: call, state, personName }) => (
          <li>
            <a class="govuk-link" href={callsUrls.offer.href({ callId, offerId })}>
              <bdi>{call}</bdi>
            </a>
            , <bdi>{personName}</bdi>
            {withState && <span class="app-quiet"> – {states[state]}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
