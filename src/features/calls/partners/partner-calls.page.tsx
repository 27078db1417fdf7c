import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { partnershipsUrls } from '#features/partnerships/index.ts'
import { languageName } from '#features/skills/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Button, Checkboxes, InsetText, Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate, isLocale, type Locale } from '#platform/i18n/index.ts'
import type { Call } from '../call.ts'
import { CallBody } from '../call-body.tsx'
import { findTelling, type Telling } from '../matching/asking-choices.ts'
import { ToldPanel } from '../matching/pages/told-panel.tsx'
import { findPolicy } from '../policy.queries.ts'
import {
  findPartnerCall,
  listOwnPartnerOffers,
  listPartnerCalls,
  type PartnerCall,
  type PartnerOffer,
} from './partner-help.queries.ts'
import { offerToPartner } from './partner-help.ts'
import { callPartnersUrls } from './partners.urls.ts'
import { partnerWords } from './words.ts'

const listCrumb = (locale: Locale) => ({ text: partnerWords(locale).list.title, href: callPartnersUrls.list.href() })

/** What people at partner organisations ask, and what the reader offered them. */
export const partnerCallsPage = page(callPartnersUrls.list, {
  access: signedIn,
  load: async ({ db, me, organisation, now }) => ({
    calls: await listPartnerCalls(db, calendarDay(organisation.timeZone, now)),
    mine: await listOwnPartnerOffers(db, me),
  }),
  title: ({ ctx }) => partnerWords(ctx.locale).list.title,
  breadcrumbs: ({ ctx }) => [{ text: partnerWords(ctx.locale).partners, href: partnershipsUrls.overview.href() }],
  view({ data: { calls, mine }, ctx: { locale, organisation } }) {
    const t = partnerWords(locale)
    const day = (date: Date) => formatDate(locale, date, organisation.timeZone)
    return (
      <PageFrame title={t.list.title} lead={t.list.lead} who={t.list.who} locale={locale}>
        {calls.length === 0 ? (
          <EmptyState title={t.list.none} text={t.list.noneText} />
        ) : (
          <ul class="govuk-list govuk-list--spaced">
            {calls.map(({ id, call, asker, partnerName, postedAt }) => (
              <li>
                <a class="govuk-link" href={callPartnersUrls.show.href({ partnerCallId: id })} lang={call.locale}>
                  <bdi>{call.title}</bdi>
                </a>
                <br />
                <span class="app-quiet">
                  <bdi>{t.list.askedBy(asker, partnerName, day(postedAt))}</bdi>
                </span>
              </li>
            ))}
          </ul>
        )}
        {mine.length > 0 && <h2 class="govuk-heading-m">{t.list.mine}</h2>}
        {mine.length > 0 && <OfferList offers={mine} locale={locale} />}
      </PageFrame>
    )
  },
})

/** Offers across organisations, with how each stands. */
export const OfferList = ({ offers, locale }: { offers: readonly PartnerOffer[]; locale: Locale }) => (
  <ul class="govuk-list govuk-list--spaced">
    {offers.map(({ id, side, callTitle, personName, partnerName, state }) => (
      <li>
        <a class="govuk-link" href={callPartnersUrls.offer.href({ partnerOfferId: id })}>
          <bdi>{side === 'ours' ? callTitle : personName}</bdi>
        </a>
        <br />
        <span class="app-quiet">
          {partnerName} · {partnerWords(locale).offer.states[state]}
        </span>
      </li>
    ))}
  </ul>
)

interface ShowData {
  readonly asked: PartnerCall
  readonly mine: PartnerOffer | undefined
  /** Here managers are told or asked about help: then they know of it before it is offered. */
  readonly managersKnow: boolean
  /** Why it was brought to the reader, if it was. */
  readonly telling: Telling | undefined
}

/** One call of a partner, and one's offer to it. */
export const partnerCallPage = page(callPartnersUrls.show, {
  access: signedIn,
  async load({ db, me, params, locale, organisation, now }): Promise<ShowData> {
    const asked = found(await findPartnerCall(db, params.partnerCallId, calendarDay(organisation.timeZone, now)))
    const offers = await listOwnPartnerOffers(db, me)
    return {
      asked,
      mine: offers.find(({ callId, state }) => callId === asked.id && state !== 'withdrawn'),
      managersKnow: (await findPolicy(db)).managerPart !== 'none',
      telling: await findTelling(db, me, asked.id, locale),
    }
  },
  title: ({ data }) => data.asked.call.title,
  breadcrumbs: ({ ctx }) => [listCrumb(ctx.locale)],
  view: ShowView,
  form: form(
    (locale, _: ShowData) => {
      const t = partnerWords(locale).show
      return z.object({
        words: z.string().trim().min(1, t.wordsMissing).max(2_000, t.wordsLong),
        manager: z.array(z.string()),
      })
    },
    {
      check: ({ manager }, { locale, data }) =>
        data.managersKnow && !manager?.includes('yes')
          ? { manager: partnerWords(locale).show.managerMissing }
          : undefined,
    },
  ),
  async submit({ tx, me, data, input, locale, now }) {
    const here = (partnerOfferId: string) => redirect(callPartnersUrls.offer.href({ partnerOfferId }))
    if (data.mine) return here(data.mine.id)
    const id = await offerToPartner(tx, me, data.asked, input.words, now)
    return here(id).saying(partnerWords(locale).show.offered)
  },
})

function ShowView({ data: { asked, mine, managersKnow, telling }, form: state, ctx }: ViewProps<ShowData>) {
  const { locale, organisation } = ctx
  const { show: t } = partnerWords(locale)
  const { call, asker, partnerName } = asked
  const skills = asked.skills[locale].map(skill => ({ ...skill, ref: { termId: '' } }))
  const whole = {
    ...call,
    audience: 'organisation',
    asksPartners: true,
    personName: asker ?? t.somebody,
  } as unknown as Call
  return (
    <PageFrame
      title={<bdi lang={call.locale}>{call.title}</bdi>}
      caption={t.asks(asker ?? t.somebody, partnerName)}
      who={t.who}
      form={state}
      locale={locale}
    >
      {call.locale !== locale && isLocale(call.locale) && (
        <InsetText text={t.languageIs(languageName(call.locale, locale))} />
      )}
      <CallBody call={whole} skills={skills} organisation={{ ...organisation, name: partnerName }} locale={locale} />
      {mine ? (
        <p class="govuk-body">
          <a class="govuk-link" href={callPartnersUrls.offer.href({ partnerOfferId: mine.id })}>
            {t.see}
          </a>
        </p>
      ) : (
        <form method="post" action={callPartnersUrls.show.href({ partnerCallId: asked.id })} novalidate>
          <Textarea
            name="words"
            value={state.value('words')}
            label={{ text: t.words, classes: 'govuk-label--m' }}
            hint={t.wordsHint}
            errorMessage={state.error('words')}
            rows={4}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          {managersKnow && (
            <Checkboxes
              name="manager"
              idPrefix="manager"
              values={[...state.list('manager')]}
              items={[{ value: 'yes', text: t.manager }]}
              errorMessage={state.error('manager')}
              locale={locale}
            />
          )}
          <Button text={t.submit} preventDoubleClick />
        </form>
      )}
      {telling && <ToldPanel telling={telling} locale={locale} />}
    </PageFrame>
  )
}
