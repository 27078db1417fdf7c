import { PageFrame } from '#features/about/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatNumber } from '#platform/i18n/index.ts'
import { callsCrumbs } from '../../frame.tsx'
import { type CallPolicy, findPolicy } from '../../policy.queries.ts'
import { matchingUrls } from '../matching.urls.ts'
import { matchingWords } from '../matching-words.ts'
import { worth } from '../ordering/fit.ts'
import { mostRounds, roundOf } from '../ordering/order-candidates.ts'

interface OrderData {
  readonly policy: CallPolicy
}

/** Who is asked first, and why: the rules that the program follows, with the numbers that it uses. */
export const orderPage = page(matchingUrls.order, {
  access: signedIn,
  load: async ({ db }): Promise<OrderData> => ({ policy: await findPolicy(db) }),
  title: ({ ctx }) => matchingWords(ctx.locale).order.title,
  breadcrumbs: ({ ctx }) => callsCrumbs(ctx.locale),
  view: OrderView,
})

function OrderView({ data: { policy }, ctx: { locale } }: ViewProps<OrderData>) {
  const { order: t, settings } = matchingWords(locale)
  const points: readonly (readonly [keyof typeof t.things, number])[] = [
    ['lends', worth.lends],
    ['wants', worth.wants],
    ['language', worth.language],
    ['helped', worth.helped],
    ['interest', worth.interest],
    ['level', worth.perLevel],
    ['happy', worth.happyToHelp],
    ['there', worth.worksThere],
    ['elsewhere', worth.elsewhere],
    ['days', worth.otherDays],
  ]
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who} locale={locale}>
      <h2 class="govuk-heading-m">{t.fits}</h2>
      <p class="govuk-body">{t.fitsText}</p>
      <Table
        caption={t.points}
        captionClasses="govuk-table__caption--s"
        head={[{ text: t.thing }, { text: t.worth, format: 'numeric' }]}
        rows={points.map(([thing, many]) => [
          { text: t.things[thing] },
          { text: `${many > 0 ? '+' : ''}${formatNumber(locale, many)}`, format: 'numeric' },
        ])}
      />
      <p class="govuk-body">{t.sum}</p>
      <h2 class="govuk-heading-m">{t.rules}</h2>
      <ol class="govuk-list govuk-list--number">
        {Object.values(t.rule).map(rule => (
          <li>{rule}</li>
        ))}
      </ol>
      <h2 class="govuk-heading-m">{t.rounds}</h2>
      <p class="govuk-body">{t.roundsText(roundOf(1), t.between, mostRounds)}</p>
      <p class="govuk-body">{policy.weeklyCap === 0 ? settings.off : t.cap(policy.weeklyCap)}</p>
      <p class="govuk-body">{t.hidden}</p>
      <p class="govuk-body">{t.partners}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={matchingUrls.settings.href()}>
          {t.settings}
        </a>
      </p>
    </PageFrame>
  )
}
