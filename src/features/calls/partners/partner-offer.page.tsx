import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Told } from '#platform/html/components/index.ts'
import { Button, Tag, Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDateTime } from '#platform/i18n/index.ts'
import { callsUrls } from '../calls.urls.ts'
import {
  findPartnerOffer,
  listPartnerMessages,
  type PartnerMessage,
  type PartnerOffer,
} from './partner-help.queries.ts'
import { settleOffer, writeToPartner } from './partner-help.ts'
import { callPartnersUrls } from './partners.urls.ts'
import { partnerWords } from './words.ts'

interface OfferData {
  readonly offer: PartnerOffer
  readonly messages: readonly PartnerMessage[]
}

const acts = ['message', 'chosen', 'declined', 'withdrawn'] as const

/** One offer across two organisations: for the helper and for whoever asked, each in their own house. */
export const partnerOfferPage = page(callPartnersUrls.offer, {
  access: signedIn,
  async load({ db, me, params }): Promise<OfferData> {
    const offer = found(await findPartnerOffer(db, me, params.partnerOfferId))
    return { offer, messages: await listPartnerMessages(db, offer) }
  },
  title: ({ data, ctx }) => partnerWords(ctx.locale).offer.title(data.offer.callTitle),
  breadcrumbs: ({ data: { offer }, ctx }) => [
    offer.side === 'theirs'
      ? { text: offer.callTitle, href: callsUrls.show.href({ callId: offer.callId }) }
      : { text: partnerWords(ctx.locale).list.title, href: callPartnersUrls.list.href() },
  ],
  view: OfferView,
  form: form(
    (locale, _: OfferData) =>
      z.object({
        act: z.enum(acts).catch('message'),
        words: z.string().trim().max(2_000, partnerWords(locale).show.wordsLong),
      }),
    {
      check: ({ act, words }, { locale }) =>
        act === 'message' && !words ? { words: partnerWords(locale).offer.messageMissing } : undefined,
    },
  ),
  async submit({ tx, me, data: { offer }, input: { act, words }, locale, now }) {
    const t = partnerWords(locale).offer
    const here = redirect(callPartnersUrls.offer.href({ partnerOfferId: offer.id }))
    if (act === 'message') {
      if (offer.state !== 'offered' && offer.state !== 'chosen') return invalid({ words: t.gone })
      await writeToPartner(tx, me, offer, words, now)
      return here.saying(t.sent)
    }
    // Taking back is the helper's, answering is the asker's.
    const isTheirs = (act === 'withdrawn') === (offer.side === 'ours')
    if (!isTheirs || !(await settleOffer(tx, offer, act, act === 'withdrawn' ? '' : words, now)))
      return invalid({ words: t.gone })
    return here.saying(act === 'withdrawn' ? t.withdrawn : t.answered)
  },
})

const colours = { offered: 'yellow', chosen: 'green', declined: 'grey', withdrawn: 'grey', over: 'grey' } as const

function OfferView({ data: { offer, messages }, form: state, ctx }: ViewProps<OfferData>) {
  const { locale, organisation, me } = ctx
  const { offer: t } = partnerWords(locale)
  const isOurs = offer.side === 'ours'
  const when = (date: Date) => formatDateTime(locale, date, organisation.timeZone)
  return (
    <PageFrame title={t.title(offer.callTitle)} who={t.who(offer.personName || t.them)} form={state} locale={locale}>
      <p class="govuk-body">
        <Tag text={t.states[offer.state]} classes={`govuk-tag--${colours[offer.state]}`} />{' '}
        <span class="app-quiet">
          {isOurs ? t.from(me.name, organisation.name) : t.from(offer.personName, offer.partnerName)} ·{' '}
          {when(offer.offeredAt)}
        </span>
      </p>
      <Told text={offer.words} />
      {offer.said && (
        <>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{t.said}</h2>
          <Told text={offer.said} />
        </>
      )}
      {messages.length > 0 && <h2 class="govuk-heading-m">{t.messages}</h2>}
      {messages.map(message => (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>{message.side === 'ours' ? t.you : offer.personName || offer.partnerName}</strong>{' '}
            <span class="app-quiet">{when(message.writtenAt)}</span>
          </p>
          <Told text={message.words} />
        </>
      ))}
      <Acts offer={offer} form={state} locale={locale} />
    </PageFrame>
  )
}

function Acts({
  offer,
  form: state,
  locale,
}: Pick<ViewProps<OfferData>, 'form'> & Pick<OfferData, 'offer'> & { locale: ViewProps<OfferData>['ctx']['locale'] }) {
  const { offer: t } = partnerWords(locale)
  const isOpen = offer.state === 'offered'
  if (!isOpen && offer.state !== 'chosen') return null
  const mayAnswer = isOpen && offer.side === 'theirs'
  return (
    <form method="post" action={callPartnersUrls.offer.href({ partnerOfferId: offer.id })} novalidate>
      <Textarea
        name="words"
        value={state.value('words')}
        label={{ text: mayAnswer ? t.answer : t.message, classes: 'govuk-label--m' }}
        hint={mayAnswer ? t.answerHint : undefined}
        errorMessage={state.error('words')}
        rows={3}
        attributes={{ dir: 'auto' }}
        locale={locale}
      />
      <div class="govuk-button-group">
        {mayAnswer && <Button name="act" value="chosen" text={t.choose} preventDoubleClick />}
        {mayAnswer && <Button name="act" value="declined" text={t.decline} classes="govuk-button--secondary" />}
        <Button name="act" value="message" text={t.send} classes={mayAnswer ? 'govuk-button--secondary' : ''} />
        {isOpen && offer.side === 'ours' && (
          <Button name="act" value="withdrawn" text={t.withdraw} classes="govuk-button--secondary" />
        )}
      </div>
    </form>
  )
}
