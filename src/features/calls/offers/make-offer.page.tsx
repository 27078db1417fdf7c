import { sql } from 'kysely'
import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { getPerson } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { Button, Input, InsetText, Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { day } from '#platform/time.ts'
import type { Call } from '../call.ts'
import { getCall } from '../calls.queries.ts'
import { callsUrls } from '../calls.urls.ts'
import { callCrumbs } from '../frame.tsx'
import { isOpenOn } from '../open.ts'
import { type CallPolicy, findPolicy } from '../policy.queries.ts'
import { findMyOffer, type Offer } from './offers.queries.ts'
import { makeOffer } from './offers.ts'
import { offerWords } from './words.ts'

interface OfferData {
  readonly call: Call
  readonly policy: CallPolicy
  readonly isOpen: boolean
  readonly mine: Offer | undefined
  /** Who is told or asked, if anybody is. */
  readonly managerName: string | undefined
}

const mostADay = 20

/** Offers help in a sentence, saying who will read it. */
export const makeOfferPage = page(callsUrls.makeOffer, {
  access: signedIn,
  async load({ db, me, params, organisation, now }): Promise<OfferData> {
    const call = await getCall(db, me, params.callId)
    if (call.personId === me.id || call.kind === 'answer') throw notFound('Nothing to offer')
    const policy = await findPolicy(db)
    const isTold = policy.managerPart !== 'none' && me.managerId && me.managerId !== call.personId
    return {
      ...{ call, policy, isOpen: isOpenOn(call, organisation, now), mine: await findMyOffer(db, me, call) },
      managerName:
        isTold && me.managerId ? (await getPerson(db, me.managerId).catch(() => undefined))?.name : undefined,
    }
  },
  title: ({ data, ctx }) => offerWords(ctx.locale).make.title[data.call.direction],
  breadcrumbs: ({ data, ctx }) => callCrumbs(ctx.locale, data.call),
  view: MakeOfferView,
  form: form((locale, _: OfferData) => {
    const { make: t } = offerWords(locale)
    return z.object({
      words: z.string().trim().min(1, t.missing).max(1_000, t.long),
      whenWords: z.string().trim().max(300, t.whenLong),
    })
  }),
  async submit({ tx, me, data: { call, policy, isOpen, managerName }, input, locale, now }) {
    const { make: t } = offerWords(locale)
    const back = redirect(callsUrls.show.href({ callId: call.id }))
    if (!isOpen) return invalid({ words: t.closed })
    if ((await countOffersSince(tx, me, new Date(now.getTime() - day))) >= mostADay)
      return invalid({ words: t.tooMany })
    const made = await makeOffer(tx, me, call, input, policy, now)
    if (!made) return back.saying(t.twice)
    return redirect(callsUrls.offer.href({ callId: call.id, offerId: made.id })).saying(
      made.waits ? t.sentManager(managerName ?? '') : t.sent(call.personName),
    )
  },
})

async function countOffersSince(db: Reading, me: { readonly id: string }, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from call_offers
    where organisation_id = ${db.organisationId} and person_id = ${me.id} and offered_at > ${since}`.execute(db)
  return rows[0]?.count ?? 0
}

function whoReads({ call, policy, managerName }: OfferData, locale: Locale): string {
  const { make: t } = offerWords(locale)
  if (!managerName) return t.who(call.personName)
  return (policy.managerPart === 'asked' ? t.whoAsked : t.whoManager)(call.personName, managerName)
}

function MakeOfferView({ data, form: state, ctx: { locale } }: ViewProps<OfferData>) {
  const { make: t } = offerWords(locale)
  const { call, mine, isOpen, managerName } = data
  const { direction } = call
  const show = callsUrls.show.href({ callId: call.id })
  const isPossible = isOpen && !mine
  return (
    <PageFrame
      title={t.title[direction]}
      caption={<bdi>{call.title}</bdi>}
      lead={isPossible ? t.lead[direction] : undefined}
      who={whoReads(data, locale)}
      form={state}
      locale={locale}
    >
      {isPossible ? (
        <form method="post" action={callsUrls.makeOffer.href({ callId: call.id })} novalidate>
          <Textarea
            name="words"
            rows={3}
            label={{ text: t.words[direction], classes: 'govuk-label--s' }}
            hint={t.wordsHint[direction]}
            value={state.value('words')}
            errorMessage={state.error('words')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <Input
            name="whenWords"
            label={{ text: t.when, classes: 'govuk-label--s' }}
            hint={t.whenHint}
            value={state.value('whenWords')}
            errorMessage={state.error('whenWords')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          {managerName && <p class="govuk-body-s">{t.managerSees}</p>}
          <Button text={t.save} preventDoubleClick />
        </form>
      ) : (
        <>
          <InsetText text={mine ? t.twice : t.closed} />
          {state.value('words') && (
            <p class="govuk-body app-told" dir="auto">
              {state.value('words')}
            </p>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={mine ? callsUrls.offer.href({ callId: call.id, offerId: mine.id }) : show}>
              {mine ? offerWords(locale).list.see : call.title}
            </a>
          </p>
        </>
      )}
    </PageFrame>
  )
}
